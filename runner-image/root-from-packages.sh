#!/bin/sh
# Makes a bare image of this machine's own distribution, unless it is there, for images that are built on packages.
#
# For places where official images cannot be pulled. Reads which mirror, suites and keyring this machine uses, so it
# downloads from nowhere that the machine does not trust already.
#
#   root-from-packages.sh [--print-tag]
set -eu

here=$(cd "$(dirname "$0")" && pwd)

say() { printf 'root from packages: %s\n' "$*"; }
fail() { printf 'root from packages: %s\n' "$1" >&2; printf 'What to do: %s\n' "$2" >&2; exit 1; }
elsewhere='build the images on a Debian machine, and move them here by docker save and docker load.'

tag=scene-root:$(sha256sum < "$here/root-from-packages.sh" | cut -c1-12)
if [ "${1:-}" = --print-tag ]; then echo "$tag"; exit 0; fi
if docker image inspect "$tag" > /dev/null 2>&1; then exit 0; fi

as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
[ -z "$as_root" ] || command -v sudo > /dev/null || fail 'needs root and there is no sudo.' "run it as root, or $elsewhere"
command -v apt-get > /dev/null || fail 'this machine has no apt-get.' "$elsewhere"
# shellcheck disable=SC1091
. /etc/os-release
[ "${ID:-}" = debian ] || fail "this machine runs ${ID:-something else}; only Debian is known here." "$elsewhere"
codename=${VERSION_CODENAME:?}

# Prints "keyring uri suite component..." for every source of the distribution itself. Sources of other vendors are
# passed over: their suites are not named after the distribution's release.
sources() {
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    if [ -f "$file" ]; then one_line_sources < "$file"; fi
  done
  for file in /etc/apt/sources.list.d/*.sources; do
    if [ -f "$file" ]; then deb822_sources < "$file"; fi
  done
}

one_line_sources() {
  awk -v code="$codename" '
    $1 == "deb" {
      key = "-"
      line = $0
      if (match(line, /\[[^]]*\]/)) {
        options = substr(line, RSTART + 1, RLENGTH - 2)
        line = substr(line, 1, RSTART - 1) substr(line, RSTART + RLENGTH)
        if (match(options, /signed-by=[^ ]+/)) key = substr(options, RSTART + 10, RLENGTH - 10)
      }
      n = split(line, part, " ")
      if (part[2] !~ /^https?:/ || index(part[3], code) != 1) next
      out = key " " part[2] " " part[3]
      for (i = 4; i <= n; i++) out = out " " part[i]
      print out
    }'
}

deb822_sources() {
  awk -v code="$codename" '
    function flush(   i, j, n, m, uri, suite) {
      n = split(field["uris"], uri, " "); m = split(field["suites"], suite, " ")
      if (field["types"] ~ /(^| )deb( |$)/ && field["enabled"] != "no")
        for (i = 1; i <= n; i++) for (j = 1; j <= m; j++)
          if (uri[i] ~ /^https?:/ && index(suite[j], code) == 1)
            print (field["signed-by"] == "" ? "-" : field["signed-by"]), uri[i], suite[j], field["components"]
      split("", field)
    }
    /^#/ { next }
    /^[ \t]*$/ { flush(); next }
    /^[A-Za-z-]+:/ {
      name = tolower(substr($0, 1, index($0, ":") - 1))
      value = substr($0, index($0, ":") + 1)
      gsub(/^[ \t]+|[ \t]+$/, "", value)
      field[name] = value
    }
    END { flush() }'
}

found=$(sources)
main=$(printf '%s\n' "$found" | awk -v code="$codename" '$3 == code { print; exit }')
[ -n "$main" ] || fail "no apt source for $codename was found in /etc/apt." "add the distribution's sources, or $elsewhere"
keyring=$(printf '%s' "$main" | cut -d' ' -f1)
mirror=$(printf '%s' "$main" | cut -d' ' -f2)
[ -f "$keyring" ] || keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[ -f "$keyring" ] || fail "the keyring $keyring is missing." 'apt-get install debian-archive-keyring'

if ! command -v debootstrap > /dev/null && [ ! -x /usr/sbin/debootstrap ]; then
  [ -z "${SCENE_NO_INSTALL:-}" ] || fail 'debootstrap is missing, and --no-install forbids to install it.' "apt-get install debootstrap, or $elsewhere"
  say 'installing debootstrap'
  $as_root apt-get -o DPkg::Lock::Timeout=300 update -q > /dev/null || true
  $as_root apt-get -o DPkg::Lock::Timeout=300 install -q -y --no-install-recommends debootstrap > /dev/null \
    || fail 'debootstrap is missing and could not be installed.' "apt-get update && apt-get install debootstrap, or $elsewhere"
fi

work=$(mktemp -d)
trap '$as_root rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
root=$work/root

say "1/2 file system of $codename"
$as_root env PATH="$PATH:/usr/sbin:/sbin" debootstrap --variant=minbase --keyring="$keyring" "$codename" "$root" "$mirror" \
  > "$work/debootstrap.log" 2>&1 \
  || { tail -n 20 "$work/debootstrap.log" >&2; fail "debootstrap of $codename failed." "see the lines above; check that the mirror in /etc/apt answers, or $elsewhere"; }

say '2/2 apt sources, keyring and import'
printf '%s\n' "$found" | sort -u | while read -r _ uri suite components; do
  printf 'deb [signed-by=/usr/share/keyrings/scene-distribution.gpg] %s %s %s\n' "$uri" "$suite" "$components"
done > "$work/sources.list"
$as_root cp "$work/sources.list" "$root/etc/apt/sources.list"
$as_root cp "$keyring" "$root/usr/share/keyrings/scene-distribution.gpg"
$as_root sh -c "rm -rf '$root'/var/cache/apt/* '$root'/var/lib/apt/lists/* '$root'/usr/share/doc/* '$root'/usr/share/man/* '$root'/usr/share/locale/* '$root'/var/log/*"
$as_root tar -C "$root" --one-file-system -c . | docker import - "$tag" > /dev/null
say "$tag is ready"
