-- Dropped and replaced in one statement, the key is never missing.
-- target: postgresql:16
-- tool: plain
-- silent: constraint-builds-index, constraint-scans-table, dropped-constraint, dropped-key-blocks-referenced-table
-- file: 001_orders.sql
create table orders (id bigint, number bigint not null, constraint orders_pkey primary key (id));
-- file: 002_number_index.sql
create unique index concurrently orders_number_key on orders (number);
-- file: 003_number_is_the_key.sql
set lock_timeout = '5s';
alter table orders drop constraint orders_pkey, add constraint orders_pkey primary key using index orders_number_key;
