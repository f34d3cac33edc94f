package dev.schemalint.sql.token;

import static dev.schemalint.sql.token.LexicalRules.Trait.BACKSLASH_ESCAPES;
import static dev.schemalint.sql.token.LexicalRules.Trait.BACKTICKS;
import static dev.schemalint.sql.token.LexicalRules.Trait.BRACKETS;
import static dev.schemalint.sql.token.LexicalRules.Trait.CHOSEN_QUOTES;
import static dev.schemalint.sql.token.LexicalRules.Trait.DASHES_NEED_SPACE;
import static dev.schemalint.sql.token.LexicalRules.Trait.DOLLAR_QUOTES;
import static dev.schemalint.sql.token.LexicalRules.Trait.DOT_COMMANDS;
import static dev.schemalint.sql.token.LexicalRules.Trait.DOUBLE_QUOTED_STRINGS;
import static dev.schemalint.sql.token.LexicalRules.Trait.ESCAPE_STRINGS;
import static dev.schemalint.sql.token.LexicalRules.Trait.GO_BATCHES;
import static dev.schemalint.sql.token.LexicalRules.Trait.HASHES_IN_NAMES;
import static dev.schemalint.sql.token.LexicalRules.Trait.HASH_COMMENTS;
import static dev.schemalint.sql.token.LexicalRules.Trait.HASH_NAMES;
import static dev.schemalint.sql.token.LexicalRules.Trait.MYSQL_COMMANDS;
import static dev.schemalint.sql.token.LexicalRules.Trait.NAMED_PARAMETERS;
import static dev.schemalint.sql.token.LexicalRules.Trait.NESTED_COMMENTS;
import static dev.schemalint.sql.token.LexicalRules.Trait.PLSQL;
import static dev.schemalint.sql.token.LexicalRules.Trait.PREFIXED_STRINGS;
import static dev.schemalint.sql.token.LexicalRules.Trait.PSQL_COMMANDS;
import static dev.schemalint.sql.token.LexicalRules.Trait.QUESTION_PARAMETERS;
import static dev.schemalint.sql.token.LexicalRules.Trait.STRINGS_JOIN_ON_A_LINE;
import static dev.schemalint.sql.token.LexicalRules.Trait.SUBSTITUTION_VARIABLES;
import static dev.schemalint.sql.token.LexicalRules.Trait.TRIGGER_BODIES;
import static dev.schemalint.sql.token.LexicalRules.Trait.VARIABLES;
import static dev.schemalint.sql.token.LexicalRules.Trait.WORDS_BEGIN_WITH_DIGITS;

import dev.schemalint.dialect.Dialect;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a dialect forms its tokens: the differences between lexers, as data.
 *
 * @param operators the operators of several characters, longest first; when there are none, any run of operator
 *     characters is an operator, as PostgreSQL has it
 * @param executableComments how comments begin whose text is SQL
 */
public record LexicalRules(Set<Trait> traits, List<String> operators, List<String> executableComments) {

    /** What a lexer does or does not do. */
    public enum Trait {
        DOLLAR_QUOTES,
        /** {@code E'...'}, and strings with another letter before them that the next trait has too. */
        ESCAPE_STRINGS,
        /** {@code N'...'}, {@code X'...'} and {@code B'...'}. */
        PREFIXED_STRINGS,
        BACKSLASH_ESCAPES,
        DOUBLE_QUOTED_STRINGS,
        /** Strings that follow each other are one, on a single line too. */
        STRINGS_JOIN_ON_A_LINE,
        BACKTICKS,
        BRACKETS,
        NESTED_COMMENTS,
        HASH_COMMENTS,
        /** Two dashes begin a comment only before a space or the end. */
        DASHES_NEED_SPACE,
        /** {@code @name} and {@code @@name}. */
        VARIABLES,
        QUESTION_PARAMETERS,
        /** {@code ?1}, {@code @name} and {@code $name}. */
        NAMED_PARAMETERS,
        WORDS_BEGIN_WITH_DIGITS,
        PSQL_COMMANDS,
        /** {@code DELIMITER //}, {@code \G}, {@code source file}. */
        MYSQL_COMMANDS,
        /** {@code .read file}. */
        DOT_COMMANDS,
        /** A line {@code GO}, or {@code GO 5}, ends what is sent together; statements need no semicolons. */
        GO_BATCHES,
        /** {@code #name} and {@code ##name} are names. */
        HASH_NAMES,
        /** A trigger's statements stand between BEGIN and END. */
        TRIGGER_BODIES,
        /** {@code q'[...]'}: the character behind the quote says what the string ends with. */
        CHOSEN_QUOTES,
        /** {@code &name}, {@code &&name} and {@code &1}, with the dot that may end them. */
        SUBSTITUTION_VARIABLES,
        /** Names may have a {@code #} in them. */
        HASHES_IN_NAMES,
        /** Blocks of PL/SQL, the lines of SQL*Plus, and a line {@code /} that ends what stands before it. */
        PLSQL
    }

    private static final List<String> MYSQL_OPERATORS =
            List.of("<=>", "->>", "->", "<=", ">=", "<>", "!=", "<<", ">>", "&&", "||", ":=");

    private static final List<String> SQLITE_OPERATORS =
            List.of("->>", "->", "||", "<<", ">>", "<=", ">=", "<>", "!=", "==");

    private static final LexicalRules POSTGRESQL =
            of(List.of(), List.of(), DOLLAR_QUOTES, ESCAPE_STRINGS, PREFIXED_STRINGS, NESTED_COMMENTS, PSQL_COMMANDS);

    private static final LexicalRules MYSQL = mysql(List.of("/*!"));

    private static final LexicalRules MARIADB = mysql(List.of("/*!", "/*M!"));

    private static final List<String> TSQL_OPERATORS =
            List.of("<=", ">=", "<>", "!=", "!<", "!>", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "::");

    private static final LexicalRules SQLSERVER = of(
            TSQL_OPERATORS, List.of(), PREFIXED_STRINGS, BRACKETS, NESTED_COMMENTS, VARIABLES, GO_BATCHES, HASH_NAMES);

    private static final LexicalRules SQLITE = of(
            SQLITE_OPERATORS,
            List.of(),
            PREFIXED_STRINGS,
            BACKTICKS,
            BRACKETS,
            NAMED_PARAMETERS,
            DOT_COMMANDS,
            TRIGGER_BODIES);

    private static final List<String> ORACLE_OPERATORS =
            List.of(":=", "=>", "**", "||", "<<", ">>", "<=", ">=", "<>", "!=", "^=", "~=");
    private static final LexicalRules ORACLE = of(
            ORACLE_OPERATORS,
            List.of(),
            PREFIXED_STRINGS,
            CHOSEN_QUOTES,
            SUBSTITUTION_VARIABLES,
            HASHES_IN_NAMES,
            PLSQL);

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    public static LexicalRules of(Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL, COCKROACHDB -> POSTGRESQL;
            case MYSQL -> MYSQL;
            case MARIADB -> MARIADB;
            case SQLITE -> SQLITE;
            case SQLSERVER -> SQLSERVER;
            case ORACLE -> ORACLE;
        };
    }

    private static LexicalRules mysql(List<String> executableComments) {
        return of(
                MYSQL_OPERATORS,
                executableComments,
                PREFIXED_STRINGS,
                BACKSLASH_ESCAPES,
                DOUBLE_QUOTED_STRINGS,
                STRINGS_JOIN_ON_A_LINE,
                BACKTICKS,
                HASH_COMMENTS,
                DASHES_NEED_SPACE,
                VARIABLES,
                QUESTION_PARAMETERS,
                WORDS_BEGIN_WITH_DIGITS,
                MYSQL_COMMANDS);
    }

    private static LexicalRules of(
            List<String> operators, List<String> executableComments, Trait first, Trait... others) {
        return new LexicalRules(EnumSet.of(first, others), operators, executableComments);
    }
}
