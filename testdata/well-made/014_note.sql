set lock_timeout = '5s';
alter table orders
    add column if not exists note text,
    add column if not exists urgent boolean not null default false;
