create table t (id int, d date) partition by hash (id) partitions 4;
create table t (id int) partition by linear hash (year(d)) partitions 6;
create table t (id int) partition by key () partitions 2;
create table t (id int) partition by linear key algorithm=2 (id, a) partitions 3;
create table t (id int, d date) engine=innodb
  partition by range (to_days(d)) (
    partition p0 values less than (730000) engine = innodb,
    partition p1 values less than (to_days('2020-01-01')) comment = 'x' data directory '/d' max_rows = 10,
    partition pmax values less than maxvalue
  );
create table t (a int, b int) partition by range columns (a, b) (partition p0 values less than (1, 'x'), partition p1 values less than (maxvalue, maxvalue));
create table t (a int) partition by list (a) (partition p0 values in (1, 2, null), partition p1 values in (3));
create table t (a int, b int) partition by list columns (a, b) (partition p values in ((1, 2), (3, 4)));
create table t (a int, d date) partition by range (year(d)) subpartition by hash (to_days(d)) subpartitions 2
  (partition p0 values less than (1990) (subpartition s0 data directory '/a', subpartition s1), partition p1 values less than maxvalue);
create table t (a int) /*!50100 partition by range (a) (partition p0 values less than (10) engine = InnoDB) */;
alter table t partition by hash (id) partitions 8;
alter table t add column a int partition by key (id);
alter table t remove partitioning;
alter table t add partition (partition p3 values less than (2000));
alter table t add partition partitions 6;
alter table t drop partition p0, p1;
alter table t truncate partition p0, p1;
alter table t truncate partition all;
alter table t coalesce partition 4;
alter table t reorganize partition p0, p1 into (partition p values less than (10), partition q values less than maxvalue);
alter table t reorganize partition;
alter table t exchange partition p with table u;
alter table t exchange partition p with table s.u without validation;
alter table t analyze partition all;
alter table t check partition p quick;
alter table t optimize partition p, q;
alter table t rebuild partition p;
alter table t repair partition all;
alter table t discard partition p tablespace;
alter table t import partition all tablespace;
select * from t partition (p0, p1) as x;
insert into t partition (p0) (a) values (1);
