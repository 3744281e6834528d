//! Why an event has no core.

use alloc::string::String;
use core::fmt;

use fairstream_gs1::IdError;

use super::{AmountError, TooMany};

/// Why an event has no core.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CoreError {
	/// An event or declaration before 1970.
	Time {
		/// The field.
		field: &'static str,
	},
	/// A list with too many entries; of units, inputs and outputs count together.
	TooMany {
		/// The field.
		field: &'static str,
		/// How many, and how many there may be.
		error: TooMany,
	},
	/// A GS1 key that isn't one of a thing.
	NoUnit {
		/// The field, such as `epcList/0`.
		field: String,
		/// The identifier.
		found: String,
		/// What it is instead.
		error: IdError,
	},
	/// An entry of a quantity list that is exactly one thing.
	NotDivisible {
		/// The field.
		field: String,
		/// The identifier.
		found: String,
	},
	/// An aggregation without parent that isn't an observation.
	NoParent,
	/// An amount that doesn't fit.
	Amount {
		/// The field.
		field: String,
		/// Why not.
		error: AmountError,
	},
}

impl fmt::Display for CoreError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Time { field } => write!(f, "{field} is before 1970: correct it"),
			Self::TooMany { field, error } => write!(f, "{field}: {error}"),
			Self::NoUnit { field, found, error } => write!(
				f,
				"{field}: '{found}' is no traceable unit ({error}): name the thing itself, as EPC URN or Digital Link"
			),
			Self::NotDivisible { field, found } => write!(
				f,
				"{field}: '{found}' is a single thing and has no quantity: \
				 name it in a list of EPCs instead"
			),
			Self::NoParent => f.write_str(
				"'parentID' is missing: an AggregationEvent may only leave it out with action \
				 OBSERVE; add it",
			),
			Self::Amount { field, error } => write!(f, "{field}: {error}"),
		}
	}
}

impl core::error::Error for CoreError {}
