# shellcheck shell=sh
# What runners need that are processes of this machine instead of containers: a browser, and the runner's program.

ensure_browser() {
  step browser
  browser=$(find_chromium)
  if [ -z "$browser" ]; then
    [ -z "${SCENE_CHROMIUM:-}" ] || fail "SCENE_CHROMIUM=$SCENE_CHROMIUM is no program" \
      "Set it to a Chromium, or unset it to use the one in the usual places."
    install_chromium
    browser=$(find_chromium)
    [ -n "$browser" ] || fail "chromium was installed but cannot be found" "Set SCENE_CHROMIUM to it."
  fi
  export SCENE_CHROMIUM="$browser"
  finished "$(browser_version "$browser") ($browser)"
}

# Of Playwright's own browsers the newest.
find_chromium() {
  if [ -n "${SCENE_CHROMIUM:-}" ]; then
    [ ! -x "$SCENE_CHROMIUM" ] || printf '%s\n' "$SCENE_CHROMIUM"
    return
  fi
  for name in chromium chromium-browser google-chrome google-chrome-stable chrome; do
    ! command -v "$name" || return 0
  done
  find "${HOME:-/nowhere}/.cache/ms-playwright" -path '*/chromium-*/chrome-linux*/chrome' -type f 2>/dev/null |
    LC_ALL=C sort | tail -n 1
}

browser_version() { bounded 20 "$1" --version 2>/dev/null | grep -o '[0-9][0-9.]*[0-9]' | head -n 1; }

install_chromium() {
  is_debian || how_to_get_chromium "on this system Scene cannot install one itself"
  [ -z "$NO_INSTALL" ] || how_to_get_chromium "--no-install forbids to install it"
  can_be_root || how_to_get_chromium "to install it takes root, or sudo that asks for no password"
  working "installing chromium (none was found)"
  logged chromium-install install_chromium_packages
}

install_chromium_packages() {
  as_root apt-get update -q || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 \
    install -q -y --no-install-recommends chromium chromium-sandbox fontconfig fonts-liberation fonts-noto-color-emoji
}

how_to_get_chromium() {
  fail "no Chromium was found, and $1" \
    "Runners that are processes use a browser of this machine. Get one, for example" \
    "  Debian:        sudo apt-get install chromium fonts-liberation   (or run this as root without --no-install)" \
    "  elsewhere:     https://www.google.com/chrome/   or: npx playwright install --with-deps chromium" \
    "and repeat the command. If one is elsewhere, point SCENE_CHROMIUM at it."
}

# A program that the user names is the user's to keep up to date.
ensure_runner_program() {
  step "runner program"
  if [ -n "${SCENE_RUNNER_COMMAND:-}" ]; then
    finished "given by SCENE_RUNNER_COMMAND ($SCENE_RUNNER_COMMAND)"
    return
  fi
  if [ "$("$SCENE_HOME/runner-image/build.sh" --program-state)" = current ]; then
    finished "up to date"
    return
  fi
  working "building (there is none yet, or its sources changed)"
  logged runner-program "$SCENE_HOME/runner-image/build.sh" --program
  finished "built"
}
