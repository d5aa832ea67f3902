#!/bin/sh
# A review as it is in earnest, from recording to a green run: src/bench/review.sh [PAGES]; see README.md
# Needs a packaged application, a runner image, Node from 20.19 on, npm and Chromium (CHROMIUM names it).
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
application=${SCENE_BENCH_APP:-$here/../../target/quarkus-app}
work=${SCENE_BENCH_WORK:-${TMPDIR:-/tmp}/scene-review}
port=${SCENE_BENCH_PORT:-18096}

# shellcheck source=src/bench/service.sh
. "$here/service.sh"
require_application
install_playwright
rm -rf "$work/data"

export SCENE_RUNNER_AUTOBUILD=false
start_service "$work/data" "$work/service.log" "$port"
node "$here/review/main.mjs" "$work" "http://localhost:$port" "${1:-200}"
