#!/bin/sh
# Makes a base image with browsers and fonts from the packages of this machine's own distribution.
#
# For places where the official Playwright image cannot be pulled.
#
#   base-from-packages.sh IMAGE_TAG
set -eu

here=$(cd "$(dirname "$0")" && pwd)
tag=${1:?usage: base-from-packages.sh IMAGE_TAG}

say() { printf 'base from packages: %s\n' "$*"; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

"$here/root-from-packages.sh"
say 'browsers and fonts'
mkdir "$work/context"
# The host's network: it is the one from which this machine's mirror is known to answer.
docker build --network host --force-rm -t "$tag" --build-arg "ROOT_IMAGE=$("$here/root-from-packages.sh" --print-tag)" \
  -f "$here/base-from-packages.Dockerfile" "$work/context" > "$work/build.log" 2>&1 || {
  tail -n 30 "$work/build.log" >&2
  printf 'base from packages: %s\n' 'installing browsers and fonts failed.' >&2
  printf 'What to do: %s\n' "see the lines above; check that the mirror's security suite answers, or give an image that you have: BASE_IMAGE=… runner-image/build.sh" >&2
  exit 1
}
say "$tag is ready"
