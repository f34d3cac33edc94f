delimiter //
create procedure p() begin select 1; end//
create procedure if not exists db.p (in a int, out b varchar(10) charset utf8, inout c decimal(10,2), d json)
  comment 'x' language sql not deterministic contains sql sql security invoker
begin
  declare x, y int default 0;
  declare z varchar(10) collate utf8_bin;
  declare done condition for sqlstate '02000';
  declare c1 cursor for select a from t;
  declare continue handler for not found, sqlexception, sqlwarning, sqlstate value '45000', 1062, done set x = 1;
  declare exit handler for sqlexception begin rollback; resignal; end;
  open c1;
  lab: loop
    fetch c1 into x, y;
    if x > 1 then leave lab; elseif y then iterate lab; else set y = if(x, 1, 2); end if;
  end loop lab;
  close c1;
  while x < 5 do set x = x + 1; end while;
  repeat update t set a = x where id = y; until x > 5 end repeat;
  case x when 1 then select 1; else begin end; end case;
  case when x then delete from t; when y then insert into t values (case when x then 1 end); end case;
  if not exists (select * from information_schema.columns where table_name = 't' and column_name = 'a') then
    alter table t add column a int;
    create index i on t (a);
  end if;
  start transaction;
  set @s = 'x';
  prepare st from @s;
  commit;
end//
create function f(a int) returns varchar(10) charset utf8mb4 deterministic reads sql data return concat(a, 'x')//
create function g() returns int no sql begin return 1; end;//
create aggregate function h returns integer soname 'x.so'//
create definer = `root`@`localhost` trigger tr before insert on t for each row set new.a = 1, new.b = now()//
create trigger if not exists tr after update on t for each row follows other begin insert into log values (old.a, new.a); end//
create event e on schedule every 1 day starts '2020-01-01' ends now() + interval 1 year on completion not preserve enable comment 'x' do delete from t//
create event if not exists e on schedule at current_timestamp + interval 1 hour disable on slave do begin select 1; end//
alter event e rename to f disable//
alter event e on schedule every 2 hour do select 1//
alter procedure p comment 'x' sql security definer//
alter function f comment 'x'//
drop procedure if exists p//
drop function db.f//
drop trigger if exists db.tr//
drop event if exists e//
delimiter ;
create procedure q() begin if a then select 1; end if; end;
create procedure q() if a then select 1; else select 2; end if;
create trigger tr before insert on t for each row if new.a is null then set new.a = 1; end if;
create procedure q() select 1;
create procedure q() begin frobnicate the table; select 1; end;
create trigger tr before insert on t for each row begin set new.a = case when new.b then 1 else 2 end; end;
select 3;
delimiter //
create procedure signals() begin
  signal sqlstate value '45000'
    set message_text = 'too late', mysql_errno = 1138;
  resignal
    set message_text = 'again';
  resignal;
  signal late set message_text = concat('a', 'b');
end//
create procedure how_often(in a int) begin
  declare done int default 0;
  declare continue handler for not found set done = 1;
  if a then drop table x; elseif b then drop table y; else drop table z; end if;
  case a when 1 then drop table x; else drop table y; end case;
  while done = 0 do insert into t values (1); if a then delete from t where b; end if; end while;
  repeat update t set c = 1 where d; until done end repeat;
  lp: loop truncate t; end loop lp;
  set done = 1, sql_mode = '', a = a + 1, @done = 2, b = 3;
  drop table w;
end//
delimiter ;
