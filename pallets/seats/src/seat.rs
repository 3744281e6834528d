//! An authority's record: line, region, mandate, officers. Pure.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{Line, Moment, Region};
use fairstream_rules::Act;
use frame_support::{traits::ConstU32, BoundedBTreeMap, BoundedBTreeSet};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Acts in a mandate that lists them; more than there are.
pub type MaxActs = ConstU32<128>;

/// Officers of one seat.
pub const MAX_OFFICERS: u32 = 64;

/// What an officer signs a paper as.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Role {
	/// Handles the matter: looks into it and drafts what is to be done.
	Handler,
	/// Reviews what the handlers found, before it is decided.
	Reviewer,
	/// Decides, as or for the head of the authority.
	Approver,
}

impl Role {
	/// All of them, in the order in which they sign.
	pub const ALL: [Role; 3] = [Role::Handler, Role::Reviewer, Role::Approver];
}

/// What an officer may sign as. It may be several, but it signs a paper once.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct Roles {
	/// See [`Role::Handler`].
	pub handler: bool,
	/// See [`Role::Reviewer`].
	pub reviewer: bool,
	/// See [`Role::Approver`].
	pub approver: bool,
}

impl Roles {
	/// All of them.
	pub const ALL: Roles = Roles { handler: true, reviewer: true, approver: true };
	/// Only [`Role::Handler`].
	pub const HANDLER: Roles = Roles { handler: true, reviewer: false, approver: false };
	/// Only [`Role::Reviewer`].
	pub const REVIEWER: Roles = Roles { handler: false, reviewer: true, approver: false };
	/// Only [`Role::Approver`].
	pub const APPROVER: Roles = Roles { handler: false, reviewer: false, approver: true };

	/// Whether this role is among them.
	#[must_use]
	pub const fn hold(self, role: Role) -> bool {
		match role {
			Role::Handler => self.handler,
			Role::Reviewer => self.reviewer,
			Role::Approver => self.approver,
		}
	}

	/// Whether there is none.
	#[must_use]
	pub fn none(self) -> bool {
		self == Self::default()
	}

	/// Whether all of them are among `others`.
	#[must_use]
	pub fn within(self, others: Roles) -> bool {
		Role::ALL.into_iter().all(|role| !self.hold(role) || others.hold(role))
	}
}

/// Which acts of its line a seat may handle.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Mandate {
	/// Every one, and those that are yet to be forbidden. Not a list, since a list would lack these.
	All,
	/// These.
	Listed(BoundedBTreeSet<Act, MaxActs>),
}

impl Mandate {
	/// Whether it holds an act.
	#[must_use]
	pub fn holds(&self, act: Act) -> bool {
		match self {
			Self::All => true,
			Self::Listed(acts) => acts.contains(&act),
		}
	}

	/// Whether it holds nothing that `other` lacks. What holds every act is within no list, however long: the list
	/// lacks the acts that are yet to be forbidden.
	#[must_use]
	pub fn within(&self, other: &Mandate) -> bool {
		match (self, other) {
			(_, Self::All) => true,
			(Self::All, Self::Listed(_)) => false,
			(Self::Listed(acts), Self::Listed(others)) => acts.is_subset(others),
		}
	}

	/// Whether every act that it lists is of this line.
	#[must_use]
	pub fn is_of(&self, line: Line) -> bool {
		match self {
			Self::All => true,
			Self::Listed(acts) => acts.iter().all(|act| act.row().line == line),
		}
	}
}

/// A seat of the genesis: line, region, officers.
pub type FirstSeat<AccountId> = (Line, Region, Vec<(AccountId, Roles)>);

/// An authority's record.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Seat<AccountId> {
	/// Its line of administration.
	pub line: Line,
	/// Its region; how high it stands follows from it.
	pub region: Region,
	/// Which acts of its line it may handle.
	pub mandate: Mandate,
	/// Who signs for it, and as what. Accounts are pseudonyms; the chain holds no names.
	pub officers: BoundedBTreeMap<AccountId, Roles, ConstU32<MAX_OFFICERS>>,
	/// Since when it is closed, if it is.
	pub closed: Option<Moment>,
}

impl<AccountId: Ord> Seat<AccountId> {
	/// An open one without officers.
	#[must_use]
	pub fn new(line: Line, region: Region, mandate: Mandate) -> Self {
		Self { line, region, mandate, officers: BoundedBTreeMap::new(), closed: None }
	}

	/// Whether it is the country's.
	#[must_use]
	pub fn is_national(&self) -> bool {
		self.region == Region::NATION
	}

	/// Whether an act is of its line and in its mandate.
	#[must_use]
	pub fn handles(&self, act: Act) -> bool {
		act.row().line == self.line && self.mandate.holds(act)
	}

	/// Whether somebody is its officer in a role.
	#[must_use]
	pub fn has(&self, officer: &AccountId, role: Role) -> bool {
		self.officers.get(officer).is_some_and(|roles| roles.hold(role))
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn listed(acts: &[Act]) -> Mandate {
		Mandate::Listed(acts.iter().copied().collect::<std::collections::BTreeSet<_>>().try_into().expect("few"))
	}

	#[test]
	fn no_list_holds_the_acts_that_are_yet_to_be_forbidden() {
		let everything = listed(Act::ALL);
		assert!(Act::ALL.iter().all(|act| everything.holds(*act)));
		assert!(!Mandate::All.within(&everything));
		assert!(everything.within(&Mandate::All));
	}

	#[test]
	fn a_list_is_within_another_that_lacks_none_of_it() {
		let (first, both) = (listed(&Act::ALL[..1]), listed(&Act::ALL[..2]));
		assert!(first.within(&both) && first.within(&first) && listed(&[]).within(&first));
		assert!(!both.within(&first));
	}

	#[test]
	fn a_mandate_can_list_every_act_there_is() {
		assert!(Act::ALL.len() <= 128, "raise MaxActs");
	}

	#[test]
	fn roles_are_within_others_that_lack_none_of_them() {
		assert!(Roles::HANDLER.within(Roles::ALL) && Roles::default().within(Roles::HANDLER));
		assert!(!Roles::ALL.within(Roles::HANDLER) && !Roles::REVIEWER.within(Roles::APPROVER));
		assert!(Roles::default().none() && !Roles::APPROVER.none());
	}
}
