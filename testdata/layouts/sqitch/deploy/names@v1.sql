begin;
set local lock_timeout = '5s';
alter table customers add column name text;
commit;
