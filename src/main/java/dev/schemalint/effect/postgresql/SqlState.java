package dev.schemalint.effect.postgresql;

import dev.schemalint.effect.Refusal;
import java.util.Locale;

/** The codes that PostgreSQL refuses statements with, by the names that its manual gives them in "Error Codes". */
enum SqlState {
    FEATURE_NOT_SUPPORTED("0A000"),
    INVALID_PARAMETER_VALUE("22023"),
    NOT_NULL_VIOLATION("23502"),
    DEPENDENT_OBJECTS_STILL_EXIST("2BP01"),
    INVALID_SCHEMA_NAME("3F000"),
    SYNTAX_ERROR("42601"),
    DUPLICATE_COLUMN("42701"),
    UNDEFINED_COLUMN("42703"),
    UNDEFINED_OBJECT("42704"),
    DUPLICATE_OBJECT("42710"),
    DUPLICATE_FUNCTION("42723"),
    DATATYPE_MISMATCH("42804"),
    WRONG_OBJECT_TYPE("42809"),
    INVALID_FOREIGN_KEY("42830"),
    UNDEFINED_FUNCTION("42883"),
    GENERATED_ALWAYS("428C9"),
    UNDEFINED_TABLE("42P01"),
    DUPLICATE_TABLE("42P07"),
    INVALID_COLUMN_REFERENCE("42P10"),
    INVALID_FUNCTION_DEFINITION("42P13"),
    INVALID_TABLE_DEFINITION("42P16"),
    INVALID_OBJECT_DEFINITION("42P17"),
    OBJECT_NOT_IN_PREREQUISITE_STATE("55000");

    private final String code;

    SqlState(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static SqlState named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Why something is refused with this code. */
    Refusal because(String why) {
        return new Refusal(code, why);
    }
}
