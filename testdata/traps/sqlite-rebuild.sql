-- The way SQLite's manual gives for changes it has no ALTER for: not a dropped table, and not a renamed one.
-- target: sqlite:3.45
-- tool: plain
-- silent: dropped-table, renamed-table, rebuild-loses-parts
-- file: 001_orders.sql
create table orders (id integer primary key, number text, note text) strict;
create index orders_number_idx on orders (number);
-- file: 002_orders_number_there.sql
pragma foreign_keys = off;
begin;
create table orders_new (id integer primary key, number text not null, note text) strict;
insert into orders_new (id, number, note) select id, number, note from orders;
drop table orders;
alter table orders_new rename to orders;
create index orders_number_idx on orders (number);
pragma foreign_key_check;
commit;
pragma foreign_keys = on;
