-- What one PostgreSQL server knows, one row per fact: the first column is the file it belongs to.
-- Run by catalogs.sh on a fresh database of each version; reads nothing but the server's own answers.
\set ON_ERROR_STOP on
SET client_min_messages = error;

-- Every extension that comes with the server, each in a schema of its own, without languages and their transforms.
DO $$
DECLARE
  x name;
BEGIN
  FOR x IN SELECT name FROM pg_available_extensions WHERE name !~ '(^|_)pl' ORDER BY name LOOP
    BEGIN
      EXECUTE format('CREATE SCHEMA %I', 'of ' || x);
      EXECUTE format('CREATE EXTENSION IF NOT EXISTS %I SCHEMA %I CASCADE', x, 'of ' || x);
    EXCEPTION WHEN feature_not_supported OR invalid_parameter_value OR undefined_object OR duplicate_object THEN
      EXECUTE format('CREATE EXTENSION IF NOT EXISTS %I CASCADE', x); -- it insists on a schema
    END;
  END LOOP;
END $$;

-- '-' for what the server is born with, the extension for what one brought, null for neither.
CREATE FUNCTION pg_temp.extension(class regclass, object oid, schema oid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT e.extname::text FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
      WHERE d.classid = $1 AND d.objid = $2 AND d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass),
    CASE WHEN $3 = 'pg_catalog'::regnamespace THEN '-' END)
$$;

