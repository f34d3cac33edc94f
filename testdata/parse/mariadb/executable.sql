/*!999999\- enable the sandbox mode */
/*M!999999\- enable the sandbox mode */
/*M!100616 SET @OLD_NOTE_VERBOSITY=@@NOTE_VERBOSITY, NOTE_VERBOSITY=0 */;
create table t (a int not null /*!80016 check (a > 0) */, key k (a) /*!80000 invisible */) /*!50500 partition by hash (a) */;
/*!50106 create*/ /*!50117 definer=`root`@`localhost`*/ /*!50106 event e on schedule every 1 day do begin delete from t; end */;
/*! alter table t add b int */;
/*!80000 alter table t add c int; */
create database /*!32312 if not exists*/ d /*!40100 default character set latin1 */;
