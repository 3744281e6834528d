//! The answer to the door `Gate`: what an authority stopped passes no gate, nor does what comes from it.

use crate::{Config, Pallet};
use fairstream_doors::{Barred, Deed, Gate, Measure, Moment, ParticipantId, Stops, Why};
use fairstream_gs1::Unit;

impl<T: Config> Gate for Pallet<T> {
	fn may(_: ParticipantId, _: Deed, unit: &Unit, at: Moment) -> Result<(), Barred> {
		match T::Stops::in_force(&Self::lineage_of(unit), Measure::StopSale, at) {
			Some(stop) => Err(Barred { why: Why::Stopped { stop: stop.stop }, until: Some(stop.until) }),
			None => Ok(()),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(unit: &Unit) {
		T::Stops::bench_worst(unit);
	}
}
