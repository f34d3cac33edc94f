set lock_timeout = '5s';
alter table payments add constraint payments_order_fkey foreign key (order_id) references orders (id) not valid;
