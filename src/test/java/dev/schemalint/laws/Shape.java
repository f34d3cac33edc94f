package dev.schemalint.laws;

/** Kinds of long scripts, each of any length. */
enum Shape {
    STATEMENTS("", "create table t (a int primary key, b text not null default 'x');\nalter table t add c int;\n", ""),
    CHANGES(
            "",
            "alter table t# add c text;\ncreate index concurrently i# on t# (c);\nupdate t# set c = a || 'x' where id = #;\n"
                    + "insert into u# (a) select a from t#;\nalter table t# drop column d;\n",
            ""),
    ACTIONS("alter table t add column a int", ", add column c# text not null default 'x'", ";"),
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

    /** A script of about that many characters, with a number wherever there is a # in what is repeated. */
    String text(int length) {
        int times = length / unit.length();
        if (unit.indexOf('#') < 0) {
            return begin + unit.repeat(times) + end;
        }
        StringBuilder text = new StringBuilder(begin);
        for (int i = 0; i < times; i++) {
            text.append(unit.replace("#", String.valueOf(i)));
        }
        return text.append(end).toString();
    }
}
