create table t (a int default now());
create table t (a varchar(max));
create table t (a int, primary key (a), b int);
create table t (a int) engine = innodb;
create sequence s;
comment on table t is 'x';
alter index i rename to j;
drop column a;
create trigger tr after insert on t begin select 1; frobnicate x; select 2; end;
set foreign_keys = 0;
create table t (a int
create index i on t (a);
select 'never ends
