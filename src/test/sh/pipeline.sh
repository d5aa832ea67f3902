#!/bin/sh
# From nothing to a green and then a red comparison, with `scene` alone, as a pipeline would do it.
#
# pipeline.sh: starts a service of its own in a folder of its own, and a small site, and ends both.
# SCENE_RUNNER_BACKEND, SCENE_RUNNER_IMAGE and SCENE_JAVA_OPTS hold as for `scene up`; python3 serves the site.
set -eu

SCENE=$(cd "$(dirname "$0")/../../.." && pwd -P)/scene
WORK=$(mktemp -d)
PORT=${PIPELINE_PORT:-18171}
SITE_PORT=$((PORT + 1))
export SCENE_URL="http://localhost:$PORT" SCENE_API_TOKEN=pipeline-token

finish() {
  kill "$SERVICE" "$SITE" 2>/dev/null || :
  wait "$SERVICE" 2>/dev/null || :
  rm -rf "$WORK"
}

say() { printf 'pipeline: %s\n' "$1"; }

broken() {
  say "FAILED: $1" >&2
  tail -n 20 "$WORK/service.log" >&2
  exit 1
}

# ends CODE COMMAND...: the command must end with that code
ends() {
  wanted=$1
  shift
  code=0
  "$@" || code=$?
  [ "$code" = "$wanted" ] || broken "'$*' ended with $code instead of $wanted"
}

page() {
  printf '<!doctype html><title>Shop</title><body style="font:32px sans-serif"><h1>%s</h1><p>%s</p>' "$1" "$2" \
    >"$WORK/site/index.html"
}

mkdir "$WORK/site"
page Shop 'A lamp for 20'
python3 -m http.server "$SITE_PORT" --directory "$WORK/site" >/dev/null 2>&1 &
SITE=$!
SCENE_DATA=$WORK/data "$SCENE" up --port "$PORT" >"$WORK/service.log" 2>&1 &
SERVICE=$!
trap finish EXIT
tries=0
until "$SCENE" project list >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ "$tries" -lt 300 ] && kill -0 "$SERVICE" 2>/dev/null || broken "the service did not start"
  sleep 1
done

say 'set up'
"$SCENE" project create Shop >/dev/null
"$SCENE" page create Home --address "http://host.docker.internal:$SITE_PORT/" >/dev/null
"$SCENE" task create Home --page Home --viewports 1280x800,390x844 >/dev/null
"$SCENE" batch create Nightly --all-tasks >/dev/null

say 'without the token nothing is changed'
(unset SCENE_API_TOKEN && ends 3 "$SCENE" project create Intruder)
(export SCENE_API_TOKEN=wrong && ends 3 "$SCENE" project create Intruder)

say 'a baseline'
ends 0 "$SCENE" run --batch Nightly --purpose baseline --timeout 5m

say 'nothing changed: green'
ends 0 "$SCENE" run --batch Nightly --timeout 5m --junit "$WORK/green.xml"
grep -q 'tests="2" failures="0" errors="0"' "$WORK/green.xml" || broken 'the green report is not green'

say 'a new price: red'
page Shop 'A lamp for 25, and a whole new paragraph about it'
ends 1 "$SCENE" run --batch Nightly --timeout 5m --junit "$WORK/red.xml" --summary "$WORK/red.md"
grep -q 'failures="2"' "$WORK/red.xml" || broken 'the red report is not red'
grep -q "$SCENE_URL/executions/.*/viewer" "$WORK/red.md" || broken 'the summary has no link to the viewer'

say 'the site is gone: failed'
kill "$SITE"
ends 2 "$SCENE" run --batch Nightly --timeout 5m

say 'a name that is not there, a file that cannot be written'
ends 3 "$SCENE" run --batch Nighty
ends 3 "$SCENE" run --batch Nightly --junit "$WORK/nowhere/report.xml"

say 'the lines of the README, with curl'
printf 'header = "X-SCENE-API-Token: %s"\n' "$SCENE_API_TOKEN" >"$WORK/.curlrc"
sed -n '/^### The same with curl/,/^## /p' "$(dirname "$SCENE")/README.md" | awk '/^```sh/ { on = 1; next } /^```/ { on = 0 } on' |
  sed "s|http://localhost:8080|$SCENE_URL|; s|:3000/|:$SITE_PORT/|" >"$WORK/readme.sh"
[ "$(wc -l <"$WORK/readme.sh")" -ge 8 ] || broken 'the README has no lines with curl'
CURL_HOME=$WORK sh -eu "$WORK/readme.sh" >"$WORK/readme.out"
grep -q '"status":"' "$WORK/readme.out" || broken "the lines of the README led to no run: $(cat "$WORK/readme.out")"

say 'out and in again'
"$SCENE" config export "$WORK/scene.json"
ends 0 "$SCENE" config import "$WORK/scene.json" --apply
say 'passed'
