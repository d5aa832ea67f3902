# shellcheck shell=sh
# Finds a Docker engine that answers; starts or installs one where there is none.

ensure_docker() {
  step "docker engine"
  if ! find_engine; then
    refuse_what_cannot_be_mended
    install_engine_if_missing
    engine_answers as_root || start_engine
    open_socket
    find_engine || fail "the Docker engine started but does not answer to $(id -un)" "See $LOGS/dockerd.log"
  fi
  finished "$(docker version --format '{{.Server.Version}}')${DOCKER_HOST:+ ($DOCKER_HOST)}"
}

# The client's current context knows where Docker Desktop, Colima or a rootless engine listen. Java's clients read
# DOCKER_HOST only, so a place other than the default goes there.
find_engine() {
  if engine_answers; then
    adopt_context
    return 0
  fi
  [ -z "${DOCKER_HOST:-}" ] || return 1
  for socket in "${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/docker.sock" "${HOME:-}/.docker/run/docker.sock" \
    "${HOME:-}/.colima/default/docker.sock" "${HOME:-}/.rd/docker.sock"; do
    [ -S "$socket" ] || continue
    export DOCKER_HOST="unix://$socket"
    ! engine_answers || return 0
    unset DOCKER_HOST
  done
  return 1
}

# engine_answers [as_root]
engine_answers() {
  have docker && ${1:-} bounded 20 docker version >/dev/null 2>&1
}

adopt_context() {
  [ -z "${DOCKER_HOST:-}" ] || return 0
  endpoint=$(docker context inspect --format '{{.Endpoints.docker.Host}}' 2>/dev/null) || return 0
  case $endpoint in
    '' | unix:///var/run/docker.sock) ;;
    *) export DOCKER_HOST="$endpoint" ;;
  esac
}

refuse_what_cannot_be_mended() {
  if [ -n "${DOCKER_HOST:-}" ] && have docker; then
    fail "no Docker engine answers at DOCKER_HOST=$DOCKER_HOST" "Start that engine, or unset DOCKER_HOST to use this machine's own."
  fi
  if have docker && bounded 20 docker version 2>&1 | grep -qi 'permission denied'; then
    fail "a Docker engine is here, but $(id -un) may not use it" \
      "Run: sudo usermod -aG docker $(id -un)   then log in again (or: newgrp docker) and repeat the command."
  fi
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

can_be_root() { [ "$(id -u)" = 0 ] || { have sudo && sudo -n true 2>/dev/null; }; }

# An ordinary user's PATH has no sbin; root's has.
engine_is_installed() (
  [ "$(id -u)" = 0 ] || PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
  have docker && have dockerd
)

install_engine_if_missing() {
  ! engine_is_installed || return 0
  why="none was found"
  ! socket_answers || why="one answers, but its client is missing"
  is_debian || how_to_get_docker "on this system Scene cannot install one itself"
  [ -z "$NO_INSTALL" ] || how_to_get_docker "--no-install forbids to install it"
  can_be_root || how_to_get_docker "to install it takes root, or sudo that asks for no password"
  working "installing docker.io ($why)"
  logged docker-install install_docker_packages
}

# Ubuntu has the file too.
is_debian() { have apt-get && [ -r /etc/debian_version ]; }

socket_answers() {
  have curl && curl --silent --max-time 5 --unix-socket /var/run/docker.sock http://localhost/_ping >/dev/null 2>&1
}

# Newer releases split the client off. A broken list of some other vendor must not stop this: the install decides.
install_docker_packages() {
  packages=docker.io
  as_root apt-get update -q || true
  if have apt-cache && apt-cache show docker-cli >/dev/null 2>&1; then packages="$packages docker-cli"; fi
  # Where AppArmor is on, the engine cannot start a container without its parser.
  if [ "$(cat /sys/module/apparmor/parameters/enabled 2>/dev/null)" = Y ]; then packages="$packages apparmor"; fi
  # shellcheck disable=SC2086 # the packages are words
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 \
    install -q -y --no-install-recommends $packages
}

how_to_get_docker() {
  fail "no Docker engine was found, and $1" \
    "Scene takes its screenshots in containers. Get an engine, for example" \
    "  Debian, Ubuntu:  sudo apt-get install docker.io   (or run this as root without --no-install)" \
    "  other Linux:     https://docs.docker.com/engine/install/" \
    "  macOS, Windows:  Docker Desktop, or: brew install colima docker && colima start" \
    "and repeat the command. If one runs elsewhere, point DOCKER_HOST at it."
}

# A machine without systemd, or a container whose limits the init script cannot raise, runs the engine by hand.
start_engine() {
  can_be_root || fail "the Docker engine is installed but does not run" "Start it: sudo systemctl start docker"
  working "starting it (installed, but it does not answer)"
  if start_by_service >>"$LOGS/dockerd.log" 2>&1 && wait_for_engine 15; then return; fi
  working "starting dockerd by hand (no service manager could), log: $LOGS/dockerd.log"
  forget_killed_engine
  as_root setsid --fork dockerd >>"$LOGS/dockerd.log" 2>&1 </dev/null
  wait_for_engine "${SCENE_ENGINE_PATIENCE:-60}" || show_failure "$LOGS/dockerd.log" "no answer in ${SCENE_ENGINE_PATIENCE:-60} s"
}

# The file of an engine that was killed may name another's process by now, and then dockerd refuses to start.
forget_killed_engine() {
  for left in dockerd:/var/run/docker.pid containerd:/var/run/docker/containerd/containerd.pid; do
    file=${left#*:}
    [ -f "$file" ] || continue
    [ "$(cat "/proc/$(cat "$file")/comm" 2>/dev/null)" = "${left%%:*}" ] || as_root rm -f "$file"
  done
}

start_by_service() {
  if [ -d /run/systemd/system ]; then as_root systemctl start docker
  elif have service; then as_root service docker start
  else return 1; fi
}

wait_for_engine() {
  left=$1
  until engine_answers as_root; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || return 1
    sleep 1
  done
}

# Who may use sudo without a password may use the engine too. It lasts until the engine makes its socket anew.
open_socket() {
  if [ "$(id -u)" != 0 ] && ! engine_answers; then
    working "opening its socket to $(id -un), until the engine starts again"
    as_root chown "$(id -un)" /var/run/docker.sock
  fi
}
