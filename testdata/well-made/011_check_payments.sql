alter table payments validate constraint payments_order_fkey;
