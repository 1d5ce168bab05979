# shellcheck shell=sh disable=SC2034,SC2154
# What the benchmarks share; read by each of them, after it has set $here to this folder.

root=$(CDPATH='' cd -- "$here/../.." && pwd -P) || exit 1
cd "$root" || exit 1
bench=target/bench
check=target/csto-check/bin/csto-check
large=cases/kazakhstan-2022.yaml
small=cases/hypothetical/proof-by-document.yaml
LC_ALL=C.UTF-8
export LC_ALL
unset CSTO_CHECK_JAVA_OPTS CSTO_CHECK_ARCHIVE JDK_JAVA_OPTIONS JAVA_TOOL_OPTIONS CDPATH

say() {
  printf '%s\n' "$*"
}

fail() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

# A tool, installed by the system's own means where it is missing.
need() {
  tool=$1
  package=$2
  command -v "$tool" >/dev/null 2>&1 && return
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ]; then
    apt-get install -y "$package" >/dev/null 2>&1 ||
      { apt-get update && apt-get install -y "$package"; } >/dev/null 2>&1
  elif command -v apt-get >/dev/null 2>&1 && command -v sudo >/dev/null 2>&1; then
    sudo apt-get install -y "$package" >/dev/null
  elif command -v brew >/dev/null 2>&1; then
    brew install "$package" >/dev/null
  fi
  command -v "$tool" >/dev/null 2>&1 ||
    fail "needs $tool, and could not install it. Install $package and try again."
}

major() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

# The home of a JDK of this version: from JAVA17_HOME or JAVA25_HOME, or where JDKs are installed.
jdk() {
  case $1 in
    17) given=${JAVA17_HOME:-} ;;
    25) given=${JAVA25_HOME:-} ;;
  esac
  for candidate in "$given" "${JAVA_HOME:-}" /usr/lib/jvm/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
    if [ -x "$candidate/bin/javac" ] && [ "$(major "$candidate")" = "$1" ]; then
      printf '%s\n' "$candidate"
      return
    fi
  done
  return 1
}

# Those of JDKs 17 and 25 (or of $JDKS) that are there: into $jdks.
find_jdks() {
  jdks=
  for wanted in ${JDKS:-17 25}; do
    if jdk "$wanted" >/dev/null; then
      jdks="$jdks $wanted"
    else
      say "No JDK $wanted found: set JAVA${wanted}_HOME to measure on it too."
    fi
  done
  [ -n "$jdks" ] || fail "found no JDK. Set JAVA17_HOME or JAVA25_HOME."
}

