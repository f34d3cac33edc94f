-- folded, quoted, escaped
create table Orders (ID int, "Mixed Case" int, "with ""quotes""" int, ÄÖ int);
alter table U&"d\0061ta" add column U&"d!0061t!+000061" uescape '!' int;
alter table "a.b".c rename to d;
-- what a migration tool fills in belongs to the name it touches
create table ${prefix}users_${suffix} (id int);
alter table {{.schema}}.t add column c int;
alter table :schema.t add column c int;
alter table :"schema".t add column c int;
drop table ${schema}.a, ${schema}.${b};
-- keywords that are names
create table comments (level int, path text, local bool, comments text, statement text, key text, value text,
    type text, name text, user_name text, "user" text, date date, time time, timestamp timestamp, interval interval,
    year int, values int, position int, exclude int, enforced int, storage int);
alter table t rename column type to values;
alter table t drop column key, drop column if exists level, add column path text, alter column local type text;
create index name on t (key, path, value);
-- kept only as far as the server keeps it
create table a123456789b123456789c123456789d123456789e123456789f123456789g123456789 (id int);
create table "ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ" (id int);
