-- A CHECK that is dropped and comes back wider keeps nothing out that was let in before.
-- target: postgresql:16
-- tool: plain
-- silent: dropped-constraint, constraint-scans-table, constraint-never-validated
-- file: 001_orders.sql
create table orders (id bigint primary key, state text not null, constraint orders_state check (state in ('new', 'paid')));
-- file: 002_orders_sent.sql
set lock_timeout = '5s';
alter table orders
    drop constraint orders_state,
    add constraint orders_state check (state in ('new', 'paid', 'sent')) not valid;
-- file: 003_check.sql
alter table orders validate constraint orders_state;
