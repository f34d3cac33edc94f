SET lock_timeout = '5s';
CREATE INDEX CONCURRENTLY "customers_b_idx" ON "customers" ("born");
