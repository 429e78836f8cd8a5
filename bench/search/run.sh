#!/usr/bin/env bash
# Measures the search for local authorities over the whole referential, in its own process.
set -eu
cd "$(dirname "$0")/../.."

./mvnw -B -q compile dependency:build-classpath -Dmdep.outputFile=target/bench/classpath -Dmdep.includeScope=runtime
CLASSPATH=target/classes:$(cat target/bench/classpath)
javac -d target/bench/classes -cp "$CLASSPATH" bench/search/SearchBenchmark.java
exec java -cp "target/bench/classes:$CLASSPATH" fr.tnl.authority.SearchBenchmark
