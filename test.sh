#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs everything that must pass, after setting up what it needs. The last line says: N passed, N failed, N skipped.
#
#   ./test.sh                            all stages, each test project on an embedded PostgreSQL of its own
#   ./test.sh --stage NAME               one stage (may be repeated): house, unit, database, pages, browser
#   ./test.sh --database CONNECTION      the same on that server, where databases may be created
#   ./test.sh --database debian          the same on a private cluster of Debian's PostgreSQL 15
#
# CI=true: a tool that is missing and cannot be installed is an error.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# The summaries read below are in English whatever the language of the machine.
export DOTNET_CLI_UI_LANGUAGE=en TESTINGPLATFORM_UI_LANGUAGE=en

readonly all_stages=(house unit database pages browser)
readonly logs=$PWD/artifacts/test-logs
stages=()
database=${TIMONIER_DATABASE:-}
passed=0 failed=0 skipped=0
private='' # folder of the private PostgreSQL 15, if any

finish() {
    local status=$?
    if [[ -n $private ]]; then
        kill -INT "$(head -n 1 "$private/data/postmaster.pid" 2>/dev/null)" 2>/dev/null
        for _ in {1..50}; do [[ -f $private/data/postmaster.pid ]] && sleep 0.1; done
        rm -rf "$private"
    fi

    ((status == 0 || failed > 0)) || failed=1
    printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    ((failed == 0)) || exit 1
}
trap finish EXIT
trap 'exit 130' INT TERM

title() { printf '\n== %s\n' "$*"; }

fail() {
    printf 'test.sh: %s\n' "$*" >&2
    exit 1
}

usage() {
    sed -n '3,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    trap - EXIT
    exit 2
}

is_root() { ((EUID == 0)); }

# Installs Debian packages when that is possible; says whether it did.
apt_install() {
    is_root && command -v apt-get >/dev/null || return 1
    title "apt-get install $*"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"; } >"$logs/apt.log" 2>&1 || { tail -n 20 "$logs/apt.log" >&2 && return 1; }
}

has_stage() { [[ " ${stages[*]} " == *" $1 "* ]]; }

# ---- set-up -------------------------------------------------------------------------------------

need_tools() {
    command -v dotnet >/dev/null || fail 'the .NET SDK 10 is missing (command dotnet).'
    command -v npm >/dev/null || fail 'Node.js is missing (command npm).'
}

