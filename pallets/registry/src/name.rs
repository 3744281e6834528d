//! Public names: which operator holds a room's number on a platform, and who held it when.
//!
//! A number that an operator holds is not given to another over its head, as long as it works on the platform: first it is
//! released, by the platform or by the operator, and the chain says by whom. Who held a number stays known for as long as
//! records of broadcasts are kept (`record.broadcast.retention`); no broadcast under it ended later than its last holder left.

use crate::{affiliation::one_less, deposit, Config, Error, Pallet, RoomCount, Rooms};
use codec::{Decode, Encode, MaxEncodedLen};
use fairstream_doors::{Affiliation, Function, Moment, ParticipantId, RoomNumber, Standing, Upkeep, Who};
use fairstream_rules::{start, table::RecordBroadcast, Rules, Scope, Since};
use frame_support::{ensure, traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// How many numbers of a platform are known at once.
pub const MAX_ROOMS: u32 = 100_000;

/// How many holders of a room's number are kept; of earlier ones the events tell.
pub const MAX_HOLDERS: u32 = 8;

/// Who held a room's number, and when.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Holder {
	/// The room's operator.
	pub operator: ParticipantId,
	/// The first moment.
	pub since: Moment,
	/// The first moment when it no longer did; none if it does.
	pub until: Option<Moment>,
}

/// A room's number: its last holders, the oldest first. Never empty.
#[derive(Clone, Debug, Decode, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Room {
	/// The holders. Each held it after the one before.
	pub holders: BoundedVec<Holder, ConstU32<MAX_HOLDERS>>,
}

impl Room {
	/// Who holds it.
	#[must_use]
	pub fn holder(&self) -> Option<ParticipantId> {
		self.holders.last().filter(|last| last.until.is_none()).map(|last| last.operator)
	}

	/// Since when nobody holds it; none if somebody does.
	#[must_use]
	pub fn vacant_since(&self) -> Option<Moment> {
		self.holders.last()?.until
	}

	/// Who held it at a moment, as far back as is kept.
	#[must_use]
	pub fn at(&self, moment: Moment) -> Option<ParticipantId> {
		let held = |holder: &&Holder| holder.since <= moment && holder.until.is_none_or(|until| moment < until);
		self.holders.iter().rev().find(held).map(|holder| holder.operator)
	}

	/// Give it to an operator from now on, and take it from who holds it.
	pub fn give(&mut self, operator: ParticipantId, now: Moment) {
		self.release(now);
		// Who held it for no time at all leaves no trace, so that a record isn't pushed out within a block.
		self.holders.retain(|holder| holder.until.is_none_or(|until| until > holder.since));
		// The shortest gives way, so that nobody is driven out of the record by others' short holdings.
		if self.holders.is_full() {
			let length = |holder: &Holder| holder.until.unwrap_or(Moment::MAX).saturating_sub(holder.since);
			let shortest = self.holders.iter().enumerate().min_by_key(|(_, holder)| length(holder));
			if let Some(place) = shortest.map(|(place, _)| place) {
				self.holders.remove(place);
			}
		}
		let written = self.holders.try_push(Holder { operator, since: now, until: None });
		debug_assert!(written.is_ok(), "the oldest holder gave way");
	}

	/// Take it from who holds it; from whom.
	pub fn release(&mut self, now: Moment) -> Option<ParticipantId> {
		let last = self.holders.iter_mut().next_back().filter(|last| last.until.is_none())?;
		last.until = Some(now);
		Some(last.operator)
	}
}

impl<T: Config> Pallet<T> {
	/// The operator that held a room's number on a platform at a moment. None if nobody did, or eight have held it longer
	/// since.
	pub fn room_at(platform: ParticipantId, room: RoomNumber, moment: Moment) -> Option<ParticipantId> {
		Rooms::<T>::get(platform, room)?.at(moment)
	}

	/// Whether an operator works on a platform: both agreed, and it stands in its function.
	fn runs_rooms_on(operator: ParticipantId, platform: ParticipantId, now: Moment) -> bool {
		Self::are_affiliated(operator, Affiliation::RoomOnPlatform, platform, now)
			&& Self::standing(operator, Function::RoomOperator, now) == Standing::Accredited
	}

