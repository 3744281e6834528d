//! The origin of what a seat does, and how other pallets ask for it.

use crate::{pallet::Origin, Config, Pallet};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::marker::PhantomData;
use fairstream_doors::{Line, Region, RegionLevel, SeatId};
use frame_support::traits::{EnsureOrigin, Get};
use frame_system::pallet_prelude::OriginFor;
use scale_info::TypeInfo;

/// The seat that acts, with all signatures that the call needs. It was open when the last one came.
///
/// Region and mandate say nothing about the matter of the call: who takes the call asks the door `Seats` whether this
/// seat may handle the act in the region where it happened.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct SeatOrigin {
	/// Which one it is.
	pub seat: SeatId,
	/// Its line.
	pub line: Line,
	/// Its region.
	pub region: Region,
}

impl SeatOrigin {
	/// Whether it stands above whoever is of this line in this region: same line, and a larger region around that one.
	#[must_use]
	pub fn is_above(&self, line: Line, region: Region) -> bool {
		self.line == line && self.region != region && self.region.holds(region)
	}
}

/// The seat, if it passes the test; else the origin.
fn seat_if<T: Config, R>(origin: OriginFor<T>, test: impl FnOnce(SeatOrigin) -> Option<R>) -> Result<R, OriginFor<T>> {
	let origin: Result<Origin, OriginFor<T>> = origin.into();
	match origin? {
		Origin::Seat(seat) => test(seat).ok_or_else(|| Origin::Seat(seat).into()),
		other => Err(other.into()),
	}
}

/// The origin of a seat that stands in the store.
#[cfg(feature = "runtime-benchmarks")]
fn bench_origin<T: Config>(line: Line, region: Region) -> OriginFor<T> {
	let seat = <Pallet<T> as fairstream_rules::Seats>::bench_seat(line, region);
	Origin::Seat(SeatOrigin { seat, line, region }).into()
}

/// Any seat. Success is the seat.
pub struct EnsureSeat<T>(PhantomData<T>);

impl<T: Config> EnsureOrigin<OriginFor<T>> for EnsureSeat<T> {
	type Success = SeatOrigin;

	fn try_origin(origin: OriginFor<T>) -> Result<SeatOrigin, OriginFor<T>> {
		seat_if::<T, _>(origin, Some)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<OriginFor<T>, ()> {
		Ok(bench_origin::<T>(Line::MarketRegulation, Region::NATION))
	}
}

/// Any seat of a line, such as [`MarketRegulation`]. Success is the seat.
pub struct EnsureSeatOf<T, L>(PhantomData<(T, L)>);

impl<T: Config, L: Get<Line>> EnsureOrigin<OriginFor<T>> for EnsureSeatOf<T, L> {
	type Success = SeatOrigin;

	fn try_origin(origin: OriginFor<T>) -> Result<SeatOrigin, OriginFor<T>> {
		seat_if::<T, _>(origin, |seat| (seat.line == L::get()).then_some(seat))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<OriginFor<T>, ()> {
		Ok(bench_origin::<T>(L::get(), Region::NATION))
	}
}

/// The national seat of a line. Success is the seat.
///
/// What the national seats decide together needs one of these for each line; a single origin can't be both.
pub struct EnsureNational<T, L>(PhantomData<(T, L)>);

impl<T: Config, L: Get<Line>> EnsureOrigin<OriginFor<T>> for EnsureNational<T, L> {
	type Success = SeatOrigin;

	fn try_origin(origin: OriginFor<T>) -> Result<SeatOrigin, OriginFor<T>> {
		let test = |seat: SeatOrigin| seat.line == L::get() && seat.region == Region::NATION;
		seat_if::<T, _>(origin, |seat| test(seat).then_some(seat))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<OriginFor<T>, ()> {
		Ok(bench_origin::<T>(L::get(), Region::NATION))
	}
}

/// A seat of a province, of either line. Success is the seat and its province. A national seat is none, nor is a
/// prefecture's.
pub struct EnsureProvincial<T>(PhantomData<T>);

impl<T: Config> EnsureOrigin<OriginFor<T>> for EnsureProvincial<T> {
	type Success = (SeatId, Region);

	fn try_origin(origin: OriginFor<T>) -> Result<(SeatId, Region), OriginFor<T>> {
		let province = |seat: SeatOrigin| seat.region.level() == RegionLevel::Province;
		seat_if::<T, _>(origin, |seat| province(seat).then_some((seat.seat, seat.region)))
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<OriginFor<T>, ()> {
		let province = Region::new(330_000).map_err(|_| ())?;
		Ok(bench_origin::<T>(Line::MarketRegulation, province))
	}
}

/// [`Line::MarketRegulation`] as a type.
pub struct MarketRegulation;

impl Get<Line> for MarketRegulation {
	fn get() -> Line {
		Line::MarketRegulation
	}
}

/// [`Line::CyberspaceAdministration`] as a type.
pub struct CyberspaceAdministration;

impl Get<Line> for CyberspaceAdministration {
	fn get() -> Line {
		Line::CyberspaceAdministration
	}
}

impl<T: Config> Pallet<T> {
	/// Whether an origin may set up, change, close, and staff what is of this line in this region:
	/// [`Config::ManageOrigin`] may everywhere; a seat of the same line may in the regions within its own. So a
	/// national seat is left to the former, and no seat to itself. Success is the seat, if it is one.
	///
	/// # Errors
	/// [`crate::Error::NotSuperior`] for other seats, `BadOrigin` for all others.
	pub fn ensure_superior(
		origin: OriginFor<T>,
		line: Line,
		region: Region,
	) -> Result<Option<SeatOrigin>, sp_runtime::DispatchError> {
		let origin = match T::ManageOrigin::try_origin(origin) {
			Ok(_) => return Ok(None),
			Err(origin) => origin,
		};
		let seat = EnsureSeat::<T>::ensure_origin(origin)?;
		frame_support::ensure!(seat.is_above(line, region), crate::Error::<T>::NotSuperior);
		Ok(Some(seat))
	}
}
