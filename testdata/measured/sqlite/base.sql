-- The schema and rows that every SQLite case starts from: t holds 20,000 rows, e stays empty. A statement ends where a
-- line ends with a semicolon. What stands below "from" a version needs that version.
CREATE TABLE parent(id INTEGER PRIMARY KEY);
INSERT INTO parent VALUES(1),(2);
CREATE TABLE t(id INTEGER PRIMARY KEY, a INT, b INT NOT NULL DEFAULT 1, c VARCHAR(50), d TEXT, u INT UNIQUE, ck INT CHECK(ck>=0), pidx INT, eidx TEXT, fk INT REFERENCES parent(id), vw INT, trg INT, hasnull INT, CONSTRAINT tck CHECK (b > 0));
INSERT INTO t WITH RECURSIVE g(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM g WHERE i<20000) SELECT i,i,i,'c'||i,'dddddddddddddddddddd'||i,i,i,i,'e'||i,1,i,i,NULL FROM g;
CREATE INDEX t_a ON t(a);
CREATE INDEX t_p ON t(b) WHERE pidx>0;
CREATE VIEW v AS SELECT id,vw FROM t;
CREATE TABLE log(x);
CREATE TRIGGER tr AFTER UPDATE OF trg ON t BEGIN INSERT INTO log VALUES(new.trg);END;
CREATE TABLE child(id INTEGER PRIMARY KEY, tid INT REFERENCES t(id));
INSERT INTO child VALUES(1,1);
CREATE TABLE e(id INTEGER PRIMARY KEY, x INT);

-- from 3.15.1
CREATE INDEX t_e ON t(b,lower(eidx));
