-- // a name for customers
set lock_timeout = '5s';
alter table customers add column name text;

-- //@UNDO
alter table customers drop column name;
