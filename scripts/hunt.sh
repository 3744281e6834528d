#!/usr/bin/env bash
# Runs tests over and over, each time with another seed of the property tests, and stops at the first that fails. Not part of
# scripts/test.sh, which takes the same seed each time, so that what it says of a change is about that change. What is found
# here becomes a test of its own.
#
#   scripts/hunt.sh pallet-traceability            the tests of a package, for ten minutes
#   scripts/hunt.sh pallet-cases 3600 random       those with "random" in their name, for an hour
set -euo pipefail
. "$(dirname "$0")/env.sh"
cd "$ROOT"

[[ $# -gt 0 ]] || die "name a package, such as pallet-traceability"
package="$1" seconds="${2:-600}"
[[ "$seconds" =~ ^[0-9]+$ ]] || die "'$seconds' is no number of seconds"

set_up
began=$SECONDS rounds=0
until ((SECONDS - began >= seconds)); do
	seed="$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')"
	PROPTEST_RNG_SEED="$seed" cargo nextest run --locked --package "$package" --status-level fail \
		--final-status-level none --no-fail-fast "${@:3}" ||
		die "a test fails with PROPTEST_RNG_SEED=$seed: run it again with that, and make what it found a test"
	rounds=$((rounds + 1))
done
say "$rounds rounds of $package, and nothing found"
