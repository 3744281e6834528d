//! A participant's record: pure functions over functions and moments.

use crate::{Identity, Stay, Tag, MAX_STAYS};
use codec::{Decode, Encode, MaxEncodedLen};
use fairstream_doors::{Function, Moment, Region, Standing};
use frame_support::{traits::ConstU32, BoundedBTreeMap, BoundedVec};
use scale_info::TypeInfo;

/// As many as there are functions, with room for more.
pub type MaxFunctions = ConstU32<32>;

/// From when until when a participant may act in a function.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Accreditation {
	/// The first moment.
	pub since: Moment,
	/// The first moment when it may no longer; never without it.
	pub until: Option<Moment>,
	/// That an authority revoked it; none if it ended by itself, or has not. It stays until a new accreditation begins.
	pub revoked: Option<Revocation>,
}

/// That an authority revoked an accreditation.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Revocation {
	/// When.
	pub at: Moment,
	/// For which region it acted: the seat of that region, or the nation.
	pub by: Region,
}

impl Accreditation {
	/// One that begins now; none if it would end before.
	#[must_use]
	pub fn given(now: Moment, until: Option<Moment>) -> Option<Self> {
		until.is_none_or(|until| until > now).then_some(Self { since: now, until, revoked: None })
	}

	/// How it stands at a moment.
	#[must_use]
	pub fn at(&self, moment: Moment) -> Standing {
		match self.until {
			_ if moment < self.since => Standing::NotYet(self.since),
			Some(until) if until <= moment => Standing::Ended(until),
			_ => Standing::Accredited,
		}
	}
}

/// Where a participant moves.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Move<AccountId> {
	/// The account by which it will act.
	pub to: AccountId,
	/// Whether the authority named it. Then who holds the old key can't name another: it may have been stolen.
	pub by_authority: bool,
}

/// A participant's record.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Participant<AccountId> {
	/// The account it acts by.
	pub account: AccountId,
	/// The account by which it will act once that one has agreed.
	pub moving: Option<Move<AccountId>>,
	/// Its registered domicile.
	pub region: Region,
	/// Where it really does business, as far as is known (Order 117, article 47).
	pub business: Option<Region>,
	/// Since when both places hold.
	pub placed: Moment,
	/// Whether the authority did not find it where it said. Then it doesn't declare its place: the authority confirms it.
	pub unreachable: bool,
	/// Where it was to be found before, the oldest first, not without gaps.
	pub stays: BoundedVec<Stay, ConstU32<MAX_STAYS>>,
	/// When it was admitted.
	pub admitted: Moment,
	/// What it is or was accredited for.
	pub functions: BoundedBTreeMap<Function, Accreditation, MaxFunctions>,
	/// Its identity, as last verified; none if it never was.
	pub identity: Option<Identity>,
	/// Whether the authority withdrew its identity and has not released it. Then no issuer verifies it.
	pub identity_held: bool,
	/// The tag of the person that it is, as long as something needs it.
	pub tag: Option<Tag>,
}

impl<AccountId> Participant<AccountId> {
	/// A participant without a function.
	pub fn new(account: AccountId, region: Region, admitted: Moment) -> Self {
		Self {
			account,
			moving: None,
			region,
			business: None,
			placed: admitted,
			unreachable: false,
			stays: BoundedVec::new(),
			admitted,
			functions: BoundedBTreeMap::new(),
			identity: None,
			identity_held: false,
			tag: None,
		}
	}

	/// Act by the account that was named, if it is this one. The account it acted by.
	pub fn accept(&mut self, new: &AccountId) -> Option<AccountId>
	where
		AccountId: PartialEq,
	{
		let named = self.moving.take_if(|named| named.to == *new)?;
		Some(core::mem::replace(&mut self.account, named.to))
	}

	/// How its accreditation for a function stands at a moment, whatever its identity.
	pub fn accreditation(&self, function: Function, at: Moment) -> Standing {
		self.functions.get(&function).map_or(Standing::Never, |accreditation| accreditation.at(at))
	}

