-- A thousand rows at a time, each batch committed, so that it can be stopped and run again.
do $$
begin
    loop
        update orders set region = 'eu'
            where id in (select id from orders where region is null order by id limit 1000);
        exit when not found;
        commit;
        perform pg_sleep(0.1);
    end loop;
end $$;
