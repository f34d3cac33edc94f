package dev.schemalint.sql;

import java.util.List;

/** Statements of many kinds, to begin from. */
final class Samples {

    static final List<String> STATEMENTS = List.of(
            "create table if not exists a.t (id bigint primary key, b text not null default 'x' check (b <> ''));",
            "alter table only t add column c int references u (id) on delete cascade, drop column if exists d cascade;",
            "create unique index concurrently if not exists i on t using btree (lower(a) desc, b) where c is not null;",
            "insert into t (a, b) values (1, 'x'), (2, now()) on conflict (a) do update set b = excluded.b returning id;",
            "insert into t select a, b from u join v using (id) where u.x in (select y from w);",
            "with x as (delete from t where a = 1 returning *) insert into u select * from x;",
            "update only t as x set a = 1, (b, c) = (select 1, 2), d[1] = default from u where x.id = u.id;",
            "delete from t using u where t.id = u.id and u.a ->> 'k' = 'v';",
            "merge into t using u on t.id = u.id when matched then update set a = u.a when not matched then do nothing;",
            "select set_config('lock_timeout', '5s', false), a::int, count(*) filter (where b) over (partition by c) from t;",
            "copy t (a, b) from stdin with (format csv);\n1,2\n\\.\nselect 1;",
            "explain (analyze, verbose) select 1;",
            "prepare p (int) as select $1; execute p(1); deallocate p;",
            "set local lock_timeout to '5s'; set search_path = a, \"B\"; set time zone 'UTC'; reset all; show x;",
            "begin isolation level serializable read only; savepoint s; rollback to s; release s; commit and chain;",
            "lock table only a, b in access exclusive mode nowait; truncate table a, only b restart identity cascade;",
            "vacuum (full, analyze false) t (a, b); analyze verbose t; cluster t using i; reassign owned by a to b;",
            "create function f() returns int language sql begin atomic select 1; select case when a then 1 end; end;",
            "create rule r as on insert to t do also (insert into a values (1); delete from b);",
            "do $$ begin perform 1; end $$ language plpgsql;",
            "grant select on all tables in schema a to b; comment on column a.b is 'x';",
            "create view v (a) as select 1 with check option; create materialized view m as table t with no data;",
            "create table if not exists [a b] (id integer primary key autoincrement, 'b' text unique on conflict ignore) strict;",
            "create trigger x before update of a on t when new.a is not old.a begin select raise(abort, 'x'); update t set a = 1; end;",
            "pragma main.foreign_keys = off; replace into t select a from u; vacuum into 'f'; explain query plan select a glob 'b';",
            "create virtual table f using fts5(a, b = 'c'); attach 'x' as y; insert or ignore into t values (?1, :a) on conflict do nothing;",
            "create table t (a int(10) unsigned not null auto_increment comment 'x', key i (a(3) desc)) engine=innodb;",
            "alter table t add column a varchar(9) after b, change c d int first, algorithm=instant, lock=none;",
            "/*!40101 set @a = @@b, c = 1 */; insert ignore into t set a = 1 on duplicate key update b = values(b);",
            "delimiter //\ncreate procedure p(in a int) begin declare c int; if a then select 1; end if; end//\ndelimiter ;\n",
            "set @s = if(@a, 'alter table t add b int', \"select 1\"); prepare p from @s; execute p;",
            "update t a join u b on a.i = b.i set a.x = 1 where b.y -> '$.z' regexp 'q' limit 3; delete a from t a, u;",
            "select sql_no_cache `a`.*, @r := @r + 1 from t use index (i) where match (a) against ('x' in boolean mode)\\G",
            "create trigger t before insert on t for each row begin set new.a = case when 1 then 2 end; end;",
            "{{ if .postgres }}\nalter table ${schema}.t add :name int;\n{{ end }}\n\\echo x\nselect 1 \\gset\n");

    private Samples() {}
}
