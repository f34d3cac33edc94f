-- What one pull request makes in one file, its other files may change as they like.
-- target: postgresql:16
-- tool: flyway
-- together: yes
-- silent: index-blocks-writes, constraint-builds-index, not-null-scans-table, missing-lock-timeout
-- file: V1__orders.sql
create table orders (id bigint primary key, number text);
-- file: V2__orders_number.sql
create index orders_number_idx on orders (number);
alter table orders add constraint orders_number_key unique (number);
-- file: V3__orders_number_there.sql
alter table orders alter column number set not null;
