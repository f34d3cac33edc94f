-- The release that is running writes the parts only.
set lock_timeout = '5s';
alter table customers alter column name drop not null;
