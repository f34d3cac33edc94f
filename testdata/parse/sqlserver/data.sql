insert into t (a, b) values (1, getdate()), (2, default)
insert t select top 10 * from u with (nolock) where a = @a
insert into t exec p
insert into t default values
update t set a = 1, b += 2 from t join u on t.id = u.id where u.x = 1
update x set a = 1 from dbo.t as x inner join dbo.u y on x.id = y.id
update top (10) t set @v = a = 1
delete from t where a = 1
delete t
delete x from dbo.t x left join u on u.id = x.id where u.id is null
delete top (100) from t with (rowlock) where a = 1
delete from t output deleted.a where a = 1;
with c as (select a from t) select * from c
;with c as (select a from t) update c set a = 1
select a into #x from t
select [a], t.[b c] from [dbo].[t] as [x] cross apply dbo.f(a) where a = N'x' and b <> '' order by a offset 5 rows fetch next 5 rows only
merge into dbo.t as x using (select 1 as id) as y on x.id = y.id when matched then update set a = 1 when not matched then insert (id) values (y.id);
merge t using u on t.id = u.id when not matched by source then delete;
select 1 where a in (select b from u) union all select 2 option (maxdop 1)
