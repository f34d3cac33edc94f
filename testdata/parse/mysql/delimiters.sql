DELIMITER $$
create procedure a() begin select 1; end$$
create procedure b() begin select ';', '$$'; /* $$ */ end $$
DELIMITER ;
select 1;
delimiter ;;
create procedure c() begin select 1; end;;
drop procedure if exists d;
create procedure d() begin select 2; end;;
delimiter ;
  DELIMITER |
create procedure e() begin select 1; end|
delimiter ;
DELIMITER //
CREATE PROCEDURE f() BEGIN SELECT 1; END
//
DELIMITER ;
DELIMITER '@@'
select 1@@
delimiter ;
use db
select 2;
source other.sql
\. other.sql
select 3
delimiter //
select 4//
