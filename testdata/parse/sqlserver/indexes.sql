create index i on t (a)
create unique clustered index [i] on [dbo].[t] ([a] asc, b desc) include (c, d) where a is not null with (online = on, fillfactor = 80) on [PRIMARY]
create nonclustered index i on t (a) include (b)
create clustered columnstore index cci on t
create nonclustered columnstore index ncci on t (a, b) where a > 1
create unique index i on t (a) on scheme (b)
drop index i on t, j on dbo.u
drop index if exists i on t with (online = on)
drop index dbo.t.i
alter index i on t rebuild with (online = on)
alter index all on t rebuild
alter index i on t disable
create xml index x on t (a)
