-- What the tool runs outside a transaction may build concurrently.
-- target: postgresql:16
-- tool: atlas
-- silent: forbidden-in-transaction, index-blocks-writes
-- file: 20240101000000_orders_number.sql
-- atlas:txmode none

create index concurrently orders_number_idx on orders (number);
