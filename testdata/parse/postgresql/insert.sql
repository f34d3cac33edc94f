insert into t values (1, 'a;b', null);
insert into s.t (a, b) values (1, now()), (2, default), (-3, 'x'::text);
insert into "T" as x (a[1], b.c) overriding system value values (1, 2) on conflict do nothing;
insert into t (id) values ((select id from u where name = 'x')) on conflict (lower(id), b) where c do update set a = excluded.a where t.a is null returning id as x, *;
insert into t default values;
insert into t (a, b) select u.a, count(*) from u join w on u.id = w.id group by u.a on conflict on constraint k do nothing;
insert into t (select 1 from u);
insert into t values (1), (2) union all select 3 from u;
with src as (select * from u), gone as (delete from v where id in (select id from src) returning *)
insert into t select * from gone;
insert into t (a) with t as (select 1 from u) select * from t;
insert into t values (current_timestamp);
insert into t values (1) select 2;
insert into t ((values (1), (2))) on conflict do nothing;
insert into t (values (1) limit 1);
