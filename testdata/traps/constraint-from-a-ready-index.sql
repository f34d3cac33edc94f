-- The index was built without stopping anybody; the constraint only takes it over.
-- target: postgresql:16
-- tool: plain
-- silent: constraint-builds-index, constraint-scans-table, redundant-index
-- file: 001_orders.sql
create table orders (id bigint generated always as identity primary key, number text not null);
-- file: 002_number_index.sql
create unique index concurrently orders_number_key on orders (number);
-- file: 003_number_is_unique.sql
set lock_timeout = '5s';
alter table orders add constraint orders_number_key unique using index orders_number_key;
