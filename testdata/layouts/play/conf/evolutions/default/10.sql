# --- !Ups
alter table customers add column name text not null;
