reindex index concurrently customers_name_idx;
