#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds, generates its data with a seed, measures; one line of JSON per figure. See bench/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -d node_modules ] || npm ci --ignore-scripts --silent >/dev/null
dotnet build bench/Timonier.Bench -c Release --verbosity quiet -clp:ErrorsOnly >&2
exec dotnet artifacts/bin/Timonier.Bench/release/Timonier.Bench.dll "$@"
