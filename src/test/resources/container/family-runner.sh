#!/bin/sh
# A runner with a child in a session of its own, as browsers are, and one that it leaves behind.
setsid sleep 1000 &
env > "$TMPDIR/environment"
echo ready
[ "$SCENE_TEST" = leave ] && exit 0
wait
