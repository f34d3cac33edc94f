-- Temporary tables are the session's own.
-- target: postgresql:16
-- tool: plain
-- silent: index-blocks-writes, missing-primary-key, unbatched-backfill, deleted-every-row, dropped-table, truncated-table, missing-lock-timeout
-- file: 001_picked.sql
create temporary table picked (id bigint);
create temp table picked_too as select id from picked;
create index on picked (id);
insert into picked (id) values (1);
update picked set id = id + 1;
alter table picked add column token uuid default gen_random_uuid();
delete from picked;
truncate picked_too;
drop table picked_too;
drop table picked;
