set lock_timeout = '5s';
alter table visits attach partition visits_2026 for values from ('2026-01-01') to ('2027-01-01');
