-- A body between other delimiters runs when it is called.
-- target: mysql:8.0
-- tool: plain
-- silent: syntax-error, deleted-every-row, truncated-table, dropped-table
-- file: 001_tidy.sql
DELIMITER //
CREATE PROCEDURE tidy()
BEGIN
    DELETE FROM visits;
    TRUNCATE TABLE picked;
    DROP TABLE IF EXISTS old_visits;
    INSERT INTO notes (note) VALUES ('drop table orders; //');
END //
DELIMITER ;
