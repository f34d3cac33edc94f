drop index concurrently if exists customers_email_key;
create unique index concurrently if not exists customers_email_key on customers (email);
