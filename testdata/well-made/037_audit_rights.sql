begin;
set local lock_timeout = '5s';
alter table orders enable row level security;
create policy orders_all on orders using (region = current_setting('shop.region'));
commit;
