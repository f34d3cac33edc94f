-- Up Migration
create table customers (id bigint primary key, born date);

-- Down Migration
drop table customers;
