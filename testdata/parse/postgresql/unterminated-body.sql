select 1;
select $body$ never closed;
select $$closed$$;
