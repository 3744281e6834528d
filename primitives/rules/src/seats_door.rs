//! The door to the seats. It stands here and not in `fairstream-doors` because it speaks of acts.

use crate::act::Act;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use fairstream_doors::{Line, Region, SeatId};
use scale_info::TypeInfo;

/// The national seat of a line. Both are made at genesis and none is ever removed, so their numbers are for ever.
#[must_use]
pub const fn national(line: Line) -> SeatId {
	match line {
		Line::MarketRegulation => SeatId(0),
		Line::CyberspaceAdministration => SeatId(1),
	}
}

/// Why a seat may not handle an act.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum SeatRefusal {
	/// No seat has this number.
	Unknown,
	/// It is closed; until it is reopened another answers in its place.
	Closed,
	/// It happened outside the seat's region.
	OutsideRegion,
	/// The act is of the other line, or the seat's mandate does not hold it.
	OutsideMandate,
}

impl fmt::Display for SeatRefusal {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::Unknown => "no seat has this number: ask which one is responsible",
			Self::Closed => "the seat is closed: ask which one is responsible",
			Self::OutsideRegion => "it happened outside the seat's region: ask which seat is responsible there",
			Self::OutsideMandate => "the seat has no mandate for this act: ask which seat is responsible for it",
		})
	}
}

impl core::error::Error for SeatRefusal {}

/// Which authority answers for an act in a region, and may this one?
///
/// Answers come from records alone and ask no other door.
pub trait Seats {
	/// The seat that answers for an act in a region. There is always one: who is nearest, is not closed and has the
	/// mandate; in the end the national seat of the act's line.
	fn responsible(act: Act, region: Region) -> SeatId;

	/// Whether a seat may handle an act that happened in a region. More than one may: the superiors of the one that is
	/// responsible may draw the case to them.
	///
	/// # Errors
	/// The first [`SeatRefusal`] that holds, in their order.
	fn may(seat: SeatId, act: Act, region: Region) -> Result<(), SeatRefusal>;

	/// The nearest seat of the same line above a seat that is not closed. None above a national seat.
	fn superior(seat: SeatId) -> Option<SeatId>;

	/// The seat of a line that stands in exactly this region, be it closed or not.
	fn seat_of(region: Region, line: Line) -> Option<SeatId>;

	/// Whether there is such a seat, be it closed or not.
	fn exists(seat: SeatId) -> bool;

	/// Set up an open seat of a line in a region that is as costly to ask about as any. A national seat stays as it is
	/// but for its officers.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_seat(line: Line, region: Region) -> SeatId;

	/// Make the way to the seat that answers in a region as long as it can be: from there to the country a seat stands
	/// everywhere, as costly to ask about as any, and all but the national one are closed.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_longest_walk(line: Line, region: Region);
}

/// The empty house: only the national seats stand.
impl Seats for () {
	fn responsible(act: Act, _: Region) -> SeatId {
		national(act.row().line)
	}

	fn may(seat: SeatId, act: Act, _: Region) -> Result<(), SeatRefusal> {
		if !Self::exists(seat) {
			return Err(SeatRefusal::Unknown);
		}
		if seat == national(act.row().line) {
			Ok(())
		} else {
			Err(SeatRefusal::OutsideMandate)
		}
	}

	fn superior(_: SeatId) -> Option<SeatId> {
		None
	}

	fn seat_of(region: Region, line: Line) -> Option<SeatId> {
		(region == Region::NATION).then_some(national(line))
	}

	fn exists(seat: SeatId) -> bool {
		Line::ALL.iter().any(|line| national(*line) == seat)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_seat(line: Line, _: Region) -> SeatId {
		national(line)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_longest_walk(_: Line, _: Region) {}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_national_seats_have_the_first_numbers_in_the_order_of_the_lines() {
		for (number, line) in (0..).zip(Line::ALL) {
			assert_eq!(national(line), SeatId(number));
		}
	}

	#[test]
	fn in_the_empty_house_the_national_seat_of_its_line_answers_for_every_act() {
		for act in Act::ALL {
			let seat = <()>::responsible(*act, Region::NATION);
			assert_eq!(<()>::may(seat, *act, Region::NATION), Ok(()));
			assert_eq!(<()>::seat_of(Region::NATION, act.row().line), Some(seat));
			assert_eq!(<()>::superior(seat), None);
			for line in Line::ALL.into_iter().filter(|line| *line != act.row().line) {
				assert_eq!(<()>::may(national(line), *act, Region::NATION), Err(SeatRefusal::OutsideMandate));
			}
			assert_eq!(<()>::may(SeatId(2), *act, Region::NATION), Err(SeatRefusal::Unknown));
		}
	}
}
