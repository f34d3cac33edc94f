set lock_timeout = '5s';
create index concurrently customers_name_id_idx on customers (name, id);
