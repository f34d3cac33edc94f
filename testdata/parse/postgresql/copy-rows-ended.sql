copy a from stdin;
1	x;y
\.
copy b from stdout;
2
\.
select 1;
copy c from stdin;
drop table c;
