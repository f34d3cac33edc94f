-- +goose NO TRANSACTION
-- +goose Up
set lock_timeout = '5s';
create index concurrently customers_id_idx on customers (born);

-- +goose Down
drop index concurrently customers_id_idx;
