# Sourced by every script: where things are, and the settings that all builds share.
# shellcheck shell=bash

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export ROOT

# Compiled dependencies survive from one checkout to the next on a machine that runs the checks again and again. A caller's
# own choice comes first; an ordinary user gets cargo's default, the checkout's own target folder.
if [[ -z "${CARGO_TARGET_DIR:-}" ]]; then
	if [[ -n "${CI:-}" ]]; then
		export CARGO_TARGET_DIR="${XDG_CACHE_HOME:-$HOME/.cache}/fairstream/target"
	else
		export CARGO_TARGET_DIR="$ROOT/target"
	fi
fi
# Linting compiles without the wasm runtime; in the same folder the two would undo each other's work.
export FAIRSTREAM_LINT_DIR="$(dirname "$CARGO_TARGET_DIR")/$(basename "$CARGO_TARGET_DIR")-lint"

# The wasm builder looks for Cargo.lock above its output folder and, not finding one, builds with whatever versions are
# newest. This tells it where ours is.
export WASM_BUILD_WORKSPACE_HINT="$ROOT"

[[ -f "$HOME/.cargo/env" ]] && . "$HOME/.cargo/env"

# Whether the toolchain in use has the wasm target by the ordinary route.
has_wasm_target() { [[ -d "$(rustc --print sysroot)/lib/rustlib/wasm32v1-none" ]]; }

# Install what is missing and then, not before, decide which toolchain makes the wasm: the one in use or, where rustup has
# no such target for it, the one that setup.sh made from Debian's packages. FAIRSTREAM_WASM_FROM_DEBIAN=1 asks for the
# latter in any case.
set_up() {
	"$ROOT/scripts/setup.sh" "$@"
	if [[ -n "${FAIRSTREAM_WASM_FROM_DEBIAN:-}" ]] || ! has_wasm_target; then
		export WASM_BUILD_TOOLCHAIN=fairstream-wasm
	fi
}

NODE_BIN="$CARGO_TARGET_DIR/debug/fairstream-node"
export NODE_BIN

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }
