CREATE EXTENSION IF NOT EXISTS pgcrypto;
CREATE TYPE mood AS ENUM ('happy', 'sad');
CREATE TABLE customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name varchar(50) NOT NULL DEFAULT 'x',
    mood mood,
    legacy text
);
CREATE TABLE orders (
    id serial PRIMARY KEY,
    customer_id int REFERENCES customers (id),
    note varchar(20),
    total numeric(10, 2) DEFAULT 0,
    created_at timestamp NOT NULL DEFAULT now(),
    CONSTRAINT orders_total_check CHECK (total >= 0),
    UNIQUE (customer_id, note)
);
CREATE UNIQUE INDEX orders_note_idx ON orders (lower(note)) WHERE note IS NOT NULL;
ALTER TABLE orders RENAME COLUMN note TO remark;
ALTER TABLE orders RENAME COLUMN remark TO note;
CREATE VIEW open_orders AS SELECT id, note FROM orders WHERE total > 0;
CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE customers SET name = name WHERE id = NEW.customer_id;
    RETURN NEW;
END $$;
CREATE TRIGGER orders_touch AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION touch();
INSERT INTO customers (name, mood) VALUES ('a', 'happy'), ('b', 'sad') ON CONFLICT DO NOTHING;
COMMENT ON TABLE orders IS 'what was ordered';
