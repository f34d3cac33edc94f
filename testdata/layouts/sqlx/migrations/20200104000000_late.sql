-- Build the index.
-- no-transaction
create index concurrently customers_c_idx on customers (born);
