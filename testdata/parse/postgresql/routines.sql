create function f() returns int language sql as 'select 1';
create or replace function s.f(a int, in b text default 'x', out c int, inout d int = 1, variadic e int[])
    returns setof record
    language plpgsql immutable strict leakproof security definer parallel safe cost 10 rows 5 support s.g
    set search_path = a, pg_temp set timezone to 'utc' set x from current
as $body$
begin
    return;
end
$body$;
create function f(int, double precision, character varying(3), time with time zone, a in out int) returns table (b int, c text) stable called on null input not leakproof as 'obj', 'link' language c window;
create function f(a int) returns int return a + 1;
create function f(a int) returns void language sql begin atomic insert into t values (1); select case when true then 1 end; end;
create function f(t.a%type) returns setof t.a%type transform for type x, for type y language 'SQL' as '' with (isstrict);
create procedure p(inout a int) language plpgsql as $$ begin commit; end $$ external security invoker;
create aggregate a(int, b text) (sfunc = f, stype = int, initcond = '0');
create or replace aggregate a(*) (sfunc = f, stype = int);
create aggregate a(float8 order by x text) (sfunc = f, stype = internal, hypothetical);
create aggregate a (basetype = int, sfunc = f, stype = int);
alter function f(int) volatile security invoker set x = 1 reset y cost 5 restrict;
alter function f rename to g;
alter function s.f(a int, out b text) owner to r;
alter procedure p() set schema s;
alter routine r(int) no depends on extension e;
alter aggregate a(*) owner to r;
drop function f(int), s.g, h() cascade;
drop procedure if exists p(inout int);
drop routine r;
drop aggregate if exists a(*), b(int order by text);
do $$ begin execute 'x'; end $$;
do language plperl 'x' ;
do 'x' language plperl;
create function f(a) returns;
create function f() returns int language sql as select 1;
do;
