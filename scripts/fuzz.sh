#!/usr/bin/env bash
# Fuzzes the parsers with libFuzzer, on the stable compiler. Not part of scripts/test.sh, whose property tests run the same
# checks on fewer inputs: fuzzing has no end.
#
#   scripts/fuzz.sh                 each target for a minute
#   scripts/fuzz.sh json 3600       one target for an hour; what it found before is where it begins
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT/primitives/epcis/fuzz"

all=(json xml canonicaliser writer)
targets=("${all[@]}")
if [[ $# -gt 0 ]]; then
	[[ " ${all[*]} " == *" $1 "* ]] || die "there is no target '$1': use ${all[*]}"
	targets=("$1")
fi
seconds="${2:-60}"
[[ "$seconds" =~ ^[0-9]+$ ]] || die "'$seconds' is no number of seconds"

set_up
# What `cargo fuzz` sets, without the sanitizers that need a nightly compiler: there is no unsafe code here to watch.
export RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
	-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
	-Cllvm-args=-sanitizer-coverage-trace-compares -Cdebug-assertions -Ccodegen-units=1"
CARGO_TARGET_DIR="$(dirname "$CARGO_TARGET_DIR")/$(basename "$CARGO_TARGET_DIR")-fuzz"
export CARGO_TARGET_DIR
host="$(rustc -vV | sed -n 's/^host: //p')"
say "building ${targets[*]}"
for target in "${targets[@]}"; do
	# With --target the flags don't reach build scripts and macros.
	cargo build --release --target "$host" --bin "$target"
done

for target in "${targets[@]}"; do
	say "fuzzing $target for $seconds s"
	corpus="$CARGO_TARGET_DIR/corpus/$target"
	mkdir -p "$corpus"
	case "$target" in
	json) cp ../tests/documents/*.jsonld "$corpus/" ;;
	xml) cp ../tests/documents/*.xml "$corpus/" ;;
	esac
	"$CARGO_TARGET_DIR/$host/release/$target" "$corpus" -max_len=65536 -max_total_time="$seconds" -timeout=10 \
		-rss_limit_mb=2048 -print_final_stats=1 -verbosity=0 -artifact_prefix="$CARGO_TARGET_DIR/found-$target-"
done
say "nothing found"
