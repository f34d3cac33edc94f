-- The tables that every MySQL and MariaDB case starts from; its setup then makes t. tmpl holds 512 rows, nopk as many.
-- A statement ends where a line ends with a semicolon.
CREATE TABLE tmpl (id INT NOT NULL AUTO_INCREMENT PRIMARY KEY, a INT, b INT NOT NULL DEFAULT 1, c VARCHAR(50),
  d VARCHAR(200), d2 VARCHAR(300), e ENUM('x','y'), s SET('a','b'), tx TEXT, n DECIMAL(10,2),
  ts TIMESTAMP NULL DEFAULT NULL, dt DATETIME, big BIGINT, sm SMALLINT, u INT UNSIGNED, pid INT, ch CHAR(10), bl BLOB,
  latin VARCHAR(50) CHARACTER SET latin1, latin200 VARCHAR(200) CHARACTER SET latin1, bin VARBINARY(50),
  u8 VARCHAR(50) CHARACTER SET utf8, KEY k_a(a), KEY k_c(c), UNIQUE KEY uq_b(id,b), KEY k_pid(pid))
  ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE parent (id INT PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE nopk (id INT NOT NULL, v INT, KEY(v)) ENGINE=InnoDB;
INSERT INTO parent VALUES (1);
INSERT INTO tmpl VALUES (1,1,1,'c','d','d2','x','a','tx',1.25,'2024-01-01 10:00:00','2024-01-01 10:00:00',1,1,1,1,'ch',
  'bl','l','l2','bin','u8');
INSERT INTO tmpl SELECT id+1,a+1,b,c,d,d2,e,s,tx,n,ts,dt,big,sm,u,pid,ch,bl,latin,latin200,bin,u8 FROM tmpl;
INSERT INTO tmpl SELECT id+2,a+2,b,c,d,d2,e,s,tx,n,ts,dt,big,sm,u,pid,ch,bl,latin,latin200,bin,u8 FROM tmpl;
INSERT INTO tmpl SELECT id+4,a+4,b,c,d,d2,e,s,tx,n,ts,dt,big,sm,u,pid,ch,bl,latin,latin200,bin,u8 FROM tmpl;
INSERT INTO tmpl SELECT id+8,a+8,b,c,d,d2,e,s,tx,n,ts,dt,big,sm,u,pid,ch,bl,latin,latin200,bin,u8 FROM tmpl;
INSERT INTO tmpl SELECT id+16,a+16,b,c,d,d2,e,s,tx,n,ts,dt,big,sm,u,pid,ch,bl,latin,latin200,bin,u8 FROM tmpl;
INSERT INTO tmpl SELECT id+32,a+32,b,c,d,d2,e,s,tx,n,ts,dt,big,sm,u,pid,ch,bl,latin,latin200,bin,u8 FROM tmpl;
INSERT INTO tmpl SELECT id+64,a+64,b,c,d,d2,e,s,tx,n,ts,dt,big,sm,u,pid,ch,bl,latin,latin200,bin,u8 FROM tmpl;
INSERT INTO tmpl SELECT id+128,a+128,b,c,d,d2,e,s,tx,n,ts,dt,big,sm,u,pid,ch,bl,latin,latin200,bin,u8 FROM tmpl;
INSERT INTO tmpl SELECT id+256,a+256,b,c,d,d2,e,s,tx,n,ts,dt,big,sm,u,pid,ch,bl,latin,latin200,bin,u8 FROM tmpl;
INSERT INTO nopk SELECT id,id FROM tmpl;
