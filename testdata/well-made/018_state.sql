set lock_timeout = '5s';
alter table orders add column if not exists state order_state not null default 'new';
