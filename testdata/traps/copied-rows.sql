-- Rows of COPY are data until their last line, whatever they look like.
-- target: postgresql:16
-- tool: plain
-- silent: syntax-error, dropped-table, truncated-table, statement-not-understood
-- file: 001_notes.sql
create table notes (id bigint primary key, note text);
copy notes (id, note) from stdin;
1	drop table orders;
2	it's a 'quote, a $$ and a -- comment
3	/* truncate orders;
4	create index i on orders (number);
\.
create index notes_note_idx on notes (note);
