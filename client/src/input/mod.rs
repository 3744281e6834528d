//! What people write on the command line: moments, values, layers, names. Pure.

mod evidence;
mod layer;
mod moment;
mod value;

pub use evidence::{digest_of, Evidence};
pub use layer::{category, layer, layer_name, participant, CATEGORIES};
pub use moment::moment;
pub use value::value;
