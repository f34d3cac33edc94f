-- The name in two columns, next to the old one: expand.
set lock_timeout = '5s';
alter table customers
    add column if not exists given_name text,
    add column if not exists family_name text;
