-- +goose Up
create table customers (id bigint primary key, born date);

-- +goose StatementBegin
create function one() returns int as $$
begin
    return 1;
end;
$$ language plpgsql;
-- +goose StatementEnd

-- +goose Down
drop function one();
drop table customers;
