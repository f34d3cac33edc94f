alter table orders validate constraint orders_region_there;
