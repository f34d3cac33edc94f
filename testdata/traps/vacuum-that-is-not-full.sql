-- FULL that is switched off, or a table or column of that name, writes nothing again.
-- target: postgresql:16
-- tool: plain
-- silent: rewritten-table
-- file: 001_tidy.sql
vacuum (full false) orders;
vacuum (full off, analyze) orders;
vacuum (full 0, verbose) orders;
vacuum orders ("full");
