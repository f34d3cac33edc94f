  -- +goose NO TRANSACTION
-- +goose Up
create index concurrently customers_b_idx on customers (born);
