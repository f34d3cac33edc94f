-- !Ups
create index concurrently customers_a_idx on customers (born);
create function one() returns int as $$
begin
    return 1;;
end;;
$$ language plpgsql;
create function two() returns int as $$
begin
    return 2;
end
$$ language plpgsql;

-- !Downs
drop function one();
