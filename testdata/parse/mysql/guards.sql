-- A column is added unless it is there.
set @exist := (select count(*) from information_schema.columns where table_name = 't' and column_name = 'a' and table_schema = database());
set @sql := if(@exist = 0, 'alter table t add column a int', 'select ''exists''');
prepare stmt from @sql;
execute stmt;
deallocate prepare stmt;
SET @s = (SELECT IF((SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'u') > 0, "SELECT 1", "ALTER TABLE u ADD `b` varchar(10) default 'x' AFTER `a`"));
PREPARE stmt FROM @s;
EXECUTE stmt;
set @q = 'drop table v';
prepare p from @q;
execute p;
set @d = concat('drop table ', @name);
prepare p from @d;
execute p;
