# shellcheck shell=sh
# The images: the runner that takes the screenshots, and the database that the tests use.

has_image() { docker image inspect "$1" >/dev/null 2>&1; }

# ensure_image STEP VARIABLE SCRIPT: SCRIPT names the tag by a hash of what goes in, and builds it with its own words.
ensure_image() {
  step "$1"
  [ -x "$3" ] || fail "$3 is missing or not executable" "It is part of the project: is this checkout complete?"
  tag=$("$3" --print-tag)
  if has_image "$tag"; then
    finished "up to date ($tag)"
  else
    working "building $tag (missing, or its inputs changed)"
    "$3"
    has_image "$tag" || fail "$1: $3 ended well but made no image $tag"
    finished "built ($tag)"
  fi
  export "$2=$tag"
}

# An image that the user names is the user's to keep up to date.
ensure_runner_image() {
  if [ -n "${SCENE_RUNNER_IMAGE:-}" ]; then
    step "runner image"
    finished "given by SCENE_RUNNER_IMAGE ($SCENE_RUNNER_IMAGE)"
    return
  fi
  ensure_image "runner image" SCENE_RUNNER_IMAGE "$SCENE_HOME/runner-image/build.sh"
}

ensure_test_database_image() {
  ensure_image "test database" SCENE_TEST_POSTGRES_IMAGE "$SCENE_HOME/src/test/docker/postgres/build.sh"
}
