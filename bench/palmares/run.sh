#!/usr/bin/env bash
# Publishes an edition with 46,000 laureates in the packaged product and measures its pages, API and files. Needs
# Python 3. The heap is small on purpose: files must not need more for more lines.
#
# usage: ./mvnw package -DskipTests && [PORT=8119] [REQUESTS=200] [AT_ONCE=2] [HEAP=256m] bench/palmares/run.sh
#
# On H2 by default. With DATABASE=postgresql on the empty database that TNL_DATABASE_HOST, _PORT, _NAME, _USER and
# _PASSWORD name; it is filled with psql.
set -eu
cd "$(dirname "$0")/../.."

port=${PORT:-8119}
data=$(mktemp -d)
jar=$(ls target/territoire-numerique-libre-*.jar | head -n 1)
server=
trap '[ -z "$server" ] || kill "$server"; wait; rm -rf "$data"' EXIT

profiles=demo
[ "${DATABASE:-h2}" = postgresql ] && profiles=demo,postgresql

start() {
  java -Xmx"${HEAP:-256m}" -jar "$jar" --spring.profiles.active="$profiles" --server.port="$port" --tnl.data="$data" >"$data/log" 2>&1 &
  server=$!
  until curl -sf -o "$data/answer" "http://localhost:$port/actuator/health"; do
    kill -0 "$server" || { cat "$data/log" >&2; exit 1; }
    sleep 1
  done
}

stop() {
  kill "$server"
  wait "$server" || true
  server=
}

start
stop
if [ "$profiles" = demo ]; then
  unzip -qoj "$jar" 'BOOT-INF/lib/h2-*.jar' -d "$data"
  sed 's/:uuid/random_uuid()/' bench/palmares/fill.sql >"$data/fill.sql"
  java -cp "$(ls "$data"/h2-*.jar)" org.h2.tools.RunScript -user sa -script "$data/fill.sql" \
    -url "jdbc:h2:file:$data/tnl;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
else
  sed 's/:uuid/gen_random_uuid()/' bench/palmares/fill.sql |
    PGPASSWORD=$TNL_DATABASE_PASSWORD psql -q -h "${TNL_DATABASE_HOST:-localhost}" -p "${TNL_DATABASE_PORT:-5432}" \
      -U "${TNL_DATABASE_USER:-tnl}" -v ON_ERROR_STOP=1 "${TNL_DATABASE_NAME:-tnl}"
fi
start
python3 bench/palmares/measure.py "http://localhost:$port" "${REQUESTS:-200}" "${AT_ONCE:-2}"
