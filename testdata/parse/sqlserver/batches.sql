-- statements need no semicolons, and a batch ends with GO
create table a (id int)
create table b (id int) alter table a add c int
drop table b
GO
insert into a values (1) select * from a
GO 5
insert into a (id) select id from b print 'done'
go -- how the batch ends
set identity_insert dbo.a on
insert dbo.a (id) values (1)
set identity_insert dbo.a off
set nocount on set xact_abort on
delete from a
go;
alter table a add d int
alter table a alter column d bigint not null
alter table a drop column d, e
drop index i on a
alter database current set recovery simple
alter table a add constraint fk foreign key (b) references c (id) on delete set null on update cascade
update a set b = 1
grant select, insert on a to r
create index i on a (b)
Go
begin tran
commit
begin transaction t1;
save tran s1;
rollback tran s1
rollback
begin try
  begin tran; update a set b = 1
  commit tran
end try
begin catch
  if @@trancount > 0 rollback
  ;throw
end catch
select case when a = 1 then 2 else 3 end from t where b = 1;
select 'GO
GO
' as go
/* GO
GO /* nested */
*/
select 1
exit
go
if @a = 1 goto done
select a as [select], b from t
done:
print 'x'
insert into t (a) output inserted.a values (1)
enable trigger tr on t
update statistics t
alter table t add constraint pk primary key (a) on ps (b)
if 1 = 1 set @a = 1; else set @a = 2; select 3
