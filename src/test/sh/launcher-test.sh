#!/bin/sh
# Tests of the launcher: `launcher-test.sh [NAME...]` runs all tests, or those named.
# shellcheck disable=SC2317,SC2329 # the tests are called by their names
set -u

HERE=$(cd "$(dirname "$0")" && pwd -P)
REAL=$(cd "$HERE/../../.." && pwd -P)
# shellcheck source=src/test/sh/sandbox.sh
. "$HERE/sandbox.sh"

# --- what a test may claim

complain() {
  printf '    %s\n' "$1"
  sed 's/^/      out: /' "$OUT"
  sed 's/^/      err: /' "$ERR"
  exit 1
}
exits() { [ "$STATUS" -eq "$1" ] || complain "expected exit code $1, got $STATUS"; }
says() { grep -qF -- "$1" "$OUT" || complain "expected on standard output: $1"; }
warns() { grep -qF -- "$1" "$ERR" || complain "expected on standard error: $1"; }
silent_on() { ! grep -qF -- "$1" "$OUT" "$ERR" || complain "did not expect: $1"; }
called() { [ "$(calls "$1")" -eq "$2" ] || complain "expected $2 calls of '$1', got $(calls "$1")"; }
calls() { grep -cF -- "$1" "$STATE/calls" || true; }

# --- the command line

test_without_a_command_it_shows_the_usage() { scene && exits 0 && says './scene demo'; }
test_help_is_no_error() { scene --help && exits 0 && says '--no-install'; }
test_an_unknown_command_is_misuse() { scene dance && exits 2 && warns "no command 'dance'" && warns './scene up'; }
test_an_unknown_option_is_misuse() { scene up --exit && exits 2 && warns "'up' does not know '--exit'"; }
test_a_port_has_to_be_a_number() { scene up --port eighty && exits 2 && warns '1 to 65535'; }
test_a_port_has_to_exist() { scene demo --port 65536 && exits 2 && warns '1 to 65535'; }
test_a_port_may_not_be_left_out() { scene demo --port && exits 2 && warns '1 to 65535'; }
test_misuse_sets_nothing_up() { scene up --nonsense && exits 2 && silent_on 'scene: jdk' && called docker 0; }

# --- the JDK

test_no_jdk_tells_where_it_looked_and_how_to_get_one() {
  rm -r "$SANDBOX/jdks/25"
  scene up
  exits 1 && warns 'no JDK 25' && warns 'Found there: nothing' && warns JAVA_HOME && warns adoptium && called mvn 0
}
test_an_old_jdk_is_refused_by_name() {
  rm -r "$SANDBOX/jdks/25"
  make_jdk "$SANDBOX/old" 17.0.15
  WITH_JAVA_HOME=$SANDBOX/old
  scene up
  exits 1 && warns "$SANDBOX/old: 17.0.15, too old"
}
test_a_jre_is_refused() {
  rm "$SANDBOX/jdks/25/bin/jlink"
  scene up
  exits 1 && warns '25.0.1 without jlink'
}
test_an_old_java_home_gives_way_to_a_new_jdk_elsewhere() {
  make_jdk "$SANDBOX/old" 21.0.1
  WITH_JAVA_HOME=$SANDBOX/old
  scene up
  exits 0 && says "25.0.1 ($SANDBOX/jdks/25)" && says 'java of 25.0.1'
}
test_java_home_wins_over_other_jdks() {
  make_jdk "$SANDBOX/mine" 26
  WITH_JAVA_HOME=$SANDBOX/mine
  scene up
  exits 0 && says "26 ($SANDBOX/mine)"
}
test_a_java_on_the_path_is_followed_to_its_jdk() {
  mv "$SANDBOX/jdks/25" "$SANDBOX/hidden"
  ln -s "$SANDBOX/hidden/bin/java" "$BIN/java"
  scene up
  exits 0 && says "25.0.1 ($SANDBOX/hidden)"
}

# --- Maven

test_an_old_maven_gives_way_to_the_wrapper() {
  make_maven "$BIN/mvn" 3.8.5
  make_maven "$PROJECT/mvnw" 3.9.16
  scene up
  exits 0 && says "3.9.16 ($PROJECT/mvnw)"
}
test_the_oldest_maven_that_will_do_is_used() {
  make_maven "$BIN/mvn" 3.8.6
  scene up
  exits 0 && says "3.8.6 ($BIN/mvn)"
}

# --- the Docker engine

