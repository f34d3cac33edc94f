alter table dbo.t add a int null, b varchar(10) not null constraint DF_b default 'x' with values, constraint CK check (a > 0)
alter table t add c int not null default 0;
alter table [t] add constraint DF_a default (getdate()) for [a] with values;
alter table t with nocheck add constraint FK foreign key (a) references u (id)
alter table t with nocheck add constraint CK2 check (a <> b)
alter table t with check add constraint FK2 foreign key (a) references u (id)
alter table t with check check constraint FK
alter table t check constraint FK, CK
alter table t nocheck constraint all
alter table t alter column a nvarchar(50) collate Latin1_General_BIN not null
alter table t drop column a
alter table t drop column if exists a, b, constraint CK
alter table t drop constraint DF_a
alter table t drop CK with (online = on)
alter table t add primary key nonclustered (id) with (online = on) on [PRIMARY]
alter table t add unique clustered (a desc)
alter table t enable trigger tr
alter table t disable trigger all
alter table t rebuild with (data_compression = page)
alter table t switch partition 1 to u
alter table t alter column a drop not for replication
