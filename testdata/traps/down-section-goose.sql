-- What leads back takes away what was made: that is its purpose.
-- target: postgresql:16
-- tool: goose
-- silent: dropped-table, dropped-column, index-blocks-writes, missing-lock-timeout
-- file: 00001_orders.sql
-- +goose Up
create table orders (id bigint primary key, number text);
-- +goose Down
drop table orders;
-- file: 00002_note.sql
-- +goose Up
set lock_timeout = '5s';
alter table orders add column note text;
-- +goose Down
alter table orders drop column note;
