-- What is dropped only to be made again is gone for nobody.
-- target: postgresql:16
-- tool: flyway
-- silent: dropped-view, dropped-routine, dropped-trigger, dropped-policy, dropped-index, dropped-type, dropped-table
-- file: V1__orders.sql
create table orders (id bigint primary key, number text, state text not null);
create view open_orders as select id from orders;
create function stamp() returns trigger language plpgsql as $$ begin return new; end $$;
create function shown(number text) returns text language sql immutable as $$ select upper(number) $$;
create trigger orders_stamp before update on orders for each row execute function stamp();
create policy orders_own on orders for select using (number = current_user);
-- file: V2__again.sql
set local lock_timeout = '5s';
drop view open_orders;
create view open_orders as select id, number from orders where state = 'open';
drop function shown(text);
create function shown(number text) returns text language sql immutable as $$ select lower(number) $$;
-- file: V3__trigger.sql
set local lock_timeout = '5s';
drop trigger orders_stamp on orders;
create trigger orders_stamp before insert or update on orders for each row execute function stamp();
-- file: V4__policy.sql
set local lock_timeout = '5s';
drop policy orders_own on orders;
create policy orders_own on orders for all using (number = current_user);
