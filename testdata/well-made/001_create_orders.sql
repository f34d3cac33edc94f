-- Tables, with the index that each foreign key needs, in one step or not at all.
begin;
create table customers (
    id bigint generated always as identity primary key,
    name text not null,
    email text not null,
    created_at timestamptz not null default now()
);
comment on table customers is 'Who buys';

create table orders (
    id bigint generated always as identity primary key,
    customer_id bigint not null references customers (id),
    total numeric(12, 2) not null,
    placed_at timestamptz not null default now()
);
comment on table orders is 'What was bought';
create index orders_customer_idx on orders (customer_id);
commit;
