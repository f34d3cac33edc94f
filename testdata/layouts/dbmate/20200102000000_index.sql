-- migrate:up transaction:false
create index concurrently customers_a_idx on customers (born);

-- migrate:down transaction:false
drop index concurrently customers_a_idx;
