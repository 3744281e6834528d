#!/usr/bin/env bash
# Builds what is needed and starts a development chain: one validator, a block every 3 seconds, nothing kept.
#
#   scripts/run.sh           runs until Ctrl-C; Polkadot.js Apps and the like connect to ws://127.0.0.1:9944
#   scripts/run.sh --exit    ends with status 0 once a block is final
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"

exit_when_final=""
for argument in "$@"; do
	case "$argument" in
	--exit) exit_when_final=yes ;;
	-h | --help) sed -n '2,5s/^# \{0,1\}//p' "$0"; exit 0 ;;
	*) die "unknown argument '$argument': use --exit or nothing" ;;
	esac
done

set_up
say "building the node (the first time takes about ten minutes)"
cargo build --locked --workspace

if [[ -z "$exit_when_final" ]]; then
	say "starting the chain on ws://127.0.0.1:9944, Ctrl-C ends it"
	exec "$NODE_BIN" --dev --tmp
fi
say "starting the chain and waiting for its first final block"
FAIRSTREAM_NODE="$NODE_BIN" node e2e/first-block.mjs
