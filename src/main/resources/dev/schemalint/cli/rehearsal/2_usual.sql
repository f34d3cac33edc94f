-- schemalint:allow dropped-table nobody reads it
SET lock_timeout = '5s';
BEGIN;
ALTER TABLE orders ADD COLUMN status text NOT NULL DEFAULT now(), ALTER COLUMN note TYPE text;
ALTER TABLE orders ADD COLUMN token double precision DEFAULT random();
ALTER TABLE orders ALTER COLUMN total SET NOT NULL, ALTER COLUMN total DROP DEFAULT;
ALTER TABLE orders ALTER COLUMN id TYPE bigint USING id::bigint;
ALTER TABLE orders ADD CONSTRAINT orders_fk FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE;
ALTER TABLE orders ADD CONSTRAINT orders_note CHECK (length(note) < 100) NOT VALID;
ALTER TABLE orders VALIDATE CONSTRAINT orders_note;
ALTER TABLE orders DROP CONSTRAINT orders_total_check;
ALTER TABLE customers DROP COLUMN IF EXISTS legacy CASCADE;
ALTER TABLE customers RENAME COLUMN name TO full_name;
ALTER TABLE customers ADD UNIQUE (full_name);
COMMIT;
CREATE INDEX orders_status_idx ON orders (status) WHERE status IS NOT NULL;
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_token_idx ON orders USING btree (token, id DESC);
CREATE TABLE audit (id bigint PRIMARY KEY, order_id int REFERENCES orders (id), at timestamptz NOT NULL DEFAULT now());
UPDATE orders SET status = 'new' WHERE id IN (SELECT id FROM customers) AND status IS NULL;
UPDATE orders o SET note = c.full_name FROM customers c WHERE c.id = o.customer_id;
DELETE FROM orders WHERE total = 0 OR created_at < now() - interval '1 year';
INSERT INTO audit (id, order_id) SELECT id, id FROM orders ON CONFLICT (id) DO UPDATE SET at = now();
WITH old AS (SELECT id FROM orders LIMIT 10) UPDATE orders SET status = 'old' FROM old WHERE old.id = orders.id;
DO $$
BEGIN
    IF EXISTS (SELECT 1 FROM customers) THEN
        EXECUTE 'ALTER TABLE customers ADD COLUMN seen boolean';
    END IF;
END $$;
GRANT SELECT ON audit TO reader;
ALTER TYPE mood ADD VALUE 'calm';
DROP INDEX CONCURRENTLY IF EXISTS orders_note_idx;
DROP VIEW open_orders;
CREATE MATERIALIZED VIEW totals AS SELECT customer_id, sum(total) AS total FROM orders GROUP BY customer_id;
TRUNCATE audit;
DROP TABLE IF EXISTS old_orders; -- gone
SELECT setval('orders_id_seq', 1000);
