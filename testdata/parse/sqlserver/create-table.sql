create table [dbo].[Orders] (
  [Id] [int] identity(1,1) not null,
  Number nvarchar(max) collate Latin1_General_CI_AS null constraint DF_Number default (N'none'),
  Price decimal(10, 2) not null default ((0)),
  Total as (Price * 2) persisted not null,
  Half as Price / 2,
  Made datetime2(7) constraint DF_Made default sysutcdatetime() not null,
  Customer int not null references dbo.Customers (Id) on delete no action,
  Code uniqueidentifier rowguidcol sparse,
  [key] varchar(10) unique nonclustered,
  constraint [PK_Orders] primary key clustered ([Id] asc, Code desc) with (pad_index = off, fillfactor = 80) on [PRIMARY],
  constraint UQ unique (Number) on [INDEXES],
  constraint CK check (Price >= 0),
  constraint FK foreign key (Customer) references dbo.Customers (Id) on update cascade,
  index IX nonclustered (Made desc)
) on [PRIMARY] textimage_on [PRIMARY] with (data_compression = page);
create table #temporary (a int primary key, b bit default 1,);
create table t (id bigint not null default next value for dbo.s primary key clustered (id))
create table u (a double precision, b national character varying(5), c dbo.money_type, d [varchar](255) not null)
