//! A paper: a call that a seat's officers sign one after the other. Who is due next, and which signatures count. Pure.

use crate::seat::Role;
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::Moment;
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// Open papers of one seat.
pub const MAX_PAPERS: u32 = 64;

/// Open papers of one seat that one officer opened, so that no single one fills the seat's desk.
pub const MAX_OPENED: u32 = 16;

/// For how long a paper may lie open, in milliseconds: thirty days. After that no signature under it counts, so that nobody
/// completes today what was meant for last year.
pub const PAPER_TERM: Moment = 30 * 24 * 60 * 60 * 1_000;

/// The most signatures that a paper needs.
pub type MaxSignatures = ConstU32<4>;

/// Who must sign before a seat acts. The later ones are stricter.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Formality {
	/// A handler: to take note, to ask, to remind.
	OneOfficer,
	/// Two handlers, as the Administrative Penalty Law (article 42) wants it wherever an authority investigates.
	TwoHandlers,
	/// Two handlers, then a reviewer, then an approver: four persons. For what burdens somebody (articles 57 and 58 of
	/// that law).
	Full,
}

impl Formality {
	/// All of them, from the mildest.
	pub const ALL: [Formality; 3] = [Formality::OneOfficer, Formality::TwoHandlers, Formality::Full];

	/// The roles that sign, in this order, each by another person.
	#[must_use]
	pub const fn roles(self) -> &'static [Role] {
		match self {
			Self::OneOfficer => &[Role::Handler],
			Self::TwoHandlers => &[Role::Handler, Role::Handler],
			Self::Full => &[Role::Handler, Role::Handler, Role::Reviewer, Role::Approver],
		}
	}

	/// What a batch of calls needs: the strictest of what they need, and nothing will do if a seat may not make one of
	/// them, or if there is none.
	pub fn strictest(calls: impl IntoIterator<Item = Option<Formality>>) -> Option<Formality> {
		calls.into_iter().collect::<Option<Vec<_>>>()?.into_iter().max()
	}
}

/// Which calls seats may make, and who must sign each.
///
/// The runtime answers; what it doesn't name no seat can do ([`crate::Error::NotForSeats`]).
///
/// A call that holds others needs care. `utility.batch_all` may be named if every call in it is, and then it needs the
/// strictest of their formalities ([`Formality::strictest`]); else three harmless signatures would carry a fourth
/// matter with them. Don't name `utility.batch` and `force_batch`: they go on when one of their calls fails, so that
/// the paper's outcome is no outcome. Never name what dispatches with another origin (`proxy`, `as_multi`,
/// `dispatch_as`, `sudo`), and not [`crate::Call::sign`] itself.
pub trait FormalityOf<Call> {
	/// Who must sign this call; none if it is not for seats.
	fn formality(call: &Call) -> Option<Formality>;

	/// The calls in this one, if it is a batch: the filters that hold for the signer must let each of them through.
	fn within(call: &Call) -> &[Call] {
		let _ = call;
		&[]
	}

	/// A call of this formality that encodes to about so many bytes, at least as costly to judge as any of that length.
	/// It must pass the runtime's filter; it may fail.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_call(formality: Formality, bytes: u32) -> Call;

	/// The same for a call that the national seats make together.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_joint_call(bytes: u32) -> Call;
}

/// An officer's signature under a paper.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Signature<AccountId> {
	/// Who signed.
	pub officer: AccountId,
	/// As what.
	pub role: Role,
	/// When.
	pub at: Moment,
}

/// The signatures under a paper, in their order.
pub type Signatures<AccountId> = BoundedVec<Signature<AccountId>, MaxSignatures>;

/// A call that was signed by some, and waits for others. Of the call itself only the hash is kept; its text is in the
/// block in which the paper was opened, and each later signer sends it again.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Paper<AccountId, BlockNumber> {
	/// Who must sign.
	pub formality: Formality,
	/// When it was opened.
	pub opened: Moment,
	/// The block in which it was opened.
	pub block: BlockNumber,
	/// Who opened it.
	pub opener: AccountId,
	/// The version of the runtime's calls for which it was signed: by another one the same bytes may mean another call.
	pub transaction_version: u32,
	/// Who has signed.
	pub signatures: Signatures<AccountId>,
}

/// Why a paper takes no signature.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Refusal {
	/// Its author has signed already.
	Twice,
	/// Another role is due.
	OutOfTurn,
}

impl<AccountId: Eq, BlockNumber> Paper<AccountId, BlockNumber> {
	/// A blank one.
	pub fn new(
		formality: Formality,
		opened: Moment,
		block: BlockNumber,
		opener: AccountId,
		transaction_version: u32,
	) -> Self {
		Self { formality, opened, block, opener, transaction_version, signatures: BoundedVec::new() }
	}

	/// Whether its signatures count no longer, whoever gave them: it lay open for too long, or an upgrade changed who must
	/// sign or what the call's bytes mean.
	pub fn is_stale(&self, now: Moment, formality: Formality, transaction_version: u32) -> bool {
		self.opened.saturating_add(PAPER_TERM) <= now
			|| self.formality != formality
			|| self.transaction_version != transaction_version
	}

