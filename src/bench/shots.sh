#!/bin/sh
# The pictures of README.md, made of the demo: src/bench/shots.sh [FOLDER]; see README.md
# Needs a packaged application, a runner image or a Chromium, Node from 20.19 on, npm and Chromium (CHROMIUM names it).
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
application=${SCENE_BENCH_APP:-$here/../../target/quarkus-app}
work=${SCENE_BENCH_WORK:-${TMPDIR:-/tmp}/scene-shots}
port=${SCENE_BENCH_PORT:-18098}
out=${1:-$here/../../docs}

if ! [ -f "$application/quarkus-run.jar" ]; then
  echo "There is no $application/quarkus-run.jar. Build it with ./mvnw -Dquick -DskipTests package, or name another by SCENE_BENCH_APP." >&2
  exit 1
fi

mkdir -p "$work" "$out"
rm -rf "$work/data"
if ! [ -d "$work/node_modules/playwright-core" ]; then
  cp "$here/pages/package.json" "$work/package.json"
  (cd "$work" && PUPPETEER_SKIP_DOWNLOAD=1 npm install --ignore-scripts --no-audit --no-fund --no-package-lock >&2)
fi

SCENE_DATA=$work/data SCENE_RUNNER_AUTOBUILD=false java -jar "$application/quarkus-run.jar" up --port "$port" >"$work/service.log" 2>&1 &
service=$!
trap 'kill "$service" 2>/dev/null || :' EXIT INT TERM
tries=0
until curl -sf -o /dev/null "http://localhost:$port/projects"; do
  tries=$((tries + 1))
  if [ $tries -gt 120 ] || ! kill -0 "$service"; then
    echo "The service did not start; see $work/service.log." >&2
    exit 1
  fi
  sleep 1
done
node "$here/shots/take.mjs" "$work" "http://localhost:$port" "$out"
