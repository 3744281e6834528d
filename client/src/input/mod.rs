//! What people write on the command line: moments, values, layers, names. Pure.

mod docket;
mod evidence;
mod layer;
mod moment;
mod value;

pub use docket::{about, act, ground, kebab, kind, stage, step};
pub use evidence::{blake2b_of, digest_of, Evidence};
pub use layer::{category, layer, layer_name, participant, CATEGORIES};
pub use moment::moment;
pub use value::value;
