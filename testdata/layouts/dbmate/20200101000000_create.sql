-- migrate:up
create table customers (id bigint primary key, born date);

-- migrate:down
drop table customers;
