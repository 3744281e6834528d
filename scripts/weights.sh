#!/usr/bin/env bash
# Measures the weights of our own pallets on the real runtime and writes each pallet's src/weights.rs.
#
#   scripts/weights.sh              all of them
#   scripts/weights.sh validators   one, by the name of its folder under pallets/
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"

set_up --weights
pallets=("$@")
[[ ${#pallets[@]} -gt 0 ]] || mapfile -t pallets < <(ls pallets)

say "building the runtime with its benchmarks"
target="$(dirname "$CARGO_TARGET_DIR")/$(basename "$CARGO_TARGET_DIR")-benchmarks"
CARGO_TARGET_DIR="$target" cargo build --locked -p fairstream-runtime --features runtime-benchmarks
wasm="$target/debug/wbuild/fairstream-runtime/fairstream_runtime.compact.compressed.wasm"
[[ -f "$wasm" ]] || wasm="$target/debug/wbuild/fairstream-runtime/fairstream_runtime.wasm"

for pallet in "${pallets[@]}"; do
	[[ -d "pallets/$pallet" ]] || die "there is no pallets/$pallet"
	say "measuring pallet-$pallet"
	# A benchmark runs before the first block, and FRAME's clock complains of that in the log at every question.
	frame-omni-bencher v1 benchmark pallet \
		--runtime-log off \
		--runtime "$wasm" \
		--genesis-builder-preset development \
		--pallet "pallet_${pallet//-/_}" --extrinsic '*' \
		--steps 50 --repeat 20 \
		--template scripts/weights.hbs \
		--output "pallets/$pallet/src/weights.rs"
done
cargo fmt --all
