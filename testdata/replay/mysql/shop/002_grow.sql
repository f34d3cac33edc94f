-- One ALTER names the table anew and goes on; a column takes its check and its place in keys with it.
ALTER TABLE tags RENAME TO labels, ADD COLUMN body TEXT;
ALTER TABLE orders ADD COLUMN price DECIMAL(10, 2) UNSIGNED NOT NULL DEFAULT 0, ADD KEY by_price (price, state);
ALTER TABLE orders ADD CONSTRAINT dear CHECK (price > 1);
ALTER TABLE orders DROP COLUMN state;
ALTER TABLE customers MODIFY name VARCHAR(80) NULL, ADD FULLTEXT KEY words (name);
DROP TABLE customers;
