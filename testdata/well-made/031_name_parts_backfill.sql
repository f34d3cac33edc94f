-- By ranges of the key, each committed, from where the last one ended.
do $$
declare
    first bigint := 0;
    last bigint;
begin
    loop
        select max(id) into last from (select id from customers where id > first order by id limit 1000) batch;
        exit when last is null;
        update customers
            set given_name = split_part(name, ' ', 1), family_name = substr(name, length(split_part(name, ' ', 1)) + 2)
            where id > first and id <= last and given_name is null;
        commit;
        first := last;
        perform pg_sleep(0.1);
    end loop;
end $$;
