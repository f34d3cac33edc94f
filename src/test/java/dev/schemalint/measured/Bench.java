package dev.schemalint.measured;

import java.sql.SQLException;

/** A server that a case can be tried on. Each case finds it as the first one did. */
interface Bench extends AutoCloseable {

    /** The cells that can be measured; the file's other columns stay empty. */
    Answer measure(Case tried) throws SQLException;

    @Override
    void close();
}
