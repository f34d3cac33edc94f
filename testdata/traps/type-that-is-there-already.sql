-- A column that has the type already is left as it is, and so is one that is only widened.
-- target: postgresql:16
-- tool: plain
-- silent: type-change-rewrites-table, lossy-type-change
-- file: 001_orders.sql
create table orders (
    id bigint primary key, number varchar(20), total numeric(10, 2), note text, seen_at timestamptz (3), at inet
);
-- file: 002_same.sql
set lock_timeout = '5s';
alter table orders alter column id type int8;
alter table orders alter column number type character varying(20);
alter table orders alter column note type text using note::text;
-- file: 003_wider.sql
set lock_timeout = '5s';
alter table orders alter column number type varchar(50);
alter table orders alter column number type text;
alter table orders alter column total type numeric(14, 2);
alter table orders alter column seen_at type timestamptz;