	/// How it stands in a function at a moment, if its identity ends at `until` and its person is barred until `barred`.
	pub fn standing(&self, function: Function, at: Moment, until: Option<Moment>, barred: Option<Moment>) -> Standing {
		match (self.accreditation(function, at), barred, &self.identity) {
			(Standing::Accredited, Some(barred), _) if function.is_of_a_person() => Standing::Barred(barred),
			(Standing::Accredited, _, identity) if function.needs_identity() => match (identity, until) {
				(Some(identity), Some(until)) => identity.standing(at, until),
				_ => Standing::Unverified,
			},
			(standing, _, _) => standing,
		}
	}

	/// Until when an accreditation needs to know which person it is; none if none does at this moment or later.
	pub fn person_until(&self, at: Moment) -> Option<Moment> {
		let of_person = self.functions.iter().filter(|(function, _)| function.is_of_a_person());
		of_person.map(|(_, accreditation)| accreditation.until.unwrap_or(Moment::MAX)).filter(|until| *until > at).max()
	}

	/// Write an accreditation. One that is running keeps its beginning.
	pub fn accredit(&mut self, function: Function, given: Accreditation) {
		let since = match self.functions.get(&function) {
			Some(running) if running.at(given.since) == Standing::Accredited => running.since,
			_ => given.since,
		};
		let written = self.functions.try_insert(function, Accreditation { since, ..given });
		debug_assert!(written.is_ok(), "the map has room for every function there is");
	}

	/// Whether the authority of a region may accredit it for a function: it was not revoked, or by that authority or one
	/// below it.
	pub fn may_be_accredited(&self, function: Function, by: Region) -> bool {
		let revoked = self.functions.get(&function).and_then(|accreditation| accreditation.revoked);
		revoked.is_none_or(|revoked| by.holds(revoked.by))
	}

