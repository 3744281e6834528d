//! What is set at once, and how it ends.

use crate::{book::MAX_STEPS, Config, Error, Event, LastEmergency, Pallet};
use alloc::vec::Vec;
use codec::{Decode, Encode, MaxEncodedLen};
use fairstream_doors::Moment;
use fairstream_rules::{history::Version, table::ChangeSunset, Authority, Basis, Layer, RuleId, Rules, Scope, Value};
use frame_support::ensure;
use scale_info::TypeInfo;
use sp_runtime::DispatchResult;

/// Milliseconds of a day of 24 hours.
pub(crate) const DAY: Moment = 86_400_000;

/// The last emergency of a layer of a rule.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Emergency {
	/// The place of its version in the history.
	pub place: u32,
	/// The first moment after it. That is its version's end, or earlier if it was ended.
	pub until: Moment,
}

impl<T: Config> Pallet<T> {
	/// So much later as an emergency lasts by `rule.change.emergency_sunset`. Its days have 24 hours each and no holiday moves
	/// their end: an emergency isn't longer because of one.
	fn sunset(since: Moment) -> Moment {
		let days = Self::pinned::<ChangeSunset>(&Scope::NATION, since).value().0;
		since.saturating_add(DAY.saturating_mul(days.into()))
	}

	/// Set a value that was checked, in an emergency.
	pub(crate) fn set_at_once(
		rule: RuleId,
		layer: Layer,
		value: Value,
		basis: Basis,
		evidence: [u8; 32],
		now: Moment,
	) -> DispatchResult {
		let renewable = LastEmergency::<T>::get((rule, layer)).is_none_or(|last| Self::sunset(last.until) <= now);
		ensure!(renewable, Error::<T>::EmergencyNotRenewable);
		ensure!(Self::has_room(rule, layer, 1), Error::<T>::HistoryFull);
		// What was asked earlier in this block has its answer.
		let (from, until) = (now.saturating_add(1), Self::sunset(now));
		let version = Version { value, basis, authority: Authority::National, evidence, from, until: Some(until) };
		let place = Self::append(rule, layer, version);
		LastEmergency::<T>::insert((rule, layer), Emergency { place, until });
		Self::deposit_event(Event::SetInEmergency { rule, layer, value, basis, evidence, from, until });
		Ok(())
	}

	/// End an emergency: what would hold without it is written after it. From when that holds.
	pub(crate) fn end_emergency_at(rule: RuleId, layer: Layer, now: Moment) -> Result<Moment, Error<T>> {
		let from = now.saturating_add(1);
		// One that an announced change has put out of force in the meantime holds nowhere, and one that is over has ended.
		let held = Self::entry_at(rule, layer, from).map(|(place, _)| place);
		let running =
			LastEmergency::<T>::get((rule, layer)).filter(|last| last.until > from && held == Some(last.place));
		let emergency = running.ok_or(Error::<T>::NoEmergency)?;
		let again = Self::without(rule, layer, emergency, from);
		let room = Self::has_room(rule, layer, u32::try_from(again.len()).unwrap_or(u32::MAX));
		ensure!(room, Error::<T>::HistoryFull);
		// The one that holds longest comes first: those after it fall back to it.
		for version in again.into_iter().rev() {
			Self::append(rule, layer, version);
		}
		LastEmergency::<T>::insert((rule, layer), Emergency { until: from, ..emergency });
		Ok(from)
	}

	/// What would hold from a moment on without an emergency, one after the other, until the emergency would have ended.
	fn without(rule: RuleId, layer: Layer, emergency: Emergency, from: Moment) -> Vec<Version> {
		let mut again = Vec::new();
		let before = emergency.place.checked_sub(1);
		let mut next = before.and_then(|place| Self::holding_from(rule, layer, place, from));
		for _ in 0..=MAX_STEPS {
			let Some((_, entry)) = next else { break };
			again.push(Version { from, ..entry.version });
			let Some(end) = entry.version.until.filter(|end| *end < emergency.until) else { return again };
			next = entry.fallback.and_then(|place| Self::holding_from(rule, layer, place, end));
		}
		again.push(match layer {
			Layer::Nation => Version::of_the_table(rule, from),
			Layer::Category(_) | Layer::Region(_) | Layer::Platform(_) => Version::that_says_nothing(rule, from),
		});
		again
	}
}
