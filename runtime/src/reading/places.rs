//! What a seat has to do, by clocks of its own and of seats in whose place it answers.
//!
//! A clock names the seat that was due when it was set. Where that one was closed since, or its mandate narrowed, the clock stays as
//! it is, and whoever answers in its place has the duty. So the duties of all seats below that may have lost some are looked
//! through, too, in one order of time.

use crate::{configs::Task, AccountId, Cases, Deadlines, Runtime};
use alloc::{collections::VecDeque, vec, vec::Vec};
use fairstream_doors::{Bearer, SeatId};
use pallet_deadlines::{Duty, Turn};
use pallet_seats::Mandate;

/// A seat's record.
type Record = pallet_seats::Seat<AccountId>;

/// A duty, and the seat that its clock names.
pub struct Named {
	/// The duty.
	pub duty: Duty<Task>,
	/// The seat.
	pub seat: SeatId,
}

/// The duties of several seats in the order of their turns, from after one on.
pub struct Merged {
	lists: Vec<List>,
}

/// The duties of a seat that are yet to come, as far as they were read.
struct List {
	seat: SeatId,
	after: Option<Turn>,
	read: VecDeque<Duty<Task>>,
	is_read: bool,
}

impl List {
	/// The next duty.
	fn first(&mut self) -> Option<&Duty<Task>> {
		if self.read.is_empty() && !self.is_read {
			self.read = Deadlines::duties_of(Bearer::Seat(self.seat), self.after).into();
			self.is_read = self.read.is_empty();
			self.after = self.read.back().map(|duty| duty.turn);
		}
		self.read.front()
	}
}

impl Merged {
	/// Of a seat, and of those in whose place it may answer.
	pub fn of(seat: SeatId, after: Option<Turn>) -> Self {
		let list = |seat| List { seat, after, read: VecDeque::new(), is_read: false };
		let mut lists = vec![list(seat)];
		let own = pallet_seats::Seats::<Runtime>::get(seat).filter(is_open);
		if let Some(own) = own {
			let below = |(other, record): &(SeatId, Record)| {
				*other != seat && record.line == own.line && own.region.holds(record.region) && has_lost(record)
			};
			let seats = pallet_seats::Seats::<Runtime>::iter().filter(below);
			lists.extend(seats.map(|(other, _)| list(other)));
		}
		Self { lists }
	}
}

impl Iterator for Merged {
	type Item = Named;

	fn next(&mut self) -> Option<Named> {
		let turns = self.lists.iter_mut().enumerate();
		let firsts = turns.filter_map(|(place, list)| list.first().map(|duty| (duty.turn, place)));
		let (_, place) = firsts.min()?;
		let list = self.lists.get_mut(place)?;
		list.read.pop_front().map(|duty| Named { duty, seat: list.seat })
	}
}

fn is_open(record: &Record) -> bool {
	record.closed.is_none()
}

/// Whether another may answer in a seat's place.
fn has_lost(record: &Record) -> bool {
	!is_open(record) || record.mandate != Mandate::All
}

/// Whether a duty is a seat's now: in a case, whose turn it is by law as seats are now.
pub fn is_of(seat: SeatId, named: &Named) -> bool {
	let record = named.duty.clock.case.and_then(pallet_cases::Cases::<Runtime>::get);
	let due = record.as_ref().and_then(|record| record.waiting().map(|waiting| Cases::due_now(record, waiting)));
	match due {
		Some(due) if due.seat == Some(seat) => true,
		// Who stands below and was opened again has it when the clock runs out.
		Some(_) => {
			named.seat == seat && pallet_seats::Seats::<Runtime>::get(seat).is_some_and(|record| !has_lost(&record))
		}
		None => named.seat == seat,
	}
}