need_chromium() {
    local missing=()
    command -v chromium >/dev/null || missing+=(chromium)
    [[ -n $(fc-list :lang=fr family 2>/dev/null) ]] || missing+=(fontconfig fonts-liberation)
    if ((${#missing[@]} == 0)) || apt_install "${missing[@]}"; then
        return
    fi

    [[ ${CI:-} != true ]] || fail "missing and not installed: ${missing[*]}"
    printf 'missing and not installed: %s; the tests that need it will be skipped\n' "${missing[*]}"
}

# A PostgreSQL 15 of Debian for this run alone, in memory when there is room, as another user than root.
start_debian_cluster() {
    local bin=/usr/lib/postgresql/15/bin base=/tmp as=(setsid setpriv --pdeathsig INT)
    if [[ ! -x $bin/postgres ]]; then
        # Meanwhile Debian is told to make and start no cluster of its own.
        local told=/etc/postgresql-common/createcluster.d
        apt_install postgresql-common && mkdir -p "$told" && echo 'create_main_cluster = false' >"$told/timonier.conf" && apt_install postgresql-15
        rm -f "$told/timonier.conf" && rmdir --ignore-fail-on-non-empty "$told" 2>/dev/null
        [[ -x $bin/postgres ]] || fail 'postgresql-15 is missing and cannot be installed: install it as root.'
    fi

    [[ $(df --output=avail /dev/shm 2>/dev/null | tail -n 1) -gt 2000000 ]] && base=/dev/shm
    private=$(mktemp -d "$base/timonier-15-XXXXXX")
    if is_root; then
        as=(setsid unshare --user --map-user=65534 --map-group=65534 setpriv --pdeathsig INT)
        if ! "${as[@]}" true 2>/dev/null; then
            chown 65534:65534 "$private"
            as=(setsid setpriv --reuid=65534 --regid=65534 --clear-groups --pdeathsig INT)
        fi
    fi

    # Not the collation of the product's own cluster: a text order that is not asked for shows here.
    "${as[@]}" "$bin/initdb" -D "$private/data" -U timonier --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$private/log" 2>&1 ||
        { cat "$private/log" >&2 && fail 'initdb of PostgreSQL 15 failed.'; }
    "${as[@]}" "$bin/postgres" -D "$private/data" -c listen_addresses= -c "unix_socket_directories=$private" -c max_connections=300 \
        -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_wal_size=512MB -c jit=off >>"$private/log" 2>&1 </dev/null &
    for _ in {1..100}; do
        [[ $(sed -n 8p "$private/data/postmaster.pid" 2>/dev/null) == ready* ]] && break
        sleep 0.1
    done

    [[ -S $private/.s.PGSQL.5432 ]] || { cat "$private/log" >&2 && fail 'PostgreSQL 15 does not start.'; }
    database="Host=$private;Port=5432;Username=timonier;Database=postgres"
}

build() {
    local npm='' format status=0
    title 'restore and build'
    if [[ ! node_modules/.package-lock.json -nt package-lock.json ]]; then
        (npm ci --ignore-scripts >"$logs/npm.log" 2>&1 && touch node_modules/.package-lock.json) &
        npm=$!
    fi

    dotnet format whitespace --folder . --verify-no-changes --exclude artifacts node_modules >"$logs/format.log" 2>&1 &
    format=$!
    dotnet restore Timonier.slnx --locked-mode -v quiet || status=$?
    [[ -z $npm ]] || wait "$npm" || { cat "$logs/npm.log" >&2 && fail 'npm ci failed.'; }
    ((status == 0)) || fail 'the restore failed.'
    dotnet build Timonier.slnx -c Release --no-restore --nologo -v quiet || fail 'the build failed.'
    if ! wait "$format"; then
        cat "$logs/format.log" >&2
        failed=$((failed + 1))
        printf 'format: failed; dotnet format whitespace --folder . repairs it\n'
    fi
}

# ---- tests --------------------------------------------------------------------------------------

# The last figure of a line of the runner's summary; 0 when there is none.
figure() {
    local value
    value=$(grep -E "^ *$2: *[0-9]+ *$" "$1" | tail -n 1 | grep -oE '[0-9]+')
    printf '%d' "${value:-0}"
}

# run PROJECT SOURCES [FILTER...]: runs a built test project and adds up its figures.
run() {
    local project=$1 sources=$2 log status bad
    shift 2
    log=$logs/$(basename "$project")-$stage.log
    dotnet test --project "$project" -c Release --no-build --no-progress --no-ansi --ignore-exit-code 8 "$@" 2>&1 | tee "$log"
    status=${PIPESTATUS[0]}
    bad=$(($(figure "$log" failed) + $(figure "$log" error)))
    passed=$((passed + $(figure "$log" succeeded)))
    skipped=$((skipped + $(figure "$log" skipped)))
    if ((status != 0 && bad == 0)); then
        bad=1
    elif (($(figure "$log" total) == 0)) && grep -rqE '\[(Fact|Theory|Property)\b' "$sources" --include='*.cs' 2>/dev/null; then
        printf 'no test ran, though %s holds some\n' "$sources" >&2
        bad=$((bad + 1))
    fi

    failed=$((failed + bad))
}

stage_house() { run tests/Timonier.Tests tests/Timonier.Tests/House --filter-namespace 'Timonier.Tests.House*'; }

# Every project of the solution that is none of the other stages': pure code, no database, no host.
stage_unit() {
    local project
    for project in $(grep -oE 'tests/[^/"]+' Timonier.slnx | sort -u); do
        case $project in
            tests/Timonier.Tests | tests/Timonier.Hosts.Tests) ;;
            *) run "$project" "$project" ;;
        esac
    done
}

stage_database() { run tests/Timonier.Tests tests/Timonier.Tests --filter-not-namespace 'Timonier.Tests.House*'; }

stage_pages() { run tests/Timonier.Hosts.Tests tests/Timonier.Hosts.Tests; }

# Outside the solution: Playwright weighs more than all the rest.
stage_browser() {
    dotnet restore tests/Timonier.Browser.Tests --locked-mode -v quiet &&
        dotnet build tests/Timonier.Browser.Tests -c Release --no-restore --nologo -v quiet || fail 'the build of the browser tests failed.'
    run tests/Timonier.Browser.Tests tests/Timonier.Browser.Tests
}

# ---- main ---------------------------------------------------------------------------------------

while (($# > 0)); do
    case $1 in
        --stage)
            [[ " ${all_stages[*]} " == *" ${2:-?} "* ]] || usage
            stages+=("$2")
            shift 2
            ;;
        --database)
            [[ -n ${2:-} ]] || usage
            database=$2
            shift 2
            ;;
        *) usage ;;
    esac
done
((${#stages[@]} > 0)) || stages=("${all_stages[@]}")

mkdir -p "$logs"
# What a killed run left in memory.
find /dev/shm -maxdepth 1 -name 'timonier-*' -user "$(id -un)" -mmin +600 -exec rm -rf {} + 2>/dev/null
need_tools
if has_stage pages || has_stage browser; then need_chromium; fi
[[ $database != debian ]] || start_debian_cluster
export TIMONIER_DATABASE=$database
build
for stage in "${stages[@]}"; do
    title "$stage"
    "stage_$stage"
done
echo
