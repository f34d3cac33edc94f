-- A migration of one statement is sent alone, and runs outside a transaction.
-- target: postgresql:16
-- tool: prisma
-- silent: forbidden-in-transaction, index-blocks-writes
-- file: 20240101000000_orders_number/migration.sql
create index concurrently orders_number_idx on orders (number);
