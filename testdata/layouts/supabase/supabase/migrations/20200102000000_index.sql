set lock_timeout = '5s';
create index concurrently customers_a_idx on customers (born);
