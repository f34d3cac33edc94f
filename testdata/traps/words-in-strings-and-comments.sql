-- Nothing that a string, a comment, a quoted name or a body says is a statement.
-- target: postgresql:16
-- tool: plain
-- silent: dropped-table, dropped-column, truncated-table, index-blocks-writes, syntax-error
-- file: 001_notes.sql
/* drop table orders; /* truncate orders; */ alter table orders drop column number; */
-- drop table orders; create index i on orders (number);
create table notes (
    id bigint primary key,
    "drop table orders" text default 'drop table orders; truncate orders;',
    note text default E'it\'s; drop table orders;'
);
comment on table notes is 'alter table orders alter column number type text; delete from orders;';
insert into notes (id, note) values (1, $$drop table orders; -- and more$$), (2, $q$truncate orders; $$ $q$);
create function tidy() returns void language plpgsql as $body$
begin
    -- drop table orders;
    raise notice 'truncate orders; drop index orders_number_idx;';
end
$body$;
create function count_of_notes() returns bigint language sql begin atomic
    select count(*) from notes;
end;
