set lock_timeout = '5s';
alter index visits_page_idx attach partition visits_2025_page_idx;
alter index visits_page_idx attach partition visits_2026_page_idx;
