create index concurrently customers_a_idx on customers (born);
