set lock_timeout = '5s';
create index concurrently customers_id_name_idx on customers (id, name);
