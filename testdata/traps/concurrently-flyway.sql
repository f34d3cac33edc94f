-- Flyway notices by itself that this cannot run in a transaction, and is told not to hold one for its own lock.
-- target: postgresql:16
-- tool: flyway
-- silent: forbidden-in-transaction, index-blocks-writes, concurrent-build-waits-for-its-tool
-- file: flyway.conf
flyway.postgresql.transactional.lock=false
-- file: V1__orders_number.sql
create index concurrently orders_number_idx on orders (number);
