# shellcheck shell=sh disable=SC2154
# What the measurements of a running service share, which ends with them; they set here, application and work before.

service=
end_service() { [ -z "$service" ] || kill "$service" 2>/dev/null || :; }
trap end_service EXIT INT TERM

require_application() {
  if ! [ -f "$application/quarkus-run.jar" ]; then
    echo "There is no $application/quarkus-run.jar. Build it with ./mvnw -Dquick -DskipTests package, or name another by SCENE_BENCH_APP." >&2
    exit 1
  fi
}

install_playwright() {
  mkdir -p "$work"
  if ! [ -d "$work/node_modules/playwright-core" ]; then
    cp "$here/pages/package.json" "$work/package.json"
    (cd "$work" && PUPPETEER_SKIP_DOWNLOAD=1 npm install --ignore-scripts --no-audit --no-fund --no-package-lock >&2)
  fi
}

# start_service DATA LOG PORT: comes back once it answers; its process is then $service
start_service() {
  SCENE_DATA=$1 java -jar "$application/quarkus-run.jar" up --port "$3" >"$2" 2>&1 &
  service=$!
  tries=0
  until curl -sf -o /dev/null "http://localhost:$3/health/live"; do
    tries=$((tries + 1))
    if [ $tries -gt 120 ] || ! kill -0 "$service"; then
      echo "The service did not start; the end of $2:" >&2
      tail -n 20 "$2" >&2
      exit 1
    fi
    sleep 1
  done
}
