-- A table that the file makes itself is empty, and nobody uses it yet.
-- target: postgresql:16
-- tool: plain
-- silent: index-blocks-writes, constraint-builds-index, constraint-scans-table, not-null-scans-table, added-column-rewrites-table, added-column-scans-table, type-change-rewrites-table, unbatched-backfill
-- file: 001_orders.sql
create table customers (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint, number varchar(20), total integer);
create index orders_customer_idx on orders (customer_id);
create unique index orders_number_idx on orders (number);
alter table orders add constraint orders_total_there check (total >= 0);
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customers (id);
alter table orders alter column number set not null;
alter table orders add column token uuid default gen_random_uuid();
alter table orders add column weight integer check (weight > 0);
alter table orders alter column total type bigint;
insert into orders (id, number, total) values (1, 'a', 0);
update orders set total = 1;
