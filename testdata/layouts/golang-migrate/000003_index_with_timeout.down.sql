drop index concurrently customers_b_idx;
