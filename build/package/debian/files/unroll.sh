#!/bin/sh
# Starts Unroll: a word that is neither an option nor a lecture's file is a command, which needs no window.
set -eu

program=/usr/lib/unroll/unroll
unset ELECTRON_RUN_AS_NODE

sandbox=
if [ "${UNROLL_NO_SANDBOX-}" = 1 ]; then
  sandbox=--no-sandbox
elif [ "$(id -u)" = 0 ]; then
  echo 'Unroll locks its pages into a sandbox, which root has none of. Start it as an ordinary user, or set UNROLL_NO_SANDBOX=1.' >&2
  exit 1
fi

case "${1-}" in
  --help | -h) ;;
  '' | -* | file:* | *.unroll | *.unroll~[0-9]) exec "$program" $sandbox "$@" ;;
esac

# Chromium's remarks about a machine without a desktop are no part of a command's output.
if [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
  exec "$program" $sandbox --log-level=3 --cli "$@"
fi

if ! command -v Xvfb > /dev/null; then
  echo 'There is no display here, and Xvfb, which stands in for one, is not installed (on Debian: apt-get install xvfb).' >&2
  exit 1
fi
folder=$(mktemp -d)
mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp 3> "$folder/display" > /dev/null 2>&1 &
server=$!
trap 'kill "$server" 2> /dev/null || true; rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
read -r number < "$folder/display" || { echo 'The virtual display did not start.' >&2; exit 1; }
code=0
DISPLAY=":$number" "$program" $sandbox --log-level=3 --cli "$@" || code=$?
exit "$code"
