//! The registry answers the door `Who`.

use crate::{Config, Pallet, ParticipantOf, Participants};
use fairstream_doors::{Function, Moment, ParticipantId, Standing, Who};

impl<T: Config> Who<T::AccountId> for Pallet<T> {
	fn participant(account: &T::AccountId) -> Option<ParticipantId> {
		ParticipantOf::<T>::get(account)
	}

	fn standing(who: ParticipantId, function: Function, at: Moment) -> Standing {
		Participants::<T>::get(who).map_or(Standing::Never, |record| record.standing(function, at))
	}

	/// One read, however many functions are asked for.
	fn holds_any(who: ParticipantId, functions: &[Function], at: Moment) -> bool {
		Participants::<T>::get(who).is_some_and(|record| {
			functions.iter().any(|function| record.standing(*function, at) == Standing::Accredited)
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_accredit(account: &T::AccountId, function: Function) -> ParticipantId {
		use fairstream_doors::Region;
		let id = ParticipantOf::<T>::get(account)
			.or_else(|| Pallet::<T>::do_admit(account, Region::NATION, 0).ok())
			.unwrap_or(ParticipantId(u32::MAX));
		// The longest record there is.
		for other in Function::ALL {
			let _ = Pallet::<T>::do_accredit(id, other, Some(Moment::MAX), 0);
		}
		let _ = Pallet::<T>::do_accredit(id, function, None, 0);
		id
	}
}
