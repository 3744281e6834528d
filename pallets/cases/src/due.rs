//! Who is due in a case, as seats are now.
//!
//! A clock names the seat that was due when it was set. One that was closed since, or whose mandate was narrowed, is due no more,
//! and the one that answers in its place is, at once: it sees the case in its worklist, acts in it and reminds in it. The clock itself
//! is not touched; when it runs out, whoever is in another's place gets a term of its own.

use crate::{
	record::{Case, Opener, Waiting, Watch},
	Config, Pallet,
};
use fairstream_docket::{Role, Stage};
use fairstream_doors::{Bearer, SeatId};
use fairstream_rules::{SeatRefusal, Seats};

/// Whose turn it is in a case.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Due {
	/// The seat; none if it is no seat's turn.
	pub seat: Option<SeatId>,
	/// How far whoever is due is behind. A seat that came into another's place is not.
	pub watch: Watch,
}

impl<T: Config> Pallet<T> {
	/// The seat that acts for a case: its own, or, where that may no longer, the one that answers in its place.
	pub(crate) fn holder(case: &Case<T::AccountId>) -> SeatId {
		match case.act {
			Some(act) if T::Seats::may(case.seat, act, case.region).is_err() => T::Seats::responsible(act, case.region),
			_ => case.seat,
		}
	}

	/// The seat that decides on appeals in a case: the one above that which decided. For a national seat that is itself
	/// (Administrative Reconsideration Law: a department of the State Council reconsiders its own decisions).
	pub(crate) fn reviewer(case: &Case<T::AccountId>) -> SeatId {
		let decided = case.decided_by.unwrap_or_else(|| Self::holder(case));
		T::Seats::superior(decided).unwrap_or(decided)
	}

	/// Who has the clock of a stage.
	pub(crate) fn bearer(case: &Case<T::AccountId>, role: Role) -> Bearer {
		match role {
			Role::Seat => Bearer::Seat(Self::holder(case)),
			Role::Reviewer => Bearer::Seat(Self::reviewer(case)),
			Role::Subject => case.against.map_or(Bearer::Nobody, Bearer::Participant),
			Role::Opener => match case.opener {
				Opener::Participant(who) => Bearer::Participant(who),
				Opener::Key(_) => Bearer::Nobody,
				Opener::Seat(seat) => Bearer::Seat(seat),
			},
		}
	}

	/// The seat that is due in a stage, if it is a seat's turn.
	pub(crate) fn due_seat(case: &Case<T::AccountId>, stage: Stage) -> Option<SeatId> {
		match Self::bearer(case, case.kind.row().stage(stage)?.waits_for) {
			Bearer::Seat(seat) => Some(seat),
			_ => None,
		}
	}

	/// Whose turn it is in a case now. It is what the case names, unless that seat may no longer.
	#[must_use]
	pub fn due_now(case: &Case<T::AccountId>, waiting: &Waiting) -> Due {
		let acting = Self::due_seat(case, waiting.stage);
		let asked = waiting.overdue.map_or(waiting.seat, |late| Some(late.seat));
		match waiting.watch {
			_ if acting != asked => Due { seat: acting, watch: Watch::OnTime },
			Watch::ToBeReminded { by } => match Self::reminder(case, by) {
				Some(by) => Due { seat: Some(by), watch: Watch::ToBeReminded { by } },
				None => Due { seat: acting, watch: Watch::Reminded },
			},
			watch => Due { seat: acting, watch },
		}
	}

	/// Who reminds where it was a seat's turn to: that one, or the next above if it was closed.
	fn reminder(case: &Case<T::AccountId>, by: SeatId) -> Option<SeatId> {
		let closed = case.act.is_some_and(|act| T::Seats::may(by, act, case.region) == Err(SeatRefusal::Closed));
		match closed {
			true => T::Seats::superior(by),
			false => Some(by),
		}
	}
}
