package dev.schemalint.laws;

/** Kinds of long scripts, each of any length. */
enum Shape {
    STATEMENTS("", "create table t (a int primary key, b text not null default 'x');\nalter table t add c int;\n", ""),
    QUERIES("", "create view v as select a, count(*) from t join u using (id) where b > 1 group by a;\n", ""),
    ROWS("insert into t (a, b) values (0, '')", ", (1, 'text')", ";"),
    BODY(
            "create function f() returns void language plpgsql as $$ begin\n",
            "update t set a = 1 where b = 2;\n",
            "end $$;"),
    BLOCKS("do $$ begin\n", "if a then insert into t values (1); end if;\n", "end $$;"),
    COMMENTS("", "-- a comment\n/* another /* one */ */\n", "select 1;"),
    QUOTES("", "select 'it''s; \"open\n", ""),
    OPENINGS("", "select ((( $a$ /* ", ""),
    DOLLARS("", "$a$ $b$ $c ", ""),
    NAMES("alter table t drop column a", ", drop column if exists \"a b\"", ";"),
    COPIED("copy t from stdin;\n", "1\ttext\n", "\\.\n");

    private final String begin;
    private final String unit;
    private final String end;

    Shape(String begin, String unit, String end) {
        this.begin = begin;
        this.unit = unit;
        this.end = end;
    }

    /** A script of about that many characters. */
    String text(int length) {
        return begin + unit.repeat(length / unit.length()) + end;
    }
}
