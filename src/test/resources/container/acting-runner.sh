#!/bin/sh
# A runner that does what SCENE_TEST says.
echo "first line of $SCENE_CONTAINER"
echo "second line, beside it" >&2
case $SCENE_TEST in
  exit:*) exit "${SCENE_TEST#exit:}" ;;
  signal:*) kill "-${SCENE_TEST#signal:}" $$ ;;
  polite) trap 'echo "told to end"; exit 143' TERM ;;
  deaf) trap '' TERM ;;
esac
echo ready
while :; do sleep 0.05; done
