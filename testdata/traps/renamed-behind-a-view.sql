-- The view takes the old name in the same transaction: whoever uses it goes on doing so.
-- target: postgresql:16
-- tool: plain
-- silent: renamed-table
-- file: 001_orders.sql
create table orders (id bigint primary key, number text);
-- file: 002_purchases.sql
begin;
set local lock_timeout = '5s';
alter table orders rename to purchases;
create view orders as select id, number from purchases;
commit;
