# shellcheck shell=sh
# Looks at everything that a run needs, one line for each, and at each fault says what to do. It changes nothing.

DISK_WANTED_KIB=2097152

doctor() {
  FAULTS_FOUND=0
  DATA=${SCENE_DATA:-$SCENE_HOME/artifacts}
  diagnose_java
  diagnose_data
  diagnose_disk
  diagnose_port
  if [ "$RUNNER" = process ]; then
    diagnose_browser
  elif diagnose_engine && diagnose_image; then
    diagnose_callback
  fi
  if [ "$FAULTS_FOUND" -gt 0 ]; then
    printf 'scene: %d of these need a hand\n' "$FAULTS_FOUND"
    exit 1
  fi
}

well() { printf 'ok     %-10s %s\n' "$1" "$2"; }

# unwell WHAT FINDING REMEDY
unwell() {
  FAULTS_FOUND=$((FAULTS_FOUND + 1))
  printf 'FAULT  %-10s %s\n                  %s\n' "$1" "$2" "$3"
}

diagnose_java() {
  if home=$(ensure_jdk 2>/dev/null); then
    well java "$(printf '%s\n' "$home" | sed 's/^scene: jdk *//; s/  *[0-9]* s$//')"
    ensure_jdk >/dev/null 2>&1
  else
    unwell java "no JDK $JDK_WANTED or newer was found" "Install one, or set JAVA_HOME to it; ./scene up says how."
  fi
}

diagnose_data() {
  folder=$DATA
  while [ ! -e "$folder" ]; do folder=$(dirname "$folder"); done
  if [ -d "$folder" ] && [ -w "$folder" ]; then
    well data "$DATA can be written"
  else
    unwell data "$DATA can't be written" "Set SCENE_DATA to a folder of your own."
  fi
}

diagnose_disk() {
  free=$(df -Pk "$folder" 2>/dev/null | awk 'NR == 2 { print $4 }')
  if [ -z "$free" ]; then
    unwell disk "how much room $folder has can't be found out" "Look by yourself: df $folder"
  elif [ "$free" -lt "$DISK_WANTED_KIB" ]; then
    unwell disk "only $((free / 1024)) MiB are free at $folder; below 2 GiB no run goes on" \
      "Delete old runs, or set SCENE_DATA to a folder with more room."
  else
    well disk "$((free / 1048576)) GiB are free at $folder"
  fi
}

# Who answers at the port: nobody, a Scene, or something else.
diagnose_port() {
  port=${PORT:-8080}
  SERVED=''
  have curl || { well port "not looked at, for curl is not here"; return; }
  refused=7
  status=0
  answer=$(curl -s -m 5 "http://localhost:$port/version") || status=$?
  case $status:$answer in
    "$refused":*) well port "nobody answers at $port; ./scene up can have it" ;;
    0:*'"scene"'*) SERVED=yes && well port "a Scene answers at $port: $answer" ;;
    *) unwell port "something else than Scene has $port" "Stop it, or choose another port: ./scene up --port N" ;;
  esac
}

diagnose_browser() {
  browser=$(find_chromium)
  if [ -n "$browser" ]; then
    well browser "$browser"
  elif [ -n "${SCENE_CHROMIUM:-}" ]; then
    unwell browser "SCENE_CHROMIUM=$SCENE_CHROMIUM is no program" \
      "Set it to a Chromium, or unset it to use the one in the usual places."
  else
    unwell browser "no Chromium was found for runners that are processes" "Install one, or set SCENE_CHROMIUM to it."
  fi
}

diagnose_engine() {
  if find_engine; then
    well engine "Docker engine $(docker version --format '{{.Server.Version}}')${DOCKER_HOST:+ at $DOCKER_HOST}"
  else
    unwell engine "the Docker engine${DOCKER_HOST:+ at $DOCKER_HOST} does not answer to $(id -un)" \
      "Start it, or set DOCKER_HOST to where it listens; ./scene up installs one on Debian. Without any: --runner process"
    return 1
  fi
}

diagnose_image() {
  image=${SCENE_RUNNER_IMAGE:-$("$SCENE_HOME/runner-image/build.sh" --print-tag)}
  if has_image "$image"; then
    engines=$(docker image inspect --format '{{index .Config.Labels "dev.scene.engine-versions"}}' "$image")
    well image "$image${engines:+ with $engines}"
  else
    unwell image "the engine has no image $image" "./scene up builds it; or set SCENE_RUNNER_IMAGE to one that is there."
    return 1
  fi
}

# Where no service runs, Java's own file server on an empty folder answers in its place.
diagnose_callback() {
  target=${SCENE_RUNNER_CALLBACK_BASE_URL:-http://host.docker.internal:$port}
  if [ -z "$SERVED" ]; then
    empty=$(mktemp -d)
    "${JAVA_HOME:-/nowhere}/bin/jwebserver" -b 0.0.0.0 -p "$port" -d "$empty" >/dev/null 2>&1 &
    server=$!
    sleep 2
  fi
  host=${target#*://}
  host=${host%%/*}
  if bounded 60 docker run --rm --add-host host.docker.internal:host-gateway --entrypoint bash "$image" -c \
    "exec 3<>/dev/tcp/${host%:*}/${host##*:}" >/dev/null 2>&1; then
    well callback "a container reaches $target"
  else
    unwell callback "a container does not reach $target" \
      "Let the firewall pass the Docker network, or set SCENE_RUNNER_CALLBACK_BASE_URL to an address that containers reach."
  fi
  if [ -z "$SERVED" ]; then
    kill "$server" 2>/dev/null || :
    rm -rf "$empty"
  fi
}
