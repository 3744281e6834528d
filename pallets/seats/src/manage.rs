//! Setting seats up, changing and staffing them.

use crate::{Config, Error, Mandate, NextId, OfficerOf, Pallet, Papers, Role, Roles, Seat, SeatAt, SeatOrigin, Seats};
use alloc::vec::Vec;
use fairstream_doors::{Line, Moment, Region, SeatId};
use frame_support::{ensure, traits::UnixTime};
use frame_system::pallet_prelude::OriginFor;
use sp_runtime::DispatchError;

impl<T: Config> Pallet<T> {
	/// The time of this block in milliseconds since 1970.
	pub(crate) fn now() -> Moment {
		u64::try_from(T::Time::now().as_millis()).unwrap_or(u64::MAX)
	}

	/// A seat that is not closed.
	pub(crate) fn open_seat(seat: SeatId) -> Result<Seat<T::AccountId>, Error<T>> {
		let record = Seats::<T>::get(seat).ok_or(Error::<T>::UnknownSeat)?;
		ensure!(record.closed.is_none(), Error::<T>::SeatClosed);
		Ok(record)
	}

	/// Whether an account is a seat's officer in a role.
	pub(crate) fn officer_in(record: &Seat<T::AccountId>, officer: &T::AccountId, role: Role) -> Result<(), Error<T>> {
		ensure!(record.officers.contains_key(officer), Error::<T>::NotOfficer);
		ensure!(record.has(officer, role), Error::<T>::RoleNotHeld);
		Ok(())
	}

	/// A seat that the origin may manage, and the superior that does so, if one does.
	pub(crate) fn managed(
		origin: OriginFor<T>,
		seat: SeatId,
	) -> Result<(Seat<T::AccountId>, Option<SeatOrigin>), DispatchError> {
		let record = Seats::<T>::get(seat).ok_or(Error::<T>::UnknownSeat)?;
		let superior = Self::ensure_superior(origin, record.line, record.region)?;
		Ok((record, superior))
	}

	/// Whether a mandate may be given to a seat of a line, by a superior or by who manages all.
	///
	/// A superior gives no more than it has. Else it would get at acts that it was denied, through a seat whose
	/// officers it appoints.
	pub(crate) fn ensure_may_give(superior: Option<SeatOrigin>, line: Line, mandate: &Mandate) -> Result<(), Error<T>> {
		ensure!(mandate.is_of(line), Error::<T>::ActOfOtherLine);
		if let Some(superior) = superior {
			let record = Seats::<T>::get(superior.seat).ok_or(Error::<T>::UnknownSeat)?;
			ensure!(mandate.within(&record.mandate), Error::<T>::WiderThanSuperiors);
		}
		Ok(())
	}

	/// Set up the national seats. They get the numbers that the door `Seats` names.
	pub(crate) fn make_national_seats() -> Result<(), Error<T>> {
		for line in Line::ALL {
			Self::do_establish(line, Region::NATION, Mandate::All)?;
		}
		Ok(())
	}

	/// Give the next number to a seat.
	pub(crate) fn do_establish(line: Line, region: Region, mandate: Mandate) -> Result<SeatId, Error<T>> {
		ensure!(!SeatAt::<T>::contains_key((line, region)), Error::<T>::SeatTaken);
		let seat = NextId::<T>::get();
		let next = seat.0.checked_add(1).ok_or(Error::<T>::TooManySeats)?;
		NextId::<T>::put(SeatId(next));
		SeatAt::<T>::insert((line, region), seat);
		Seats::<T>::insert(seat, Seat::new(line, region, mandate));
		Ok(seat)
	}

	/// Write an officer's roles, and strike what it signed in a role that it loses. Returns how many papers were gone
	/// through.
	pub(crate) fn do_appoint(seat: SeatId, account: &T::AccountId, roles: Roles) -> Result<u32, Error<T>> {
		ensure!(!roles.none(), Error::<T>::NoRole);
		let elsewhere = OfficerOf::<T>::get(account).is_some_and(|other| other != seat);
		ensure!(!elsewhere, Error::<T>::OfficerElsewhere);
		let mut record = Seats::<T>::get(seat).ok_or(Error::<T>::UnknownSeat)?;
		let before = record
			.officers
			.try_insert(account.clone(), roles)
			.map_err(|_| Error::<T>::TooManyOfficers)?
			.unwrap_or_default();
		OfficerOf::<T>::insert(account, seat);
		let papers = if before.within(roles) { 0 } else { Self::strike_papers(seat, &record) };
		Seats::<T>::insert(seat, record);
		Ok(papers)
	}

	/// Strike, under all open papers of a seat, what was signed by who is no officer in that role. At once and not when
	/// the paper is next signed: who is appointed again does not get its old signatures back.
	///
	/// Returns how many papers were gone through.
	pub(crate) fn strike_papers(seat: SeatId, record: &Seat<T::AccountId>) -> u32 {
		let papers: Vec<_> = Papers::<T>::iter_prefix(seat).collect();
		let count = u32::try_from(papers.len()).unwrap_or(u32::MAX);
		for (hash, mut paper) in papers {
			if Self::strike(seat, hash, &mut paper, record) {
				Self::put_back(seat, hash, paper);
			}
		}
		count
	}
}
