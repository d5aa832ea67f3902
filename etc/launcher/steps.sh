# shellcheck shell=sh
# How the launcher talks: each step is one aligned line with the seconds that it took.

now() { date +%s; }

say() { printf 'scene: %-15s %s\n' "$1" "$2"; }

step() {
  STEP=$1
  STARTED=$(now)
}

# A step that takes a while says first what it is about to do, and why.
working() { say "$STEP" "$1 ..."; }

finished() { printf 'scene: %-15s %-72s %4d s\n' "$STEP" "$1" "$(($(now) - STARTED))"; }

# fail WHAT [LINE...]: what went wrong, and line by line what to do about it. A command to which 1 means something else
# sets FAILURE.
fail() {
  printf 'scene: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
  exit "${FAILURE:-1}"
}

have() { command -v "$1" >/dev/null 2>&1; }

# The folder for data and logs, as an absolute path even when SCENE_DATA is a relative one.
open_data_folder() {
  DATA=${SCENE_DATA:-$SCENE_HOME/artifacts}
  mkdir -p "$DATA/logs" || fail "cannot write to the data folder $DATA" "Set SCENE_DATA to a folder of your own."
  DATA=$(cd "$DATA" && pwd)
  LOGS=$DATA/logs
}

sha256() { if have sha256sum; then sha256sum; else shasum -a 256; fi; }

# One hash over names and contents of all files under the given paths of the project.
tree_hash() (
  cd "$SCENE_HOME" || exit 1
  if have sha256sum; then set -- "$@" -type f -exec sha256sum '{}' +; else set -- "$@" -type f -exec shasum -a 256 '{}' +; fi
  find "$@" | LC_ALL=C sort -k 2 | sha256 | cut -c 1-16
)

# bounded SECONDS COMMAND...: where the host has no `timeout`, the command's own patience has to do.
bounded() {
  if have timeout; then timeout "$@"; else
    shift
    "$@"
  fi
}

# logged NAME COMMAND...: output goes to a log, signs of life to the terminal, the log's end too on failure.
# The command stays in the foreground: in the background a Ctrl-C would not reach it.
logged() {
  log=$LOGS/$1.log
  shift
  : >"$log"
  heartbeat "$log" &
  heartbeat=$!
  trap 'kill $heartbeat 2>/dev/null' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  if "$@" >"$log" 2>&1; then status=0; else status=$?; fi
  kill $heartbeat 2>/dev/null || true
  wait $heartbeat 2>/dev/null || true
  trap - EXIT INT TERM
  [ $status -eq 0 ] || show_failure "$log" $status
}

heartbeat() {
  while sleep "${SCENE_HEARTBEAT:-10}" >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
    # of Maven's output the goals tell where it is, its warnings don't
    line=$({ grep '^\[INFO\] --- ' "$1" || grep '[[:alnum:]]' "$1"; } | tail -n 1 | sed 's/^\[[A-Z]*\] *//' | cut -c 1-90)
    say "$STEP" "  $(($(now) - STARTED)) s${line:+: $line}"
  done
}

show_failure() {
  tail -n 40 "$1" >&2
  fail "$STEP failed (exit $2)" "The end of its log stands above; all of it is in $1"
}
