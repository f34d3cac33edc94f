-- A file of one statement is sent alone, and runs outside a transaction.
-- target: postgresql:16
-- tool: golang-migrate
-- silent: forbidden-in-transaction, index-blocks-writes
-- file: 000001_orders_number.up.sql
create index concurrently orders_number_idx on orders (number);
-- file: 000001_orders_number.down.sql
drop index concurrently orders_number_idx;
