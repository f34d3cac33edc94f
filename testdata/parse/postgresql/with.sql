-- What one table of a WITH is made of names another, and neither is a relation.
with a as (select 1 as x from t), b as (insert into u select x from a returning x) update v set x = b.x from b;
with recursive a as (insert into u select x from b returning x), b as (delete from t returning x) select * from a;
with a as (select x from t) insert into u select x from a;
create recursive view s.n (x) as values (1) union all select x + 1 from n;
