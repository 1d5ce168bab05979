#!/bin/sh
# Times what a user waits for, cold processes interleaved in one run, on each JDK found: the JVM
# itself, csto-check in several ways, and the peers. Prints medians, ratios and peak memory.
#
#   ROUNDS=15 PEAKS=3 JDKS="17 25" src/bench/startup.sh

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# shellcheck source=src/bench/common.sh
. "$here/common.sh"

rounds=${ROUNDS:-15}
peaks=${PEAKS:-3}

need hyperfine hyperfine
"$here/check.sh" || exit 1
prepare
nodes=true
prepare_node >/dev/null || nodes=false

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# One line a command: its place, its name and itself, between tabs.
tab=$(printf '\t')
add() {
  places=$((places + 1))
  printf '%02d\t%s\t%s\n' "$places" "$1" "$2" >>"$list"
}

commands() {
  java="\"$1/bin/java\""
  list=$2
  places=0
  flags=$(launcher_flags "$large" | tr '\n' ' ')
  add 'hello world' "$java $flags -cp $bench/classes Hello"
  add 'hello world no flags' "$java -cp $bench/classes Hello"
  add 'one case' "$check $large"
  add 'one small case' "$check $small"
  add 'all shipped cases' "$check cases"
  add 'help' "$check --help"
  add 'version' "$check --version"
  add 'rules unchanged' "$check --rules rules $large"
  add 'naive Drools' "$java -cp \"$naive_path\" $naive $large"
  add 'naive Drools our flags' "$java $flags -cp \"$naive_path\" $naive $large"
  if $nodes; then
    add 'json-rules-engine' "node $bench/node/run.mjs $bench/node/law.json $large"
  fi
}

# Times every command for a JDK once, against the order in odd rounds, and keeps the times.
once() {
  if [ $(($2 % 2)) -eq 0 ]; then sort "$work/$1"; else sort -r "$work/$1"; fi >"$work/order"
  times=$3
  set --
  while IFS=$tab read -r _ name command; do
    set -- "$@" -n "$name" "$command"
  done <"$work/order"
  hyperfine -N -i --runs 1 --style none --export-csv "$work/csv" "$@" >"$work/said" 2>&1 ||
    fail "hyperfine failed: $(cat "$work/said")"
  [ -z "$times" ] || sed 1d "$work/csv" >>"$times"
}

for each in $jdks; do
  warm_up "$(jdk "$each")"
  commands "$(jdk "$each")" "$work/$each"
done

# The first round fills the caches of the system, and those of --rules, and is not counted.
before=$(ticks)
round=0
while [ $round -le "$rounds" ]; do
  for each in $jdks; do
    to=$work/$each.csv
    [ $round -eq 0 ] && to=
    (
      JAVA_HOME=$(jdk "$each")
      export JAVA_HOME
      once "$each" $round "$to"
    ) || exit 1
  done
  round=$((round + 1))
done
after=$(stolen "$before")

# Peak memory apart, for what measures it may cost time.
for each in $jdks; do
  JAVA_HOME=$(jdk "$each")
  export JAVA_HOME
  while IFS=$tab read -r place _ command; do
    turn=0
    while [ $turn -lt "$peaks" ]; do
      # shellcheck disable=SC2086 # the words of the command, quoted as it quotes them
      eval measure "\"\$work/peak.$each.$place\"" $command </dev/null
      turn=$((turn + 1))
    done
  done <"$work/$each"
done

# A column of the times of a command, in milliseconds.
column() {
  awk -F, -v name="$2" -v from="$3" -v add="${4:-0}" \
    '$1 == name { printf "%.3f\n", 1000 * ($from + (add ? $add : 0)) }' "$work/$1.csv"
}

divided() {
  say "$1 $2" | awk '{ printf "%.2f", $1 / $2 }'
}

say
machine
say "$rounds rounds, after one that was not counted. Times in ms; compare ratios only."
[ -z "$after" ] || say "$after"
for each in $jdks; do
  say
  say "JDK $each"
  printf '  %-24s %8s %8s %8s %8s %8s %9s\n' '' median least most CPU 'x hello' 'peak MiB'
  hello=$(column "$each" 'hello world' 2 | median)
  while IFS=$tab read -r place name _; do
    middle=$(column "$each" "$name" 2 | median)
    printf '  %-24s %8.0f %8.0f %8.0f %8.0f %8s %9.0f\n' "$name" "$middle" \
      "$(column "$each" "$name" 2 | sort -n | head -n 1)" \
      "$(column "$each" "$name" 2 | sort -n | tail -n 1)" \
      "$(column "$each" "$name" 5 6 | median)" "$(divided "$middle" "$hello")" \
      "$(cut -d ' ' -f 3 "$work/peak.$each.$place" | median)"
  done <"$work/$each"
  one=$(column "$each" 'one case' 2 | median)
  for peer in 'naive Drools' 'naive Drools our flags' 'json-rules-engine'; do
    middle=$(column "$each" "$peer" 2 | median)
    [ -z "$middle" ] || say "  $peer / one case: $(divided "$middle" "$one")"
  done
  rules=$(column "$each" 'rules unchanged' 2 | median)
  say "  rules unchanged / one case: $(divided "$rules" "$one")"
done
