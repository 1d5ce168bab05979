#!/bin/sh
# Measures folders: many varied cases made from the shipped ones, judged with one job and with two
# into NDJSON, beside a run that only parses the same files, and the peers on a smaller sample.
# Everything is run once a round; medians are printed.
#
#   ROUNDS=3 COUNTS="10000 100000" SAMPLE=2000 SEED=4 JDKS="17 25" src/bench/batch.sh

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# shellcheck source=src/bench/common.sh
. "$here/common.sh"

rounds=${ROUNDS:-3}
counts=${COUNTS:-10000 100000}
sample=${SAMPLE:-2000}
seed=${SEED:-4}

prepare
build naive
nodes=true
prepare_node || nodes=false

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

java() {
  "$JAVA_HOME/bin/java" "$@"
}

use() {
  JAVA_HOME=$(jdk "$1")
  export JAVA_HOME
}

use "${jdks##* }"
for count in 1 "$sample" $counts; do
  [ -d "$work/$count" ] ||
    java -cp "$bench/classes:target/csto-check/lib/*" Variants cases "$work/$count" "$count" "$seed" |
    awk '{ print $3 }' >"$work/$count.bytes"
done

"$check" -f ndjson "$work/$sample" >"$work/ours" 2>/dev/null
say "$(grep -c '"verdict":"rejected"' "$work/ours") of $sample cases of the sample are rejected."
java -cp "$naive_path" "$naive" "$work/$sample" >"$work/theirs" 2>/dev/null
cmp "$work/ours" "$work/theirs" || fail "the naive program judges the sample otherwise."
say "Naive Drools: the same report of the sample, byte for byte."
if $nodes; then
  found=$(node "$bench/node/check.mjs" "$bench/node/law.json" <"$work/ours") ||
    fail "json-rules-engine fires other rules on the sample."
  say "json-rules-engine: $found."
fi
rm "$work/ours" "$work/theirs"
for each in $jdks; do
  warm_up "$(jdk "$each")"
done

# Each series of runs has a file of figures, named for the JDK, what was run and the number of cases.
ours() {
  measure "$work/$1.ours.$2.$3" "$check" -f ndjson --jobs "$2" "$work/$3"
}

yaml() {
  # shellcheck disable=SC2046 # the flags are words
  measure "$work/$1.yaml.$2.$3" "$JAVA_HOME/bin/java" $(launcher_flags "$work/$3") \
    -cp "$bench/classes:target/csto-check/lib/*" YamlOnly "$work/$3" "$2"
}

peers() {
  measure "$work/$1.naive.1.$2" "$JAVA_HOME/bin/java" -cp "$naive_path" "$naive" "$work/$2"
  if $nodes; then
    measure "$work/$1.node.1.$2" node "$bench/node/run.mjs" "$bench/node/law.json" "$work/$2"
  fi
}

before=$(ticks)
round=0
while [ $round -lt "$rounds" ]; do
  for each in $jdks; do
    use "$each"
    for count in $counts; do
      ours "$each" 1 "$count"
      ours "$each" 2 "$count"
      yaml "$each" 1 "$count"
      yaml "$each" 2 "$count"
    done
    for count in 1 "$sample"; do
      case " $counts " in
        *" $count "*) ;;
        *) ours "$each" 1 "$count" ;;
      esac
      peers "$each" "$count"
    done
  done
  round=$((round + 1))
done
after=$(stolen "$before")

# The median of a figure of a series: 1 its seconds, 2 those of the processors, 3 its peak in MiB.
of() {
  cut -d ' ' -f "$2" "$work/$1" | median
}

compute() {
  awk "BEGIN { printf \"$1\", $2 }"
}

row() {
  seconds=$(of "$2" 1)
  printf '  %-22s %8s %8s %9s %7s %9s %9.0f\n' "$1" "$(compute %.2f "$seconds")" \
    "$(compute %.2f "$(of "$2" 2)")" "$(compute %.0f "$3 / $seconds")" \
    "$(compute %.1f "$(cat "$work/$3.bytes") / $seconds / 1e6")" \
    "$(compute %.3f "1000 * $seconds / $3")" "$(of "$2" 3)"
}

head_of() {
  printf '  %-22s %8s %8s %9s %7s %9s %9s\n' "$1" seconds CPU cases/s MB/s ms/case 'peak MiB'
}

ratio() {
  say "  $1: $(compute %.2f "$(of "$2" 1) / $(of "$3" 1)")"
}

say
machine
say "$rounds rounds, seed $seed. Compare ratios; the absolute figures are this machine's today."
[ -z "$after" ] || say "$after"
for each in $jdks; do
  say
  say "JDK $each"
  for count in $counts; do
    head_of "$count cases"
    row 'csto-check --jobs 1' "$each.ours.1.$count" "$count"
    row 'csto-check --jobs 2' "$each.ours.2.$count" "$count"
    row 'YAML only, 1 job' "$each.yaml.1.$count" "$count"
    row 'YAML only, 2 jobs' "$each.yaml.2.$count" "$count"
    ratio '1 job / 2 jobs' "$each.ours.1.$count" "$each.ours.2.$count"
    ratio 'csto-check / YAML only, 1 job' "$each.ours.1.$count" "$each.yaml.1.$count"
    ratio 'csto-check / YAML only, 2 jobs' "$each.ours.2.$count" "$each.yaml.2.$count"
  done
  fewest=${counts%% *}
  most=${counts##* }
  for jobs in 1 2; do
    say "  cost per case at $most / at $fewest, --jobs $jobs: $(compute %.2f \
      "($(of "$each.ours.$jobs.$most" 1) / $most) / ($(of "$each.ours.$jobs.$fewest" 1) / $fewest)")"
  done
  head_of "$sample cases"
  row 'csto-check --jobs 1' "$each.ours.1.$sample" "$sample"
  row 'naive Drools' "$each.naive.1.$sample" "$sample"
  if $nodes; then
    row 'json-rules-engine' "$each.node.1.$sample" "$sample"
  fi
  # What a case costs once the program runs: the time of a folder of one taken off.
  for what in ours naive node; do
    if [ -f "$work/$each.$what.1.$sample" ] && [ -f "$work/$each.$what.1.1" ]; then
      say "  $what, ms a case beyond the first: $(compute %.3f \
        "1000 * ($(of "$each.$what.1.$sample" 1) - $(of "$each.$what.1.1" 1)) / ($sample - 1)")"
    fi
  done
done
