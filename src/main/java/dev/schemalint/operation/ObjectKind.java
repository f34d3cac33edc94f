package dev.schemalint.operation;

import java.util.Locale;

/** The kinds of object that statements create, alter, rename, describe and drop. */
public enum ObjectKind {
    ACCESS_METHOD,
    AGGREGATE,
    CAST,
    COLLATION,
    COLUMN,
    CONSTRAINT,
    CONTEXT,
    CONVERSION,
    DATABASE,
    DATABASE_LINK,
    DEFAULT_PRIVILEGES,
    DIRECTORY,
    DOMAIN,
    EVENT,
    EVENT_TRIGGER,
    EXTENSION,
    FOREIGN_DATA_WRAPPER,
    FOREIGN_TABLE,
    FULLTEXT_CATALOG,
    FULLTEXT_INDEX,
    FUNCTION,
    GROUP,
    INDEX,
    LANGUAGE,
    LARGE_OBJECT,
    LIBRARY,
    LOGFILE_GROUP,
    MATERIALIZED_VIEW,
    MATERIALIZED_VIEW_LOG,
    OPERATOR,
    OPERATOR_CLASS,
    OPERATOR_FAMILY,
    PACKAGE,
    PACKAGE_BODY,
    PARAMETER,
    POLICY,
    PROCEDURE,
    PROCEDURAL_LANGUAGE,
    PROFILE,
    PUBLICATION,
    RESOURCE_GROUP,
    ROLE,
    ROUTINE,
    RULE,
    SCHEMA,
    SEQUENCE,
    SERVER,
    SPATIAL_REFERENCE_SYSTEM,
    STATISTICS,
    SUBSCRIPTION,
    SYNONYM,
    SYSTEM,
    TABLE,
    TABLESPACE,
    TEXT_SEARCH_CONFIGURATION,
    TEXT_SEARCH_DICTIONARY,
    TEXT_SEARCH_PARSER,
    TEXT_SEARCH_TEMPLATE,
    TRANSFORM,
    TRIGGER,
    TYPE,
    TYPE_BODY,
    UNDO_TABLESPACE,
    USER,
    USER_MAPPING,
    VIEW,
    VIRTUAL_TABLE;

    /** The words that SQL spells it with, in capitals. */
    public String[] keywords() {
        return name().split("_");
    }

    /** As SQL spells it: {@code materialized view}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As names of operations spell it: {@code materialized-view}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
