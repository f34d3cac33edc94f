-- A column that comes and goes in one pull request has never held anything, nor has anybody read it.
-- target: postgresql:16
-- tool: flyway
-- together: yes
-- before: V1__orders.sql
-- silent: dropped-column, renamed-column, contract-with-expand
-- file: V1__orders.sql
create table orders (id bigint primary key, number text);
-- file: V2__try.sql
set lock_timeout = '5s';
alter table orders add column note text;
-- file: V3__rather_not.sql
set lock_timeout = '5s';
alter table orders drop column note;
