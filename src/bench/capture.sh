#!/bin/sh
# The figures of capture: src/bench/capture.sh pages|repeat|price|backstop|first [options]; see README.md
# Pages and peers are installed from npm into SCENE_BENCH_WORK (a folder of the temporary files by default).
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
work=${SCENE_BENCH_WORK:-${TMPDIR:-/tmp}/scene-capture}

# installed FOLDER PACKAGE.JSON
installed() {
  mkdir -p "$work/$1"
  if cmp -s "$2" "$work/$1/package.json" && [ -d "$work/$1/node_modules" ]; then return; fi
  cp "$2" "$work/$1/package.json"
  (cd "$work/$1" && PUPPETEER_SKIP_DOWNLOAD=1 npm install --ignore-scripts --no-audit --no-fund --no-package-lock >&2)
}

installed packages "$here/corpus/package.json"
[ "${1:-}" != backstop ] || installed peers "$here/capture/package.json"
exec node "$here/capture/main.mjs" "$work" "$@"
