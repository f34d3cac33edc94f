set lock_timeout = '5s';
alter table orders add column if not exists region text;
