#!/bin/sh
# How long the API takes with 10,000 runs: src/bench/api.sh [times]; see README.md
# Needs a packaged application, curl, and the data folder that src/bench/pages.sh seeds; works on a copy of it.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
application=${SCENE_BENCH_APP:-$here/../../target/quarkus-app}
work=${SCENE_BENCH_WORK:-${TMPDIR:-/tmp}/scene-pages}
port=${SCENE_BENCH_PORT:-18098}
times=${1:-200}
# shellcheck source=src/bench/service.sh
. "$here/service.sh"
require_application
copy=$(mktemp -d)
base=http://localhost:$port

finish() {
  end_service
  wait
  rm -rf "$copy"
}
trap finish EXIT
trap 'exit 1' INT TERM

[ -d "$work/data" ] || { echo "There is no $work/data; run src/bench/pages.sh first, which makes it." >&2; exit 1; }
cp -R "$work/data" "$copy/data"
export SCENE_RUNNER_BACKEND=process SCENE_RUNNER_COMMAND='/bin/sleep 60' SCENE_MAX_CONCURRENT_EXECUTIONS=1
start_service "$copy/data" "$copy/service.log" "$port"

new() { curl -sSf -H 'Content-Type: application/json' "$base/api/$1" -d "$2" | sed 's/^{"id":"\([^"]*\)".*/\1/'; }
project=$(new projects '{"name": "Measured"}')
page=$(new "projects/$project/pages" '{"name": "Home", "url": "https://shop.example/"}')
task=$(new "projects/$project/tasks" '{"name": "Home", "page_id": "'"$page"'", "browsers": ["chromium"], "viewports": [{"width": 1280, "height": 800}, {"width": 390, "height": 844}]}')
batch=$(new "projects/$project/batches" '{"name": "Measured", "tasks": [{"task_id": "'"$task"'"}]}')
run=00000005-0000-7000-8000-000000000001

# requests COUNT NAME CURL-ARGUMENTS...: the seconds that each took
requests() {
  count=$1
  shift 2
  i=0
  while [ "$i" -lt "$count" ]; do
    i=$((i + 1))
    curl -sSf -o /dev/null -w '%{time_total}\n' "$@"
  done
}

# told NAME MOST: median, p95 and longest of the seconds that come in; whether p95 is at most so many ms
told() {
  sort -n | awk -v name="$1" -v most="$2" '
    { taken[NR] = $1 * 1000 }
    END {
      p95 = taken[int(NR * 0.95 + 0.5)]
      printf "%-28s %8.1f %8.1f %8.1f ms\n", name, taken[int(NR / 2 + 0.5)], p95, taken[NR]
      exit p95 > most
    }'
}

# measured NAME CURL-ARGUMENTS...: a third of the times to warm up, then as often as asked for
measured() {
  requests $((times / 3)) "$@" >/dev/null
  requests "$times" "$@" | told "$1" 100
}

# commands COUNT: the seconds that a command of the client took, from its start to its end
commands() {
  i=0
  while [ "$i" -lt "$1" ]; do
    i=$((i + 1))
    began=$(date +%s%N)
    SCENE_URL=$base "$here/../../scene" project list >/dev/null
    echo "$began $(date +%s%N)" | awk '{ printf "%.4f\n", ($2 - $1) / 1e9 }'
  done
}

printf '%-28s %8s %8s %8s\n' '' median p95 longest
late=0
measured 'list of runs' "$base/api/runs?limit=50" || late=1
measured 'runs in parts' "$base/api/runs/page?limit=50" || late=1
measured 'runs by status and text' "$base/api/runs/page?limit=50&status=failed&q=release" || late=1
measured 'one run' "$base/api/runs/$run" || late=1
measured 'its result' "$base/api/runs/$run/result" || late=1
measured 'its executions in parts' "$base/api/runs/$run/executions/page" || late=1
measured 'pages in parts' "$base/api/projects/00000001-0000-7000-8000-000000000001/pages/page" || late=1
measured 'launch of two pictures' -H 'Content-Type: application/json' "$base/api/runs" \
  -d '{"batch_id": "'"$batch"'", "purpose": "baseline_recording"}' || late=1
commands 3 >/dev/null
commands 20 | told 'scene project list' 700 || late=1
exit $late
