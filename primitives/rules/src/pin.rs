//! A value as it is used: pinned to the event that it judges, and to what it stands on.
//!
//! Who would burden somebody because of a value needs a [`Consequence`], and there is no way to one but through the value's
//! basis. So a number that stands on nothing can inform, remind and raise a sample size, and can't do more by oversight.

use crate::{
	basis::{Basis, Effect},
	calendar::{due, Calendar, Due},
	history::Version,
	start::Since,
	table::{Rule, RuleId},
	value::{Length, Unit, Value},
};
use core::{fmt, marker::PhantomData};
use fairstream_doors::Moment;

/// The value of a rule for a question. It comes from the table or from a [`Version`] that was set, and from nowhere else.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Pin {
	rule: RuleId,
	value: Value,
	basis: Basis,
	since: Moment,
}

/// A value without basis would burden somebody.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct NoBasis {
	/// Whose value it is.
	pub rule: RuleId,
	/// What it would do.
	pub effect: Effect,
}

impl fmt::Display for NoBasis {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(
			f,
			"{} stands on no statute, regulation, agreement or authorisation, so it can't touch anybody's {:?}: file a \
			 basis with a change of the rule",
			self.rule, self.effect
		)
	}
}

impl core::error::Error for NoBasis {}

/// What a value may do: proof that its basis was looked at.
///
/// ```compile_fail
/// use fairstream_rules::{Basis, Consequence, Effect, RuleId};
/// // There is no other way to one than through a value's basis.
/// let forged = Consequence { rule: RuleId::TraceAnswer, effect: Effect::Money, basis: Basis::Statute };
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Consequence {
	rule: RuleId,
	effect: Effect,
	basis: Basis,
}

impl Consequence {
	/// Because of which rule.
	#[must_use]
	pub const fn rule(&self) -> RuleId {
		self.rule
	}

	/// What it does.
	#[must_use]
	pub const fn effect(&self) -> Effect {
		self.effect
	}

	/// What it stands on.
	#[must_use]
	pub const fn basis(&self) -> Basis {
		self.basis
	}
}

impl Pin {
	/// The value at the beginning.
	#[must_use]
	pub const fn genesis(rule: RuleId) -> Self {
		let row = rule.row();
		Self { rule, value: row.default, basis: row.basis, since: 0 }
	}

	/// A value that was set.
	#[must_use]
	pub const fn set(rule: RuleId, version: &Version) -> Self {
		Self { rule, value: version.value, basis: version.basis, since: version.from }
	}

	/// The same, with another value that is made of it.
	pub(crate) const fn with(self, value: Value) -> Self {
		Self { value, ..self }
	}

	/// Which rule.
	#[must_use]
	pub const fn rule(&self) -> RuleId {
		self.rule
	}

	/// Its value.
	#[must_use]
	pub const fn value(&self) -> Value {
		self.value
	}

	/// What the value stands on.
	#[must_use]
	pub const fn basis(&self) -> Basis {
		self.basis
	}

	/// Since when it holds; 0 if since the beginning.
	#[must_use]
	pub const fn since(&self) -> Moment {
		self.since
	}

	/// That the value may have this effect.
	///
	/// # Errors
	/// [`NoBasis`] if it would burden somebody and stands on nothing.
	pub const fn permit(&self, effect: Effect) -> Result<Consequence, NoBasis> {
		match (self.basis, effect.is_burden()) {
			(Basis::None, true) => Err(NoBasis { rule: self.rule, effect }),
			(basis, _) => Ok(Consequence { rule: self.rule, effect, basis }),
		}
	}

	/// The value as the rule's own type; none if it is another rule's.
	#[must_use]
	pub fn typed<R: Rule>(self) -> Option<Pinned<R>> {
		match self.rule == R::ID {
			true => R::Value::of(self.value).map(|value| Pinned { value, pin: self, rule: PhantomData }),
			false => None,
		}
	}
}

/// The value of a rule in the rule's own unit.
#[derive(Clone, Copy, Debug)]
pub struct Pinned<R: Rule> {
	value: R::Value,
	pin: Pin,
	rule: PhantomData<R>,
}

impl<R: Rule> Pinned<R> {
	/// The value at the beginning.
	#[must_use]
	pub const fn genesis() -> Self {
		Self { value: R::DEFAULT, pin: Pin::genesis(R::ID), rule: PhantomData }
	}

	/// The value.
	#[must_use]
	pub const fn value(&self) -> R::Value {
		self.value
	}

	/// The value with what it stands on.
	#[must_use]
	pub const fn pin(&self) -> &Pin {
		&self.pin
	}
}

impl<R: Rule<Value: Length>> Pinned<R> {
	/// When a period of this rule ends that began with an event of the kind from which it runs.
	#[must_use]
	pub fn due(&self, since: Since<R::Start>, calendar: &impl Calendar) -> Due {
		due(since.moment(), self.value.into(), calendar)
	}
}
