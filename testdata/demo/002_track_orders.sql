SET lock_timeout = '5s';

ALTER TABLE orders
    ADD COLUMN status text NOT NULL DEFAULT 'new',
    ADD COLUMN token double precision DEFAULT random();

CREATE INDEX orders_status_idx ON orders (status);
