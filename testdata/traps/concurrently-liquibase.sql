-- What the tool runs outside a transaction may build concurrently.
-- target: postgresql:16
-- tool: liquibase
-- silent: forbidden-in-transaction, index-blocks-writes
-- file: orders.sql
--liquibase formatted sql
--changeset ann:1 runInTransaction:false
create index concurrently orders_number_idx on orders (number);
--rollback drop index concurrently orders_number_idx;
