# shellcheck shell=sh
# A copy of the launcher in a folder of its own, on a PATH where everything but the plain tools is a stub.
#
# The stubs keep their world in $STATE: engine-up (the engine answers), images/ (what it has), left (its containers),
# calls (who was called with what).

PLAIN_TOOLS='awk cat chmod cp cut date dirname env find grep head ls mkdir mktemp mv readlink rm sed setsid sh sha256sum
  shasum sleep sort tail timeout touch tr wc'

make_sandbox() {
  SANDBOX=$(cd "$(mktemp -d)" && pwd -P)
  PROJECT=$SANDBOX/project STATE=$SANDBOX/state BIN=$SANDBOX/bin
  mkdir -p "$PROJECT/etc" "$PROJECT/.mvn" "$PROJECT/src/main" "$STATE/images" "$BIN" "$SANDBOX/home" "$SANDBOX/jdks"
  cp "$REAL/scene" "$PROJECT/scene"
  cp -R "$REAL/etc/launcher" "$PROJECT/etc/launcher"
  echo '<project/>' >"$PROJECT/pom.xml"
  echo 'class Main {}' >"$PROJECT/src/main/Main.java"
  # What this very machine has installed must not reach into the tests.
  echo "usual_jdk_folders() { ls -d '$SANDBOX'/jdks/* 2>/dev/null; }" >>"$PROJECT/etc/launcher/jdk.sh"
  echo 'is_debian() { have apt-get; }' >>"$PROJECT/etc/launcher/docker.sh"
  for tool in $PLAIN_TOOLS; do
    ! path=$(command -v "$tool") || ln -s "$path" "$BIN/$tool"
  done
  stub id 'echo 0'
  make_jdk "$SANDBOX/jdks/25" 25.0.1
  make_maven "$BIN/mvn" 3.9.9
  make_docker
  touch "$STATE/engine-up" "$STATE/calls"
  make_image_script "$PROJECT/runner-image/build.sh" scene-playwright-runner:abc
  make_image_script "$PROJECT/src/test/docker/postgres/build.sh" scene-test-postgres:def
}

drop_sandbox() { rm -rf "$SANDBOX"; }

# script PATH BODY, stub NAME BODY
script() {
  mkdir -p "$(dirname "$1")"
  printf '#!/bin/sh\n%s\n' "$2" >"$1"
  chmod +x "$1"
}
stub() { script "$BIN/$1" "echo \"$1 \$*\" >>'$STATE/calls'
$2"; }

make_jdk() {
  mkdir -p "$1"
  printf 'JAVA_VERSION="%s"\n' "$2" >"$1/release"
  script "$1/bin/javac" :
  script "$1/bin/jlink" :
  script "$1/bin/java" "
    case \"\$*\" in *AOTCacheOutput=*) cache=\${*#*AOTCacheOutput=}; touch \"\${cache%% *}\"; exit ;; esac
    echo \$\$ >'$STATE/java.pid'
    echo \"java of $2: \$*\"
    echo \"data=\${SCENE_DATA:-} image=\${SCENE_RUNNER_IMAGE:-} in \$(pwd)\"
    echo \"backend=\${SCENE_RUNNER_BACKEND:-} chromium=\${SCENE_CHROMIUM:-}\"
    trap 'echo stopped >$STATE/java.stopped; exit 143' TERM
    [ ! -f '$STATE/java-waits' ] || while :; do sleep 0.1; done
    exit \$(cat '$STATE/java-exit' 2>/dev/null || echo 0)"
}

# A Maven that "builds" the application, writes the reports that a test laid ready, and fails when told to.
make_maven() {
  script "$1" "
    case \"\$*\" in *--version*) echo 'Apache Maven $2 (x)'; exit ;; esac
    echo \"mvn \$*\" >>'$STATE/calls'
    folder='$PROJECT'
    case \"\$*\" in *runner-image*) folder=\$folder/runner-image ;; *frontend-tests*) folder=\$folder/frontend-tests ;; esac
    mkdir -p \"\$folder/target/quarkus-app\" \"\$folder/target/surefire-reports\"
    [ ! -f \"\$folder/report\" ] || cp \"\$folder/report\" \"\$folder/target/surefire-reports/TEST-a.xml\"
    [ ! -f \"\$folder/broken\" ] || { echo 'ERROR it is broken'; exit 1; }
    touch \"\$folder/target/quarkus-app/quarkus-run.jar\""
}

make_docker() {
  stub docker "
    [ -z \"\${DOCKER_HOST:-}\" ] || { [ -f '$STATE/up-at-host' ] && [ \"\$DOCKER_HOST\" = \"\$(cat '$STATE/up-at-host')\" ]; } || exit 1
    case \"\$1 \${2-}\" in
      'context inspect') echo unix:///var/run/docker.sock ;;
      'image inspect') [ -f '$STATE/images/'\"\$3\" ] ;;
      'ps -a') cat '$STATE/left' 2>/dev/null || true ;;
      'network ls') ;;
      version*) [ -f '$STATE/engine-up' ] || [ -n \"\${DOCKER_HOST:-}\" ] || exit 1; echo 99.9 ;;
    esac"
}

make_image_script() {
  script "$1" "
    case \"\${1-}\" in
      --print-tag) echo $2; exit ;;
      --program-state) if [ -f '$STATE/program' ]; then echo current; else echo missing; fi; exit ;;
      --program)
        [ ! -f '$PROJECT/broken-program' ] || { echo 'the runner does not compile'; exit 1; }
        echo 'build the program' >>'$STATE/calls'
        touch '$STATE/program'
        exit ;;
    esac
    echo 'build $2' >>'$STATE/calls'
    touch '$STATE/images/$2'"
}

# shellcheck disable=SC2034 # the tests read these
# scene ARGUMENTS...: runs the launcher; its output is in $OUT and $ERR, its exit code in $STATUS.
scene() {
  OUT=$SANDBOX/out ERR=$SANDBOX/err STATUS=0
  (in_sandbox "${SCENE_SCRIPT:-$PROJECT/scene}" "$@") >"$OUT" 2>"$ERR" </dev/null || STATUS=$?
}

# Takes the place of the shell that calls it.
in_sandbox() {
  exec env -i PATH="$BIN" HOME="$SANDBOX/home" ${WITH_JAVA_HOME:+JAVA_HOME="$WITH_JAVA_HOME"} \
    ${WITH_DATA:+SCENE_DATA="$WITH_DATA"} ${WITH_DOCKER_HOST:+DOCKER_HOST="$WITH_DOCKER_HOST"} \
    ${WITH_BACKEND:+SCENE_RUNNER_BACKEND="$WITH_BACKEND"} ${WITH_COMMAND:+SCENE_RUNNER_COMMAND="$WITH_COMMAND"} \
    ${WITH_CHROMIUM:+SCENE_CHROMIUM="$WITH_CHROMIUM"} ${WITH_RUNNER_IMAGE:+SCENE_RUNNER_IMAGE="$WITH_RUNNER_IMAGE"} "$@"
}