	/// Revoke a running accreditation now, by the authority of a region; whether there was one.
	pub fn revoke(&mut self, function: Function, by: Region, now: Moment) -> bool {
		match self.functions.get_mut(&function) {
			Some(running) if running.at(now) == Standing::Accredited => {
				(running.until, running.revoked) = (Some(now), Some(Revocation { at: now, by }));
				true
			}
			_ => false,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn given(since: Moment, until: Option<Moment>) -> Accreditation {
		Accreditation { since, until, revoked: None }
	}

	fn producer(since: Moment, until: Option<Moment>) -> Participant<u64> {
		let mut record = Participant::new(1, Region::NATION, 0);
		record.accredit(Function::Producer, given(since, until));
		record
	}

	#[test]
	fn the_first_moment_counts_and_the_last_does_not() {
		let record = producer(10, Some(20));
		let at = |moment| record.accreditation(Function::Producer, moment);
		assert_eq!(at(9), Standing::NotYet(10));
		assert_eq!(at(10), Standing::Accredited);
		assert_eq!(at(19), Standing::Accredited);
		assert_eq!(at(20), Standing::Ended(20));
	}

	#[test]
	fn a_function_never_given_is_never_held() {
		assert_eq!(producer(0, None).accreditation(Function::Seller, 5), Standing::Never);
	}

	#[test]
	fn a_running_accreditation_keeps_its_beginning_when_its_end_changes() {
		let mut record = producer(10, Some(20));
		record.accredit(Function::Producer, given(15, Some(40)));
		assert_eq!(record.functions[&Function::Producer], given(10, Some(40)));
	}

	#[test]
	fn after_its_end_a_new_one_begins_so_that_the_gap_stays_visible() {
		let mut record = producer(10, Some(20));
		record.accredit(Function::Producer, given(30, None));
		assert_eq!(record.accreditation(Function::Producer, 25), Standing::NotYet(30));
		assert_eq!(record.accreditation(Function::Producer, 30), Standing::Accredited);
	}

	#[test]
	fn what_was_revoked_leaves_its_trace_until_a_new_one_begins_and_what_ended_by_itself_leaves_none() {
		let mut record = producer(10, Some(20));
		let revoke = |record: &mut Participant<u64>, at| record.revoke(Function::Producer, Region::NATION, at);
		assert!(!revoke(&mut record, 20), "it has ended");
		assert_eq!(record.functions[&Function::Producer], given(10, Some(20)));
		record.accredit(Function::Producer, given(30, None));
		assert!(revoke(&mut record, 35));
		let revoked = Revocation { at: 35, by: Region::NATION };
		let revoked = Accreditation { since: 30, until: Some(35), revoked: Some(revoked) };
		assert_eq!(record.functions[&Function::Producer], revoked);
		assert_eq!(record.accreditation(Function::Producer, 35), Standing::Ended(35));
		record.accredit(Function::Producer, given(35, None));
		assert_eq!(record.functions[&Function::Producer], given(35, None));
	}

	#[test]
	fn what_an_authority_revoked_that_one_gives_anew_or_one_above_it() {
		let region = |code| Region::new(code).expect("a region");
		let (county, neighbour, province) = (region(330_106), region(330_108), region(330_000));
		let by = |revoker, giver| {
			let mut record = producer(10, None);
			assert!(record.revoke(Function::Producer, revoker, 20));
			record.may_be_accredited(Function::Producer, giver)
		};
		assert_eq!([county, province, Region::NATION].map(|giver| by(county, giver)), [true; 3]);
		assert_eq!([province, Region::NATION].map(|giver| by(province, giver)), [true; 2]);
		assert_eq!([county, region(330_100), region(340_000)].map(|giver| by(province, giver)), [false; 3]);
		assert!(!by(county, neighbour), "who moves elsewhere takes it along");
		assert!(!by(Region::NATION, province));
		let record = producer(10, Some(20));
		assert!(record.may_be_accredited(Function::Producer, county), "it ended by itself");
		assert!(record.may_be_accredited(Function::Seller, county), "it never was a seller");
	}

	#[test]
	fn a_function_that_needs_no_identity_stands_without_one_and_others_do_not() {
		let mut record = producer(10, None);
		record.accredit(Function::Seller, given(10, None));
		assert_eq!(record.standing(Function::Producer, 10, None, None), Standing::Accredited);
		assert_eq!(record.standing(Function::Seller, 10, None, None), Standing::Unverified);
		assert_eq!(
			record.standing(Function::Seller, 9, None, None),
			Standing::NotYet(10),
			"it is not accredited either"
		);
	}

	#[test]
	fn a_bar_ends_the_functions_of_a_person_and_no_others() {
		let mut record = producer(10, None);
		record.accredit(Function::Anchor, given(10, None));
		assert_eq!(record.standing(Function::Producer, 10, None, Some(20)), Standing::Accredited);
		assert_eq!(record.standing(Function::Anchor, 10, None, Some(20)), Standing::Barred(20));
		assert_eq!(record.standing(Function::Anchor, 9, None, Some(20)), Standing::NotYet(10));
	}

	#[test]
	fn a_person_is_known_until_its_last_accreditation_ends() {
		let mut record = producer(10, None);
		assert_eq!(record.person_until(10), None, "a producer need be no person");
		record.accredit(Function::Anchor, given(10, Some(20)));
		assert_eq!(record.person_until(19), Some(20));
		assert_eq!(record.person_until(20), None);
		record.accredit(Function::Anchor, given(15, None));
		assert_eq!(record.person_until(20), Some(Moment::MAX));
	}

	#[test]
	fn every_function_there_is_fits() {
		let mut record = Participant::new(1u64, Region::NATION, 0);
		for function in Function::ALL {
			record.accredit(function, given(0, None));
		}
		assert_eq!(record.functions.len(), Function::ALL.len());
	}
}
