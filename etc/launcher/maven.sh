# shellcheck shell=sh
# Finds Maven: an installed one when it is new enough, else the wrapper, which fetches it once.

MAVEN_WANTED=3.8.6

# at_least WANTED VERSION
at_least() {
  awk -v wanted="$1" -v version="$2" 'BEGIN {
    split(wanted, w, "[.-]"); split(version, v, "[.-]")
    for (i = 1; i <= 3; i++) if (v[i] + 0 != w[i] + 0) exit v[i] + 0 < w[i] + 0
  }'
}

maven_version() { "$1" --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9A-Za-z.-]*\).*/\1/p'; }

ensure_maven() {
  step maven
  silence_maven
  if MVN=$(command -v mvn 2>/dev/null) && version=$(maven_version "$MVN") && at_least "$MAVEN_WANTED" "$version"; then
    :
  else
    MVN=$SCENE_HOME/mvnw
    working "getting it by the wrapper (no Maven $MAVEN_WANTED or newer is installed${version:+, only $version})"
    logged maven "$MVN" --version
    version=$(maven_version "$MVN")
  fi
  export MVN
  finished "$version ($MVN)"
}

# Maven's own libraries call sun.misc.Unsafe and native code; nobody here can act on the warnings.
silence_maven() {
  export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED${MAVEN_OPTS:+ $MAVEN_OPTS}"
}

maven() {
  if [ -t 1 ]; then "$MVN" -B -ntp "$@"; else "$MVN" -B -ntp -Dstyle.color=never "$@"; fi
}
