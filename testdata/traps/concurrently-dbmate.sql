-- What the tool runs outside a transaction may build concurrently.
-- target: postgresql:16
-- tool: dbmate
-- silent: forbidden-in-transaction, index-blocks-writes
-- file: 20240101000000_orders_number.sql
-- migrate:up transaction:false
create index concurrently orders_number_idx on orders (number);
-- migrate:down transaction:false
drop index concurrently orders_number_idx;
