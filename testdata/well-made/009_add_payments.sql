begin;
set local lock_timeout = '5s';
create table payments (
    id bigint generated always as identity primary key,
    order_id bigint not null,
    paid_at timestamptz not null default now()
);
comment on table payments is 'What was paid for';
create index payments_order_idx on payments (order_id);
commit;
