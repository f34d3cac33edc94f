-- Nobody has to look for nulls where there can be none.
-- target: postgresql:16
-- tool: plain
-- silent: not-null-scans-table, not-null-never-filled, constraint-scans-table
-- file: 001_orders.sql
create table orders (id bigint primary key, number text not null, note text);
-- file: 002_again.sql
set lock_timeout = '5s';
alter table orders alter column number set not null;
alter table orders alter column id set not null;
