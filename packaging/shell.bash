# Shared by the scripts of this folder; sourced.

readonly program=${0##*/}

say() { printf '== %s\n' "$*"; }
die() { printf '%s: %s\n' "$program" "$*" >&2; exit 1; }

# One compiler for each core, as far as memory allows: a file that includes LibTorch takes about 1.5 GiB.
parallel_jobs() {
  local cores memory
  cores=$(nproc)
  memory=$(awk '/^MemAvailable:/ { print int($2 / 1572864) }' /proc/meminfo)
  ((memory < 1)) && memory=1
  echo $((cores < memory ? cores : memory))
}

# package_names LIST HEADING...: the packages that stand in a list below one of the headings, all where none is named.
package_names() {
  local list=$1
  shift
  awk -v wanted="$(printf '%s\n' "$@")" '
    BEGIN {
      every = wanted == ""
      count = split(wanted, names, "\n")
      for (i = 1; i <= count; ++i) chosen[names[i]] = 1
    }
    /^# / { heading = $0; sub(/^# /, "", heading); sub(/[.].*/, "", heading) }
    !/^#/ && NF > 0 && (every || heading in chosen) { print $1 }' "$list"
}

# stoppable COMMAND...: runs it; a signal stops it in good order and sets `stopped`.
stopped=''
stoppable() {
  local child='' result=0
  trap 'stopped=1; kill -TERM "$child" 2>/dev/null || true' INT TERM
  "$@" &
  child=$!
  [[ -z $stopped ]] || kill -TERM "$child" || true
  wait "$child" || result=$?
  if [[ -n $stopped ]]; then
    result=0
    wait "$child" || result=$?
  fi
  trap - INT TERM
  return $result
}
