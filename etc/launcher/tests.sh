# shellcheck shell=sh
# Runs every test, lane after lane, and adds up what they say.

LANES='launcher service fuzz runner frontend leftovers'
LANES_OF_FAULTS='faults leftovers'

run_every_test() {
  # shellcheck disable=SC2034 # set_up reads it
  RUNNER=docker
  set_up
  ensure_test_database_image
  application_at_start=$(application_inputs)
  containers_at_start=$(containers_of_scene)
  RESULTS=$LOGS/test-lanes.txt
  FLAKY=$LOGS/test-flaky.txt
  : >"$RESULTS"
  : >"$FLAKY"
  test_environment
  stopped=''
  [ -z "${FAULTS:-}" ] || LANES=$LANES_OF_FAULTS
  for lane in $LANES; do
    if [ -n "$stopped" ]; then
      record "$lane" "not run" 0 0 0 0 0
    else
      run_lane "$lane" || stopped=yes
    fi
  done
  summarise
}

# The tests make data folders of their own; Testcontainers' helper image cannot be had everywhere, and what it
# would clean up is what the last lane looks for.
test_environment() {
  unset SCENE_DATA
  export TESTCONTAINERS_RYUK_DISABLED=true
  case ${DOCKER_HOST:-unix:} in
    unix:*) export TESTCONTAINERS_HOST_OVERRIDE="${TESTCONTAINERS_HOST_OVERRIDE:-localhost}" ;;
  esac
  export SCENE_TEST_APP="$APPLICATION"
}

run_lane() {
  step "tests"
  working "lane $1"
  started=$(now)
  if "lane_$1"; then result=ok; else result=FAILED; fi
  counts=$("count_$1")
  # shellcheck disable=SC2086 # the counts are words
  set -- "$1" $counts
  if [ "$(($2 + $3 + $4))" -eq 0 ]; then result=FAILED && say tests "lane $1 ran no test at all"; fi
  if [ "$3" -gt 0 ]; then result=FAILED; fi
  # A lane that broke outside its tests counts as one failure: the last line must agree with the exit code.
  if [ $result = FAILED ] && [ "$3" -eq 0 ]; then set -- "$1" "$2" 1 "$4"; fi
  record "$1" "$result" "$2" "$3" "$4" "$(name_flaky "$1")" "$(($(now) - started))"
  [ $result = ok ]
}

record() { printf '%s|%s|%s|%s|%s|%s|%s\n' "$@" >>"$RESULTS"; }

lane_launcher() {
  if "$SCENE_HOME/src/test/sh/launcher-test.sh" >"$LOGS/launcher-test.log" 2>&1; then ended=0; else ended=1; fi
  sed '/^[0-9]* passed, [0-9]* failed$/d' "$LOGS/launcher-test.log"
  return $ended
}
count_launcher() {
  tail -n 1 "$LOGS/launcher-test.log" | awk '/^[0-9]+ passed, [0-9]+ failed$/ { print $1, $3, 0; ok = 1 } END { if (!ok) print 0, 1, 0 }'
}

lane_service() {
  maven_lane . || return 1
  stamp_application "$application_at_start"
}
count_service() { count_reports "$SCENE_HOME/target"; }

# A short version of each of these runs with the service. SCENE_FAULTS_SEED to break the same things again.
lane_faults() {
  drop_reports "$SCENE_HOME"
  maven -f "$SCENE_HOME/pom.xml" -Dquick -Dfaults=full -Dfaults.parallel=false ${SCENE_FAULTS_SEED:+"-Dfaults.seed=$SCENE_FAULTS_SEED"} \
    '-Dtest=**/faults/**/*Test' '-Dit.test=**/faults/**/*IT,**/faults/**/*Fault' verify
}
count_faults() { count_reports "$SCENE_HOME/target"; }

# After the service, whose classes it uses. SCENE_FUZZ_SECONDS for a longer look; a finding leaves its input in target/fuzz.
lane_fuzz() {
  maven -f "$SCENE_HOME/pom.xml" -Pfuzz -Dquick "-Dfuzz.seconds=${SCENE_FUZZ_SECONDS:-20}" \
    test-compile exec:exec@inflate exec:exec@scanlines
}
count_fuzz() { if [ "$result" = ok ]; then echo 2 0 0; else echo 0 1 0; fi; }

