/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40000 ALTER TABLE `t` DISABLE KEYS */;
create table t (a int /*!80023 invisible */, b int /*!50606 storage disk */ /*!50606 column_format dynamic */ default null) engine=innodb /*!50100 partition by hash (a) */;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1 */;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
/*!50001 VIEW `v` AS select 1 AS `a` */;
alter table t /*! add */ column b int;
select /*!40001 SQL_NO_CACHE */ * from t where a = 'a */ b' /*!99999 and b = 1 */;
/*!999999\- enable the sandbox mode */
/*M!100301 select 'a plain comment to MySQL' */
/* a comment */ select 1;
/*!*/;
DELIMITER ;;
/*!50003 CREATE*/ /*!50020 DEFINER=`root`@`localhost`*/ /*!50003 PROCEDURE `p`()
begin
  select 1; /* inner */
  select 2;
end */;;
DELIMITER ;
