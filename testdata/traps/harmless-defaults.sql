-- What is the same for all rows is kept once, not written into each of them.
-- target: postgresql:16
-- tool: plain
-- silent: added-column-rewrites-table, statement-not-understood
-- file: 001_orders.sql
set lock_timeout = '5s';
alter table orders add column urgent boolean not null default false;
alter table orders add column gift boolean default (1 = 0);
alter table orders add column tags text[] not null default '{}';
alter table orders add column marks text[] not null default array[]::text[];
alter table orders add column sizes integer[] not null default array[1, 2, 3];
alter table orders add column extra jsonb not null default '{}'::jsonb;
alter table orders add column made_at timestamptz not null default now();
alter table orders add column seen_at timestamptz not null default current_timestamp;
alter table orders add column due_at timestamptz default now() + interval '14 days';
alter table orders add column due_on date default current_date - 1;
alter table orders add column rate numeric(5, 2) not null default 0.19::numeric(5, 2);
alter table orders add column state text not null default cast('new' as text);
alter table orders add column discount bigint not null default -1;
alter table orders add column greeting text not null default 'Hello, ' || 'you';
alter table orders add column shown text default upper('new');
alter table orders add column placed_by text default current_user;
