# Makes the class archive for this JDK and these jars: read by bin/csto-check --warm-up, whose
# variables and functions it uses. An archive that was not verified is never left under its name.

[ -n "$build" ] || exit 0

# Beside the program where that can be written, else among the user's caches.
for place in "$beside" "$cached"; do
  mkdir -p "$place" 2>/dev/null && [ -w "$place" ] && break
  place=
done
[ -n "$place" ] || exit 0
name=$place/$build

# One at a time; what failed, or was killed, is not tried again for an hour.
if ! mkdir "$name.lock" 2>/dev/null; then
  [ -n "$(find "$name.lock" -maxdepth 0 -mmin +60 2>/dev/null)" ] || exit 0
  touch "$name.lock" || exit 0
fi
work=$name.lock
trap 'rm -f "$work"/*' EXIT
trap 'rm -f "$work"/*; rmdir "$work"; exit 1' HUP INT TERM

sample=$home/cases/kazakhstan-2022.yaml

# Runs Java as the program is run, with other flags before.
run() {
  # shellcheck disable=SC2086 # the flags are words
  CSTO_CHECK_STDOUT=file CSTO_CHECK_STDERR=file LC_ALL=C.UTF-8 "$java" $flags "$@"
}

# From 24 on the classes are also linked to one another; such an archive loads them all at once.
linked=
[ "$major" -ge 24 ] && linked=-XX:+AOTClassLinking
run -Xshare:off "-XX:DumpLoadedClassList=$work/classes" -cp "$path" \
  org.csto.check.cli.WarmUp "$home" || exit 1
# The platform's own objects are archived under G1 only; newer JDKs read them under any collector.
run -XX:-UseSerialGC -XX:+UseG1GC $linked -Xshare:dump "-XX:SharedClassListFile=$work/classes" \
  "-XX:SharedArchiveFile=$work/archive" -cp "$path" || exit 1

# It must serve a run, and the run must be as it is without.
run -cp "$path" org.csto.check.cli.Main "$sample" >"$work/plain" 2>&1
plain=$?
run -Xshare:on "-XX:SharedArchiveFile=$work/archive" -cp "$path" org.csto.check.cli.Main "$sample" \
  >"$work/archived" 2>&1
[ $? -eq $plain ] && cmp -s "$work/plain" "$work/archived" || exit 1

rm -f "$name.id"
mv -f "$work/archive" "$name.jsa" || exit 1
fingerprint "$name.jsa" "$java_home/release" "$java_home/lib/modules" "$home"/lib/*.jar
[ -n "$fingerprint" ] || exit 1
echo "$fingerprint" >"$work/id" && mv -f "$work/id" "$name.id" || exit 1
rm -f "$work"/*
rmdir "$work"
exit 0
