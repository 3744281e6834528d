#!/usr/bin/env bash
# Installs what is missing to build, run and test Fairstream on Debian 12 or Ubuntu with rustup. Says what it does, does
# nothing when there is nothing to do, and stops with the step and the reason when something fails.
#
#   scripts/setup.sh            what building, running and testing need
#   scripts/setup.sh --weights  also the tool that measures weights (a quarter of an hour and more)
# -E: a failure inside a function is reported with its step too.
set -Eeuo pipefail
. "$(dirname "$0")/env.sh"

step="start"
trap 'printf "error: set-up stopped at the step \"%s\" (the message above says why). Mend it and run scripts/setup.sh again; what is done stays done.\n" "$step" >&2' ERR

as_root() {
	if [[ $EUID -eq 0 ]]; then "$@"; else sudo "$@"; fi
}

# install PACKAGE...: those of them that are not installed.
apt_updated=""
install() {
	local missing=()
	for package in "$@"; do
		[[ "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" == "install ok installed" ]] || missing+=("$package")
	done
	[[ ${#missing[@]} -eq 0 ]] && return 0
	say "installing ${missing[*]}"
	if [[ -z "$apt_updated" ]]; then
		as_root apt-get update -qq
		apt_updated=yes
	fi
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

step="Rust toolchain"
command -v cargo >/dev/null || { echo "cargo is missing: install rustup first, see https://rustup.rs" >&2; false; }

step="system packages"
command -v apt-get >/dev/null || { echo "this script knows apt-get only: install a C compiler, clang, libclang, protoc and Node.js 18 by hand" >&2; false; }
install ca-certificates gcc g++ make pkg-config git clang libclang-dev protobuf-compiler

step="Node.js"
command -v node >/dev/null && command -v npm >/dev/null || install nodejs npm
major="$(node --version | sed 's/^v\([0-9]*\).*/\1/')"
[[ "$major" -ge 18 ]] || { echo "Node.js $(node --version) is too old: version 18 or later is needed" >&2; false; }

step="wasm target"
have_fallback() { rustup toolchain list | grep -q '^fairstream-wasm' && ls /usr/lib/rustlib/wasm32v1-none/lib/libcore-*.rlib >/dev/null 2>&1; }

# Debian ships a compiler that can make wasm, and the standard library's source, but not the library for this target. It
# is built once and laid where the compiler looks. The runtime is linked with LTO, so the library needs its bitcode.
wasm_from_debian() {
	say "wasm target: rustup has none for this toolchain; making one from Debian's packages"
	install rustc-web cargo-web rust-web-src rust-web-llvm
	local lld
	lld="$(basename "$(readlink /usr/bin/rust-lld)")"
	[[ -e /usr/bin/rust-lld ]] || install "$lld"
	local work
	work="$(mktemp -d)"
	mkdir -p "$work/src"
	printf '[package]\nname = "sysroot"\nversion = "0.0.0"\nedition = "2021"\n' >"$work/Cargo.toml"
	printf '#![no_std]\n' >"$work/src/lib.rs"
	(cd "$work" && env -u RUSTUP_TOOLCHAIN PATH=/usr/bin:/bin CARGO_TARGET_DIR="$work/target" RUSTC_BOOTSTRAP=1 \
		RUSTFLAGS=-Cembed-bitcode=yes /usr/bin/cargo build --release -Z build-std=core,alloc --target wasm32v1-none)
	as_root mkdir -p /usr/lib/rustlib/wasm32v1-none/lib
	as_root cp "$work"/target/wasm32v1-none/release/deps/lib{core,alloc,compiler_builtins}-*.rlib /usr/lib/rustlib/wasm32v1-none/lib/
	rm -rf "$work"
	rustup toolchain link fairstream-wasm /usr
	# Objects built against another library of the same name would not be found again.
	rm -rf "$CARGO_TARGET_DIR"/debug/wbuild
}

if [[ -n "${FAIRSTREAM_WASM_FROM_DEBIAN:-}" ]]; then
	have_fallback || wasm_from_debian
elif ! has_wasm_target && ! have_fallback; then
	say "wasm target: adding wasm32v1-none"
	rustup target add wasm32v1-none || wasm_from_debian
fi

step="JavaScript packages of the end-to-end tests"
stamp="$ROOT/e2e/node_modules/.installed-from"
if ! cmp -s "$ROOT/e2e/package-lock.json" "$stamp"; then
	say "installing the JavaScript clients of the end-to-end tests"
	(cd "$ROOT/e2e" && npm ci --no-audit --no-fund --loglevel=error)
	cp "$ROOT/e2e/package-lock.json" "$stamp"
fi

if [[ "${1:-}" == "--weights" ]]; then
	step="frame-omni-bencher"
	if ! command -v frame-omni-bencher >/dev/null; then
		say "building frame-omni-bencher; this takes a while"
		# Without SKIP_WASM_BUILD it would build a wasm runtime of its own for tests. A lower level of optimisation halves
		# the time and costs nothing in accuracy: what is measured is the runtime's wasm.
		SKIP_WASM_BUILD=1 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=false \
			CARGO_TARGET_DIR="$(dirname "$CARGO_TARGET_DIR")/bencher" \
			cargo install frame-omni-bencher --version 0.28.0 --locked
	fi
fi
