#!/usr/bin/env bash
# The closing hour of a campaign: applicants save, upload and file at 50 requests a second, with the server, and where it
# is PostgreSQL the database, in processes of their own. Ends with a table, and with 1 where a goal is missed.
#
# usage: [DURATION=3600] [DATABASE=h2|postgresql] bench/closing-hour/run.sh
#
#   DURATION    in seconds, how long applicants come; an hour by default, some minutes for a try
#   DATABASE    h2, or postgresql: a real one that comes from Maven Central
#   APPLICANTS  that come in an hour; 2,000 make 50 requests a second
#   DRAFTS      that are begun before; as many as come and a tenth more by default
#   PREPARATION in seconds, what start and preparing them may take
#   SERVE       what starts the server; that of another work tree compares two states of the product
#   PORT        of the server; the next one is the database's
#   RESULTS     a folder, for tables, ledger, logs and Gatling's report
set -eu
cd "$(dirname "$0")/../.."
repository=$PWD

DURATION=${DURATION:-3600}
DATABASE=${DATABASE:-h2}
APPLICANTS=${APPLICANTS:-2000}
DRAFTS=${DRAFTS:-$((APPLICANTS * DURATION / 3600 * 11 / 10 + 10))}
PREPARATION=${PREPARATION:-$((120 + DRAFTS / 4))}
SERVE=${SERVE:-$repository/bin/serve}
PORT=${PORT:-8090}
RESULTS=${RESULTS:-$repository/target/closing-hour/$(date +%Y%m%d-%H%M%S)-$DATABASE}
# From the last applicant's coming to the closing
MARGIN=150

ls target/territoire-numerique-libre-*.jar >/dev/null 2>&1 || ./mvnw -B -q package -DskipTests
./mvnw -B -q -f bench/closing-hour/pom.xml compile dependency:build-classpath -Dmdep.outputFile=target/classpath
"$SERVE" --prepare
mkdir -p "$RESULTS"
RESULTS=$(cd "$RESULTS" && pwd)
DATA=$RESULTS/data
CLASSPATH=bench/closing-hour/target/classes:$(cat bench/closing-hour/target/classpath)

server='' database='' sampler=''
finish() {
  for process in $sampler $server $database; do
    kill "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
  done
}
trap finish EXIT

case $DATABASE in
  h2)
    jdbc="jdbc:h2:file:$DATA/tnl;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
    user=sa profiles=demo
    ;;
  postgresql)
    user=postgres profiles=demo,postgresql
    jdbc="jdbc:postgresql://localhost:$((PORT + 1))/postgres"
    java -cp "$CLASSPATH" fr.tnl.bench.Database $((PORT + 1)) "$RESULTS/postgresql" >"$RESULTS/database.log" 2>&1 &
    database=$!
    until grep -q READY "$RESULTS/database.log"; do
      kill -0 $database || { cat "$RESULTS/database.log" >&2; exit 1; }
      sleep 0.2
    done
    ;;
  *) echo "DATABASE is h2 or postgresql" >&2; exit 1 ;;
esac

closes_in=$((PREPARATION + DURATION + MARGIN))
closing=$(($(date +%s) + closes_in))
TNL_DATABASE_PORT=$((PORT + 1)) TNL_DATABASE_NAME=postgres TNL_DATABASE_USER=$user \
  JAVA_OPTS="${JAVA_OPTS:-} -Xlog:gc:file=$RESULTS/gc.log:uptime:filecount=0" \
  "$SERVE" --spring.profiles.active=$profiles --server.port="$PORT" --tnl.data="$DATA" \
  --tnl.processes.location="file:$repository/processes" \
  --tnl.demo.closes-in=PT${closes_in}S --tnl.demo.proclaims-in=P30D >"$RESULTS/server.log" 2>&1 &
server=$!
until curl -sf "http://localhost:$PORT/actuator/health/readiness" >/dev/null; do
  kill -0 $server || { tail -n 50 "$RESULTS/server.log" >&2; exit 1; }
  sleep 0.5
done

tool() {
  java -cp "$CLASSPATH" -Dbench.server="http://localhost:$PORT" -Dbench.folder="$RESULTS" -Dbench.data="$DATA" \
    -Dbench.repository="$repository" -Dbench.drafts="$DRAFTS" -Dbench.duration="$DURATION" \
    -Dbench.applicants="$APPLICANTS" -Dgatling.core.directory.results="$RESULTS" --add-opens java.base/java.lang=ALL-UNNAMED "$@"
}

# Memory: what lives after a full collection, and what the process holds
live() {
  echo "$1,$(jcmd $server GC.class_histogram | tail -n 1 | awk '{print $3}'),$(awk '/VmRSS/ {print $2}' /proc/$server/status)" >>"$RESULTS/live.csv"
}
# In ticks (hundredths of a second), since the server's start
processor() {
  awk '{print $14 + $15}' /proc/$server/stat
}
sample() {
  begun=$(date +%s)
  halfway=''
  while kill -0 $server 2>/dev/null; do
    now=$(($(date +%s) - begun))
    echo "$now,$(awk '/VmRSS/ {print $2}' /proc/$server/status),$(cut -d' ' -f1 /proc/loadavg)" >>"$RESULTS/memory.csv"
    if [ -z "$halfway" ] && [ $now -ge $((DURATION / 2)) ]; then
      halfway=yes
      live middle
    fi
    sleep 5
  done
}

echo "Beginning $DRAFTS drafts" >&2
tool fr.tnl.bench.Preparation
early=$((closing - MARGIN - DURATION - $(date +%s)))
[ $early -ge 0 ] || { echo "Preparing took longer than PREPARATION=$PREPARATION: set more" >&2; exit 1; }
sleep $early

live begin
sample &
sampler=$!
before=$(processor)
verdict=0
tool io.gatling.app.Gatling -s fr.tnl.bench.ClosingHour -rf "$RESULTS" >"$RESULTS/gatling.log" 2>&1 || verdict=1
echo $(($(processor) - before)) >"$RESULTS/processor.ticks"
kill $sampler && wait $sampler 2>/dev/null || true
sampler=''
[ -f "$RESULTS/ledger.json" ] || { tail -n 50 "$RESULTS/gatling.log" >&2; exit 1; }

# The closing passes, and the last receipts leave
ended=$(date +%s)
filed=$(tool fr.tnl.bench.Ledger)
until [ "$(find "$DATA/outbox" -name '*-receipt-*.eml' | wc -l)" -ge $((2 * filed)) ] || [ $(($(date +%s) - ended)) -gt 900 ]; do
  sleep 2
done
echo "$(($(date +%s) - ended))" >"$RESULTS/receipts.seconds"
while [ "$(date +%s)" -lt $((closing + 20)) ]; do sleep 1; done
live end

kill $server
wait $server 2>/dev/null || true
server=''
tool fr.tnl.bench.Verification "$jdbc" $user >"$RESULTS/verification.txt" || verdict=1

python3 bench/closing-hour/report.py "$RESULTS" "$DURATION" "$DATABASE" | tee "$RESULTS/report.md"
exit $verdict
