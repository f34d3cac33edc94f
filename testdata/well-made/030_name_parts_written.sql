-- Whoever writes the old column writes the new ones, and knows nothing of it.
begin;
set local lock_timeout = '5s';
create or replace function split_name() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    new.given_name := split_part(new.name, ' ', 1);
    new.family_name := substr(new.name, length(new.given_name) + 2);
    return new;
end $$;
comment on function split_name() is 'Keeps the parts of the name while both are there';
drop trigger if exists customers_split_name on customers;
create trigger customers_split_name before insert or update of name on customers
    for each row execute function split_name();
commit;