-- How the server itself treats an expression: i when it may stand in an index predicate, s when it may be compared
-- with an index once per scan, else v. Null when it is an error on this version.
CREATE TEMP TABLE probe AS SELECT generate_series(1, 1000) AS k;
CREATE INDEX probe_k ON probe (k);
SET enable_seqscan = off;
SET enable_bitmapscan = off;
CREATE FUNCTION pg_temp.volatility(expression text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  line text;
BEGIN
  BEGIN
    EXECUTE format('CREATE INDEX probe_i ON probe (k) WHERE (%s) IS NULL', expression);
    DROP INDEX probe_i;
    RETURN 'i';
  EXCEPTION
    WHEN invalid_object_definition THEN NULL;
    WHEN syntax_error OR undefined_function OR undefined_column OR feature_not_supported THEN RETURN NULL;
  END;
  FOR line IN EXECUTE format('EXPLAIN SELECT FROM probe WHERE k = CASE WHEN (%s) IS NULL THEN 1 ELSE 2 END', expression) LOOP
    IF line LIKE '%Index Cond:%' THEN RETURN 's'; END IF;
  END LOOP;
  RETURN 'v';
END $$;

DO $$
BEGIN
  IF (pg_temp.volatility('lower(''A'')'), pg_temp.volatility('now()'), pg_temp.volatility('random()')) <> ('i', 's', 'v') THEN
    RAISE 'the volatility probe is wrong on this version';
  END IF;
END $$;

-- What is called like a function, or without parentheses, and is grammar: name, arguments, an example per kind of argument.
CREATE TEMP TABLE syntax (name text, args int, expression text);
INSERT INTO syntax VALUES
  ('current_date', 0, 'current_date'),
  ('current_time', 0, 'current_time'), ('current_time', 1, 'current_time(3)'),
  ('current_timestamp', 0, 'current_timestamp'), ('current_timestamp', 1, 'current_timestamp(3)'),
  ('localtime', 0, 'localtime'), ('localtime', 1, 'localtime(3)'),
  ('localtimestamp', 0, 'localtimestamp'), ('localtimestamp', 1, 'localtimestamp(3)'),
  ('current_catalog', 0, 'current_catalog'), ('current_schema', 0, 'current_schema'),
  ('current_role', 0, 'current_role'), ('current_user', 0, 'current_user'), ('session_user', 0, 'session_user'),
  ('system_user', 0, 'system_user'), ('user', 0, 'user'),
  ('coalesce', 2, 'coalesce(1, 2)'), ('greatest', 2, 'greatest(1, 2)'), ('least', 2, 'least(1, 2)'), ('nullif', 2, 'nullif(1, 2)'),
  ('extract', 2, 'extract(year from date ''2024-01-01'')'), ('extract', 2, 'extract(year from timestamp ''2024-01-01'')'),
  ('extract', 2, 'extract(year from timestamptz ''2024-01-01'')'), ('extract', 2, 'extract(hour from time ''10:00'')'),
  ('extract', 2, 'extract(hour from timetz ''10:00+00'')'), ('extract', 2, 'extract(day from interval ''1 day'')'),
  ('trim', 1, 'trim('' a '')'), ('trim', 2, 'trim(both ''x'' from ''xax'')'), ('trim', 2, 'trim(''\x00'' from bytea ''\x00'')'),
  ('xmlconcat', 2, 'xmlconcat(xml ''<a/>'', xml ''<b/>'')'), ('xmlelement', 1, 'xmlelement(name a)'),
  ('xmlforest', 1, 'xmlforest(1 AS a)'), ('xmlparse', 1, 'xmlparse(document ''<a/>'')'), ('xmlpi', 1, 'xmlpi(name php)'),
  ('xmlroot', 2, 'xmlroot(xml ''<a/>'', version ''1.0'')'), ('xmlserialize', 1, 'xmlserialize(content xml ''<a/>'' AS text)'),
  ('json', 1, 'json(''{}'')'), ('json_scalar', 1, 'json_scalar(1)'), ('json_scalar', 1, 'json_scalar(timestamptz ''2024-01-01'')'),
  ('json_serialize', 1, 'json_serialize(''{}'')'),
  ('json_array', 1, 'json_array(1)'), ('json_array', 1, 'json_array(timestamptz ''2024-01-01'')'),
  ('json_object', 2, 'json_object(''a'': 1)'), ('json_object', 2, 'json_object(''a'': timestamptz ''2024-01-01'')'),
  ('json_exists', 2, 'json_exists(jsonb ''{}'', ''$'')'), ('json_query', 2, 'json_query(jsonb ''{}'', ''$'')'),
  ('json_value', 2, 'json_value(jsonb ''{}'', ''$'')'), ('json_value', 2, 'json_value(jsonb ''{}'', ''$'' RETURNING timestamptz)');

-- functions: name, arguments (* any number, 3 three, 3+ three or more), letters. Not those only the server itself can
-- call (an argument of type internal), nor triggers and handlers, nor procedures.
WITH callable AS (
  SELECT proname::text AS name, pronargs - pronargdefaults AS least,
         CASE WHEN provariadic = 0 THEN pronargs END AS most, provolatile::text AS letter,
         pg_temp.extension('pg_proc', p.oid, pronamespace) AS extension
    FROM pg_proc p
   WHERE NOT 'internal'::regtype = ANY (proargtypes)
     AND prorettype::regtype::text !~ '^(internal|opaque|trigger|event_trigger|.*_handler)$'
     AND to_jsonb(p) ->> 'prokind' IS DISTINCT FROM 'p'
  UNION ALL
  SELECT name, args, args, pg_temp.volatility(expression), '-'
    FROM syntax JOIN pg_get_keywords() ON word = name WHERE catcode <> 'U' -- else it is x(1), which may be a cast to type x
), known AS (
  SELECT * FROM callable WHERE letter IS NOT NULL AND extension IS NOT NULL
), bound AS (
  SELECT name, extension, max(coalesce(most, least)) AS top FROM known GROUP BY name, extension
), counted AS (
  SELECT name, extension, n, n > top AS more, string_agg(DISTINCT letter, '' ORDER BY letter) AS letters
    FROM known JOIN bound USING (name, extension), generate_series(least, coalesce(most, top + 1)) AS n
   GROUP BY name, extension, n, more
), uniform AS (
  SELECT name, extension, count(DISTINCT letters) = 1 AS one FROM counted GROUP BY name, extension
)
SELECT DISTINCT 'functions', name, CASE WHEN one THEN '*' WHEN more THEN n || '+' ELSE n::text END, letters, extension
  FROM counted JOIN uniform USING (name, extension);

-- casts: source, target, method, context, letter of the function (i/o: the stronger of output and input; binary: -)
SELECT 'casts', s.typname, t.typname, castmethod, castcontext,
       CASE castmethod WHEN 'f' THEN f.provolatile::text WHEN 'i' THEN greatest(o.provolatile, i.provolatile)::text ELSE '-' END,
       pg_temp.extension('pg_cast', c.oid, 'pg_catalog'::regnamespace)
  FROM pg_cast c
  JOIN pg_type s ON s.oid = castsource JOIN pg_proc o ON o.oid = s.typoutput
  JOIN pg_type t ON t.oid = casttarget JOIN pg_proc i ON i.oid = t.typinput
  LEFT JOIN pg_proc f ON f.oid = castfunc;

-- types: the name as it is written in SQL, the type it means, category, length, can a plain index be made on it.
CREATE FUNCTION pg_temp.indexable(type regtype) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TEMP TABLE probe_type (c %s)', type);
  CREATE INDEX ON probe_type (c);
  DROP TABLE probe_type;
  RETURN 'y';
EXCEPTION
  WHEN invalid_table_definition THEN RETURN 'n'; -- no column can have it
  WHEN undefined_object THEN DROP TABLE IF EXISTS probe_type; RETURN 'n';
END $$;

CREATE FUNCTION pg_temp.type(name text) RETURNS oid LANGUAGE plpgsql AS $$
BEGIN
  RETURN name::regtype;
EXCEPTION WHEN undefined_object OR syntax_error THEN
  RETURN NULL;
END $$;

WITH written AS (
  SELECT t.oid, pg_temp.extension('pg_type', t.oid, typnamespace) AS extension,
         CASE WHEN t.oid = pg_temp.type(typname) OR typnamespace <> 'pg_catalog'::regnamespace
              THEN typname::text ELSE '"' || typname || '"' END AS name
    FROM pg_type t
   WHERE typtype <> 'c' AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
  UNION
  SELECT pg_temp.type(name), '-', name FROM unnest('{
    int,integer,smallint,bigint,real,float,double precision,decimal,dec,numeric,boolean,
    char,character,nchar,national char,national character,varchar,char varying,character varying,
    nchar varying,national char varying,national character varying,bit,bit varying,
    time,time without time zone,time with time zone,timestamp,timestamp without time zone,timestamp with time zone,interval,
    json,xml}'::text[]) AS name
)
SELECT 'types', name, typname, typcategory, typlen, pg_temp.indexable(w.oid::regtype), extension
  FROM written w JOIN pg_type t ON t.oid = w.oid
 WHERE extension IS NOT NULL;

-- keywords: word, U unreserved, C no function or type name, T only function or type name, R reserved
SELECT 'keywords', word, catcode FROM pg_get_keywords();

-- settings: name, type, unit, who may set it when. The last ones are not listed by the server but known to SET.
SELECT 'settings', name, vartype, coalesce(unit, '-'), context FROM pg_settings WHERE name !~ '\.'
UNION ALL
SELECT 'settings', name, '-', '-', '-'
  FROM unnest('{is_superuser,role,seed,session_authorization,ssl_renegotiation_limit,default_with_oids}'::text[]) AS name
 WHERE current_setting(name, true) IS NOT NULL AND name NOT IN (SELECT name FROM pg_settings);
