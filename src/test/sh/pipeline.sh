#!/bin/sh
# From nothing to a green and then a red comparison, with `scene` alone, as a pipeline would do it; what the webhooks
# tell meanwhile is verified in both formats; and what is set up moves to a second service.
#
# pipeline.sh: starts services of its own in a folder of its own, and a small site with a receiver of webhooks, and
# ends them. SCENE_RUNNER_IMAGE and SCENE_JAVA_OPTS hold as for `scene up`; PIPELINE_RUNNER=process for runners
# without an engine. Needs curl and a JDK, as JAVA_HOME or in the path.
set -eu

SCENE=$(cd "$(dirname "$0")/../../.." && pwd -P)/scene
WORK=$(mktemp -d)
PORT=${PIPELINE_PORT:-18171}
SITE_PORT=$((PORT + 1))
export SCENE_URL="http://localhost:$PORT" SCENE_API_TOKEN=pipeline-token

STARTED=''
finish() {
  # shellcheck disable=SC2086 # the ids are words
  kill $STARTED 2>/dev/null || :
  wait
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

# up NAME PORT: a service with a data folder of that name, once it answers
up() {
  SCENE_DATA=$WORK/$1 "$SCENE" up --port "$2" --runner "${PIPELINE_RUNNER:-docker}" >"$WORK/service.log" 2>&1 &
  service=$!
  STARTED="$STARTED $service"
  tries=0
  until curl -sf -o /dev/null "http://localhost:$2/health/live"; do
    tries=$((tries + 1))
    { [ "$tries" -lt 300 ] && kill -0 "$service" 2>/dev/null; } || broken "the service did not start"
    sleep 1
  done
}

# webhook FORMAT: the receiver is told of runs in that format, and knows the secret
webhook() {
  "$SCENE" webhook create "http://localhost:$SITE_PORT/hooks/$1" --format "$1" \
    --events run.queued,run.completed,run.failed,task.finished --json >"$WORK/$1.json"
  sed -n 's/.*"secret" *: *"\([^"]*\)".*/\1/p' "$WORK/$1.json" >"$WORK/$1.secret"
  [ -s "$WORK/$1.secret" ] || broken "the webhook $1 came without a secret"
}

# told EVENT COUNT: both receivers were told of that event so often, and of nothing that they could not verify
told() {
  for format in scene standard; do
    tries=0
    until [ "$(grep -c "^genuine $1\$" "$WORK/$format.told" 2>/dev/null)" = "$2" ]; do
      tries=$((tries + 1))
      [ "$tries" -lt 30 ] || broken "$format was not told of $1 $2 times: $(cat "$WORK/$format.told")"
      sleep 1
    done
    ! grep '^FORGED' "$WORK/$format.told" || broken "$format could not verify what it was told"
  done
}

trap finish EXIT
trap 'exit 1' INT TERM
mkdir "$WORK/site"
page Shop 'A lamp for 20'
"${JAVA_HOME:+$JAVA_HOME/bin/}java" "$(dirname "$0")/Neighbours.java" "$SITE_PORT" "$WORK" >/dev/null 2>&1 &
SITE=$!
STARTED=$SITE
export SCENE_WEBHOOK_ALLOW_HTTP=true SCENE_WEBHOOK_ALLOW_PRIVATE=true
say 'a service'
up data "$PORT"

say 'set up'
"$SCENE" project create Shop >/dev/null
"$SCENE" page create Home --address "http://host.docker.internal:$SITE_PORT/" >/dev/null
"$SCENE" task create Home --page Home --viewports 1280x800,390x844 >/dev/null
"$SCENE" batch create Nightly --all-tasks >/dev/null

webhook scene
webhook standard

say 'without the token nothing is changed'
(unset SCENE_API_TOKEN && ends 3 "$SCENE" project create Intruder)
(export SCENE_API_TOKEN=wrong && ends 3 "$SCENE" project create Intruder)

say 'a baseline'
ends 0 "$SCENE" run --batch Nightly --purpose baseline --timeout 5m

say 'nothing changed: green'
ends 0 "$SCENE" run --batch Nightly --timeout 5m --junit "$WORK/green.xml"
grep -q 'tests="2" failures="0" errors="0"' "$WORK/green.xml" || broken 'the green report is not green'

told run.queued 2
told run.completed 2
told task.finished 4

say 'a new price: red'
page Shop 'A lamp for 25, and a whole new paragraph about it'
ends 1 "$SCENE" run --batch Nightly --timeout 5m --junit "$WORK/red.xml" --summary "$WORK/red.md"
grep -q 'failures="2"' "$WORK/red.xml" || broken 'the red report is not red'
grep -q "$SCENE_URL/executions/.*/viewer" "$WORK/red.md" || broken 'the summary has no link to the viewer'

told run.completed 3

say 'the page is gone: failed'
"$SCENE" page create Gone --address "http://host.docker.internal:1/" >/dev/null
"$SCENE" task create Gone --page Gone --viewports 1280x800 >/dev/null
"$SCENE" batch create Broken --task Gone >/dev/null
ends 2 "$SCENE" run --batch Broken --timeout 5m --json >"$WORK/broken.json"
told run.failed 1

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

say 'out, in again without a change, and into a second service'
ends 0 "$SCENE" config export "$WORK/scene.json"
ends 0 "$SCENE" config import "$WORK/scene.json" --apply
up second "$((PORT + 2))"
export SCENE_URL="http://localhost:$((PORT + 2))"
ends 0 "$SCENE" config import "$WORK/scene.json"
[ "$("$SCENE" project list | wc -l)" -eq 0 ] || broken 'an import changed something before it was told to'
ends 0 "$SCENE" config import "$WORK/scene.json" --apply
ends 0 "$SCENE" config export "$WORK/second.json"
cmp "$WORK/scene.json" "$WORK/second.json" || broken 'the second service is set up otherwise'
say 'passed'
