//! The registry answers the door `Who`.

use crate::{Affiliations, Config, Pallet, Participant, ParticipantOf, Participants};
use fairstream_doors::{Affiliation, Function, Moment, ParticipantId, Places, Standing, Who};

impl<T: Config> Pallet<T> {
	/// How a participant stands in one of these functions; the first in which it stands, or else how it stands in the last.
	/// The calendar and the bars are read once at most.
	fn first_standing(record: &Participant<T::AccountId>, functions: &[Function], at: Moment) -> Standing {
		let accredited = |function: &&Function| record.accreditation(**function, at) == Standing::Accredited;
		let need_identity = functions.iter().filter(accredited).any(|function| function.needs_identity());
		let of_person = functions.iter().filter(accredited).any(|function| function.is_of_a_person());
		let until = record.identity.as_ref().filter(|_| need_identity).map(Self::identity_until);
		let barred = if of_person { Self::barred(record, at) } else { None };
		let mut last = Standing::Never;
		for function in functions {
			last = record.standing(*function, at, until, barred);
			if last == Standing::Accredited {
				break;
			}
		}
		last
	}
}

impl<T: Config> Who<T::AccountId> for Pallet<T> {
	fn participant(account: &T::AccountId) -> Option<ParticipantId> {
		ParticipantOf::<T>::get(account)
	}

	fn standing(who: ParticipantId, function: Function, at: Moment) -> Standing {
		Participants::<T>::get(who).map_or(Standing::Never, |record| Self::first_standing(&record, &[function], at))
	}

	/// One read of the record, however many functions are asked for.
	fn holds_any(who: ParticipantId, functions: &[Function], at: Moment) -> bool {
		Participants::<T>::get(who)
			.is_some_and(|record| Self::first_standing(&record, functions, at) == Standing::Accredited)
	}

	fn places(who: ParticipantId) -> Option<Places> {
		Participants::<T>::get(who).map(|record| record.places())
	}

	fn places_at(who: ParticipantId, at: Moment) -> Option<Places> {
		Participants::<T>::get(who)?.places_at(at)
	}

	fn are_affiliated(lower: ParticipantId, kind: Affiliation, upper: ParticipantId, at: Moment) -> bool {
		Affiliations::<T>::get(lower, (kind, upper)).is_some_and(|affiliated| affiliated.since <= at)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_accredit(account: &T::AccountId, function: Function) -> ParticipantId {
		Self::bench_longest(account, function)
	}
}