lane_runner() { maven_lane runner-image; }
count_runner() { count_reports "$SCENE_HOME/runner-image/target"; }

lane_frontend() { maven_lane frontend-tests; }
count_frontend() { count_reports "$SCENE_HOME/frontend-tests/target"; }

# Only these tests get a second go (frontend-tests/pom.xml): writes down which ones needed it, and prints how many.
name_flaky() {
  [ "$1" = frontend ] || { echo 0 && return; }
  flaky_reports "$SCENE_HOME/frontend-tests/target" >"$FLAKY"
  awk 'END { print NR }' "$FLAKY"
}

lane_leftovers() {
  left=$(containers_of_scene | grep -vxF -e "${containers_at_start:-none}" || true)
  [ -n "$left" ] || return 0
  printf 'scene: the tests left these behind on the Docker engine:\n%s\n' "$left" >&2
  return 1
}
count_leftovers() { if [ "$result" = ok ]; then echo 1 0 0; else echo 0 1 0; fi; }

# maven_lane FOLDER: the reports of earlier runs go first, for a test that is gone leaves its report behind; and the
# classes, for those of a quick build were compiled without the checks.
maven_lane() {
  folder=$SCENE_HOME/$1
  if [ ! -f "$folder/pom.xml" ]; then
    printf 'scene: there is no %s/pom.xml, so its tests cannot run\n' "$1" >&2
    return 1
  fi
  drop_reports "$folder"
  rm -rf "$folder/target/quarkus-app.hash" "$folder/target/classes" "$folder/target/test-classes"
  maven -f "$folder/pom.xml" verify
}

drop_reports() { rm -rf "$1/target/surefire-reports" "$1/target/failsafe-reports"; }

# Prints "passed failed skipped" of all reports below a target folder.
count_reports() {
  find "$1" -path '*-reports/TEST-*.xml' -exec cat {} + 2>/dev/null | awk '
    function value(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
    /<\?xml / { fresh = 1 }
    fresh && /<testsuite / { inside = 1; fresh = 0; tag = "" }
    inside { tag = tag " " $0 }
    inside && />$/ {
      inside = 0; $0 = tag
      all += value("tests"); bad += value("failures") + value("errors"); off += value("skipped")
    }
    END { print all - bad - off + 0, bad + 0, off + 0 }'
}

# Prints the name of each test below a target folder that failed and then passed.
flaky_reports() {
  find "$1" -path '*-reports/TEST-*.xml' -exec cat {} + 2>/dev/null | awk -v RS='<' '
    function value(name) { return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : "" }
    /^testcase / { test = value("classname") "." value("name") }
    /^flaky(Failure|Error) / && !(test in seen) { seen[test]; print test }'
}

# One line for each container and network that Scene or Testcontainers put on the engine.
containers_of_scene() {
  {
    docker ps -a --format 'container {{.ID}} {{.Names}} {{.Labels}}'
    docker network ls --format 'network {{.ID}} {{.Name}} {{.Labels}}'
  } | grep -E '[ ,](dev\.scene|org\.testcontainers)' | cut -d ' ' -f 1-3 || true
}

# The table, what passed only at its second go, and as the very last line the sums.
summarise() {
  printf '\n%-12s %-8s %8s %8s %8s %8s %8s\n' lane result passed failed skipped flaky time
  awk -F '|' '{ printf "%-12s %-8s %8d %8d %8d %8d %6d s\n", $1, $2, $3, $4, $5, $6, $7 }' "$RESULTS"
  awk 'NR == 1 { print "\nflaky, passed only at the second go:" } { print "  " $0 }' "$FLAKY"
  awk -F '|' '
    { passed += $3; failed += $4; skipped += $5 }
    END { printf "\n%d passed, %d failed, %d skipped\n", passed, failed, skipped; exit failed > 0 }' "$RESULTS"
}