no_engine() {
  rm -f "$STATE/engine-up" "$BIN/docker"
  stub apt-get "case \"\$*\" in *install*) cp '$SANDBOX/docker' '$BIN/docker'; cp '$SANDBOX/dockerd' '$BIN/dockerd' ;; esac"
}
stopped_engine() {
  rm -f "$STATE/engine-up"
  stub dockerd "touch '$STATE/engine-up'"
  stub service 'echo "ulimit: error setting limit" ; exit 1'
  stub apt-get :
}
test_without_an_engine_no_install_refuses_and_says_what_to_do() {
  no_engine
  scene up --no-install
  exits 1 && warns '--no-install forbids' && warns 'apt-get install docker.io' && called apt-get 0
}
test_without_an_engine_it_installs_and_starts_one() {
  stopped_engine
  cp "$BIN/docker" "$SANDBOX/docker" && mv "$BIN/dockerd" "$SANDBOX/dockerd"
  no_engine
  scene up
  exits 0 && says 'installing docker.io (none was found)' && says 'docker engine   99.9'
  called 'install -q -y --no-install-recommends docker.io' 1 && called dockerd 1
}
test_an_engine_that_is_merely_stopped_is_started_not_installed() {
  stopped_engine
  scene up --no-install
  exits 0 && says 'starting dockerd by hand' && called apt-get 0 && called 'dockerd ' 1
}
test_where_the_service_manager_can_start_the_engine_it_does() {
  stopped_engine
  stub service "touch '$STATE/engine-up'"
  cp "$BIN/service" "$BIN/systemctl"
  scene up
  exits 0 && called 'service ' 1 && called 'dockerd ' 0 && silent_on 'by hand'
}
test_an_engine_that_never_answers_fails_with_its_log() {
  stopped_engine
  stub dockerd 'echo "no storage driver for you"'
  echo 'SCENE_ENGINE_PATIENCE=2' >>"$PROJECT/etc/launcher/docker.sh"
  scene up
  exits 1 && warns 'no storage driver for you' && warns dockerd.log
}
test_a_docker_host_that_does_not_answer_is_left_to_its_owner() {
  stopped_engine
  WITH_DOCKER_HOST=tcp://127.0.0.1:1
  scene up
  exits 1 && warns 'DOCKER_HOST=tcp://127.0.0.1:1' && called dockerd 0 && called apt-get 0
}
test_a_docker_host_that_answers_is_used() {
  rm "$STATE/engine-up"
  WITH_DOCKER_HOST=unix:///somewhere.sock
  echo "$WITH_DOCKER_HOST" >"$STATE/up-at-host"
  scene up
  exits 0 && says "99.9 ($WITH_DOCKER_HOST)"
}
test_elsewhere_than_on_debian_it_only_says_how() {
  no_engine
  rm "$BIN/apt-get"
  scene up
  exits 1 && warns 'on this system Scene cannot install one itself' && warns colima
}

# --- images and application

test_the_runner_image_is_built_once() {
  scene up && exits 0 && says 'building scene-playwright-runner:abc'
  scene up && exits 0 && says 'up to date (scene-playwright-runner:abc)'
  called 'build scene-playwright-runner:abc' 1
}
test_a_runner_image_that_the_user_names_is_taken_as_it_is() {
  WITH_RUNNER_IMAGE=mine:1
  scene up
  exits 0 && says 'given by SCENE_RUNNER_IMAGE (mine:1)' && says 'image=mine:1' && called 'build scene-playwright-runner' 0
}
test_the_application_is_built_once() {
  scene up && exits 0 && says 'there is none yet'
  scene up && exits 0 && says 'up to date'
  called 'mvn ' 1
}
test_a_changed_source_is_built_again() {
  scene up
  echo '// more' >>"$PROJECT/src/main/Main.java"
  scene up
  exits 0 && says 'its sources changed' && called 'mvn ' 2
}
test_a_renamed_source_is_built_again() {
  scene up
  mv "$PROJECT/src/main/Main.java" "$PROJECT/src/main/Other.java"
  scene up
  exits 0 && says 'its sources changed'
}
test_a_change_outside_the_sources_builds_nothing() {
  scene up
  echo more >"$PROJECT/README.md"
  scene up
  exits 0 && called 'mvn ' 1
}
test_a_failed_build_shows_its_end_and_is_tried_again() {
  touch "$PROJECT/broken"
  scene up
  exits 1 && warns 'ERROR it is broken' && warns application.log && silent_on 'java of'
  rm "$PROJECT/broken"
  scene up
  exits 0 && called 'mvn ' 2
}

