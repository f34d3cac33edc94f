-- Contract: no release reads it any more.
set lock_timeout = '5s';
alter table customers drop column if exists name; -- schemalint:allow dropped-column no release reads it since the parts are there
