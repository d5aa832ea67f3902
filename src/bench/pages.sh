#!/bin/sh
# How long the screens of runs take: src/bench/pages.sh [--keep]; see README.md
# Needs a packaged application, Node from 20.19 on, npm and Chromium (CHROMIUM names it).
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
application=${SCENE_BENCH_APP:-$here/../../target/quarkus-app}
work=${SCENE_BENCH_WORK:-${TMPDIR:-/tmp}/scene-pages}
port=${SCENE_BENCH_PORT:-18099}
data=$work/data

# shellcheck source=src/bench/service.sh
. "$here/service.sh"
require_application

export SCENE_RUNNER_AUTOBUILD=false
start() { start_service "$data" "$work/service.log" "$port"; }

stop() {
  kill "$service"
  wait "$service" 2>/dev/null || :
  service=
}

# a picture to make thumbnails of, and the name under which the store keeps it
picture() {
  sum=$(sha256sum "$here/pages/picture.png")
  sum=${sum%% *}
  folder=$data/blobs/$(printf %.2s "$sum")
  mkdir -p "$folder"
  cp "$here/pages/picture.png" "$folder/$(printf %s "$sum" | cut -c3-)"
  printf %s "$sum"
}

mkdir -p "$work"
if [ "${1:-}" != --keep ] || ! [ -d "$data" ]; then
  rm -rf "$data"
  start
  stop
  sed "s/@PICTURE@/$(picture)/g" "$here/pages/seed.sql" >"$work/seed.sql"
  java -cp "$(echo "$application"/lib/main/com.h2database.h2-*.jar)" org.h2.tools.RunScript -user '' -password '' \
    -url "jdbc:h2:file:$data/db/scene;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" -script "$work/seed.sql"
fi

install_playwright
start
node "$here/pages/measure.mjs" "$work" "http://localhost:$port"
