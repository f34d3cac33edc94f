-- Rows of a table that the file makes are nobody's yet, whether listed or selected.
-- target: postgresql:16
-- tool: flyway
-- silent: backfill-under-lock, unbatched-backfill, several-schema-changes-in-transaction
-- file: V1__states.sql
create table states (name text primary key, shown text not null);
insert into states (name, shown) values ('new', 'New'), ('paid', 'Paid');
update states set shown = upper(shown);
delete from states where name = 'paid';
