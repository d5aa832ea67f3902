#!/bin/sh
# Compares Scene with odiff and blazediff on a corpus: src/bench/peers.sh PAIRS.json [options]
# The peers are installed into SCENE_BENCH_WORK (a folder of the temporary files by default).
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
work=${SCENE_BENCH_WORK:-${TMPDIR:-/tmp}/scene-peers}
scene=${SCENE_BENCH_COMMAND:-$here/../../scene}
mkdir -p "$work"

if ! cmp -s "$here/peers/package.json" "$work/package.json" || [ ! -d "$work/node_modules" ]; then
  cp "$here/peers/package.json" "$work/package.json"
  (cd "$work" && npm install --ignore-scripts --no-audit --no-fund --no-package-lock)
fi
exec python3 -B "$here/peers/main.py" --work "$work" --scene "$scene" "$@"
