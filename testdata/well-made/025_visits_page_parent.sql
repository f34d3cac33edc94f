-- An index of all partitions: first the parent's alone, then one for each without stopping its writers.
set lock_timeout = '5s';
create index if not exists visits_page_idx on only visits (page);
