create index concurrently customers_name_idx on customers (name);
