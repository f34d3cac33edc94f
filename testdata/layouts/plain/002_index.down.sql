drop index concurrently customers_id_idx;
