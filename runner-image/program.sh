# shellcheck shell=sh disable=SC2034,SC2154
# The runner's program: its jar and Playwright's driver. Used by build.sh, for the image and for runners that are
# processes of this machine.

say() { printf 'runner image: %s\n' "$*"; }
fail() { printf 'runner image: %s\n' "$1" >&2; printf 'What to do: %s\n' "$2" >&2; exit 1; }

find_jdk() {
  jdk=${JAVA_HOME:-}
  if [ -z "$jdk" ] && command -v javac > /dev/null; then
    jdk=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  fi
  [ -f "$jdk/release" ] || fail 'no JDK was found.' 'set JAVA_HOME to a JDK of version 25 or later.'
  java_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$jdk/release")
  [ "${java_version:-0}" -ge 25 ] || fail "the JDK at $jdk is version ${java_version:-unknown}." 'set JAVA_HOME to version 25 or later.'
}

# step NAME COMMAND...: runs it and says how long it took
step() {
  name=$1; shift
  began=$(date +%s)
  "$@"
  say "$name … $(($(date +%s) - began)) s"
}

pom_value() { sed -n "s/.*<$1>\(.*\)<\/$1>.*/\1/p" "$here/pom.xml" | head -n 1; }

# choose_driver ARCHITECTURE WHOSE: sets $playwright, $runner and $driver_platform
choose_driver() {
  playwright=$(pom_value playwright.version)
  runner=$(pom_value version)
  case $1 in
    amd64 | x86_64) driver_platform=linux ;;
    arm64 | aarch64) driver_platform=linux-arm64 ;;
    *) fail "$2 runs on neither amd64 nor arm64." 'Playwright has no driver for it.' ;;
  esac
  driver_key="$playwright $driver_platform"
}

# build_jar FOLDER
build_jar() {
  JAVA_HOME=$jdk "${MVN:-mvn}" -B -q -f "$here/pom.xml" -Dquick -DskipTests -Dcheckstyle.skip -Dspotless.check.skip package \
    > "$build/maven.log" 2>&1 || { cat "$build/maven.log" >&2; fail 'the runner does not compile.' 'see the lines above.'; }
  rm -rf "${1:?}/lib"
  mkdir -p "$1/lib"
  cp "$here/target/scene-runner.jar" "$here/fonts.conf" "$here/java.flags" "$1/"
  cp "$here"/target/lib/*.jar "$1/lib/"
  rm "$1/lib/driver-bundle-$playwright.jar"
}

has_driver() { [ -f "$1/driver-made-from" ] && [ "$(cat "$1/driver-made-from")" = "$driver_key" ]; }

# Where another folder has it, that one's files are used again.
share_driver() {
  for known in "$context" "$build"/program-*; do
    if has_driver "$known" && [ "$known" != "$1" ]; then
      cp -Rl "$known/driver" "$known/driver-made-from" "$1/" 2> /dev/null || rm -rf "$1/driver" "$1/driver-made-from"
      return
    fi
  done
}

# build_driver FOLDER: unpacked once, since the library would unpack 200 MB at each start otherwise
build_driver() {
  if has_driver "$1"; then return; fi
  rm -rf "$1/driver" "$build/unpacked"
  mkdir -p "$build/unpacked"
  (cd "$build/unpacked" \
    && "$jdk/bin/jar" xf "$here/target/lib/driver-$playwright.jar" driver/package \
    && "$jdk/bin/jar" xf "$here/target/lib/driver-bundle-$playwright.jar" "driver/$driver_platform/node" "driver/$driver_platform/LICENSE")
  mv "$build/unpacked/driver/$driver_platform/node" "$build/unpacked/driver/$driver_platform/LICENSE" "$build/unpacked/driver/"
  rmdir "$build/unpacked/driver/$driver_platform"
  chmod 755 "$build/unpacked/driver/node"
  mv "$build/unpacked/driver" "$1/driver"
  rmdir "$build/unpacked"
  echo "$driver_key" > "$1/driver-made-from"
}

# What the program is made of.
program_hash() {
  (cd "$here" && find program.sh fonts.conf java.flags pom.xml src/main -type f | LC_ALL=C sort | xargs sha256sum) \
    | sha256sum | cut -c1-12
}

# write_font_rules FOLDER PLACE: fonts are smoothed as in the image; which ones there are is up to this machine.
write_font_rules() {
  printf '%s\n' '<?xml version="1.0"?>' '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">' '<fontconfig>' \
    '  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>' '  <include>'"$2/fonts.conf"'</include>' \
    '</fontconfig>' > "$1/fontconfig.conf"
}

# Playwright looks for the ffmpeg that writes videos at a place of its own.
link_ffmpeg() {
  ffmpeg=$(command -v ffmpeg) || return 0
  revision=$(sed -n '/"name": "ffmpeg",/,/}/s/.*"revision": "\(.*\)".*/\1/p' "$1/driver/package/browsers.json")
  mkdir -p "$1/browsers/ffmpeg-$revision"
  ln -s "$ffmpeg" "$1/browsers/ffmpeg-$revision/ffmpeg-linux"
}

program_state() {
  if [ -f "$build/program-$(program_hash)/complete" ] && [ "$(readlink "$build/program")" = "program-$(program_hash)" ]; then
    echo current
  else
    echo missing
  fi
}

# A folder for each version, and a link to the newest: runners go on with the one that they began with.
build_program() {
  hash=$(program_hash)
  folder=$build/program-$hash
  if [ ! -f "$folder/complete" ]; then
    say "building the runner's program $hash"
    mkdir -p "$build"
    choose_driver "$(uname -m)" 'this machine'
    fresh=$build/program-unfinished
    rm -rf "$fresh" "$folder"
    mkdir -p "$fresh/browsers"
    step 'runner jar' build_jar "$fresh"
    share_driver "$fresh"
    step 'Playwright driver' build_driver "$fresh"
    write_font_rules "$fresh" "$folder"
    link_ffmpeg "$fresh"
    touch "$fresh/complete"
    mv "$fresh" "$folder"
  fi
  previous=$(readlink "$build/program" || true)
  rm -f "$build/program.new"
  ln -s "program-$hash" "$build/program.new"
  mv -fT "$build/program.new" "$build/program"
  for old in "$build"/program-*; do
    case ${old##*/} in "program-$hash" | "$previous") ;; *) rm -rf "$old" ;; esac
  done
  say "the program $hash is ready"
}
