set ansi_nulls on
set quoted_identifier on
set @x = 5
set @x += (select max(a) from t)
set transaction isolation level snapshot
set lock_timeout 5000
set deadlock_priority low
declare @a int, @b nvarchar(max) = N'x', @t table (id int)
insert into @t values (1)
declare c cursor local fast_forward for select a from t for update
open c fetch next from c into @a close c deallocate c
print 'a' + @b raiserror ('x', 16, 1) with nowait
use [other]
exec sp_rename 'dbo.t.a', 'b', 'COLUMN'
exec sp_rename N'[dbo].[t].[a.b]', 'c', 'COLUMN';
exec dbo.sp_rename 't', 'u'
exec sp_rename @objname = 't', @newname = 'u'
exec sp_rename 't.i', 'j', 'INDEX'
exec sp_rename 'dbo.t.pk', 'pk2'
exec sp_rename 'pk', 'pk2', 'OBJECT'
exec @r = dbo.p 1, @b output, default
execute p
waitfor delay '00:00:05'
create sequence s as bigint start with 1 increment by 1 no cache no cycle
alter sequence s restart with 5
create schema x authorization dbo
create type dbo.code from nvarchar(10) not null
create rule r as @v in ('a', 'b')
drop sequence if exists s drop schema x drop type dbo.code
truncate table t
goto done
checkpoint
create login l with password = 'x'