test_a_build_waits_for_that_of_another_command() {
  mkdir -p "$PROJECT/target/.building"
  sleep 2 &
  echo $! >"$PROJECT/target/.building/pid"
  scene up
  exits 0 && says 'waiting for the build of another command' && called 'mvn ' 1
  [ ! -e "$PROJECT/target/.building" ] || complain "expected that it is the next one's turn"
}
test_a_build_whose_command_was_killed_is_not_waited_for() {
  mkdir -p "$PROJECT/target/.building"
  sh -c 'exit' &
  killed=$!
  wait "$killed"
  echo "$killed" >"$PROJECT/target/.building/pid"
  scene up
  exits 0 && silent_on 'waiting for the build' && called 'mvn ' 1
}

test_a_half_built_application_is_not_taken_for_the_old_one() {
  scene up
  cp "$PROJECT/src/main/Main.java" "$SANDBOX/before"
  echo '// more' >>"$PROJECT/src/main/Main.java"
  touch "$PROJECT/broken"
  scene up
  exits 1
  rm "$PROJECT/broken"
  cp "$SANDBOX/before" "$PROJECT/src/main/Main.java"
  scene up
  exits 0 && called 'mvn ' 3
}

# --- runners that are processes

no_docker() {
  rm -f "$STATE/engine-up" "$BIN/docker" "$BIN/dockerd"
  stub chromium 'echo "Chromium 156.0.1 built on a test"'
}
test_runners_that_are_processes_need_no_docker() {
  no_docker
  scene up --runner process
  exits 0 && says "browser         156.0.1 ($BIN/chromium)" && says "backend=process chromium=$BIN/chromium"
  called 'build scene-playwright-runner' 0 && called 'build the program' 1 && silent_on 'docker engine'
}
test_without_a_word_runners_are_containers() { scene up && exits 0 && says 'backend=docker'; }
test_the_backend_may_come_from_the_environment() {
  no_docker
  WITH_BACKEND=process
  scene up
  exits 0 && says 'backend=process'
}
test_the_option_goes_before_the_environment() {
  WITH_BACKEND=process
  scene demo --runner=docker
  exits 0 && says 'backend=docker'
}
test_a_runner_of_another_kind_is_misuse() { scene up --runner podman && exits 2 && warns "take docker or process, not 'podman'"; }
test_a_backend_of_another_kind_is_misuse_too() { WITH_BACKEND=podman && scene up && exits 2 && warns "not 'podman'"; }
test_a_kind_of_runner_may_not_be_left_out() { scene demo --runner && exits 2 && warns 'docker or process'; }
test_the_program_is_built_once() {
  no_docker
  scene up --runner process && says 'building (there is none yet'
  scene up --runner process && exits 0 && says 'runner program  up to date'
  called 'build the program' 1
}
test_a_program_that_the_user_names_is_taken_as_it_is() {
  no_docker
  WITH_COMMAND='java -jar mine.jar'
  scene up --runner process
  exits 0 && says 'given by SCENE_RUNNER_COMMAND (java -jar mine.jar)' && called 'build the program' 0
}
test_a_program_that_cannot_be_built_shows_why() {
  no_docker
  touch "$PROJECT/broken-program"
  scene up --runner process
  exits 1 && warns 'the runner does not compile' && silent_on 'java of'
}
test_without_a_browser_no_install_refuses_and_says_what_to_do() {
  no_docker
  rm "$BIN/chromium"
  stub apt-get :
  scene up --runner process --no-install
  exits 1 && warns 'no Chromium was found, and --no-install forbids' && warns 'apt-get install chromium' && called apt-get 0
}
test_without_a_browser_it_installs_one() {
  no_docker
  mv "$BIN/chromium" "$SANDBOX/chromium"
  stub apt-get "case \"\$*\" in *install*) cp '$SANDBOX/chromium' '$BIN/chromium' ;; esac"
  scene up --runner process
  exits 0 && says 'installing chromium (none was found)' && says "($BIN/chromium)"
}
test_a_browser_that_the_user_names_goes_first() {
  no_docker
  script "$SANDBOX/my-chromium" 'echo "Chromium 200.1"'
  WITH_CHROMIUM=$SANDBOX/my-chromium
  scene up --runner process
  exits 0 && says "200.1 ($SANDBOX/my-chromium)" && says "chromium=$SANDBOX/my-chromium"
}
test_a_browser_that_is_none_is_refused() {
  no_docker
  WITH_CHROMIUM=$SANDBOX/nothing
  scene up --runner process
  exits 1 && warns "SCENE_CHROMIUM=$SANDBOX/nothing is no program" && called apt-get 0
}
test_a_browser_that_playwright_got_will_do() {
  no_docker
  rm "$BIN/chromium"
  theirs=$SANDBOX/home/.cache/ms-playwright/chromium-1234/chrome-linux/chrome
  script "$theirs" 'echo "Chromium 155.5"'
  scene up --runner process
  exits 0 && says "155.5 ($theirs)"
}

