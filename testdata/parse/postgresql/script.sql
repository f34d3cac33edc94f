-- client commands, templates and placeholders
\set ON_ERROR_STOP on
\connect "x"
{{ if .postgres }}
update ${prefix}users set a = :value where b = :'text';
{{- end }}
{{if .mysql}}delete from {{ .prefix }}posts;{{end}}
{{ statement "x" }}
select 'drop table ' || t from :"names" \gexec
select 1 \; select 2;
insert into @schema@.t values (%(a)s, {b}, $(c));
delete from t where ${condition};
select from from ${x};
{{ $x := 1 }} select 1;
