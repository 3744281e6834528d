#!/usr/bin/env bash
# Everything that must hold before a change lands. The same command on a developer's machine and in the checks.
#
#   scripts/test.sh          all of it
#   scripts/test.sh rust     format, lints, features, unit tests, stories
#   scripts/test.sh e2e      end-to-end tests with the real node
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"
part="${1:-all}"
case "$part" in all | rust | e2e) ;; *) die "there is no part '$part': use all, rust or e2e" ;; esac

began=$SECONDS
step() {
	[[ -z "${name:-}" ]] || printf '    %s: %d s\n' "$name" $((SECONDS - step_began))
	name="$1"
	step_began=$SECONDS
	[[ -z "$name" ]] || say "$name"
}

step "set-up"
set_up

if [[ "$part" != e2e ]]; then
	step "format"
	cargo fmt --all --check

	step "lints"
	SKIP_WASM_BUILD=1 CARGO_TARGET_DIR="$FAIRSTREAM_LINT_DIR" \
		cargo clippy --locked --workspace --all-targets --quiet -- -D warnings

	step "benchmarks and try-runtime compile"
	SKIP_WASM_BUILD=1 CARGO_TARGET_DIR="$FAIRSTREAM_LINT_DIR" \
		cargo clippy --locked -p fairstream-runtime --features runtime-benchmarks,try-runtime --quiet -- -D warnings
fi

step "build"
cargo build --locked --workspace
scripts/check-versions.sh

if [[ "$part" != e2e ]]; then
	step "unit tests and stories"
	# One seed, so that a failure is a change's own and comes up again; scripts/hunt.sh looks under others.
	export PROPTEST_RNG_SEED="${PROPTEST_RNG_SEED:-26092}"
	if command -v cargo-nextest >/dev/null; then
		cargo nextest run --locked --workspace
		cargo test --locked --workspace --doc --quiet
	else
		cargo test --locked --workspace
	fi
fi

if [[ "$part" != rust ]]; then
	step "end-to-end tests"
	(cd e2e && FAIRSTREAM_NODE="$NODE_BIN" npm test --silent)
fi

step ""
say "all checks passed in $((SECONDS - began)) s"