# --- running it

test_up_says_where_to_open_it_and_hands_over() {
  scene up --port 9090
  exits 0 && says 'open http://localhost:9090' && says 'quarkus-run.jar up --port 9090'
  says "data=$PROJECT/artifacts image=scene-playwright-runner:abc"
}
test_a_relative_data_folder_becomes_absolute() {
  cd "$SANDBOX" || exit 1
  WITH_DATA=mine
  scene up
  exits 0 && says "data=$SANDBOX/mine"
}
test_the_exit_code_is_the_one_of_java() {
  echo 7 >"$STATE/java-exit"
  scene demo --exit
  exits 7 && says 'quarkus-run.jar demo --exit'
}
test_demo_json_leaves_standard_output_to_the_demo() {
  scene demo --exit --json
  exits 0 && warns 'scene: application' && warns 'building scene-playwright-runner'
  [ "$(head -n 1 "$OUT" | cut -c 1-7)" = 'java of' ] || complain 'set-up output went to standard output'
}
test_a_signal_reaches_java() {
  touch "$STATE/java-waits"
  OUT=$SANDBOX/out ERR=$SANDBOX/err STATUS=0
  in_sandbox "$PROJECT/scene" up >"$OUT" 2>"$ERR" &
  for _ in 1 2 3 4 5 6 7 8 9 10; do [ -s "$STATE/java.pid" ] || sleep 0.5; done
  [ "$(cat "$STATE/java.pid")" = $! ] || complain 'the launcher stands between its caller and Java'
  kill -TERM $!
  wait $! || STATUS=$?
  exits 143
  [ -f "$STATE/java.stopped" ] || complain 'Java was not told to stop'
}
test_it_works_through_a_symlink_from_elsewhere() {
  mkdir "$SANDBOX/links"
  ln -s ../project/scene "$SANDBOX/links/first"
  ln -s first "$SANDBOX/links/second"
  cd / || exit 1
  SCENE_SCRIPT=$SANDBOX/links/second
  scene up
  exits 0 && says "data=$PROJECT/artifacts"
}

# --- scene compare

test_compare_needs_no_engine_and_no_image() {
  rm -f "$STATE/engine-up"
  scene compare a.png b.png
  exits 0 && says 'CompareCommand a.png b.png' && called docker 0 && called 'build scene-playwright-runner' 0
}
test_compare_builds_once_and_leaves_standard_output_to_the_result() {
  scene compare a.png b.png
  exits 0 && warns 'building (there is none yet)'
  [ "$(head -n 1 "$OUT" | cut -c 1-7)" = 'java of' ] || complain 'set-up output went to standard output'
  scene compare a.png b.png
  exits 0 && called 'mvn ' 1 && silent_on 'scene: '
}
test_compare_stays_where_the_caller_is_and_hands_on_every_word() {
  mkdir "$SANDBOX/my pictures"
  cd "$SANDBOX/my pictures" || exit 1
  scene compare 'an a.png' --out '' --json
  exits 0 && says "in $SANDBOX/my pictures" && says 'CompareCommand an a.png --out  --json'
}
test_compare_ends_as_java_ends() {
  echo 1 >"$STATE/java-exit"
  scene compare a.png b.png
  exits 1
}
test_compare_that_cannot_start_is_not_taken_for_a_difference() {
  rm -r "$SANDBOX/jdks/25"
  scene compare a.png b.png
  exits 2 && warns 'no JDK 25'
}
test_compare_that_cannot_be_built_is_not_taken_for_a_difference() {
  touch "$PROJECT/broken"
  scene compare a.png b.png
  exits 2 && warns 'ERROR it is broken'
}

# --- the client

