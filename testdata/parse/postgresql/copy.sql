copy t from stdin;
1	a
\.
copy s.t (a, b) from stdin with (format csv, header, null '', force_quote (a, b), force_null *, delimiter E'\t') where a > 1;
1,2;3
\.
copy binary t to stdout with binary;
copy t from '/tmp/x' using delimiters '|' with null as '' csv header quote as '"' force not null a, b;
copy t to program 'gzip';
copy (select * from t) to '/tmp/x' (format binary);
copy (delete from t returning *) to stdout;
copy (with x as (delete from t returning *) select * from x) to stdout;
explain select 1;
explain analyze verbose delete from t;
explain (analyze, costs off, buffers true) update t set a = 1;
explain (analyze false) select 1;
explain (select 1 from t);
prepare p as select * from t where id = $1;
prepare p (int, text[]) as insert into t values ($1, $2);
execute p (1, 'x');
execute p;
deallocate p;
deallocate prepare all;
call s.p(1, 'x', y => now());
call p();