	/// Give a room's number to an operator that is affiliated with the platform.
	pub(crate) fn do_name_room(
		platform: ParticipantId,
		room: RoomNumber,
		operator: ParticipantId,
		now: Moment,
	) -> Result<(), Error<T>> {
		let accredited = Self::standing(platform, Function::Platform, now) == Standing::Accredited;
		ensure!(accredited, Error::<T>::NotPlatform);
		let affiliated = Self::are_affiliated(operator, Affiliation::RoomOnPlatform, platform, now);
		ensure!(affiliated, Error::<T>::NotAffiliated);
		let known = Rooms::<T>::get(platform, room);
		if known.is_none() {
			let count = RoomCount::<T>::get(platform);
			ensure!(count < MAX_ROOMS, Error::<T>::TooManyRooms);
			Self::keep(platform, deposit::of_room()).map_err(Error::<T>::from)?;
			RoomCount::<T>::insert(platform, count.saturating_add(1));
		}
		let mut names = known.unwrap_or_default();
		if let Some(holder) = names.holder() {
			ensure!(holder != operator, Error::<T>::HoldsRoomAlready);
			ensure!(!Self::runs_rooms_on(holder, platform, now), Error::<T>::HeldByOther);
		}
		names.give(operator, now);
		Rooms::<T>::insert(platform, room, names);
		Ok(())
	}

	/// Take a room's number from who holds it, by the platform's word or its own; from whom.
	pub(crate) fn do_release_room(
		by: ParticipantId,
		platform: ParticipantId,
		room: RoomNumber,
		now: Moment,
	) -> Result<ParticipantId, Error<T>> {
		let mut names = Rooms::<T>::get(platform, room).ok_or(Error::<T>::RoomNotHeld)?;
		let operator = names.release(now).ok_or(Error::<T>::RoomNotHeld)?;
		ensure!(by == platform || by == operator, Error::<T>::NotHolder);
		Rooms::<T>::insert(platform, room, names);
		Ok(operator)
	}

	/// Forget a room's number, and who held it.
	pub(crate) fn do_forget_room(platform: ParticipantId, room: RoomNumber, now: Moment) -> Result<(), Error<T>> {
		let names = Rooms::<T>::get(platform, room).ok_or(Error::<T>::UnknownRoom)?;
		let left = names.vacant_since().ok_or(Error::<T>::RoomHeld)?;
		let scope = Scope { region: Self::record(platform)?.region, ..Scope::NATION };
		let kept = T::Rules::due::<RecordBroadcast>(&scope, Since::<start::BroadcastEnd>::at(left));
		ensure!(kept.moment <= now, Error::<T>::RoomKept);
		Rooms::<T>::remove(platform, room);
		RoomCount::<T>::mutate_exists(platform, |count| *count = one_less(*count));
		Self::release(platform, deposit::of_room());
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const A: ParticipantId = ParticipantId(1);
	const B: ParticipantId = ParticipantId(2);

	#[test]
	fn each_moment_has_the_holder_of_that_moment() {
		let mut room = Room::default();
		room.give(A, 10);
		room.give(B, 20);
		assert_eq!(room.release(30), Some(B));
		room.give(A, 40);
		assert_eq!([9, 10, 19, 20, 29].map(|at| room.at(at)), [None, Some(A), Some(A), Some(B), Some(B)]);
		assert_eq!([30, 39, 40, 99].map(|at| room.at(at)), [None, None, Some(A), Some(A)]);
	}

	#[test]
	fn what_nobody_holds_nobody_gives_back() {
		let mut room = Room::default();
		assert_eq!(room.release(10), None);
		room.give(A, 10);
		assert_eq!(room.vacant_since(), None);
		assert_eq!(room.release(20), Some(A));
		assert_eq!(room.release(30), None);
		assert_eq!((room.holder(), room.at(25), room.vacant_since()), (None, None, Some(20)));
	}

	#[test]
	fn short_holdings_drive_no_long_one_out_of_the_record() {
		let mut room = Room::default();
		room.give(A, 10);
		for number in 0..20u64 {
			room.give(B, 1_000 + number);
		}
		assert_eq!((room.at(500), room.holder()), (Some(A), Some(B)));
	}

	#[test]
	fn the_last_eight_are_kept_where_all_held_it_for_as_long() {
		let mut room = Room::default();
		for number in 0..10u32 {
			room.give(ParticipantId(number), u64::from(number) * 10);
		}
		assert_eq!(room.holders.len(), MAX_HOLDERS as usize);
		assert_eq!((room.at(15), room.at(25)), (None, Some(ParticipantId(2))));
		assert_eq!(room.holder(), Some(ParticipantId(9)));
	}
}
