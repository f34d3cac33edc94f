create table t (id int);
create temporary table if not exists db.t (id bigint unsigned not null auto_increment primary key, `order` int(11) zerofill);
CREATE TABLE `types` (
  a tinyint(1) unsigned, b boolean, c bool default true, d int1, e middleint, f integer(10), g int8 signed,
  h dec(10,2), i numeric, j fixed(5), k float(7,4), l float4, m double precision, n real unsigned, o bit, p bit(8),
  q char, r character(10), s varchar(255) character set utf8mb4 collate utf8mb4_bin, t char varying(5), u varcharacter(3),
  v national varchar(20), w nchar(5), x nvarchar(5), y char(10) byte, z binary, aa varbinary(16), ab char(5) binary,
  ac tinytext, ad text(1000) charset latin1, ae mediumtext ascii, af long, ag long varchar, ah long varbinary, ai blob,
  aj enum('a', "b", 'it''s', 'c\'d') charset utf8, ak set('x','y') not null, al date, am time(3), an datetime(6),
  ao timestamp(6) null default current_timestamp(6) on update current_timestamp(6), ap year(4), aq json,
  ar point not null srid 4326, `as` geometry, at serial, au varchar(20) collate 'utf8mb4_general_ci', av vector(3)
);
create table t (
  a int not null default 0 comment 'a; b' primary key,
  b int default -1 null unique key column_format fixed storage disk,
  c datetime default now() on update now(),
  d timestamp not null default current_timestamp on update localtimestamp(),
  e json default (json_array()),
  f varchar(64) as (concat(a, '-', b)) stored not null comment 'x',
  g int generated always as (a + 1) virtual unique,
  h int invisible,
  i int visible key,
  j int references u (id) on delete cascade on update set null,
  k int check (k > 0) not enforced,
  l int constraint positive check (l > 0),
  m varchar(10) engine_attribute '{"a": 1}' secondary_engine_attribute = 'b',
  n int serial default value,
  o varchar(10) default _utf8mb4'x' collate utf8mb4_bin,
  p bit(1) default b'0',
  q binary(2) default 0x0102,
  r varchar(10) default ""
);
create table t (
  id int, a varchar(100), b text, c point, d json,
  primary key (id, a(10) desc),
  constraint `pk` primary key using btree (id) comment 'x' key_block_size = 8,
  key (a), index i (a(10) asc, b(20)) using hash comment 'x' invisible,
  unique (a), unique key u (a, id), unique index u2 using btree (id), constraint u3 unique (a), constraint u4 unique key u5 (a),
  fulltext key ft (a, b) with parser ngram, fulltext (b), spatial index sp (c),
  key functional ((a + b), (lower(a)) desc, (cast(d -> '$.k' as unsigned array))),
  foreign key (id) references other (id),
  constraint fk foreign key idx (id, a) references db.other (x, y) match full on delete set default on update no action,
  constraint foreign key (id) references other (id) on delete restrict,
  check (id > 0), constraint c1 check (id < 100) not enforced, constraint check (a <> '')
) engine = InnoDB, auto_increment 100 default character set = utf8mb4 collate utf8mb4_0900_ai_ci row_format=dynamic
  comment='it''s' key_block_size 8 max_rows = 10 stats_persistent default checksum=1 union = (a, b) insert_method last
  data directory '/x' index directory = '/y' tablespace ts storage memory compression 'zlib' encryption='Y' type=MyISAM;
create table a like b;
create table a (like db.b);
create table a select * from b;
create table a (id int, key (id)) engine=innodb as select id from b;
create table if not exists a ignore as (select 1 as x);
create table a replace select x from b union select y from c;
create table `a``b` (`c``d` int);
create table ${schema}.t (:name int);
create table t (`a` int default '0' comment 'x' /* c */ not null -- d
, b int # e
);
create table 2fa_tokens (1st int, 2e3x int, 0b1z int);
create table t (a enum ('a' , 'b') default 'a' not null);
create table rank (groups int, `rank` int, lead int, system int, function int, of int, rows int, window int);
create table t (id int) start transaction;
create table t (a serial unique, b int not null null, c int null not null not null, d int unique unique key);
