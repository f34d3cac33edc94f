-- Beside the migrations lie rows to begin with, dumps and tests, which no server of value ever runs.
-- target: postgresql:16
-- tool: auto
-- silent: deleted-every-row, truncated-table, dropped-table, index-blocks-writes
-- file: db/migration/V1__orders.sql
create table orders (id bigint primary key, number text);
-- file: seeds/orders.sql
delete from orders;
insert into orders values (1, 'a');
-- file: db/seed/010_orders.sql
truncate orders;
-- file: test/fixtures/orders.sql
drop table if exists orders;
create table orders (id bigint);
-- file: src/test/resources/reset.sql
drop table orders;
create index orders_idx on orders (id);
