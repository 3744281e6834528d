//! Which seat answers: up from the region to the country, to the first seat that can. Pure.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use fairstream_doors::{Region, SeatId};
use scale_info::TypeInfo;

/// What stands in a region, asked about one act.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Found {
	/// The seat of the act's line.
	pub seat: SeatId,
	/// Whether it is closed.
	pub closed: bool,
	/// Whether its mandate holds the act.
	pub mandated: bool,
}

/// Why the walk went on.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub enum PassedOver {
	/// No seat of the act's line stands here.
	NoSeat,
	/// It is closed.
	Closed,
	/// Its mandate does not hold the act.
	OutsideMandate,
}

/// A step of the walk.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Step {
	/// Where it looked.
	pub region: Region,
	/// The seat that stands there.
	pub seat: Option<SeatId>,
	/// Why it went on; none where the walk ends because this seat answers.
	pub passed_over: Option<PassedOver>,
}

impl Step {
	/// The step at a region where this was found.
	fn at(region: Region, found: Option<Found>) -> Self {
		let passed_over = match found {
			None => Some(PassedOver::NoSeat),
			Some(Found { closed: true, .. }) => Some(PassedOver::Closed),
			Some(Found { mandated: false, .. }) => Some(PassedOver::OutsideMandate),
			Some(_) => None,
		};
		Step { region, seat: found.map(|found| found.seat), passed_over }
	}

	/// The seat that answers, if the walk ends here.
	#[must_use]
	pub fn answers(&self) -> Option<SeatId> {
		self.seat.filter(|_| self.passed_over.is_none())
	}
}

/// The region, what it lies in, and so on up to the country: at most four steps, looked up as they are taken.
fn walk(region: Region, look_up: impl Fn(Region) -> Option<Found>) -> impl Iterator<Item = Step> {
	core::iter::successors(Some(region), |region| region.parent()).map(move |region| Step::at(region, look_up(region)))
}

/// The first seat on the way up that answers.
pub fn responsible(region: Region, look_up: impl Fn(Region) -> Option<Found>) -> Option<SeatId> {
	walk(region, look_up).find_map(|step| step.answers())
}

/// The way to the seat that answers, and why each one before it was passed over.
pub fn chain(region: Region, look_up: impl Fn(Region) -> Option<Found>) -> Vec<Step> {
	let mut steps = Vec::new();
	for step in walk(region, look_up) {
		steps.push(step);
		if step.answers().is_some() {
			break;
		}
	}
	steps
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::cell::RefCell;

	fn region(code: u32) -> Region {
		Region::new(code).expect("a region")
	}

	/// What stands on the way from a county up, from the nearest.
	fn on_the_way(found: [Option<Found>; 4]) -> impl Fn(Region) -> Option<Found> {
		move |at| {
			let places = [region(330_106), region(330_100), region(330_000), Region::NATION];
			found[places.iter().position(|place| *place == at).expect("on the way")]
		}
	}

	/// Every kind of thing that can stand in a place.
	fn kinds(seat: u32) -> Vec<Option<Found>> {
		let found = |closed, mandated| Some(Found { seat: SeatId(seat), closed, mandated });
		vec![None, found(true, true), found(true, false), found(false, false), found(false, true)]
	}

	#[test]
	fn whatever_stands_below_exactly_the_nearest_that_can_answers_and_in_the_end_the_nation() {
		let nation = Some(Found { seat: SeatId(0), closed: false, mandated: true });
		for county in kinds(1) {
			for prefecture in kinds(2) {
				for province in kinds(3) {
					let way = [county, prefecture, province, nation];
					let nearest = way.iter().flatten().find(|found| !found.closed && found.mandated);
					let answer = responsible(region(330_106), on_the_way(way));
					assert_eq!(answer, nearest.map(|found| found.seat), "{way:?}");
					let chain = chain(region(330_106), on_the_way(way));
					let (last, before) = chain.split_last().expect("at least one step");
					assert_eq!(last.answers(), answer);
					assert!(before.iter().all(|step| step.passed_over.is_some() && step.answers().is_none()));
				}
			}
		}
	}

	#[test]
	fn nothing_is_looked_up_beyond_the_seat_that_answers_and_never_more_than_four_places() {
		let asked = RefCell::new(Vec::new());
		let look_up = |answers: Region| {
			let asked = &asked;
			move |at| {
				asked.borrow_mut().push(at);
				(at == answers).then_some(Found { seat: SeatId(9), closed: false, mandated: true })
			}
		};
		assert_eq!(responsible(region(330_106), look_up(region(330_100))), Some(SeatId(9)));
		assert_eq!(asked.take(), [region(330_106), region(330_100)]);
		assert_eq!(responsible(region(330_106), look_up(region(110_000))), None);
		assert_eq!(asked.take(), [region(330_106), region(330_100), region(330_000), Region::NATION]);
	}

	#[test]
	fn the_chain_says_why_each_was_passed_over() {
		let found = |closed, mandated| Some(Found { seat: SeatId(7), closed, mandated });
		let way = [None, found(true, true), found(false, false), found(false, true)];
		let reasons: Vec<_> =
			chain(region(330_106), on_the_way(way)).into_iter().map(|step| step.passed_over).collect();
		let expected = [PassedOver::NoSeat, PassedOver::Closed, PassedOver::OutsideMandate];
		assert_eq!(reasons, expected.map(Some).into_iter().chain([None]).collect::<Vec<_>>());
	}
}