# The distribution, and the small programs beside this file.
prepare() {
  find_jdks
  [ -x "$check" ] || fail "there is no $check. Run mvn package first."
  first=${jdks# }
  rm -rf "$bench/classes"
  mkdir -p "$bench/classes"
  "$(jdk "${first%% *}")/bin/javac" --release 17 -nowarn -d "$bench/classes" -cp 'target/csto-check/lib/*' \
    "$here"/*.java || fail "the programs of the benchmark do not compile."
}

naive_path="$bench/naive/naive.jar:$bench/naive/lib/*:target/csto-check/lib/csto-check.jar"
naive=org.csto.check.naive.Naive

# Builds a program of its own in a folder here, silently unless that fails. It is made anew each
# time, for it must not be older than the rules or the program.
build() {
  told=$(mvn -q -B -ntp -f "$here/$1/pom.xml" package 2>&1) || {
    say "$told" >&2
    fail "$1 could not be built."
  }
}

# False, after a word about it, when there is no node.
prepare_node() {
  if ! command -v npm >/dev/null 2>&1; then
    say "No node with npm found: json-rules-engine is left out."
    return 1
  fi
  mkdir -p "$bench/node"
  cp "$here"/node/* "$bench/node"
  (
    cd "$bench/node" || exit 1
    [ -d node_modules/json-rules-engine ] || npm ci --silent --no-audit --no-fund
  ) || fail "json-rules-engine could not be installed."
  node "$bench/node/derive.mjs" rules target/drl "$bench/node/law.json" 2>/dev/null ||
    fail "the rules could not be derived from the DRL."
}

# The flags of Java that the launcher passes for some arguments, one a line.
launcher_flags() {
  spy=$(mktemp -d)
  mkdir "$spy/bin"
  # shellcheck disable=SC2016 # for the other shell to expand
  printf '#!/bin/sh\nprintf "%%s\\n" "$@"\n' >"$spy/bin/java"
  chmod +x "$spy/bin/java"
  say 'JAVA_VERSION="17"' >"$spy/release"
  CSTO_CHECK_ARCHIVE=off JAVA_HOME=$spy "$check" "$@" | sed '/^-cp$/,$d'
  rm -rf "$spy"
}

# Makes the class archive of a JDK, and tells how much of a run it serves. Fails if it is not used.
warm_up() {
  JAVA_HOME=$1 "$check" --warm-up >/dev/null 2>&1
  classes=$(mktemp)
  CSTO_CHECK_JAVA_OPTS="-Xlog:class+load:file=$classes" JAVA_HOME=$1 "$check" "$large" >/dev/null
  all=$(wc -l <"$classes")
  served=$(grep -c 'shared objects file' "$classes")
  rm -f "$classes"
  [ $((served * 100)) -ge $((all * 90)) ] ||
    fail "of $all classes the class archive serves $served: it is not in use."
  say "JDK $(major "$1"): the class archive serves $served of $all classes."
}

# Runs a command and appends "SECONDS CPU-SECONDS PEAK-MIB" to a file.
measure() {
  to=$1
  shift
  if [ -z "${gnu_time+set}" ]; then
    gnu_time=
    for candidate in /usr/bin/time gtime; do
      if "$candidate" -f %M true >/dev/null 2>&1; then
        gnu_time=$candidate
        break
      fi
    done
    [ -n "$gnu_time" ] || need python3 python3
  fi
  figures=$(mktemp)
  if [ -n "$gnu_time" ]; then
    "$gnu_time" -q -f '%e %U %S %M' -o "$figures" "$@" >/dev/null 2>&1
  else
    python3 - "$figures" "$@" <<'PYTHON'
import resource, subprocess, sys, time
begin = time.monotonic()
code = subprocess.call(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
wall = time.monotonic() - begin
used = resource.getrusage(resource.RUSAGE_CHILDREN)
peak = used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
with open(sys.argv[1], "w") as out:
    print("%.3f %.3f %.3f %d" % (wall, used.ru_utime, used.ru_stime, peak), file=out)
sys.exit(code)
PYTHON
  fi
  code=$?
  # 0, 1, 3 and 4 are verdicts; the others say that the program failed.
  case $code in
    0 | 1 | 3 | 4) ;;
    *) fail "$* ended with $code." ;;
  esac
  awk '{ printf "%.3f %.3f %.1f\n", $1, $2 + $3, $4 / 1024 }' "$figures" >>"$to"
  rm -f "$figures"
}

# The median of a column of numbers.
median() {
  sort -n | awk '{ v[NR] = $1 }
    END { if (NR) printf "%.3f\n", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# What a reader must know to judge the figures.
machine() {
  processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
  [ -n "$processor" ] || processor=$(sysctl -n machdep.cpu.brand_string 2>/dev/null)
  say "$(date -u +%Y-%m-%d), $(uname -sm), ${processor:-an unknown processor}," \
    "$(getconf _NPROCESSORS_ONLN) processors"
  for each in $jdks; do
    "$(jdk "$each")/bin/java" -version 2>&1 | sed -n 2p
  done
}

# How many ticks the host took and how many there were, since the start.
ticks() {
  awk '/^cpu / { for (i = 2; i <= 9; i++) all += $i; print $9 + 0, all }' /proc/stat 2>/dev/null
}

# The share of the time since some ticks that the host took: above some percents, measure again.
stolen() {
  [ -n "$1" ] || return
  say "$1 $(ticks)" | awk '$4 > $2 {
    printf "The host took %.1f %% of the processors meanwhile.\n", 100 * ($3 - $1) / ($4 - $2) }'
}
