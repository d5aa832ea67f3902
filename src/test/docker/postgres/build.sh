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

bounded() { if command -v timeout >/dev/null; then timeout "$@"; else shift && "$@"; fi; }

# A registry that cannot be reached says so within seconds; one that hangs is given up.
pull_official() {
  docker image inspect "$official" >/dev/null 2>&1 || bounded "${SCENE_PULL_PATIENCE:-300}" docker pull -q "$official" >/dev/null 2>&1
}

build_from_packages() {
  root=$here/../../../../runner-image/root-from-packages.sh
  "$root"
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  trap 'exit 130' INT TERM
  # The host's network: the one from which the mirror is known to answer.
  docker build --network host --build-arg "BASE_IMAGE=$("$root" --print-tag)" -t "$tag" "$here" >"$work/log" 2>&1 ||
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
