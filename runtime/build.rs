//! Builds the runtime as wasm, beside the native library that tests use.

#[cfg(all(feature = "std", feature = "metadata-hash"))]
fn main() {
	substrate_wasm_builder::WasmBuilder::init_with_defaults().enable_metadata_hash("FAIR", 12).build();
}

#[cfg(all(feature = "std", not(feature = "metadata-hash")))]
fn main() {
	substrate_wasm_builder::WasmBuilder::build_using_defaults();
}

/// The wasm builder compiles this crate once more without `std`; then there is nothing to do.
#[cfg(not(feature = "std"))]
fn main() {}
