#!/bin/sh
# The pictures of README.md, made of the demo: src/bench/shots.sh [FOLDER]; see README.md
# Needs a packaged application, a runner image or a Chromium, Node from 20.19 on, npm and Chromium (CHROMIUM names it).
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
application=${SCENE_BENCH_APP:-$here/../../target/quarkus-app}
work=${SCENE_BENCH_WORK:-${TMPDIR:-/tmp}/scene-shots}
port=${SCENE_BENCH_PORT:-18098}
out=${1:-$here/../../docs}

# shellcheck source=src/bench/service.sh
. "$here/service.sh"
require_application
install_playwright
mkdir -p "$out"
rm -rf "$work/data"

export SCENE_RUNNER_AUTOBUILD=false
start_service "$work/data" "$work/service.log" "$port"
node "$here/shots/take.mjs" "$work" "http://localhost:$port" "$out"
