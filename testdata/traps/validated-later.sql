-- Added NOT VALID, validated in a file of its own.
-- target: postgresql:16
-- tool: flyway
-- silent: constraint-scans-table, constraint-never-validated, validated-in-same-transaction, not-null-scans-table
-- file: V1__orders.sql
create table customers (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint, number text);
create index orders_customer_idx on orders (customer_id);
-- file: V2__rules.sql
set local lock_timeout = '5s';
alter table orders add constraint orders_number_there check (number is not null) not valid;
-- file: V3__belongs.sql
set local lock_timeout = '5s';
alter table orders add constraint orders_customer_fkey foreign key (customer_id) references customers (id) not valid;
-- file: V4__check.sql
alter table orders validate constraint orders_number_there;
-- file: V5__check_too.sql
alter table orders validate constraint orders_customer_fkey;
