//! A layer's values of a rule through time, and what holds where several layers speak. Pure.

use crate::{
	basis::{Authority, Basis},
	pin::Pin,
	table::RuleId,
	value::Value,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::Moment;
use scale_info::TypeInfo;

/// A value with the time in which it holds. Written once, never changed.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Version {
	/// The value.
	pub value: Value,
	/// What it stands on.
	pub basis: Basis,
	/// Who set it.
	pub authority: Authority,
	/// Digest of the evidence that was filed with it.
	pub evidence: [u8; 32],
	/// The first moment at which it holds.
	pub from: Moment,
	/// The first moment at which it no longer holds, if it was set in an emergency.
	pub until: Option<Moment>,
}

impl Version {
	/// Whether it holds at a moment, as long as no later one does.
	#[must_use]
	pub fn holds_at(&self, moment: Moment) -> bool {
		self.from <= moment && self.until.is_none_or(|until| moment < until)
	}
}

/// The version of a layer that holds at a moment: the latest to begin that has not ended. After one set in an emergency its
/// predecessor holds again.
#[must_use]
pub fn in_force(versions: &[Version], at: Moment) -> Option<&Version> {
	versions.iter().rev().find(|version| version.holds_at(at))
}

/// What holds where the nation may have spoken, and lower layers after it, from the uppermost. Each lower one may tighten what
/// stands above it; one that was tighter when it was set and no longer is changes nothing.
#[must_use]
pub fn resolve<'v>(rule: RuleId, nation: Option<&Version>, lower: impl IntoIterator<Item = &'v Version>) -> Pin {
	let pin = |version: &Version| Pin::set(rule, version);
	lower.into_iter().fold(nation.map_or(Pin::genesis(rule), pin), |above, version| {
		match rule.row().tightest(above.value(), version.value) {
			value if value == above.value() => above,
			value => pin(version).with(value),
		}
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::vec::Vec;

	fn version(hours: u32, from: Moment, until: Option<Moment>) -> Version {
		let (basis, authority) = (Basis::Regulation, Authority::National);
		Version { value: Value::Hours(hours), basis, authority, evidence: [0; 32], from, until }
	}

	#[test]
	fn the_value_in_force_at_the_event_governs_whatever_came_later() {
		let history = [version(48, 10, None), version(24, 20, None)];
		let at = |moment| in_force(&history, moment).map(|version| version.value);
		assert_eq!(at(9), None, "the value at the beginning");
		assert_eq!(at(19), Some(Value::Hours(48)));
		assert_eq!(at(20), Some(Value::Hours(24)));
	}

	#[test]
	fn after_an_emergency_its_predecessor_holds_again() {
		let history = [version(48, 10, None), version(4, 20, Some(30))];
		let at = |moment| in_force(&history, moment).map(|version| version.value);
		assert_eq!(at(29), Some(Value::Hours(4)));
		assert_eq!(at(30), Some(Value::Hours(48)));
	}

	#[test]
	fn lower_layers_tighten_and_never_loosen() {
		let rule = RuleId::ComplaintFirstReply;
		let value = |nation: Option<u32>, lower: &[u32]| {
			let nation = nation.map(|hours| version(hours, 1, None));
			let lower: Vec<_> = lower.iter().map(|hours| version(*hours, 2, None)).collect();
			resolve(rule, nation.as_ref(), &lower).value()
		};
		assert_eq!(value(None, &[]), Value::Hours(48));
		assert_eq!(value(None, &[24, 12]), Value::Hours(12));
		assert_eq!(value(None, &[72, 24]), Value::Hours(24), "72 would loosen");
		assert_eq!(value(Some(72), &[]), Value::Hours(72), "the nation may");
		assert_eq!(value(Some(12), &[24]), Value::Hours(12), "tighter once, no longer");
	}
}
