#!/bin/sh
# Lets the fuzzer look for inputs that break a target, from the seeds on; called by Maven's profile "fuzz".
# fuzz.sh JAVA_HOME CLASSPATH NAME CLASS SECONDS
set -eu
found=target/fuzz/$3
mkdir -p "$found/corpus"
"$1/bin/java" -Xmx512m -XX:+EnableDynamicAgentLoading --sun-misc-unsafe-memory-access=allow \
  --enable-native-access=ALL-UNNAMED -classpath "$2" com.code_intelligence.jazzer.Jazzer \
  --target_class="$4" --instrumentation_includes='dev.scene.image.png.**' --reproducer_path="$found" \
  -artifact_prefix="$found/" -max_total_time="$5" -timeout=5 -rss_limit_mb=0 -max_len=8192 \
  "$found/corpus" "src/test/resources/fuzz/$3" >"$found/log.txt" 2>&1 || {
  tail -n 40 "$found/log.txt" >&2
  echo "scene: the fuzzer broke $4; the input is in $found: make it a seed in src/test/resources/fuzz/$3" >&2
  exit 1
}
echo "$4: $(grep '^Done' "$found/log.txt"), no finding"
