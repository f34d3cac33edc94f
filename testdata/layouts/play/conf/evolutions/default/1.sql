# --- !Ups
create table customers (id bigint primary key, born date);

# --- !Downs
drop table customers;
