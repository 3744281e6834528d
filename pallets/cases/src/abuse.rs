//! Somebody who reports again and again (Order 117, article 20): a person looks, and nothing is refused.
//!
//! Reports are counted per pseudonym and civil month. How many there were within the time that the rule looks back is counted in
//! its favour: only months that lie in it as a whole count, and the present one.

use crate::{Cases, Config, Event, Filed, FirstMonth, Pallet, WeightInfo};
use fairstream_doors::{CaseId, Moment};
use fairstream_rules::{
	table::{AbuseReviewAt, AbuseWindow},
	Rules, Scope,
};
use frame_support::{traits::Get, weights::WeightMeter};

/// Months that are kept: as many as lie within the longest time that the rule may look back, and one for what is left of the
/// present one.
pub const MONTHS_KEPT: u32 = 13;

/// Entries of an old month that are forgotten at once.
const FORGOTTEN_AT_ONCE: u32 = 64;

/// How many whole months lie within so many days, whatever months they are.
#[must_use]
pub const fn whole_months(days: u32) -> u32 {
	// The present month began a month ago at most; what lies before it counts if it lies within the rest.
	let months = days.saturating_sub(31) / 31;
	if months < MONTHS_KEPT {
		months
	} else {
		MONTHS_KEPT.saturating_sub(1)
	}
}

impl<T: Config> Pallet<T> {
	/// Count a report of a pseudonym. How many it filed within the time that the rule looks back, this one included.
	pub(crate) fn count_report(account: &T::AccountId, now: Moment) -> u32 {
		let (_, month) = Self::civil(now);
		if !FirstMonth::<T>::exists() {
			FirstMonth::<T>::put(month);
		}
		let own = Filed::<T>::mutate(month, account, |filed| {
			*filed = filed.saturating_add(1);
			*filed
		});
		let window = T::Rules::pinned::<AbuseWindow>(&Scope::NATION, now).value().0;
		let before = (1..=whole_months(window)).map(|back| Filed::<T>::get(month.saturating_sub(back), account));
		before.fold(own, u32::saturating_add)
	}

	/// Mark a case if its opener filed so much that a person should look.
	pub(crate) fn look_at_abuse(case: CaseId, filed: u32, now: Moment) {
		let review_at = T::Rules::pinned::<AbuseReviewAt>(&Scope::NATION, now).value().0;
		if filed <= review_at {
			return;
		}
		Cases::<T>::mutate(case, |record| {
			if let Some(record) = record {
				record.look = true;
			}
		});
		Self::deposit_event(Event::ToBeLookedAt { case, filed });
	}

	/// Forget months that no rule looks back to.
	pub(crate) fn forget_old_months(meter: &mut WeightMeter) {
		// Two reads, of the time and of the first month, before anything else is paid for.
		if meter.try_consume(T::DbWeight::get().reads(2)).is_err() {
			return;
		}
		let (_, now) = Self::civil(Self::now());
		let old = FirstMonth::<T>::get().filter(|first| first.saturating_add(MONTHS_KEPT) < now);
		if let Some(first) = old.filter(|_| meter.try_consume(T::WeightInfo::forget_month(FORGOTTEN_AT_ONCE)).is_ok()) {
			Self::forget_month(first);
		}
	}

	/// Forget a month, the first one, or as much of it as goes at once.
	pub(crate) fn forget_month(first: u32) {
		let gone = Filed::<T>::clear_prefix(first, FORGOTTEN_AT_ONCE, None);
		if gone.maybe_cursor.is_none() {
			FirstMonth::<T>::put(first.saturating_add(1));
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	/// Days of the shortest month.
	const SHORTEST: u32 = 28;

	#[test]
	fn only_whole_months_count_and_only_in_the_reporters_favour() {
		assert_eq!([30, 61, 62, 90, 93, 124, 365].map(whole_months), [0, 0, 1, 1, 2, 3, 10]);
		assert!(whole_months(u32::MAX) < MONTHS_KEPT);
		for days in 30..=365 {
			assert!(whole_months(days) * SHORTEST <= days);
		}
	}
}
