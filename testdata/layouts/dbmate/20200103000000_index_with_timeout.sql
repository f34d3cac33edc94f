-- migrate:up transaction:false
set lock_timeout = '5s';
create index concurrently customers_b_idx on customers (born);
