#!/bin/sh
# Does what the official image's entry point does for POSTGRES_USER, POSTGRES_PASSWORD and POSTGRES_DB.
#
# The server starts twice, first for itself alone: so "ready to accept connections" is logged twice, and clients of
# the official image wait for the second.
set -eu

PATH=$(echo /usr/lib/postgresql/*/bin):$PATH
user=${POSTGRES_USER:-postgres}
database=${POSTGRES_DB:-$user}

make_cluster() {
  passwords=$(mktemp)
  printf '%s\n' "${POSTGRES_PASSWORD:?has to be set}" >"$passwords"
  initdb --username="$user" --pwfile="$passwords" --auth-host=scram-sha-256 --auth-local=trust --encoding=UTF8 >/dev/null
  rm "$passwords"
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  pg_ctl --wait -o "-c listen_addresses=''" start
  [ "$database" = postgres ] || createdb --username="$user" --maintenance-db=postgres "$database"
  pg_ctl --wait --mode=fast stop
}

[ "$1" = postgres ] || exec "$@"
[ -s "$PGDATA/PG_VERSION" ] || make_cluster
shift
exec postgres -c listen_addresses='*' "$@"
