#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# From a clone to the first page, and again once all is there; one line of JSON per figure. See bench/README.md.
# Nothing is kept from before: packages of NuGet and npm are fetched into empty folders. Needs git, curl, the .NET SDK and Node.js.
set -euo pipefail
cd "$(dirname "$0")/.."

port=${1:-5099}
folder=$(mktemp -d)
program=''

stop() {
    [[ -n $program ]] || return 0
    kill -TERM "$program" && wait "$program" || true
    program=''
}
trap 'stop; rm -rf "$folder"' EXIT
now() { date +%s%N; }

export TIMONIER_HOME=$folder/home NUGET_PACKAGES=$folder/nuget NUGET_HTTP_CACHE_PATH=$folder/http npm_config_cache=$folder/npm
unset TIMONIER_DATABASE

# start FIGURE BAR SINCE: runs the demonstration until its first page is answered whole.
start() {
    "$folder/timonier/timonier" demo --port "$port" >"$folder/$1.log" 2>&1 &
    program=$!
    until curl --silent --fail --location --output /dev/null "http://127.0.0.1:$port/"; do
        kill -0 "$program" 2>/dev/null || { cat "$folder/$1.log" >&2 && exit 1; }
        sleep 0.05
    done
    local tenths=$((($(now) - $3) / 100000000))
    stop
    cat "$folder/$1.log" >&2
    printf '{"figure": "%s", "value": %d.%d, "unit": "s", "bar": %d, "ok": %s, "samples": 1, "replay": "bench/start.sh"}\n' \
        "$1" $((tenths / 10)) $((tenths % 10)) "$2" "$( ((tenths <= $2 * 10)) && echo true || echo false)"
}

echo "# load over the last minute: $(cut -d ' ' -f 1 /proc/loadavg); $(nproc) cores" >&2
begun=$(now)
git clone --quiet . "$folder/timonier"
start start-cold 90 "$begun"
start start-warm 3 "$(now)"
