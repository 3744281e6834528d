#!/usr/bin/env bash
# Builds what is needed and starts a development chain: one validator, a block every 3 seconds, nothing kept.
#
#   scripts/run.sh                 runs until Ctrl-C; Polkadot.js Apps and the like connect to ws://127.0.0.1:9944
#   scripts/run.sh --exit          captures the documents in examples/honey, prints the trace of a jar, ends with status 0
#   scripts/run.sh --story NAME    plays a day of the officer, the platform or the lawyer, as far as it is built
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"

story=""
while [[ $# -gt 0 ]]; do
	case "$1" in
	--exit) story=jar ;;
	--story)
		story="${2:-}"
		case "$story" in officer | platform | lawyer) ;; *) die "--story takes officer, platform or lawyer" ;; esac
		shift
		;;
	-h | --help) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 0 ;;
	*) die "unknown argument '$1': use --exit, --story NAME or nothing" ;;
	esac
	shift
done

set_up
say "building the node (the first time takes about ten minutes)"
cargo build --locked --workspace

if [[ -z "$story" ]]; then
	say "starting the chain on ws://127.0.0.1:9944, Ctrl-C ends it"
	exec "$NODE_BIN" --dev --tmp
fi
FAIRSTREAM_NODE="$NODE_BIN" node "e2e/stories/$story.mjs"
