select 1;
alter table t add column;
select 'never ends;
select 2;
create table t (a int, b);
alter table t frobnicate;
select (1;
drop index i;
select 3;
/* never ends
select 4;
insert into "quoted" values (1);
create table t (a int)
create table u (b int);
select 5
