-- Words of a condition are no clause of the column.
-- target: postgresql:16
-- tool: plain
-- silent: required-column-without-default, not-null-scans-table, added-column-rewrites-table
-- file: 001_orders.sql
set lock_timeout = '5s';
alter table orders
    add column number text,
    add constraint orders_number_there check (number is not null or id < 1000) not valid;
alter table orders add column note text default 'not null';
-- file: 002_orders_check.sql
alter table orders validate constraint orders_number_there;
-- file: 003_orders_open.sql
create index concurrently orders_open_idx on orders (id) where number is not null;