built() {
  mkdir -p "$PROJECT/target/quarkus-app"
  touch "$PROJECT/target/quarkus-app/quarkus-run.jar"
}
test_a_client_command_needs_no_engine_and_hands_on_every_word() {
  rm -f "$STATE/engine-up"
  scene reconcile --port 9090
  exits 0 && says 'dev.scene.cli.Client reconcile --port 9090' && called docker 0
}
test_a_client_command_uses_what_is_built_though_its_sources_changed() {
  built
  scene page list --project 'my shop'
  exits 0 && says 'dev.scene.cli.Client page list --project my shop' && called mvn 0 && silent_on 'scene: '
}
test_a_client_command_without_anything_built_builds_it_beside_the_result() {
  scene run --batch B --json
  exits 0 && warns 'building (there is none yet)' && called mvn 1
  [ "$(head -n 1 "$OUT" | cut -c 1-7)" = 'java of' ] || complain 'set-up output went to standard output'
}
test_a_client_command_ends_as_java_ends() {
  echo 2 >"$STATE/java-exit"
  built
  scene run --batch B --wait
  exits 2
}
test_a_client_command_that_cannot_start_is_not_taken_for_a_difference() {
  rm -r "$SANDBOX/jdks/25"
  built
  scene run --batch B --wait
  exits 3 && warns 'no JDK 25'
}
test_a_client_command_stays_where_the_caller_is() {
  built
  mkdir "$SANDBOX/elsewhere"
  cd "$SANDBOX/elsewhere" || exit 1
  scene run --batch B --junit report.xml
  exits 0 && says "in $SANDBOX/elsewhere"
}
test_every_client_command_reaches_the_client() {
  built
  for command in run stop retry project page task batch baseline webhook import config completion; do
    scene "$command"
    exits 0 && says "dev.scene.cli.Client $command"
  done
}

# --- scene doctor

