#!/usr/bin/env bash
# Measures speed on the real runtime, as ratios between things measured in turns in one run. Not part of scripts/test.sh:
# time is not a thing to assert on a machine that others use.
#
#   scripts/bench.sh base [--json] [--waiting N] [--due N] [--open N] [--leaves N] [--docket]
#       the clocks; cases, commitments and trees (--docket: these alone)
#   scripts/bench.sh trace [--json]
#       captures of events
#
# What stands beside plain transfers is measured on the node that is built here, with blocks sealed by hand; FAIRSTREAM_NODE
# names another one of the same calls, such as a release build.
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"

case "${1:-}" in
base | trace) ;;
-h | --help) sed -n '2,12s/^# \{0,1\}//p' "$0"; exit 0 ;;
*) die "there is no part '${1:-}': use base or trace" ;;
esac

set_up >&2
say "building (what the tests use, nothing more)" >&2
cargo build --locked --workspace --quiet
exec "$CARGO_TARGET_DIR/debug/fairstream-bench" "$@"
