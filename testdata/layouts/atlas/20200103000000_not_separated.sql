-- atlas:txmode none
create index concurrently customers_b_idx on customers (born);
