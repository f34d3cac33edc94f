set lock_timeout = '5s';
alter table orders add constraint orders_region_there check (region is not null) not valid;
