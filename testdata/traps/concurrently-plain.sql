-- psql sends each statement by itself.
-- target: postgresql:16
-- tool: plain
-- silent: forbidden-in-transaction, index-blocks-writes
-- file: 001_orders_number.sql
create index concurrently orders_number_idx on orders (number);
