//! A row of the table: what a value is, what it stands on, how far and by whom it may be changed. Pure.

use crate::{
	basis::{Authorities, Basis, Tighter},
	start::Start,
	value::Value,
};
use core::fmt;

/// A row of the table.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Row {
	/// Its name, such as `complaint.platform.first_reply`.
	pub name: &'static str,
	/// What it says, in English.
	pub what: &'static str,
	/// What it says, in the Chinese of the law.
	pub what_zh: &'static str,
	/// The value at the beginning.
	pub default: Value,
	/// The least amount that may ever be set; for a set, members that must be in it.
	pub floor: Value,
	/// The largest amount that may ever be set; for a set, members that may be in it.
	pub ceiling: Value,
	/// From when it runs, if it is a period.
	pub start: Start,
	/// In which direction lower layers may go.
	pub tighter: Tighter,
	/// Where it is written: instruments as [`crate::instrument`] names them, apart by `;`. What begins with `project` has no
	/// number in law; what follows says why the number is what it is.
	pub source: &'static str,
	/// What the value at the beginning stands on.
	pub basis: Basis,
	/// Who may change it.
	pub authorities: Authorities,
}

/// Why a value can't stand in a row.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ValueError {
	/// It has another unit than the row.
	Unit {
		/// What it should have.
		expected: Value,
	},
	/// It lies below the floor.
	BelowFloor {
		/// The floor.
		floor: Value,
	},
	/// It lies above the ceiling.
	AboveCeiling {
		/// The ceiling.
		ceiling: Value,
	},
}

impl fmt::Display for ValueError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Unit { expected } => write!(f, "the value needs another unit, as in '{expected}'"),
			Self::BelowFloor { floor } => write!(f, "the value lies below the floor of {floor}: raise it"),
			Self::AboveCeiling { ceiling } => write!(f, "the value lies above the ceiling of {ceiling}: lower it"),
		}
	}
}

impl core::error::Error for ValueError {}

impl Row {
	/// Whether a value may stand here.
	///
	/// # Errors
	/// [`ValueError`] if not.
	pub fn check(&self, value: Value) -> Result<(), ValueError> {
		if !value.has_unit_of(self.default) {
			return Err(ValueError::Unit { expected: self.default });
		}
		if let (Value::Set(bits), Value::Set(floor), Value::Set(ceiling)) = (value, self.floor, self.ceiling) {
			return match (bits & floor == floor, bits | ceiling == ceiling) {
				(true, true) => Ok(()),
				(false, _) => Err(ValueError::BelowFloor { floor: self.floor }),
				(_, false) => Err(ValueError::AboveCeiling { ceiling: self.ceiling }),
			};
		}
		if value.amount() < self.floor.amount() {
			return Err(ValueError::BelowFloor { floor: self.floor });
		}
		if value.amount() > self.ceiling.amount() {
			return Err(ValueError::AboveCeiling { ceiling: self.ceiling });
		}
		Ok(())
	}

	/// Whether `lower` is as tight as `upper` or tighter, so that a lower layer may set it where `upper` holds.
	#[must_use]
	pub fn is_tightening(&self, upper: Value, lower: Value) -> bool {
		match (self.tighter, upper, lower) {
			(Tighter::Fixed, upper, lower) => upper == lower,
			(Tighter::Less, Value::Set(upper), Value::Set(lower)) => lower | upper == upper,
			(Tighter::More, Value::Set(upper), Value::Set(lower)) => lower & upper == upper,
			(Tighter::Less, upper, lower) => lower.has_unit_of(upper) && lower.amount() <= upper.amount(),
			(Tighter::More, upper, lower) => lower.has_unit_of(upper) && lower.amount() >= upper.amount(),
		}
	}

	/// What holds where an upper and a lower layer both speak: the lower one if it tightens, else the upper one, which
	/// may have been tightened since. Sets are joined or cut so that both are kept.
	#[must_use]
	pub fn tightest(&self, upper: Value, lower: Value) -> Value {
		match (self.tighter, upper, lower) {
			(Tighter::Less, Value::Set(upper), Value::Set(lower)) => Value::Set(upper & lower),
			(Tighter::More, Value::Set(upper), Value::Set(lower)) => Value::Set(upper | lower),
			_ if self.is_tightening(upper, lower) => lower,
			_ => upper,
		}
	}
}
