drop index concurrently customers_a_idx;
