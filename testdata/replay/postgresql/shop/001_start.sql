CREATE TABLE customers (
  id bigserial PRIMARY KEY,
  email varchar(200) NOT NULL UNIQUE,
  name text DEFAULT '' NOT NULL,
  country char(2) CHECK (country <> '')
);
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers,
  total numeric(12, 2) NOT NULL DEFAULT 0 CONSTRAINT total_positive CHECK (total >= 0),
  made_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (id)
);
CREATE INDEX ON orders (customer_id, made_at DESC);
CREATE INDEX ON customers (lower(email));
CREATE VIEW totals AS SELECT customer_id, sum(total) AS spent FROM orders GROUP BY customer_id;
