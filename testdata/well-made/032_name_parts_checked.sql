-- Nothing goes on before both say the same.
do $$
begin
    if exists (select from customers where name is distinct from concat_ws(' ', given_name, nullif(family_name, ''))) then
        raise exception 'the parts of some names differ from the name';
    end if;
end $$;
