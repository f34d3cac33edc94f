-- Tables and columns may be called what a statement is called.
-- target: postgresql:16
-- tool: plain
-- silent: syntax-error, statement-not-understood, renamed-column
-- file: 001_words.sql
create table "table" ("drop" bigint primary key, "index" text, "column" text, type text, name text, value text);
create index table_index_idx on "table" ("index");
create table actions (id bigint primary key, "default" text default 'not null', "check" boolean, key text, "unique" text);
create table "Concurrently" (id bigint primary key, "add column" text);
