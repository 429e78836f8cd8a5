#!/usr/bin/env bash
# A campaign as large as France before a large jury, in the product with its engine and its database: how long sharing
# out and proclaiming take, and how fast pages and Tasklist's filters answer on the way.
#
# usage: [DOSSIERS=46000] [JURORS=300] [TIES=2000] [HEAP=2g] [JAVA_OPTIONS=] bench/great-campaign/run.sh [STAGE...]
#
# Stages: examination, review, deliberation, proclamation, bare (the proclamation on an engine with the same models and
# nothing else); all of them where none is named. Each has a database of its own: H2, or with DATABASE=postgresql a
# PostgreSQL from Maven Central.
set -eu
cd "$(dirname "$0")/../.."

./mvnw -B -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench/test-classpath -Dmdep.includeScope=test
CLASSPATH=target/test-classes:target/classes:$(cat target/bench/test-classpath)
javac -d target/bench/great -cp "$CLASSPATH" bench/great-campaign/*.java

[ $# -gt 0 ] || set -- examination review deliberation proclamation bare
for stage in "$@"; do
  data=$(mktemp -d)
  status=0
  java ${JAVA_OPTIONS:-} -Xmx"${HEAP:-2g}" -cp "target/bench/great:$CLASSPATH" fr.tnl.bench.GreatCampaign \
    "$stage" "${DOSSIERS:-46000}" "${JURORS:-300}" "${TIES:-2000}" "$data" "${DATABASE:-h2}" || status=$?
  rm -rf "$data"
  [ "$status" = 0 ] || exit "$status"
done
