create or alter view dbo.v (a, b) with schemabinding as select a, b from dbo.t where a > 0 with check option;
create table after_view (a int)
go
alter view v as select 1 as a
go
create procedure dbo.p @a int, @b nvarchar(50) = 'x' output, @rows dbo.row_type readonly
with recompile, execute as owner
as
begin
  set nocount on;
  if @a = 1
    insert into t (a) values (@a)
  else
    delete t where a = @a;
  exec other @x = @a, @y = 'z'
end
go
alter proc p as select 1; update t set a = 1
go
create or alter function dbo.f (@a int) returns int as begin declare @r int = @a * 2; return @r end
go
create function dbo.g (@a int) returns table with schemabinding as return (select a from dbo.t where a = @a)
go
create function h () returns @rows table (a int, b int) as begin insert into @rows values (1, 2) return end
go
create or alter trigger dbo.tr on dbo.t instead of insert, update as begin insert into log select a from inserted; end
go
create trigger tr on t for delete not for replication as delete from u where id in (select id from deleted)
go
create trigger tr on database for create_table as print 'x'
go
drop procedure if exists dbo.p, q
drop function f drop view if exists v drop trigger tr
