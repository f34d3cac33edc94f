-- What leads back takes away what was made: that is its purpose.
-- target: postgresql:16
-- tool: dbmate
-- silent: dropped-table, dropped-index-blocks-table
-- file: 20240101000000_orders.sql
-- migrate:up
create table orders (id bigint primary key, number text);
-- migrate:down
drop table orders;
-- file: 20240102000000_note.sql
-- migrate:up
set lock_timeout = '5s';
alter table orders add column note text;
-- migrate:down
alter table orders drop column note;
