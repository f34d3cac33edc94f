-- Keys that let nulls in, and keys that do not.
CREATE TABLE customers (id text PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer text REFERENCES customers (id), state text DEFAULT 'new');
CREATE TABLE lines (order_id integer NOT NULL, number integer, product text, PRIMARY KEY (order_id, number));
CREATE TABLE stock (product text PRIMARY KEY, pieces int) WITHOUT ROWID;
CREATE UNIQUE INDEX customers_name ON customers (name);
CREATE VIEW open_orders AS SELECT id, customer FROM orders WHERE state = 'new';
CREATE TRIGGER order_gone AFTER DELETE ON orders BEGIN DELETE FROM lines WHERE order_id = old.id; END;
