#!/usr/bin/env bash
# Shares out as many dossiers as France has local authorities among a large jury, in its own process.
#
# usage: [DOSSIERS=46000] [JURORS=300] [TIES=2000] bench/assignment/run.sh
set -eu
cd "$(dirname "$0")/../.."

./mvnw -B -q compile dependency:build-classpath -Dmdep.outputFile=target/bench/classpath -Dmdep.includeScope=runtime
CLASSPATH=target/classes:$(cat target/bench/classpath)
javac -d target/bench/classes -cp "$CLASSPATH" bench/assignment/AssignmentBenchmark.java
exec java -cp "target/bench/classes:$CLASSPATH" fr.tnl.review.AssignmentBenchmark \
  "${DOSSIERS:-46000}" "${JURORS:-300}" "${TIES:-2000}"