	/// The roles that have yet to sign, in this order.
	pub fn missing(&self) -> &'static [Role] {
		self.formality.roles().get(self.signatures.len()..).unwrap_or_default()
	}

	/// Take a signature.
	///
	/// # Errors
	/// [`Refusal`] with nothing changed.
	pub fn sign(&mut self, signature: Signature<AccountId>) -> Result<(), Refusal> {
		if self.signed_by(&signature.officer) {
			return Err(Refusal::Twice);
		}
		if self.missing().first() != Some(&signature.role) {
			return Err(Refusal::OutOfTurn);
		}
		self.signatures.try_push(signature).map_err(|_| Refusal::OutOfTurn)
	}

	/// Whether somebody has signed.
	pub fn signed_by(&self, officer: &AccountId) -> bool {
		self.signatures.iter().any(|signature| signature.officer == *officer)
	}

	/// Strike the signatures that don't count. One that came after them, in a role whose turn it then would not have
	/// been, goes with them: a reviewer has reviewed what two handlers found, not one.
	///
	/// Returns what was struck.
	pub fn strike(&mut self, counts: impl Fn(&Signature<AccountId>) -> bool) -> Vec<Signature<AccountId>> {
		let (mut kept, mut struck) = (Vec::new(), Vec::new());
		for signature in core::mem::take(&mut self.signatures) {
			let in_turn = self.formality.roles().get(kept.len()) == Some(&signature.role);
			if in_turn && counts(&signature) {
				kept.push(signature);
			} else {
				struck.push(signature);
			}
		}
		self.signatures = BoundedVec::truncate_from(kept);
		struck
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn by(officer: u8, role: Role) -> Signature<u8> {
		Signature { officer, role, at: 0 }
	}

	fn paper(formality: Formality, signatures: &[(u8, Role)]) -> Paper<u8, u32> {
		let mut paper = Paper::new(formality, 0, 0, 99, 1);
		for (officer, role) in signatures {
			paper.sign(by(*officer, *role)).expect("in turn");
		}
		paper
	}

	#[test]
	fn every_formality_begins_with_a_handler_and_the_stricter_need_all_that_the_milder_need() {
		for pair in Formality::ALL.windows(2) {
			assert!(pair[1].roles().starts_with(pair[0].roles()));
			assert!(pair[0] < pair[1]);
		}
		assert_eq!(Formality::OneOfficer.roles(), [Role::Handler]);
		assert!(Formality::ALL.iter().all(|formality| formality.roles().len() <= 4));
	}

	#[test]
	fn of_three_roles_in_any_order_only_the_one_that_is_due_signs() {
		for formality in Formality::ALL {
			let mut paper = Paper::<u8, u32>::new(formality, 0, 0, 99, 1);
			for (officer, due) in (0..).zip(formality.roles()) {
				for other in Role::ALL.into_iter().filter(|role| role != due) {
					assert_eq!(paper.sign(by(officer, other)), Err(Refusal::OutOfTurn));
				}
				assert_eq!(paper.sign(by(officer, *due)), Ok(()));
			}
			assert!(paper.missing().is_empty());
			assert_eq!(paper.sign(by(99, Role::Handler)), Err(Refusal::OutOfTurn));
		}
	}

	#[test]
	fn nobody_signs_twice_in_whatever_role() {
		let mut paper = paper(Formality::Full, &[(1, Role::Handler), (2, Role::Handler)]);
		assert_eq!(paper.sign(by(1, Role::Reviewer)), Err(Refusal::Twice));
	}

	#[test]
	fn a_review_falls_with_the_finding_that_it_reviewed() {
		let mut paper = paper(Formality::Full, &[(1, Role::Handler), (2, Role::Handler), (3, Role::Reviewer)]);
		let struck = paper.strike(|signature| signature.officer != 1);
		assert_eq!(struck, [by(1, Role::Handler), by(3, Role::Reviewer)]);
		assert_eq!(paper.missing(), [Role::Handler, Role::Reviewer, Role::Approver]);
		assert_eq!(paper.signatures.to_vec(), [by(2, Role::Handler)]);
	}

	#[test]
	fn what_was_found_stays_when_the_review_falls() {
		let mut paper = paper(Formality::Full, &[(1, Role::Handler), (2, Role::Handler), (3, Role::Reviewer)]);
		assert_eq!(paper.strike(|signature| signature.officer != 3), [by(3, Role::Reviewer)]);
		assert_eq!(paper.missing(), [Role::Reviewer, Role::Approver]);
	}

	#[test]
	fn signatures_count_for_thirty_days_for_one_formality_and_for_one_meaning_of_the_bytes() {
		let paper = paper(Formality::Full, &[(1, Role::Handler)]);
		assert!(!paper.is_stale(PAPER_TERM - 1, Formality::Full, 1));
		assert!(paper.is_stale(PAPER_TERM, Formality::Full, 1));
		assert!(paper.is_stale(0, Formality::TwoHandlers, 1));
		assert!(paper.is_stale(0, Formality::Full, 2));
	}

	#[test]
	fn a_batch_needs_the_strictest_of_its_calls_and_none_that_is_not_for_seats() {
		use Formality::{Full, OneOfficer, TwoHandlers};
		assert_eq!(Formality::strictest([Some(OneOfficer), Some(Full), Some(TwoHandlers)]), Some(Full));
		assert_eq!(Formality::strictest([Some(OneOfficer), None]), None);
		assert_eq!(Formality::strictest([]), None, "an empty batch is nothing to sign");
	}
}
