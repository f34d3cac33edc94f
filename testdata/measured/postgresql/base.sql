-- The schema and rows that every measured case starts from. A statement ends where a line ends with a semicolon.
-- Partitioned tables stand at the end: those below "from 10" and "from 11" exist on servers from that version on.
-- Some cases also name a role "other" and a tablespace ts1, which belong to the server and not to this database.
CREATE EXTENSION citext;
SET client_min_messages=warning;
CREATE SCHEMA sch2;
CREATE TYPE mood AS ENUM ('sad','ok','happy');
CREATE TYPE mood2 AS ENUM ('sad','ok','happy');
CREATE DOMAIN posint AS int CONSTRAINT posint_check CHECK (VALUE > 0);
CREATE DOMAIN plaindom AS int;
CREATE DOMAIN defdom AS int DEFAULT 7;
CREATE DOMAIN nndom AS int NOT NULL;
CREATE DOMAIN voldom AS float8 DEFAULT random();
CREATE DOMAIN vcdom AS varchar(50);
CREATE DOMAIN txdom AS text CHECK (VALUE <> '');
CREATE TYPE comp AS (x int);
CREATE TYPE comp2 AS (x int);
CREATE TYPE comp3 AS (x int, y text);
CREATE SEQUENCE s;
CREATE FUNCTION f_imm(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1+1';
CREATE FUNCTION f_sta(int) RETURNS int LANGUAGE plpgsql STABLE AS 'BEGIN RETURN $1+1; END';
CREATE FUNCTION f_vol(int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN $1+1; END';
CREATE FUNCTION trgf() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION etf() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE TABLE parent (id bigint PRIMARY KEY, code text UNIQUE);
INSERT INTO parent SELECT i, 'c'||i FROM generate_series(1,20000) i;
CREATE TABLE t (id bigint PRIMARY KEY, parent_id bigint, a int, b int NOT NULL, nn int, hasnull int, wd int DEFAULT 3,
  i2 smallint, bg bigint,
  vc varchar(50), vcu varchar(50), vck varchar(50), vce varchar(50), vcp varchar(50), vuq varchar(50), tx text,
  tx2 text, txn text, txe text, txj text, txu text, ch char(10), nm name, by bytea,
  num numeric(10,2), numu numeric, f4 real, ff float8, mo money, oi oid, bo boolean, ts timestamp, ts2 timestamp,
  tstz timestamptz, ts3 timestamp(3), tstz3 timestamptz(3), da date, tm time, tm3 time(3), iv interval,
  iv3 interval(3), ivd interval day to second,
  cid cidr, ine inet, mac macaddr, j json, jb jsonb, xm xml, ct citext, vb varbit(8), bt bit(8), e mood, pd plaindom,
  cd posint, u uuid, avc varchar(50)[], ai int[], r int4range, tsv tsvector, pnt point, viewed int, ick int, mvk int,
  CONSTRAINT t_ick_check CHECK (ick >= 0), CONSTRAINT t_vck_check CHECK (vck <> ''));
INSERT INTO t SELECT i, i, i, i, i, CASE WHEN i%2=0 THEN i END, 3, i%1000, i, 'v'||i,'v'||i,'v'||i,'v'||i,'v'||i,
  'v'||i,'t'||i,'t'||i,i::text,'ok','{"a":1}', '00000000-0000-0000-0000-000000000001','c'||(i%1000),'n'||i,'b',
  i%1000+0.25, i%1000+0.25, i, i, 1, i, true, timestamp '2024-01-01 10:00' + i*interval '1 min',
  timestamp '2024-01-01 10:00', timestamptz '2024-01-01 10:00+00' + i*interval '1 min','2024-01-01 10:00',
  '2024-01-01 10:00','2024-01-01','10:00','10:00','1 day','1 day','1 day','10.0.0.0/8','10.0.0.0/8',
  '08:00:2b:01:02:03','{}','{}','<a/>','c'||i,B'1010',B'10101010','ok',1,1,'00000000-0000-0000-0000-000000000001',
  '{a,b}','{1,2}',int4range(i,i+1),'a b','(1,2)',i,i,i FROM generate_series(1,20000) i;
CREATE INDEX t_a_idx ON t(a);
CREATE INDEX t_vc_idx ON t(vc);
CREATE INDEX t_tx_idx ON t(tx);
CREATE INDEX t_ts_idx ON t(ts);
CREATE INDEX t_tstz_idx ON t(tstz);
CREATE INDEX t_num_idx ON t(num);
CREATE UNIQUE INDEX t_b_uq ON t(b);
CREATE INDEX t_lower_idx ON t(lower(vce));
CREATE INDEX t_part_idx ON t(id) WHERE vcp <> 'zz';
CREATE UNIQUE INDEX t_vuq ON t(vuq);
CREATE INDEX t_cid_idx ON t(cid);
CREATE INDEX t_ct_idx ON t(ct);
CREATE INDEX t_e_idx ON t(e);
CREATE INDEX t_vb_idx ON t(vb);
CREATE TRIGGER tg0 AFTER INSERT ON t FOR EACH ROW EXECUTE PROCEDURE trgf();
CREATE VIEW v AS SELECT mvk, viewed FROM t;
CREATE TABLE child (id bigint PRIMARY KEY, t_id bigint, CONSTRAINT child_t_fk FOREIGN KEY (t_id) REFERENCES t(id));
INSERT INTO child SELECT i,i FROM generate_series(1,20000) i;
CREATE TABLE pint (id bigint PRIMARY KEY);
INSERT INTO pint SELECT generate_series(1,1000);
CREATE TABLE child2 (id bigint PRIMARY KEY, p_id int REFERENCES pint(id));
INSERT INTO child2 SELECT i,i FROM generate_series(1,1000) i;
CREATE TABLE pv (code varchar(50) PRIMARY KEY);
INSERT INTO pv SELECT 'c'||i FROM generate_series(1,1000) i;
CREATE TABLE fkv (id int, code varchar(50) REFERENCES pv(code));
INSERT INTO fkv SELECT i,'c'||i FROM generate_series(1,1000) i;
CREATE TABLE nopk (id int NOT NULL, v int);
INSERT INTO nopk SELECT i,i FROM generate_series(1,20000) i;
CREATE UNIQUE INDEX nopk_uq ON nopk(id);
CREATE TABLE inh (id int NOT NULL, v int);
INSERT INTO inh SELECT i,i FROM generate_series(1,1000) i;
CREATE UNLOGGED TABLE ul (id int PRIMARY KEY, v int);
INSERT INTO ul SELECT i,i FROM generate_series(1,20000) i;
CREATE TABLE tof (x int, y text);
CREATE TABLE compu (c comp2);
CREATE MATERIALIZED VIEW mv AS SELECT mvk, wd FROM t;
CREATE UNIQUE INDEX mv_uq ON mv(mvk);
CREATE MATERIALIZED VIEW mv_nouq AS SELECT mvk, wd FROM t;

-- from 10
CREATE TABLE pt (id bigint, k int NOT NULL, v int) PARTITION BY RANGE (k);
CREATE TABLE pt1 PARTITION OF pt FOR VALUES FROM (0) TO (10000);
CREATE TABLE pt2 PARTITION OF pt FOR VALUES FROM (10000) TO (20000);
INSERT INTO pt SELECT i,i,i FROM generate_series(1,19999) i;
CREATE TABLE ptn (id bigint, k int NOT NULL, v int, CHECK (k >= 20000 AND k < 30000));
INSERT INTO ptn SELECT i,i,i FROM generate_series(20000,29999) i;
CREATE TABLE ptn2 (id bigint, k int NOT NULL, v int, CHECK (k >= 20000));
INSERT INTO ptn2 SELECT i,i,i FROM generate_series(20000,29999) i;
CREATE TABLE ptm (id bigint, k int NOT NULL, v int);
INSERT INTO ptm SELECT i,i,i FROM generate_series(20000,29999) i;

-- from 11
CREATE TABLE ptd (id bigint, k int NOT NULL, v int) PARTITION BY RANGE (k);
CREATE TABLE ptd1 PARTITION OF ptd FOR VALUES FROM (0) TO (10000);
CREATE TABLE ptd_def PARTITION OF ptd DEFAULT;
INSERT INTO ptd SELECT i,i,i FROM generate_series(1,19999) i;
CREATE TABLE ptpk (id bigint, k bigint PRIMARY KEY, v int) PARTITION BY RANGE (k);
CREATE TABLE ptpk1 PARTITION OF ptpk FOR VALUES FROM (0) TO (20001);
INSERT INTO ptpk SELECT i,i,i FROM generate_series(1,20000) i;
