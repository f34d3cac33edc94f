-- Calls and forms in queries for which the larger parser has no grammar.
select conname as constraint, 1 as user from t;
select json_array(select a from u) is json from t;
select json_objectagg(k: v absent on null with unique keys returning jsonb) filter (where z) from (values (1, 1)) foo (k, v);
select json_query(js, '$' returning int default b + 1 on error) from c, (select 2) as m;
select sum(a) over (w range between unbounded preceding and current row exclude ties), b from t window w as (order by b);
select 1 from t group by distinct rollup (a), a;
select * from rows from (f() as (x int), g() as (y int)) as t (a), u;
select collation for ((select a from t limit 1));
select val is nfc normalized as nfc, js is json "IS JSON" from v;
select jt.* from films, json_table(js, '$.favorites[*]' passing f.x as filter columns (id for ordinality, kind text path '$.kind' default g(1) on empty, nested path '$.films[*]' columns (title text format json path '$.title' omit quotes, seen bool exists path '$.seen')) error on error) as jt;
select x.* from (select data from xmldata) d, lateral xmltable(xmlnamespaces('http://x.y' as zz), '/zz:rows/zz:row' passing data columns id int path '@id', n for ordinality, name text path 'name' not null default lower(d.z)) x;
select * from current_schema as c, system_user, s.current_date;
