-- A column that comes and goes in one file has never held anything.
-- target: postgresql:16
-- tool: flyway
-- silent: dropped-column, renamed-column
-- file: V1__orders.sql
create table orders (id bigint primary key);
-- file: V2__try.sql
set local lock_timeout = '5s';
alter table orders add column note text;
alter table orders rename column note to remark;
alter table orders drop column remark;
