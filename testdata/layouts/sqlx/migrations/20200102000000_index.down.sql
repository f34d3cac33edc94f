-- no-transaction
drop index concurrently customers_a_idx;
