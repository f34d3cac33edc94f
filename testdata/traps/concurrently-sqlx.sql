-- What the tool runs outside a transaction may build concurrently.
-- target: postgresql:16
-- tool: sqlx
-- silent: forbidden-in-transaction, index-blocks-writes
-- file: 20240101000000_orders_number.sql
-- no-transaction
create index concurrently orders_number_idx on orders (number);
