--liquibase formatted sql

--changeset ada:1
create table customers (id bigint primary key, born date);
--rollback drop table customers;

--changeset ada:2 runInTransaction:false
create index concurrently customers_a_idx on customers (born);
--rollback drop index concurrently
--rollback   customers_a_idx;

--changeset ada:3
create index concurrently customers_b_idx on customers (born);
--rollback empty

--ChangeSet ada:4 splitStatements:false
create function one() returns int as $$ begin return 1; end $$ language plpgsql;
/* liquibase rollback
drop function one();
*/

--changeset ada:5
create function two() returns int as $$ begin return 2; end; $$ language plpgsql;
