-- +goose Up
create function two() returns int as $$
begin
    return 2;
end;
$$ language plpgsql;
alter table customers add column note text
-- +goose Down
drop function two();
