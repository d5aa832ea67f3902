#!/bin/sh
# Makes the PostgreSQL image that the tests use, when it is not there yet.
#
# The official image where its registry answers; elsewhere the same behaviour from the packages of this machine's own
# distribution. --print-tag names the image without making it.
set -eu

here=$(cd "$(dirname "$0")" && pwd -P)
official=postgres:17

hash() { if command -v sha256sum >/dev/null; then sha256sum; else shasum -a 256; fi; }
tag=scene-test-postgres:$(cd "$here" && cat build.sh Dockerfile entrypoint.sh | hash | cut -c 1-16)

say() { printf 'test database: %s\n' "$1"; }
fail() {
  printf 'test database: %s\n' "$1" >&2
  printf 'What to do: %s\n' "$2" >&2
  exit 1
}
elsewhere="docker load an image of PostgreSQL, and docker tag it $tag"

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
bounded() { if command -v timeout >/dev/null; then timeout "$@"; else shift && "$@"; fi; }

# A registry that cannot be reached says so within seconds; one that hangs is given up.
pull_official() {
  docker image inspect "$official" >/dev/null 2>&1 || bounded "${SCENE_PULL_PATIENCE:-300}" docker pull -q "$official" >/dev/null 2>&1
}

require_debootstrap() {
  ! command -v debootstrap >/dev/null && [ ! -x /usr/sbin/debootstrap ] || return 0
  [ -z "${SCENE_NO_INSTALL:-}" ] || fail "debootstrap is missing, and --no-install forbids to install it." "$elsewhere"
  say "installing debootstrap"
  as_root apt-get -o DPkg::Lock::Timeout=300 install -q -y --no-install-recommends debootstrap >/dev/null ||
    fail "debootstrap could not be installed." "run apt-get update && apt-get install debootstrap, or $elsewhere"
}

# The mirror that this machine's own apt trusts already.
mirror() {
  # shellcheck disable=SC2016 # apt fills these in
  apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' |
    awk -v code="$1" '$2 == code { print $1; exit }'
}

build_from_packages() {
  command -v apt-get >/dev/null || fail "the registry did not answer, and this machine has no apt-get to build from." "$elsewhere"
  # shellcheck source=/dev/null
  codename=$(. /etc/os-release && printf %s "$VERSION_CODENAME")
  mirror=$(mirror "$codename")
  [ -n "$mirror" ] || fail "apt knows no source of $codename." "run apt-get update, or $elsewhere"
  require_debootstrap
  work=$(mktemp -d)
  trap 'as_root rm -rf "$work"; docker rmi --no-prune scene-test-postgres:root >/dev/null 2>&1 || true' EXIT
  trap 'exit 130' INT TERM
  say "1/2 root file system of $codename"
  as_root env PATH="$PATH:/usr/sbin:/sbin" debootstrap --variant=minbase "$codename" "$work/root" "$mirror" >"$work/log" 2>&1 ||
    show_log "debootstrap of $codename failed."
  as_root tar -C "$work/root" --one-file-system -c . | docker import - scene-test-postgres:root >/dev/null
  say "2/2 PostgreSQL"
  # The host's network: the one from which the mirror is known to answer.
  docker build --network host --build-arg BASE_IMAGE=scene-test-postgres:root -t "$tag" "$here" >"$work/log" 2>&1 ||
    show_log "installing PostgreSQL failed."
}

show_log() {
  tail -n 30 "$work/log" >&2
  fail "$1" "see the lines above; check that apt's mirror answers, or $elsewhere"
}

case ${1-} in
  --print-tag) echo "$tag" && exit ;;
  '') ;;
  *) echo "usage: build.sh [--print-tag]" >&2 && exit 2 ;;
esac
if docker image inspect "$tag" >/dev/null 2>&1; then
  say "$tag is there already"
elif say "asking for the official $official" && pull_official; then
  docker tag "$official" "$tag"
  say "$tag is the official $official"
else
  say "its registry does not answer: building from this machine's packages"
  build_from_packages
  say "$tag is ready"
fi
