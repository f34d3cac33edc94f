-- ON ONLY makes the parent's own index, which has no rows; each partition gets its own without stopping anybody.
-- target: postgresql:16
-- tool: plain
-- silent: index-blocks-writes
-- file: 001_visits.sql
create table visits (id bigint not null, day date not null, primary key (id, day)) partition by range (day);
create table visits_2024 partition of visits for values from ('2024-01-01') to ('2025-01-01');
-- file: 002_parent.sql
set lock_timeout = '5s';
create index visits_day_idx on only visits (day);
-- file: 003_partition.sql
create index concurrently visits_2024_day_idx on visits_2024 (day);
-- file: 004_together.sql
set lock_timeout = '5s';
alter index visits_day_idx attach partition visits_2024_day_idx;
