#!/bin/sh
# What one case costs in memory, once the JVM is warm. Arguments go to JMH:
#
#   JDKS="17 25" src/bench/jmh.sh [-f 1 -wi 2 -i 3 'OneCase.judge$']

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# shellcheck source=src/bench/common.sh
. "$here/common.sh"

prepare
build jmh
path="$bench/jmh/jmh.jar:$bench/jmh/lib/*:target/csto-check/lib/*"

machine
for each in $jdks; do
  java=$(jdk "$each")/bin/java
  say
  say "JDK $each"
  "$java" -cp "$path" org.openjdk.jmh.Main "$@" || fail "JMH failed."
done
