#!/bin/sh
# Builds the image scene-playwright-runner:<hash of its inputs>, and does nothing when it is there already.
#
#   build.sh               build it
#   build.sh --print-tag   only say how it is called
#   build.sh --program     build only the program, for runners that are processes of this machine; needs no Docker
#   build.sh --program-state   say whether that is `current` or `missing`
#
# BASE_IMAGE  a base with browsers to build on; otherwise the official Playwright image when it can be pulled,
#             or one made from this machine's packages (base-from-packages.sh)
# MVN         the Maven to use; mvn otherwise
# JAVA_HOME   a JDK of version 25 or later, from which the image's Java runtime is made
set -eu

here=$(cd "$(dirname "$0")" && pwd)
build=$here/build
context=$build/context

# shellcheck source=runner-image/program.sh
. "$here/program.sh"

# What an image is made of; tests and the contract's samples are not.
inputs() {
  cd "$here"
  find Dockerfile program.sh root-from-packages.sh base-from-packages.sh base-from-packages.Dockerfile build.sh fonts.conf java.flags pom.xml src/main -type f | LC_ALL=C sort
}

digest() { sha256sum | cut -c1-12; }

image_tag() {
  inputs | (cd "$here" && xargs sha256sum; echo "java $java_version base ${BASE_IMAGE:-any}") | digest
}

exists() { docker image inspect "$1" > /dev/null 2>&1; }

build_runtime() {
  if [ -f "$build/runtime-made-from" ] && [ "$(cat "$build/runtime-made-from")" = "$runtime_key" ]; then return; fi
  rm -rf "$context/runtime"
  # java.se whole: the project's own browser tests run on this runtime too
  "$jdk/bin/jlink" --output "$context/runtime" --strip-debug --no-header-files --no-man-pages --compress zip-6 \
    --generate-cds-archive --include-locales en \
    --add-modules java.se,jdk.zipfs,jdk.unsupported,jdk.crypto.ec,jdk.httpserver,jdk.management,jdk.localedata,jdk.jfr \
    > "$build/jlink.log" 2>&1 || { cat "$build/jlink.log" >&2; fail 'jlink failed.' 'use a complete JDK (with jmods or a linkable run-time image).'; }
  rm -f "$context"/runtime/lib/server/classes_*.jsa
  echo "$runtime_key" > "$build/runtime-made-from"
}

# Sets $base. What is here already comes first, so that nothing is downloaded twice.
choose_base() {
  official=mcr.microsoft.com/playwright:v$playwright-noble
  from_packages=scene-playwright-base:$(cat "$here/root-from-packages.sh" "$here/base-from-packages.sh" "$here/base-from-packages.Dockerfile" | digest)
  for base in ${BASE_IMAGE:-"$official" "$from_packages"}; do
    if exists "$base"; then return; fi
  done
  base=${BASE_IMAGE:-$official}
  if timeout 10 docker manifest inspect "$base" > /dev/null 2>&1; then
    step "base $base" docker pull -q "$base"
    return
  fi
  [ -z "${BASE_IMAGE:-}" ] || fail "BASE_IMAGE $BASE_IMAGE is not here and its registry does not answer." 'load it, or leave BASE_IMAGE unset.'
  say "the registry of $official does not answer; making a base from this machine's packages"
  base=$from_packages
  step 'base from packages' "$here/base-from-packages.sh" "$base"
}

# Prints "engine version" lines: a base from packages states them, the official one has what its driver was made for.
engines() {
  docker run --rm --network none --entrypoint cat "$base" /etc/scene-runner/engines 2> /dev/null && return
  for engine in chromium firefox webkit; do
    printf '%s ' "$engine"
    sed -n "/\"name\": \"$engine\",/,/}/s/.*\"browserVersion\": \"\(.*\)\".*/\1/p" "$context/driver/package/browsers.json"
  done
}

build_image() {
  found=$(engines)
  docker build --network none -t "$tag-rehearsal" -f "$here/Dockerfile" --force-rm \
    --build-arg "BASE_IMAGE=$base" \
    --build-arg "ENGINES=$(printf '%s\n' "$found" | cut -d' ' -f1 | paste -sd, -)" \
    --build-arg "ENGINE_VERSIONS=$(printf '%s\n' "$found" | tr ' ' '=' | paste -sd, -)" \
    --build-arg "PLAYWRIGHT_VERSION=$playwright" \
    --build-arg "RUNNER_VERSION=$runner" \
    "$context" > "$build/docker.log" 2>&1 || { tail -n 40 "$build/docker.log" >&2; fail 'docker build failed.' 'see the lines above.'; }
}

# Takes one screenshot in the new image. That proves that it works, and leaves the cache with which later starts use
# a quarter less CPU time.
rehearse() {
  cache=$build/start-up-cache
  container=scene-runner-rehearsal-$$
  rm -rf "$cache"
  mkdir -p "$cache"
  timeout 300 docker run --name "$container" --network none --init --cap-drop ALL --security-opt no-new-privileges \
    --security-opt "seccomp=$here/seccomp.json" --shm-size 256m --entrypoint /opt/java/bin/java "$tag-rehearsal" \
    @/opt/scene-runner/java.flags -XX:AOTCacheOutput=/tmp/scene-runner.aot \
    -cp /opt/scene-runner/scene-runner.jar dev.scene.runner.Rehearsal chromium > "$build/rehearsal.log" 2>&1 \
    && docker cp "$container:/tmp/scene-runner.aot" "$cache/" > /dev/null && rehearsed=yes || rehearsed=no
  docker rm -f "$container" > /dev/null
  [ "$rehearsed" = yes ] || { tail -n 20 "$build/rehearsal.log" >&2; fail 'the new image takes no screenshot.' 'see the lines above; the kernel must allow user namespaces (sysctl user.max_user_namespaces).'; }
  chmod 644 "$cache/scene-runner.aot"
  printf 'FROM %s\nCOPY scene-runner.aot /opt/scene-runner/\n' "$tag-rehearsal" > "$cache/Dockerfile"
  docker build --network none --force-rm -t "$tag" -t scene-playwright-runner:latest "$cache" > "$build/docker.log" 2>&1 \
    || { tail -n 40 "$build/docker.log" >&2; fail 'docker build failed.' 'see the lines above.'; }
  docker rmi --no-prune "$tag-rehearsal" > /dev/null
}

find_jdk
case ${1:-} in
  --program) build_program; exit 0 ;;
  --program-state) program_state; exit 0 ;;
esac
tag=scene-playwright-runner:$(image_tag)
if [ "${1:-}" = --print-tag ]; then echo "$tag"; exit 0; fi

command -v docker > /dev/null || fail 'there is no docker command.' 'install Docker (engine 20.10 or later).'
docker version --format '{{.Server.Version}}' > /dev/null 2>&1 || fail 'the Docker engine does not answer.' 'start it, or set DOCKER_HOST.'
if exists "$tag"; then say "$tag is there already"; exit 0; fi

choose_driver "$(docker version --format '{{.Server.Arch}}')" 'the Docker engine'
runtime_key="$(sed -n 's/^JAVA_RUNTIME_VERSION=//p' "$jdk/release") $(digest < "$here/build.sh")"
mkdir -p "$context"

say "building $tag"
choose_base
step 'runner jar' build_jar "$context"
step 'Java runtime' build_runtime
step 'Playwright driver' build_driver "$context"
step "image on $base" build_image
step 'rehearsal' rehearse
say "$tag is ready"
