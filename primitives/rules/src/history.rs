//! A layer's values of a rule through time, and what holds where several layers speak. Pure.

use crate::{
	basis::{Authority, Basis, Tighter},
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
	/// What it stands on by its own claim, see [`claim`]. A province's or a platform's claims nothing.
	pub basis: Basis,
	/// Who set it.
	pub authority: Authority,
	/// Digest of the evidence that was filed with it.
	pub evidence: [u8; 32],
	/// The first moment at which it holds.
	pub from: Moment,
	/// The first moment at which it no longer holds, if it was set for a time or in an emergency.
	pub until: Option<Moment>,
}

impl Version {
	/// Whether it holds at a moment, as long as no later one does.
	#[must_use]
	pub fn holds_at(&self, moment: Moment) -> bool {
		self.from <= moment && self.until.is_none_or(|until| moment < until)
	}

	/// The nation says again what the table says, from a moment on.
	#[must_use]
	pub const fn of_the_table(rule: RuleId, from: Moment) -> Self {
		let row = rule.row();
		let (value, basis) = (row.default, row.basis);
		Self { value, basis, authority: Authority::National, evidence: [0; 32], from, until: None }
	}

	/// A lower layer says nothing any more, from a moment on: its value is the loosest that the row takes, so whatever stands
	/// above it is at least as tight.
	#[must_use]
	pub const fn that_says_nothing(rule: RuleId, from: Moment) -> Self {
		let row = rule.row();
		let value = match row.tighter {
			Tighter::Less => row.ceiling,
			Tighter::More => row.floor,
			Tighter::Fixed => row.default,
		};
		Self { value, ..Self::of_the_table(rule, from) }
	}
}

/// The version of a layer that holds at a moment: the latest to begin that has not ended. When one that was set for a time
/// ends, what held before it holds again, unless that has ended too.
#[must_use]
pub fn in_force(versions: &[Version], at: Moment) -> Option<&Version> {
	versions.iter().rev().find(|version| version.holds_at(at))
}

/// What stands for good, of the versions that have begun: the one that holds when all that is set for a time has ended. None
/// means that the table holds then, or in a lower layer that it says nothing.
#[must_use]
pub fn for_good(versions: &[Version]) -> Option<&Version> {
	versions.iter().rev().find(|version| version.until.is_none())
}

/// What a new version claims to stand on.
///
/// Only the national seats name a basis. Where they name none, and always where the technical council sets a value, it is what
/// stands for good in the nation's layer ([`for_good`]) or in the table, never what a pilot or an emergency lent for a time. A
/// province's or a platform's version claims nothing: it stands on what stands above it when it is asked for ([`resolve`]).
///
/// None if an authority names a basis that may not.
#[must_use]
pub fn claim(
	rule: RuleId,
	authority: Authority,
	named: Option<Basis>,
	nation_for_good: Option<&Version>,
) -> Option<Basis> {
	let inherited = || nation_for_good.map_or(rule.row().basis, |version| version.basis);
	match (authority, named) {
		(Authority::National, named) => Some(named.unwrap_or_else(inherited)),
		(_, Some(_)) => None,
		(Authority::Technical, None) => Some(inherited()),
		(Authority::Provincial | Authority::Platform, None) => Some(Basis::None),
	}
}

/// What holds where the nation may have spoken, and lower layers after it, from the uppermost. Each lower one may tighten what
/// stands above it; one that was tighter when it was set and no longer is changes nothing.
///
/// What a lower layer tightens stands on what stands above it at that moment: when that goes, nobody is burdened any more.
/// Only what the national seats set for a lower layer stands on its own claim.
#[must_use]
pub fn resolve<'v>(rule: RuleId, nation: Option<&Version>, lower: impl IntoIterator<Item = &'v Version>) -> Pin {
	let top = nation.map_or(Pin::genesis(rule), |version| Pin::set(rule, version));
	lower.into_iter().fold(top, |above, version| match rule.row().tightest(above.value(), version.value) {
		value if value == above.value() => above,
		value => {
			let basis = match version.authority {
				Authority::National => version.basis,
				Authority::Technical | Authority::Provincial | Authority::Platform => above.basis(),
			};
			Pin::set(rule, &Version { basis, ..*version }).with(value)
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
	fn what_stands_for_good_is_what_holds_when_all_that_is_set_for_a_time_has_ended() {
		let value = |versions: &[Version]| for_good(versions).map(|version| version.value);
		assert_eq!(value(&[]), None);
		assert_eq!(value(&[version(8, 10, Some(90))]), None, "then the table holds");
		let pilot = [version(36, 5, None), version(48, 10, None), version(8, 20, Some(90)), version(4, 30, Some(60))];
		assert_eq!(value(&pilot), Some(Value::Hours(48)));
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

	#[test]
	fn what_a_province_or_a_platform_tightens_stands_on_what_stands_above_it() {
		let rule = RuleId::ComplaintFirstReply;
		let basis = |nation: Basis, authority: Authority| {
			let nation = Version { basis: nation, ..version(48, 1, None) };
			let lower = Version { basis: Basis::Statute, authority, ..version(24, 2, None) };
			resolve(rule, Some(&nation), [&lower]).basis()
		};
		for authority in [Authority::Provincial, Authority::Platform] {
			assert_eq!(basis(Basis::PilotAuthorisation, authority), Basis::PilotAuthorisation);
			assert_eq!(basis(Basis::None, authority), Basis::None, "withdrawn above, gone below");
		}
		assert_eq!(basis(Basis::None, Authority::National), Basis::Statute, "the national seats say so");
	}

	#[test]
	fn only_the_national_seats_name_a_basis_and_nobody_inherits_what_is_lent_for_a_time() {
		let rule = RuleId::ComplaintFirstReply;
		let good = version(48, 1, None);
		let claimed = |authority, named| claim(rule, authority, named, Some(&good));
		assert_eq!(claimed(Authority::National, Some(Basis::Statute)), Some(Basis::Statute));
		assert_eq!(claimed(Authority::National, None), Some(Basis::Regulation));
		assert_eq!(claimed(Authority::Technical, None), Some(Basis::Regulation));
		for authority in [Authority::Provincial, Authority::Platform] {
			assert_eq!(claimed(authority, None), Some(Basis::None));
		}
		for authority in [Authority::Technical, Authority::Provincial, Authority::Platform] {
			assert_eq!(claimed(authority, Some(Basis::None)), None, "{authority:?}");
		}
		assert_eq!(claim(rule, Authority::National, None, None), Some(Basis::MemberAgreement), "the table's");
	}
}
