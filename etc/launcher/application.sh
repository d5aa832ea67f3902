# shellcheck shell=sh
# Builds and runs the service.

APPLICATION=$SCENE_HOME/target/quarkus-app
APPLICATION_HASH=$SCENE_HOME/target/quarkus-app.hash

# etc/ is no input: only the checks read it, and this build leaves them to `./scene test`.
application_inputs() { tree_hash pom.xml .mvn src/main runner-image/seccomp.json; }

application_state() {
  if [ ! -f "$APPLICATION/quarkus-run.jar" ] || [ ! -f "$APPLICATION_HASH" ]; then echo missing
  elif [ "$(cat "$APPLICATION_HASH")" = "$1" ]; then echo current
  else echo changed; fi
}

ensure_application() {
  step application
  inputs=$(application_inputs)
  [ "$(application_state "$inputs")" = current ] || take_turn
  case $(application_state "$inputs") in
    current)
      rm -rf "$BUILDING"
      finished "up to date ($inputs)"
      return
      ;;
    missing) working "building (there is none yet)" ;;
    changed) working "building (its sources changed)" ;;
  esac
  rm -f "$APPLICATION_HASH"
  logged application maven -f "$SCENE_HOME/pom.xml" -Dquick -DskipTests -Dmaven.test.skip=true package
  stamp_application "$inputs"
  rehearse
  rm -rf "$BUILDING"
  finished "built ($inputs)"
}

BUILDING=$SCENE_HOME/target/.building

# One build at a time: a second one would take the files of the first away. Whoever is gone has no turn any more.
take_turn() {
  mkdir -p "$SCENE_HOME/target"
  patience=10
  until mkdir "$BUILDING" 2>/dev/null; do
    builder=$(cat "$BUILDING/pid" 2>/dev/null || true)
    if [ -z "$builder" ]; then patience=$((patience - 1)); fi
    if [ "$patience" -eq 0 ] || { [ -n "$builder" ] && ! kill -0 "$builder" 2>/dev/null; }; then
      rm -rf "$BUILDING"
      continue
    fi
    [ -n "${waited:-}" ] || working "waiting for the build of another command (process ${builder:-unknown})"
    waited=yes
    sleep 1
  done
  echo $$ >"$BUILDING/pid"
}

stamp_application() { printf '%s\n' "$1" >"$APPLICATION_HASH"; }

# Gives way to Java, so that Ctrl-C and SIGTERM reach it and its exit code is the command's.
run_application() {
  export SCENE_DATA="$DATA"
  cd "$SCENE_HOME" || exit 1
  # shellcheck disable=SC2086 # the options are words
  exec "$JAVA_HOME/bin/java" --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
    ${SCENE_JAVA_OPTS:-} -jar "$APPLICATION/quarkus-run.jar" "$@"
}

# Without Quarkus, whose start takes longer than the work; in the folder of the caller, whose paths these are.
# Java's log would go where the result goes. Of the collectors Java's own choice took the least CPU time.
run_comparison() { run_plainly dev.scene.cli.compare.CompareCommand "$@"; }

# run_client ARGUMENTS...: asks a service, here or elsewhere.
run_client() {
  client_libraries=$(libraries)
  if ! has_rehearsed && [ -w "$SCENE_HOME/target" ]; then rehearse_later; fi
  # shellcheck disable=SC2086 # the options are words
  exec "$JAVA_HOME/bin/java" $CLIENT_OPTIONS "-XX:AOTCache=$CLIENT_CACHE" ${SCENE_JAVA_OPTS:-} \
    -cp "$client_libraries" dev.scene.cli.Client "$@"
}

CLIENT_CACHE=$SCENE_HOME/target/client.aot
REHEARSING=$SCENE_HOME/target/.rehearsing
CLIENT_OPTIONS='-Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1'

# shellcheck disable=SC3013 # every shell that stands at /bin/sh knows -nt
has_rehearsed() { [ -f "$CLIENT_CACHE" ] && [ ! "$APPLICATION/quarkus-run.jar" -nt "$CLIENT_CACHE" ]; }

# For a build that was not made here: some seconds of work, begun when this command has answered.
rehearse_later() {
  if kill -0 "$(cat "$REHEARSING" 2>/dev/null)" 2>/dev/null; then return; fi
  {
    while kill -0 $$ 2>/dev/null; do sleep 1; done
    rehearse
  } </dev/null >/dev/null 2>&1 &
  echo $! 2>/dev/null >"$REHEARSING" || :
}

# What the start of the client takes Java learns once for each build. Without it a start takes longer, and nothing else.
rehearse() {
  client_libraries=$(libraries)
  # shellcheck disable=SC2086 # the options are words
  if bounded 60 "$JAVA_HOME/bin/java" $CLIENT_OPTIONS "-XX:AOTCacheOutput=$CLIENT_CACHE.$$" \
    -cp "$client_libraries" dev.scene.cli.Rehearsal >/dev/null 2>&1; then
    mv "$CLIENT_CACHE.$$" "$CLIENT_CACHE" 2>/dev/null || :
  fi
}

run_plainly() {
  # shellcheck disable=SC2086 # the options are words
  exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Xlog:disable \
    ${SCENE_JAVA_OPTS:-} -cp "$(libraries)" "$@"
}

libraries() {
  separator=''
  for jar in "$APPLICATION"/app/*.jar "$APPLICATION"/lib/main/info.picocli.* \
    "$APPLICATION"/lib/main/com.fasterxml.jackson.core.jackson-* "$APPLICATION"/lib/main/org.webjars.npm.bootstrap-*; do
    printf '%s%s' "$separator" "$jar"
    separator=:
  done
}
