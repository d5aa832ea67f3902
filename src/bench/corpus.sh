#!/bin/sh
# Makes the corpus of real pages: src/bench/corpus.sh OUT [--quick] [--only PAGE,…] [--widths 390,…]
# Pages come from packages of npm and are served locally; every picture stays below OUT.
set -eu

[ $# -ge 1 ] || { echo "usage: $0 OUT [--quick] [--only PAGE,PAGE] [--widths 390,1280]" >&2; exit 2; }
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
out=$1
shift
mkdir -p "$out/packages"
out=$(CDPATH='' cd -- "$out" && pwd)

if ! cmp -s "$here/corpus/package.json" "$out/packages/package.json" || [ ! -d "$out/packages/node_modules" ]; then
  cp "$here/corpus/package.json" "$out/packages/package.json"
  (cd "$out/packages" && npm install --ignore-scripts --no-audit --no-fund --no-package-lock)
fi
exec node "$here/corpus/main.mjs" "$out" "$@"
