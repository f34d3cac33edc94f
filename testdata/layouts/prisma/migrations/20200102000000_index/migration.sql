CREATE INDEX CONCURRENTLY "customers_a_idx" ON "customers" ("born");
