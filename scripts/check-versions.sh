#!/usr/bin/env bash
# The wasm runtime must be made of the versions that Cargo.lock names. The wasm builder resolves once more in a folder of
# its own; if it lost sight of our lock file it would only warn and take the newest.
set -euo pipefail
. "$(dirname "$0")/env.sh"

packages() { awk '/^name = /{gsub(/"/,"",$3); n=$3} /^version = /{gsub(/"/,"",$3); print n "@" $3}' "$1" | sort -u; }

found=0
for lock in "$CARGO_TARGET_DIR"/debug/wbuild/*/Cargo.lock; do
	[[ -f "$lock" ]] || continue
	found=1
	# The builder's own wrapper package is the one that ours does not have.
	foreign="$(comm -23 <(packages "$lock") <(packages "$ROOT/Cargo.lock") | grep -v -- '-blob@\|-wasm@' || true)"
	if [[ -n "$foreign" ]]; then
		die "the wasm runtime was built with versions that Cargo.lock does not name:
$foreign
remove $(dirname "$lock") and build again with WASM_BUILD_WORKSPACE_HINT=$ROOT"
	fi
done
[[ $found -eq 1 ]] || die "no wasm runtime was built under $CARGO_TARGET_DIR: run cargo build --workspace first"
