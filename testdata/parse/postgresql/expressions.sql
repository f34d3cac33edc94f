alter table t add check (a + b * c - d / e % f ^ 2 > -1 and not b or c);
alter table t add check (a = 1 or b <> 2 and c is not null);
alter table t add check (a || b -> 'c' @> '{}' and a ~* 'x' or a operator(pg_catalog.+) b > 1);
alter table t add check (a in (1, 2) and b not in (select 1) and c between 1 and 2 + 3 and d not between symmetric 2 and 1);
alter table t add check (a like 'x%' and b not ilike 'y' escape '!' and c similar to 'z' and d like any (array['a', 'b']));
alter table t add check (a is true and b is not unknown and c is distinct from d and e isnull and f notnull and g is document);
alter table t add check (a is nfc normalized and b is not json object with unique keys);
alter table t add check (a = any (b) and c <> all (select 1) and exists (select 1 from u) and (select 2) = 2);
alter table t add check (cast(a as int) = b::int and c::text::varchar(3) collate "C" = 'x');
alter table t add check (a at time zone 'utc' > b at local);
alter table t add check (case a when 1 then b else c end = case when d then 1 end);
alter table t add check (array[1, 2] = array[[1], [2]] and row(1, 2) = (a, b) and array(select 1) = '{}' and row() is null);
alter table t add check (a[1] = b[1:2] and (c).d = (e).f.* and g[:] = h[i:] and (old.*) is distinct from new.*);
alter table t add check (f() = g(1, b => 2, variadic c) and count(*) > 1 and s.sum(distinct a order by b desc nulls last) > 1);
alter table t add check (percentile_cont(0.5) within group (order by a) filter (where b) > 1);
alter table t add check (row_number() over (partition by a order by b rows between 1 preceding and current row) > 1 and rank() over w > 1);
alter table t add check (extract(year from a) = 1 and substring(a from 1 for 2) = substring(b, 1) and position('a' in b) = 1);
alter table t add check (overlay(a placing b from 1) = trim(both 'x' from a) and trim(a) = trim(leading from b, c));
alter table t add check (coalesce(a, b) = greatest(1, 2) and nullif(a, 1) = least(1) and normalize(a, nfc) = 'x');
alter table t add check (a < current_timestamp(3) and b > current_date and c = current_user and d < localtimestamp and e = user);
alter table t add check (a > date '2020-01-01' + interval '1' day - interval '1 day' and b < timestamp with time zone 'now' and int '1' = 1);
alter table t add check (a = E'\n'
    'b' and c = U&'\0041' and d = $$x$$ and e = b'1' and f = x'ff' and g = 1.5e3 and h = 'a'
    'b');
alter table t add check (xmlelement(name a, xmlattributes(b as c), d) is document and xmlexists('x' passing by ref a) and xmlparse(content a preserve whitespace) is null);
alter table t add check (json_object('a': b, 'c' value d null on null returning jsonb) is json and json_value(a, '$.x' passing b as c returning int default 1 on empty error on error) = 1 and json_array(1, 2 absent on null) is json array);
alter table t add check (a = ${value} and b = :'name' and c = :other and d = $1 and e = ${f}(1));
alter table t alter c set default - -1;
alter table t alter c set default (1), alter d set default 'x'::text, alter e set default array[]::text[], alter f set default null;
alter table t add check ((a, b) overlaps (c, d) and collation for (a) = 'x' and treat(a as int) = 1);
alter table t add check (time > interval and values = position);
alter table t add check (((select 1) union select 2) = 1 and ((a)) = (((select 1)) + 1));
alter table t add check (a = E'\n' 'b');
alter table t add check (a < b < c);
alter table t add check (a = );
alter table t add check (f(a b));
alter table t add check (case a end);

-- An array written as a text is no template, whatever its braces are.
select '{{1,},{1},}'::text[];
select '{{1,},{1}}'::text[];
