-- Partitions from the beginning, each with its own bounds.
begin;
create table visits (
    id bigint generated always as identity,
    seen_on date not null,
    page text not null,
    primary key (id, seen_on)
) partition by range (seen_on);
comment on table visits is 'Pages that were looked at';
create table visits_2025 partition of visits for values from ('2025-01-01') to ('2026-01-01');
comment on table visits_2025 is 'Pages that were looked at in 2025';
commit;
