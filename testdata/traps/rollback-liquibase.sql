-- What leads back takes away what was made: that is its purpose.
-- target: postgresql:16
-- tool: liquibase
-- silent: dropped-table, dropped-column
-- file: orders.sql
--liquibase formatted sql
--changeset ann:1
create table orders (id bigint primary key, number text);
--rollback drop table orders;
--changeset ann:2
set lock_timeout = '5s';
alter table orders add column note text;
--rollback alter table orders drop column note;
