.bail on
-- a comment
.headers on
create table t (a);
.read other.sql
select a
.b from t;
  select .5, a.b from t;
.quit
