drop index concurrently if exists visits_2025_page_idx;
create index concurrently if not exists visits_2025_page_idx on visits_2025 (page);
