package dev.schemalint.sql.expression;

import dev.schemalint.dialect.Dialect;
import java.util.Set;

/**
 * The words of a dialect that cannot be names without quotes, by what they still can be.
 *
 * @param reserved words that are never a bare name
 * @param callable words that can name a function or a type, and nothing else
 * @param columns words that can name anything but a function or a type
 */
public record Keywords(Set<String> reserved, Set<String> callable, Set<String> columns) {

    /** Made when the first script of its engine comes, as the others are. */
    private static final class PostgreSql {
        static final Keywords WORDS = new Keywords(
                words(
                        "ALL ANALYSE ANALYZE AND ANY ARRAY AS ASC ASYMMETRIC BOTH CASE CAST CHECK COLLATE COLUMN CONSTRAINT"
                                + " CREATE CURRENT_CATALOG CURRENT_DATE CURRENT_ROLE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER"
                                + " DEFAULT DEFERRABLE DESC DISTINCT DO ELSE END EXCEPT FALSE FETCH FOR FOREIGN FROM GRANT GROUP"
                                + " HAVING IN INITIALLY INTERSECT INTO LATERAL LEADING LIMIT LOCALTIME LOCALTIMESTAMP NOT NULL"
                                + " OFFSET ON ONLY OR ORDER PLACING PRIMARY REFERENCES RETURNING SELECT SESSION_USER SOME"
                                + " SYMMETRIC TABLE THEN TO TRAILING TRUE UNION UNIQUE USER USING VARIADIC WHEN WHERE"
                                + " WINDOW WITH"),
                words(
                        "AUTHORIZATION BINARY COLLATION CONCURRENTLY CROSS CURRENT_SCHEMA FREEZE FULL ILIKE INNER IS ISNULL"
                                + " JOIN LEFT LIKE NATURAL NOTNULL OUTER OVERLAPS RIGHT SIMILAR TABLESAMPLE VERBOSE"),
                words(
                        "BETWEEN BIGINT BIT BOOLEAN CHAR CHARACTER COALESCE DEC DECIMAL EXISTS EXTRACT FLOAT GREATEST"
                                + " GROUPING INOUT INT INTEGER INTERVAL JSON JSON_ARRAY JSON_ARRAYAGG JSON_EXISTS JSON_OBJECT"
                                + " JSON_OBJECTAGG JSON_QUERY JSON_SCALAR JSON_SERIALIZE JSON_TABLE JSON_VALUE LEAST MERGE_ACTION"
                                + " NATIONAL NCHAR NONE NORMALIZE NULLIF NUMERIC OUT OVERLAY POSITION PRECISION REAL ROW SETOF"
                                + " SMALLINT SUBSTRING TIME TIMESTAMP TREAT TRIM VALUES VARCHAR XMLATTRIBUTES XMLCONCAT"
                                + " XMLELEMENT XMLEXISTS XMLFOREST XMLNAMESPACES XMLPARSE XMLPI XMLROOT XMLSERIALIZE XMLTABLE"));
    }

    /** SQLite lets its other keywords be names wherever that is not ambiguous. */
    private static final class Sqlite {
        static final Keywords WORDS = new Keywords(
                words("ADD ALL ALTER AND AS AUTOINCREMENT BETWEEN CASE CHECK COLLATE COMMIT CONSTRAINT CREATE DEFAULT"
                        + " DEFERRABLE DELETE DISTINCT DROP ELSE ESCAPE EXCEPT EXISTS FOREIGN FROM GROUP HAVING IN INDEX"
                        + " INSERT INTERSECT INTO IS ISNULL JOIN LIMIT NOT NOTHING NOTNULL NULL ON OR ORDER PRIMARY"
                        + " REFERENCES RETURNING SELECT SET TABLE THEN TO TRANSACTION UNION UNIQUE UPDATE USING VALUES"
                        + " WHEN WHERE"),
                Set.of(),
                Set.of());
    }

    /** The words that no engine lets stand for a bare name. */
    private static final class Common {
        static final Keywords WORDS = new Keywords(
                words(
                        "ALL AND AS BY CASE CHECK COLUMN CONSTRAINT CREATE DEFAULT DELETE DISTINCT DROP ELSE EXISTS FOREIGN"
                                + " FROM GRANT GROUP HAVING IN INDEX INSERT INTO IS JOIN LIKE NOT NULL ON OR ORDER PRIMARY"
                                + " REFERENCES SELECT SET TABLE THEN TO UNION UNIQUE UPDATE VALUES WHEN WHERE WITH"),
                Set.of(),
                Set.of());
    }

