create trigger tr after insert on t begin insert into log (a) values (new.a); end;
create temp trigger if not exists main.tr before update of a, "b" on t for each row when new.a is not old.a and exists (select 1 from u) begin
  update t set a = case when new.a then 1 else 0 end where id = new.id;
  select raise(abort, 'no');
  select case when old.a = 1 then raise(ignore) end;
  delete from u where id in (select id from t);
  insert or replace into v select * from t;
END;
create trigger tr instead of delete on v begin select 1; end;
create trigger tr delete on v begin
  -- A comment; with a semicolon.
  select 1;
end;
select 'after';
