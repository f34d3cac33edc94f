-- However it is written, it is the safe form.
-- target: postgresql:16
-- tool: plain
-- silent: index-blocks-writes, constraint-scans-table
-- file: 001_orders.sql
SET LOCK_TIMEOUT TO '5s';
Alter	Table If Exists Only "orders"
    ADD /* not now */ CONSTRAINT orders_total_there
    CHECK ( total IS NOT NULL )
    -- rows there are checked in the next file
    NOT
    VALID
;
-- file: 002_check.sql
alter table orders validate constraint orders_total_there;
-- file: 003_index.sql
CREATE UNIQUE
INDEX /* without stopping anybody */ Concurrently orders_number_key ON public . orders ( "number" );
