#!/bin/sh
# Holds the peers against csto-check: the same report of every shipped case from the naive Drools
# program, and the same rules fired under every reading by json-rules-engine.

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# shellcheck source=src/bench/common.sh
. "$here/common.sh"

prepare
build naive
java_home=$(jdk "${jdks##* }")
JAVA_HOME=$java_home
export JAVA_HOME
ours=$(mktemp)
theirs=$(mktemp)
said=$(mktemp)
trap 'rm -f "$ours" "$theirs" "$said"' EXIT

"$check" -f ndjson cases >"$ours" 2>/dev/null
# The classic engine draws warnings from newer JDKs; they go where its complaints would.
"$java_home/bin/java" -cp "$naive_path" "$naive" cases >"$theirs" 2>"$said" ||
  fail "the naive program failed: $(cat "$said")"
cmp "$ours" "$theirs" || fail "the naive program judges a shipped case otherwise."
"$check" "$large" >"$ours" 2>/dev/null
"$java_home/bin/java" -cp "$naive_path" "$naive" "$large" >"$theirs" 2>/dev/null
cmp "$ours" "$theirs" || fail "the naive program explains $large otherwise."
say "Naive Drools: the same report of every shipped case, byte for byte."

if prepare_node; then
  # shellcheck disable=SC2013 # each is a word
  for reading in $(sed -n 's/^  \([a-z0-9-]*\):$/\1/p' rules/readings.yaml); do
    "$check" -f ndjson --reading "$reading" cases 2>/dev/null >"$ours"
    found=$(node "$bench/node/check.mjs" "$bench/node/law.json" <"$ours") ||
      fail "json-rules-engine fires other rules under $reading."
    say "json-rules-engine, $reading: $found."
  done
fi
