set lock_timeout = '5s';
alter table visits_2026 drop constraint if exists visits_2026_bounds; -- schemalint:allow dropped-constraint the bounds of the partition say the same
