drop index concurrently if exists orders_region_idx;
create index concurrently if not exists orders_region_idx on orders (region);
