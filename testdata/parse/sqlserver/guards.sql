if object_id('dbo.t', 'U') is not null drop table dbo.t;
if not exists (select 1 from sys.columns where object_id = object_id(N'dbo.t') and name = N'a')
begin
  alter table dbo.t add a int null
  create index i on dbo.t (a)
end
go
if col_length('t', 'a') is null alter table t add a int; else print 'there'
if exists (select * from sys.indexes where name = 'i') and @@version like '%2019%'
begin
  drop index i on t;
end
else if @x = 1
begin
  exec ('alter table t drop column a')
end
else
  exec sp_executesql N'drop table u'
while @i < 10
begin
  set @i += 1
  if @i = 5 continue
  update top (1000) t set a = 1 where a is null
  if @@rowcount = 0 break;
end
if (select count(*) from t) > 0 begin tran
create table after_guard (a int)
