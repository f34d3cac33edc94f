package dev.schemalint.sql.expression;

import dev.schemalint.dialect.Dialect;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a dialect that cannot be names without quotes, by what they still can be.
 *
 * @param reserved words that are never a bare name
 * @param callable words that can name a function or a type, and nothing else
 * @param columns words that can name anything but a function or a type
 */
public record Keywords(Set<String> reserved, Set<String> callable, Set<String> columns) {

    private static final Keywords POSTGRESQL = new Keywords(
            words("all analyse analyze and any array as asc asymmetric both case cast check collate column constraint"
                    + " create current_catalog current_date current_role current_time current_timestamp current_user"
                    + " default deferrable desc distinct do else end except false fetch for foreign from grant group"
                    + " having in initially intersect into lateral leading limit localtime localtimestamp not null"
                    + " offset on only or order placing primary references returning select session_user some"
                    + " symmetric table then to trailing true union unique user using variadic when where"
                    + " window with"),
            words("authorization binary collation concurrently cross current_schema freeze full ilike inner is isnull"
                    + " join left like natural notnull outer overlaps right similar tablesample verbose"),
            words("between bigint bit boolean char character coalesce dec decimal exists extract float greatest"
                    + " grouping inout int integer interval json json_array json_arrayagg json_exists json_object"
                    + " json_objectagg json_query json_scalar json_serialize json_table json_value least merge_action"
                    + " national nchar none normalize nullif numeric out overlay position precision real row setof"
                    + " smallint substring time timestamp treat trim values varchar xmlattributes xmlconcat"
                    + " xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable"));

    /** SQLite lets its other keywords be names wherever that is not ambiguous. */
    private static final Keywords SQLITE = new Keywords(
            words("add all alter and as autoincrement between case check collate commit constraint create default"
                    + " deferrable delete distinct drop else escape except exists foreign from group having in index"
                    + " insert intersect into is isnull join limit not nothing notnull null on or order primary"
                    + " references returning select set table then to transaction union unique update using values"
                    + " when where"),
            Set.of(),
            Set.of());

    /** The words that no engine lets stand for a bare name. */
    private static final Keywords COMMON = new Keywords(
            words("all and as by case check column constraint create default delete distinct drop else exists foreign"
                    + " from grant group having in index insert into is join like not null on or order primary"
                    + " references select set table then to union unique update values when where with"),
            Set.of(),
            Set.of());

    /** The words that every version of MySQL and MariaDB reserves; those that only some do can be names. */
    private static final Keywords MYSQL = new Keywords(
            words(
                    "accessible add all alter analyze and as asc asensitive before between bigint binary blob both by call"
                            + " cascade case change char character check collate column condition constraint continue convert"
                            + " create cross current_date current_time current_timestamp current_user cursor database databases"
                            + " day_hour day_microsecond day_minute day_second dec decimal declare default delayed delete desc"
                            + " describe deterministic distinct distinctrow div double drop dual each else elseif enclosed"
                            + " escaped exists exit explain false fetch float float4 float8 for force foreign from fulltext"
                            + " grant group having high_priority hour_microsecond hour_minute hour_second if ignore in index"
                            + " infile inner inout insensitive insert int int1 int2 int3 int4 int8 integer interval into is"
                            + " iterate join key keys kill leading leave left like limit linear lines load localtime"
                            + " localtimestamp lock long longblob longtext loop low_priority match maxvalue mediumblob mediumint"
                            + " mediumtext middleint minute_microsecond minute_second mod modifies natural not"
                            + " no_write_to_binlog null numeric on optimize option optionally or order out outer outfile"
                            + " precision primary procedure purge range read reads read_write real references regexp release"
                            + " rename repeat replace require resignal restrict return revoke right rlike schema schemas"
                            + " second_microsecond select sensitive separator set show signal smallint spatial specific sql"
                            + " sqlexception sqlstate sqlwarning sql_big_result sql_calc_found_rows sql_small_result ssl"
                            + " starting straight_join table terminated then tinyblob tinyint tinytext to trailing trigger true"
                            + " undo union unique unlock unsigned update usage use using utc_date utc_time utc_timestamp"
                            + " values varbinary varchar varcharacter varying when where while with write xor year_month"
                            + " zerofill"),
            Set.of(),
            Set.of());

    /** Of the words that Oracle reserves, those that could be taken for a name where they are something else. */
    private static final Keywords ORACLE = new Keywords(
            words(
                    "all alter and any as asc between by case check column connect create default delete desc distinct drop"
                            + " else end exists fetch for foreign from grant group having in index insert intersect into is join"
                            + " like lock minus modify not null of on option or order primary prior references rename revoke"
                            + " select set start table then to trigger union unique update values view when where with"),
            Set.of(),
            Set.of());

    static Keywords of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL, COCKROACHDB -> POSTGRESQL;
            case MYSQL, MARIADB -> MYSQL;
            case SQLITE -> SQLITE;
            case SQLSERVER -> COMMON;
            case ORACLE -> ORACLE;
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
        return Set.of(separated.toUpperCase(Locale.ROOT).split(" "));
    }
}
