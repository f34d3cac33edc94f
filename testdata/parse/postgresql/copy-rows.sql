-- Without a line that ends them, there are no rows.
copy a from stdin;
select 1;