    /** The words that every version of MySQL and MariaDB reserves; those that only some do can be names. */
    private static final class Mysql {
        static final Keywords WORDS = new Keywords(
                words(
                        "ACCESSIBLE ADD ALL ALTER ANALYZE AND AS ASC ASENSITIVE BEFORE BETWEEN BIGINT BINARY BLOB BOTH BY CALL"
                                + " CASCADE CASE CHANGE CHAR CHARACTER CHECK COLLATE COLUMN CONDITION CONSTRAINT CONTINUE CONVERT"
                                + " CREATE CROSS CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER CURSOR DATABASE DATABASES"
                                + " DAY_HOUR DAY_MICROSECOND DAY_MINUTE DAY_SECOND DEC DECIMAL DECLARE DEFAULT DELAYED DELETE DESC"
                                + " DESCRIBE DETERMINISTIC DISTINCT DISTINCTROW DIV DOUBLE DROP DUAL EACH ELSE ELSEIF ENCLOSED"
                                + " ESCAPED EXISTS EXIT EXPLAIN FALSE FETCH FLOAT FLOAT4 FLOAT8 FOR FORCE FOREIGN FROM FULLTEXT"
                                + " GRANT GROUP HAVING HIGH_PRIORITY HOUR_MICROSECOND HOUR_MINUTE HOUR_SECOND IF IGNORE IN INDEX"
                                + " INFILE INNER INOUT INSENSITIVE INSERT INT INT1 INT2 INT3 INT4 INT8 INTEGER INTERVAL INTO IS"
                                + " ITERATE JOIN KEY KEYS KILL LEADING LEAVE LEFT LIKE LIMIT LINEAR LINES LOAD LOCALTIME"
                                + " LOCALTIMESTAMP LOCK LONG LONGBLOB LONGTEXT LOOP LOW_PRIORITY MATCH MAXVALUE MEDIUMBLOB MEDIUMINT"
                                + " MEDIUMTEXT MIDDLEINT MINUTE_MICROSECOND MINUTE_SECOND MOD MODIFIES NATURAL NOT"
                                + " NO_WRITE_TO_BINLOG NULL NUMERIC ON OPTIMIZE OPTION OPTIONALLY OR ORDER OUT OUTER OUTFILE"
                                + " PRECISION PRIMARY PROCEDURE PURGE RANGE READ READS READ_WRITE REAL REFERENCES REGEXP RELEASE"
                                + " RENAME REPEAT REPLACE REQUIRE RESIGNAL RESTRICT RETURN REVOKE RIGHT RLIKE SCHEMA SCHEMAS"
                                + " SECOND_MICROSECOND SELECT SENSITIVE SEPARATOR SET SHOW SIGNAL SMALLINT SPATIAL SPECIFIC SQL"
                                + " SQLEXCEPTION SQLSTATE SQLWARNING SQL_BIG_RESULT SQL_CALC_FOUND_ROWS SQL_SMALL_RESULT SSL"
                                + " STARTING STRAIGHT_JOIN TABLE TERMINATED THEN TINYBLOB TINYINT TINYTEXT TO TRAILING TRIGGER TRUE"
                                + " UNDO UNION UNIQUE UNLOCK UNSIGNED UPDATE USAGE USE USING UTC_DATE UTC_TIME UTC_TIMESTAMP"
                                + " VALUES VARBINARY VARCHAR VARCHARACTER VARYING WHEN WHERE WHILE WITH WRITE XOR YEAR_MONTH"
                                + " ZEROFILL"),
                Set.of(),
                Set.of());
    }

    /** Of the words that Oracle reserves, those that could be taken for a name where they are something else. */
    private static final class Oracle {
        static final Keywords WORDS = new Keywords(
                words(
                        "ALL ALTER AND ANY AS ASC BETWEEN BY CASE CHECK COLUMN CONNECT CREATE DEFAULT DELETE DESC DISTINCT DROP"
                                + " ELSE END EXISTS FETCH FOR FOREIGN FROM GRANT GROUP HAVING IN INDEX INSERT INTERSECT INTO IS JOIN"
                                + " LIKE LOCK MINUS MODIFY NOT NULL OF ON OPTION OR ORDER PRIMARY PRIOR REFERENCES RENAME REVOKE"
                                + " SELECT SET START TABLE THEN TO TRIGGER UNION UNIQUE UPDATE VALUES VIEW WHEN WHERE WITH"),
                Set.of(),
                Set.of());
    }

    static Keywords of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL, COCKROACHDB -> PostgreSql.WORDS;
            case MYSQL, MARIADB -> Mysql.WORDS;
            case SQLITE -> Sqlite.WORDS;
            case SQLSERVER -> Common.WORDS;
            case ORACLE -> Oracle.WORDS;
        };
    }

    /** Whether the word, in upper case, can name a table or a column. */
    public boolean canNameColumn(String word) {
        return !reserved.contains(word) && !callable.contains(word);
    }

    /** Whether the word, in upper case, can name a function or a type. */
    public boolean canNameFunction(String word) {
        return !reserved.contains(word) && !columns.contains(word);
    }

    public boolean isReserved(String word) {
        return reserved.contains(word);
    }

    private static Set<String> words(String separated) {
        return Set.of(separated.split(" "));
    }
}