healthy() {
  touch "$STATE/images/scene-playwright-runner:abc"
  stub df 'echo "Filesystem 1024-blocks Used Available Capacity Mounted"; echo "/dev/x 100000000 1 90000000 1% /"'
  stub curl 'exit 7'
}
test_doctor_finds_nothing_wrong_where_nothing_is() {
  healthy
  scene doctor
  exits 0 && says 'java' && says '25.0.1' && says 'Docker engine 99.9' && says 'scene-playwright-runner:abc' && called mvn 0
}
test_doctor_names_every_fault_with_its_remedy_and_changes_nothing() {
  healthy
  rm -r "$SANDBOX/jdks/25" && rm "$STATE/engine-up" "$STATE/images"/*
  stub df 'echo "Filesystem 1024-blocks Used Available Capacity Mounted"; echo "/dev/x 100000000 1 1000 1% /"'
  scene doctor
  exits 1 && says 'no JDK 25' && says 'JAVA_HOME' && says 'does not answer' && says 'DOCKER_HOST' && says 'SCENE_DATA'
  called dockerd 0 && called apt-get 0 && called mvn 0
}
test_doctor_says_when_the_image_is_missing() {
  healthy
  rm "$STATE/images"/*
  scene doctor
  exits 1 && says './scene up builds it' && called 'build scene' 0
}
test_doctor_says_when_a_container_does_not_reach_this_machine() {
  healthy
  stub docker "case \"\$1 \${2-}\" in 'image inspect'|version*) echo 99.9 ;; 'run '*) exit 1 ;; *) ;; esac"
  scene doctor
  exits 1 && says 'SCENE_RUNNER_CALLBACK_BASE_URL'
}

# --- scene test

report() { printf '<?xml version="1.0"?>\n<testsuite name="a"\n tests="%s" errors="%s" skipped="%s" failures="%s">\n</testsuite>' "$@"; }
all_lanes() {
  mkdir -p "$PROJECT/runner-image" "$PROJECT/frontend-tests"
  cp "$PROJECT/pom.xml" "$PROJECT/runner-image"
  cp "$PROJECT/pom.xml" "$PROJECT/frontend-tests"
  script "$PROJECT/src/test/sh/launcher-test.sh" 'echo "2 passed, 0 failed"'
  report 10 0 1 0 >"$PROJECT/report"
  report 5 0 0 0 >"$PROJECT/runner-image/report"
  report 3 0 0 0 >"$PROJECT/frontend-tests/report"
}
last_line_is() { [ "$(tail -n 1 "$OUT")" = "$1" ] || complain "expected as last line: $1"; }

test_all_lanes_are_added_up() {
  all_lanes
  scene test
  exits 0 && last_line_is '22 passed, 0 failed, 1 skipped' && called 'build scene-test-postgres:def' 1
}
test_the_fault_suite_runs_whole_and_alone() {
  all_lanes
  scene test --faults
  exits 0 && called 'faults=full' 1 && called runner-image/pom.xml 0 && last_line_is '10 passed, 0 failed, 1 skipped'
}
test_the_first_failing_lane_stops_the_rest() {
  all_lanes
  report 5 1 0 1 >"$PROJECT/runner-image/report"
  touch "$PROJECT/runner-image/broken"
  scene test
  exits 1 && last_line_is '16 passed, 2 failed, 1 skipped' && says 'frontend     not run' && called frontend-tests 0
}
test_a_failure_that_maven_forgives_still_fails() {
  all_lanes
  report 3 0 0 1 >"$PROJECT/frontend-tests/report"
  scene test
  exits 1 && says 'frontend     FAILED' && last_line_is '20 passed, 1 failed, 1 skipped'
}
test_a_lane_that_breaks_before_its_tests_counts_as_a_failure() {
  all_lanes
  rm "$PROJECT/report"
  touch "$PROJECT/broken"
  scene test
  exits 1 && last_line_is '2 passed, 1 failed, 0 skipped'
}
test_a_lane_without_tests_fails() {
  all_lanes
  report 0 0 0 0 >"$PROJECT/frontend-tests/report"
  scene test
  exits 1 && says 'lane frontend ran no test at all'
}
test_a_missing_lane_fails() {
  all_lanes
  rm -r "$PROJECT/frontend-tests"
  scene test
  exits 1 && warns 'frontend-tests/pom.xml'
}
test_reports_of_tests_that_are_gone_do_not_count() {
  all_lanes
  mkdir -p "$PROJECT/target/surefire-reports"
  report 100 0 0 50 >"$PROJECT/target/surefire-reports/TEST-gone.xml"
  scene test
  exits 0 && last_line_is '22 passed, 0 failed, 1 skipped'
}
test_a_container_left_behind_fails() {
  all_lanes
  script "$PROJECT/src/test/sh/launcher-test.sh" "
    echo 'container 1a2b some_name dev.scene.execution=7,x=y' >'$STATE/left'
    echo '2 passed, 0 failed'"
  scene test
  exits 1 && warns 'container 1a2b some_name' && last_line_is '21 passed, 1 failed, 1 skipped'
}
test_containers_that_were_there_before_are_none_of_its_business() {
  all_lanes
  echo 'container 1a2b some_name a=b,org.testcontainers=true' >"$STATE/left"
  scene test
  exits 0 && says 'leftovers    ok'
}
test_what_passed_only_at_its_second_go_is_counted_and_named() {
  all_lanes
  cat >"$PROJECT/frontend-tests/report" <<'END'
<?xml version="1.0"?>
<testsuite name="a" tests="3" errors="0" skipped="0" failures="0" flakes="2">
  <testcase name="always" classname="dev.a.FirstIT" time="0.1"/>
  <testcase name="aRow{Row}[2]" classname="dev.a.FirstIT" time="0.1">
    <flakyFailure message="no" type="x"><stackTrace>at &lt;testcase name="b"</stackTrace></flakyFailure>
  </testcase>
  <testcase name="closes" classname="dev.a.SecondIT">
    <flakyError message="it" type="y"><stackTrace>gone</stackTrace></flakyError>
  </testcase>
</testsuite>
END
  scene test
  exits 0 && says 'frontend     ok              3        0        0        2'
  says '  dev.a.FirstIT.aRow{Row}[2]' && says '  dev.a.SecondIT.closes' && silent_on FirstIT.always
  last_line_is '22 passed, 0 failed, 1 skipped'
}
test_nobody_is_called_flaky_without_reason() {
  all_lanes
  scene test
  exits 0 && silent_on 'second go'
}
test_what_the_tests_built_need_not_be_built_again() {
  all_lanes
  scene test
  scene up
  exits 0 && says 'up to date' && called 'package' 0
}

# --- the runner of these tests

run() {
  make_sandbox
  if (trap drop_sandbox EXIT && OUT=/dev/null ERR=/dev/null && "$1") >"$SANDBOX.log"; then
    printf 'ok      %s\n' "$1"
    passed=$((passed + 1))
  else
    printf 'FAILED  %s\n' "$1"
    cat "$SANDBOX.log"
    failed=$((failed + 1))
  fi
  rm -f "$SANDBOX.log"
}

passed=0 failed=0
# shellcheck disable=SC2046 # the names are words
[ $# -gt 0 ] || set -- $(sed -n 's/^\(test_[a-z_]*\)().*/\1/p' "$0")
for name in "$@"; do run "$name"; done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
