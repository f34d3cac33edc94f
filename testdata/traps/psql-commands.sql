-- What psql reads itself never reaches the server.
-- target: postgresql:16
-- tool: plain
-- silent: syntax-error, statement-not-understood, index-blocks-writes
-- file: 001_orders.sql
\set ON_ERROR_STOP on
\connect shop
\echo 'drop table orders;'
create table orders (id bigint primary key, number text);
\if :{?quiet}
\else
\echo made
\endif
create index orders_number_idx on orders (number);
