-- What SQLite refuses, although its meaning is plain.
alter table t add constraint fk foreign key (a) references u (id);
alter table t add primary key (a);
alter table t add a int, add b int;
alter table t add column if not exists a int;
alter table if exists t drop column if exists a cascade;
alter table t alter column a type text;
alter table t alter column a set default 1;
create index concurrently i on t (a);
create or replace view v as select 1;
drop table a, b;
drop table t cascade;
drop index concurrently i;
