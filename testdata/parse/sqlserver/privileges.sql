grant select, insert (a, b) on dbo.t to [reader], writer with grant option
grant execute on object::dbo.p to public
grant create table to r
grant alter on schema::dbo to r
revoke select on t from r
revoke grant option for select on t to r cascade
deny delete on t to r
create table after_privileges (a varchar(MAX), primary key (a) with (FILLFACTOR = 80))
