-- A table is built anew, and one reads itself without being called recursive.
PRAGMA foreign_keys = OFF;
DROP VIEW open_orders;
CREATE TABLE new_orders (id INTEGER PRIMARY KEY, customer text NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  state text NOT NULL DEFAULT 'new', placed text GENERATED ALWAYS AS (json_extract(state, "$.placed")) VIRTUAL);
INSERT INTO new_orders (id, customer, state) SELECT id, customer, state FROM orders;
DROP TABLE orders;
ALTER TABLE new_orders RENAME TO orders;
WITH numbers AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM numbers WHERE n < 3)
INSERT INTO stock (product, pieces) SELECT 'p' || n, n FROM numbers;
CREATE TEMP VIEW busy AS SELECT customer FROM orders;
