# The first process of a runner, in a session of its own: sh <folder>/run PROGRAM [ARGUMENT...]
# It outlives the service. Its folder tells what becomes of it: `pid` while it runs, `exit` afterwards.
folder=${0%/*}
ulimit -c 0
# when memory runs out, the kernel takes a runner and not the service
{ echo 500 > /proc/self/oom_score_adj; } 2> /dev/null
trap '' HUP INT
child=
trap '[ -z "$child" ] || kill -TERM "$child"' TERM
echo $$ > "$folder/pid.new" && mv "$folder/pid.new" "$folder/pid" || exit 125
cd "$TMPDIR" || exit 125
"$@" < /dev/null >> "$folder/output" 2>&1 &
child=$!
wait "$child"
code=$?
# the wait ends early when a signal comes
while kill -0 "$child" 2> /dev/null; do
  wait "$child"
  code=$?
done
echo "$code" > "$folder/exit.new" && mv "$folder/exit.new" "$folder/exit"
# with all that it left in its group, and itself
kill -KILL 0
