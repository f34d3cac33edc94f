creat table t ();
update t set;
update t set a = 1 2;
set lock_timeout;
set lock_timeout = ;
begin isolation;
lock table t in big mode;
insert into t values (1, 2;
insert into t values 1;
delete t;
42;
);
commit
select 1;
vacuum t
update t set a = 1
delete from t;
select (1;
select 1);
table;
truncate;
copy t from;
\unknown but passed on
select 1
\echo inside
from t;
select a b c from t;
