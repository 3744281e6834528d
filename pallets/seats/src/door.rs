//! The seats answer the door of the same name.

use crate::{
	competence::{self, Found},
	Config, Pallet, SeatAt, Seats,
};
use fairstream_doors::{Line, Region, SeatId};
use fairstream_rules::{seats_door::national, Act, SeatRefusal};

impl<T: Config> fairstream_rules::Seats for Pallet<T> {
	fn responsible(act: Act, region: Region) -> SeatId {
		// The walk always ends at the national seat at the latest; were it not there, it would still be the one to
		// name.
		competence::responsible(region, |at| Self::found(act, at)).unwrap_or_else(|| national(act.row().line))
	}

	fn may(seat: SeatId, act: Act, region: Region) -> Result<(), SeatRefusal> {
		match Seats::<T>::get(seat) {
			None => Err(SeatRefusal::Unknown),
			Some(record) if record.closed.is_some() => Err(SeatRefusal::Closed),
			Some(record) if !record.region.holds(region) => Err(SeatRefusal::OutsideRegion),
			Some(record) if !record.handles(act) => Err(SeatRefusal::OutsideMandate),
			Some(_) => Ok(()),
		}
	}

	fn superior(seat: SeatId) -> Option<SeatId> {
		let record = Seats::<T>::get(seat)?;
		competence::responsible(record.region.parent()?, |at| {
			let seat = SeatAt::<T>::get((record.line, at))?;
			let closed = Seats::<T>::get(seat)?.closed.is_some();
			Some(Found { seat, closed, mandated: true })
		})
	}

	fn seat_of(region: Region, line: Line) -> Option<SeatId> {
		SeatAt::<T>::get((line, region))
	}

	fn exists(seat: SeatId) -> bool {
		Seats::<T>::contains_key(seat)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_seat(line: Line, region: Region) -> SeatId {
		Self::bench_full_seat(line, region)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_longest_walk(line: Line, region: Region) {
		for at in core::iter::successors(Some(region), |region| region.parent()) {
			let seat = Self::bench_full_seat(line, at);
			let closed = (at != Region::NATION).then_some(0);
			Seats::<T>::mutate_extant(seat, |record| record.closed = closed);
		}
	}
}
