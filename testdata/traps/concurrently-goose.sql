-- What the tool runs outside a transaction may build concurrently.
-- target: postgresql:16
-- tool: goose
-- silent: forbidden-in-transaction, index-blocks-writes
-- file: 00001_orders_number.sql
-- +goose NO TRANSACTION
-- +goose Up
create index concurrently orders_number_idx on orders (number);
-- +goose Down
drop index concurrently orders_number_idx;
