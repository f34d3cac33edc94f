set lock_timeout = '5s';
alter table customers add constraint customers_email_key unique using index customers_email_key;
