# shellcheck shell=sh
# Finds a JDK that can build and run Scene.

JDK_WANTED=25

jdk_candidates() {
  home_of_java_on_path
  usual_jdk_folders | while IFS= read -r folder; do
    [ ! -d "$folder" ] || printf '%s\n' "$folder"
  done
}

usual_jdk_folders() {
  printf '%s\n' /usr/lib/jvm/* /opt/*jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    /opt/homebrew/opt/openjdk* /usr/local/opt/openjdk* /home/linuxbrew/.linuxbrew/opt/openjdk*
}

# A version manager's shim is no link into its JDK: only Java itself can tell then.
home_of_java_on_path() {
  java=$(command -v java 2>/dev/null) || return 0
  home=$(readlink -f "$java" 2>/dev/null || printf %s "$java")
  home=${home%/*/*}
  if [ -f "$home/release" ]; then printf '%s\n' "$home"; else
    "$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  fi
}

# The `release` file answers at once; starting each Java that lies around would take seconds.
jdk_version() {
  version=''
  [ ! -r "$1/release" ] || while IFS= read -r line; do
    case $line in JAVA_VERSION=\"*\"*) version=${line#*\"} && version=${version%%\"*} ;; esac
  done <"$1/release"
  if [ -z "$version" ] && [ -x "$1/bin/java" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p')
  fi
  printf '%s\n' "$version"
}

# Says why a folder is not the JDK that is wanted; says nothing when it is.
jdk_flaw() {
  version=$(jdk_version "$1")
  major=${version%%[!0-9]*}
  if [ -z "$major" ]; then echo "no JDK"; return; fi
  if [ "$major" -lt "$JDK_WANTED" ]; then echo "$version, too old"; return; fi
  for tool in java javac jlink; do
    if [ ! -x "$1/bin/$tool" ]; then echo "$version without $tool, a JRE only"; return; fi
  done
}

ensure_jdk() {
  step jdk
  find_jdk
  finished "$(jdk_version "$JAVA_HOME") ($JAVA_HOME)"
}

# Sets JAVA_HOME. Where it is set well already no other program is started: a command of the client waits for each.
find_jdk() {
  found=''
  if [ -n "${JAVA_HOME:-}" ]; then
    flaw=$(jdk_flaw "$JAVA_HOME")
    [ -n "$flaw" ] || return 0
    found="
    $JAVA_HOME: $flaw"
  fi
  while IFS= read -r home; do
    case $home in '' | "${JAVA_HOME:-}") continue ;; esac
    flaw=$(jdk_flaw "$home")
    if [ -z "$flaw" ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      return
    fi
    found="$found
    $home: $flaw"
  done <<HOMES
$(jdk_candidates | awk '!seen[$0]++')
HOMES
  no_jdk "$found"
}

no_jdk() {
  fail "no JDK $JDK_WANTED or newer was found" \
    "Looked at JAVA_HOME, at java on the PATH and in the usual folders (/usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks," \
    "/Library/Java/JavaVirtualMachines, Homebrew). Found there:${1:- nothing}" \
    "Get one, for example" \
    "  Debian, Ubuntu:  the package temurin-25-jdk of https://adoptium.net/installation/linux, or openjdk-25-jdk-headless" \
    "  macOS:           brew install --cask temurin@25" \
    "  anywhere:        sdk install java 25-tem   (https://sdkman.io)" \
    "and set JAVA_HOME to it if it lies somewhere else."
}
