create index concurrently customers_id_idx on customers (born);
set lock_timeout = '5s';
