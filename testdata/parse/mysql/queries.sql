select 1;
select * from t;
select distinct a as x, b 'y', c "z", t.*, db.t.d from db.t as t where a = 1 group by a with rollup having count(*) > 1 order by a desc, b limit 10, 5;
select sql_calc_found_rows high_priority a from t limit 5 offset 10 for update;
select straight_join a from t use index (i) ignore key for order by (primary, j) force index for join (k) where a > 1;
select * from a straight_join b on a.id = b.id natural left join c cross join d right outer join e using (x, y), f;
select * from (a, b) left join (c join d on c.i = d.i) on a.i = c.i;
select * from (select 1 as x) as s, lateral (select s.x) l, json_table('[1]', '$[*]' columns (n for ordinality, v int path '$' default '0' on empty, nested path '$.a' columns (w int exists path '$.b'))) j;
select * from ((select 1) union all (select 2)) u (a);
(select a from t) union distinct (select b from u order by b limit 1) order by 1 limit 2;
select a from t union select b from u except select c from v intersect select d from w;
with recursive c (n) as (select 1 union all select n + 1 from c where n < 5), d as (select * from c) select * from d join t;
select a from t where b in (select c from u where exists (select 1 from v where v.x = u.x)) and (a, b) in ((1, 2), (3, 4));
select a into @x from t;
select a, b from t into @x, @y;
select * into outfile '/tmp/x' character set utf8 fields terminated by ',' enclosed by '"' lines terminated by '\n' from t;
select 1 from dual where 1 = 1;
select a from t lock in share mode;
select a from t for share of t skip locked;
select a from t for update nowait;
select row_number() over w, sum(a) over (partition by b order by c rows between 1 preceding and current row), lag(a, 1) ignore nulls over (order by a) from t window w as (order by b);
select /*+ MAX_EXECUTION_TIME(1000) BKA(t) */ a from t;
select group_concat(distinct a, b order by c desc separator ', '), count(distinct a, b), count(*) from t;
select if(a, b, c), ifnull(a, 1), left(a, 1), right(a, 2), replace(a, 'x', 'y'), insert('a', 1, 2, 'b'), repeat('a', 3), mod(a, 2), values(a), char(65 using utf8), database(), user(), interval(1, 2, 3);
select current_timestamp, current_date(), utc_timestamp(6), localtime, current_user, now() + interval 1 day, date_sub(a, interval '1:1' minute_second), timestampdiff(month, a, b), interval 1 hour + a;
select cast(a as char(10) character set utf8), cast(a as signed integer), cast(a as unsigned), cast(a as decimal(10, 2)), cast(a as json), convert(a using utf8mb4), convert(a, signed), binary a, a collate utf8_bin;
select extract(year from a), trim(both 'x' from a), trim(leading from a), trim(a), substring(a from 1 for 2), substring(a, 1), position('a' in b), weight_string(a as char(3)), json_value(a, '$.b' returning unsigned null on empty error on error);
select match (a, b) against ('x' in boolean mode), match a against ('y' with query expansion) from t;
select a and b or c xor not d, a && b || !c, a | b & c << 1 ^ ~d, a div 2 mod 3 % 4, -a, a = b <=> c != d <> e;
select a is null, a is not true, a is unknown, a like 'x%' escape '!', a not like binary 'y', a regexp '^x', a not rlike b, a sounds like b, a between 1 and 2 and b, a not between b and c, 1 member of ('[1]'), a in (1), a = any (select 1), a > all (select 2);
select case when a then 1 when b then 2 else 3 end, case a when 1 then 'x' end as c;
select @a := @a + 1, @@global.x, @@session.sql_mode, @'q', @b.c;
select date '2020-01-01', timestamp '2020-01-01 00:00:00', _latin1 'x', _utf8mb4 0x41, row(1, 2) = (1, 2), default(a), a->'$.b', a ->> '$.c' from t;
select a.b.c, `a`.`b`, a.`select`, `t`.* from a.b;
select "string", 'a''b', 'a\'b', '', "";
select 1 -- comment
, 2 # comment
, 3 /* comment */;
select 1--1, 2 - -1;
select 1\G
select 2\g
select t.*, u.a from t join u on t.id = u.id;
