-- What leads back takes away what was made: that is its purpose.
-- target: postgresql:16
-- tool: golang-migrate
-- silent: dropped-table, dropped-column, missing-lock-timeout
-- file: 000001_orders.up.sql
create table orders (id bigint primary key, number text);
-- file: 000001_orders.down.sql
drop table orders;
-- file: 000002_note.up.sql
set lock_timeout = '5s';
alter table orders add column note text;
-- file: 000002_note.down.sql
alter table orders drop column note;
