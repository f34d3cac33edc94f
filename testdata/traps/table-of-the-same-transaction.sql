-- The same inside a transaction of the tool, with the table behind a schema and a rename.
-- target: postgresql:16
-- tool: flyway
-- silent: index-blocks-writes, work-under-strong-lock, several-tables-locked, renamed-table
-- file: V1__orders.sql
create schema shop;
create table shop.purchases (id bigint primary key, number text);
alter table shop.purchases rename to orders;
create index orders_number_idx on shop.orders (number);
alter table shop.orders add constraint orders_number_key unique (number);
