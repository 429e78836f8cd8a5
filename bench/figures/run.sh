#!/usr/bin/env bash
# Measures the figures and the verification of journals of a campaign as large as France, on H2 and on PostgreSQL.
# With "fill <jdbc address> <user>" it fills an empty database instead, to look at the pages of the product.
set -eu
cd "$(dirname "$0")/../.."

./mvnw -B -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench/test-classpath -Dmdep.includeScope=test
CLASSPATH=target/test-classes:target/classes:$(cat target/bench/test-classpath)
javac -d target/bench/classes -cp "$CLASSPATH" bench/figures/*.java
rm -f target/bench/figures.*
[ "${1:-}" = fill ] && shift
exec java -Xmx1g -cp "target/bench/classes:$CLASSPATH" fr.tnl.statistics.FiguresBenchmark "$@"
