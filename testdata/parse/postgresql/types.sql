create table numbers (
    a int, b integer, c int4, d smallint, e int2, f bigint, g int8, h real, i float4, j float, k float(24), l float(25),
    m double precision, n float8, o decimal, p dec(5), q numeric(10, -2), r numeric, s money, t boolean, u bool,
    v serial, w bigserial, x smallserial, y serial8, z oid);
create table texts (
    a char, b char(3), c character, d character (3), e character varying, f character varying(20), g varchar, h varchar(20),
    i national character, j national char varying(3), k nchar, l nchar varying (3), m text, n "char", o bpchar, p name,
    q bit, r bit(3), s bit varying, t bit varying(5), u varbit(5), v json, w citext);
create table times (
    a date, b time, c time(3), d time with time zone, e time (3) without time zone, f timetz, g timestamp,
    h timestamp(6) with time zone, i timestamp without time zone, j timestamptz(3), k interval, l interval(3),
    m interval year to month, n interval day to second (3), o interval second);
create table others (
    a int[], b int[3], c int[][], d text array, e text array[3], f pg_catalog.int4, g s.t, h "S"."T"(1, 'x'), i db.s.t,
    j geometry(Point, 4326), k pg_catalog.bpchar(3), l vector(3), m ${type}, n double);
alter table t alter c type varchar(30)[] using c::varchar(30)[];
create function f(setof int, "char", v.t%type, double precision) returns setof v.t.c%type language sql as '';
