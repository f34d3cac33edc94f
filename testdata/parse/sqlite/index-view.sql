create index i on t (a);
create unique index if not exists main.i on t (a collate nocase desc, b asc, lower(c), a || b, (d + 1) desc, 'e', "f", e collate binary);
create index i on t (json_extract(a, '$.b')) where a is not null and b in (1, 2) and c <> 'x';
create index "i" on "t" ("a" asc nulls last);
create view v as select * from t;
create temp view if not exists v (a, b) as select x, count(*) from t join u using (id) group by x;
create view v as with c as (select 1 as x) select x from c union all values (2);
reindex;
reindex main.t;
