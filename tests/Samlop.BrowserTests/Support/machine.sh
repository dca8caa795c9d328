# The commands of deploy/README.md that belong to a whole machine, as they are on one that is a folder ($MACHINE): no other user, no
# systemd, and a PostgreSQL cluster of the tests. Sourced before each of its blocks; units and settings are read as systemd reads them.

PATH="$PATH:/usr/sbin"

sudo() { if [[ $1 == -u ]]; then shift 2; fi; "$@"; }
useradd() { :; }
chown() { :; }
createuser() { :; }
createdb() { shift; command createdb "$MACHINE_DATABASE" "$@"; }

# value UNIT NAME: each line of that name in the unit.
value() { sed -n "s/^$2=//p" "$MACHINE/etc/systemd/system/$1.service"; }

# with_settings FILE COMMAND …: runs it with the lines of the file in its environment, and nothing of the test's own.
with_settings() {
  local settings=() line file=${1#-}
  shift
  if [[ -e $file ]]; then while IFS= read -r line; do [[ -z $line || $line == \#* ]] || settings+=("$line"); done <"$file"; fi
  env -i PATH="$PATH" HOME="$MACHINE/var/lib/samlop" ${DOTNET_ROOT:+DOTNET_ROOT="$DOTNET_ROOT"} "${settings[@]}" "$@"
}

systemd-run() {
  local settings=
  while [[ $1 == --* ]]; do
    case $1 in --property=EnvironmentFile=*) settings=${1#*=*=} ;; esac
    shift
  done
  with_settings "$settings" "$@"
}

systemctl() {
  local act=$1
  shift
  [[ ${1:-} != --now ]] || shift
  case "$act ${1:-}" in
    "daemon-reload ") ;;
    "reload nginx") nginx -s reload ;;
    enable* | start*) begin "$1" ;;
    *) echo "systemctl $act is not known here" >&2; return 1 ;;
  esac
}

nginx() { command nginx -p "$MACHINE" -c "$MACHINE/etc/nginx/nginx.conf" -e "$MACHINE/var/log/nginx/error.log" "$@"; }

begin() {
  local unit=$1 environment command
  mapfile -t environment < <(value "$unit" Environment)
  read -ra command <<<"$(value "$unit" ExecStart)"
  install -d -m "$(value "$unit" StateDirectoryMode)" "$MACHINE/var/lib/$(value "$unit" StateDirectory)"
  (
    umask "$(value "$unit" UMask)"
    cd "$(value "$unit" WorkingDirectory)"
    with_settings "$(value "$unit" EnvironmentFile)" "${environment[@]}" sh -c 'echo $$ >"$0"; exec "$@"' "$MACHINE/run/$unit.pid" "${command[@]}" \
      >>"$MACHINE/var/log/$unit.log" 2>&1 </dev/null &
  )
}
