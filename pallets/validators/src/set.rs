//! How a session's set follows from the members and from who is excluded. Pure functions.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_runtime::Perbill;
use sp_staking::SessionIndex;

/// A member that the chain took out of the set.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Exclusion<AccountId> {
	/// Whom it concerns.
	pub who: AccountId,
	/// The session of the gravest offence so far.
	pub session: SessionIndex,
	/// The gravest severity so far.
	pub severity: Perbill,
}

/// How a member stands when a session is planned.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Standing {
	/// It may validate.
	Eligible,
	/// It has registered no session keys.
	WithoutKeys,
	/// It was taken out and not yet readmitted.
	Excluded,
}

/// What was decided for a session.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Plan<AccountId> {
	/// These validate.
	Take(Vec<AccountId>),
	/// So few are eligible that the set in office stays.
	KeepOffice {
		/// How many are eligible.
		eligible: u32,
	},
}

/// The members that may validate, in the order given.
pub fn eligible<AccountId>(standings: &[(AccountId, Standing)]) -> impl Iterator<Item = &AccountId> {
	standings.iter().filter(|(_, standing)| *standing == Standing::Eligible).map(|(who, _)| who)
}

/// How many members stand like this.
pub fn count<AccountId>(standings: &[(AccountId, Standing)], standing: Standing) -> u32 {
	standings.iter().filter(|(_, s)| *s == standing).fold(0u32, |n, _| n.saturating_add(1))
}

/// Decide a set: everybody eligible, unless fewer than `minimum` are.
pub fn plan<AccountId: Clone>(standings: &[(AccountId, Standing)], minimum: u32) -> Plan<AccountId> {
	match count(standings, Standing::Eligible) {
		enough if enough >= minimum.max(1) => Plan::Take(eligible(standings).cloned().collect()),
		eligible => Plan::KeepOffice { eligible },
	}
}

/// Note an offence in the ordered list of exclusions, keeping the gravest of each account.
///
/// When the list is full, the first entry of an account that is no member makes room: who is no member can't validate
/// anyway. Members always fit, because the list is as long as the longest membership list. Returns whether the list
/// changed.
pub fn exclude<AccountId: Clone + Ord>(
	list: &mut Vec<Exclusion<AccountId>>,
	offence: Exclusion<AccountId>,
	capacity: u32,
	is_member: impl Fn(&AccountId) -> bool,
) -> bool {
	if let Ok(place) = list.binary_search_by(|e| e.who.cmp(&offence.who)) {
		return match list.get_mut(place) {
			Some(known) if known.severity < offence.severity => {
				*known = offence;
				true
			}
			_ => false,
		};
	}
	if list.len() >= capacity as usize {
		match list.iter().position(|e| !is_member(&e.who)) {
			Some(stranger) => drop(list.remove(stranger)),
			None => return false,
		}
	}
	let place = list.binary_search_by(|e| e.who.cmp(&offence.who)).unwrap_or_else(|place| place);
	list.insert(place, offence);
	true
}

#[cfg(test)]
mod tests {
	use super::*;

	fn exclusion(who: u64, percent: u32) -> Exclusion<u64> {
		Exclusion { who, session: 7, severity: Perbill::from_percent(percent) }
	}

	#[test]
	fn everybody_eligible_is_planned_in_order() {
		let standings = [(1, Standing::Eligible), (2, Standing::Excluded), (3, Standing::Eligible)];
		assert_eq!(plan(&standings, 1), Plan::Take(vec![1, 3]));
	}

	#[test]
	fn below_the_minimum_the_set_in_office_stays() {
		let standings = [(1, Standing::Eligible), (2, Standing::WithoutKeys)];
		assert_eq!(plan(&standings, 2), Plan::KeepOffice { eligible: 1 });
	}

	#[test]
	fn an_empty_set_is_never_planned_even_if_the_minimum_were_nought() {
		assert_eq!(plan::<u64>(&[], 0), Plan::KeepOffice { eligible: 0 });
	}

	#[test]
	fn the_gravest_offence_of_an_account_is_kept() {
		let mut list = vec![exclusion(1, 10)];
		assert!(exclude(&mut list, exclusion(1, 20), 4, |_| true));
		assert!(!exclude(&mut list, exclusion(1, 5), 4, |_| true));
		assert_eq!(list, vec![exclusion(1, 20)]);
	}

	#[test]
	fn a_full_list_makes_room_by_forgetting_somebody_who_is_no_member() {
		let mut list = vec![exclusion(1, 10), exclusion(2, 10), exclusion(3, 10)];
		assert!(exclude(&mut list, exclusion(4, 10), 3, |who| *who != 2));
		assert_eq!(list, vec![exclusion(1, 10), exclusion(3, 10), exclusion(4, 10)]);
	}

	#[test]
	fn a_list_full_of_members_takes_no_stranger() {
		let mut list = vec![exclusion(1, 10), exclusion(2, 10)];
		assert!(!exclude(&mut list, exclusion(9, 10), 2, |who| *who != 9));
		assert_eq!(list.len(), 2);
	}
}
