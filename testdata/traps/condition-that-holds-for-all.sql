-- The opposite trap: a WHERE that says nothing is none.
-- target: postgresql:16
-- tool: plain
-- loud: deleted-every-row, unbatched-backfill
-- file: 001_orders.sql
delete from visits where true;
update orders set region = 'eu' where 1 = 1;
