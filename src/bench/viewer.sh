#!/bin/sh
# The figures of the viewer with many large pictures: src/bench/viewer.sh [executions]; see README.md
# A browser's driver is installed from npm into SCENE_BENCH_WORK (a folder of the temporary files by default).
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
work=${SCENE_BENCH_WORK:-${TMPDIR:-/tmp}/scene-viewer}

mkdir -p "$work"
if ! cmp -s "$here/viewer/package.json" "$work/package.json" || ! [ -d "$work/node_modules" ]; then
  cp "$here/viewer/package.json" "$work/package.json"
  (cd "$work" && npm install --ignore-scripts --no-audit --no-fund --no-package-lock >&2)
fi
exec node "$here/viewer/main.mjs" "$work" "$@"
