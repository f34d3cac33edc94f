drop index concurrently if exists orders_unsent_idx;
create index concurrently if not exists orders_unsent_idx on orders (placed_at) where state = 'paid';
