//! The answer to the door `Stops`.

use crate::{stop::first, Config, Pallet, Stopped};
use fairstream_doors::{InForce, Measure, Moment, Stops};
use fairstream_gs1::Unit;

impl<T: Config> Stops for Pallet<T> {
	fn in_force(units: &[Unit], least: Measure, at: Moment) -> Option<InForce> {
		units.iter().find_map(|unit| {
			let stops = Stopped::<T>::get(unit);
			first(&stops, least, at).map(|stop| stop.answer(unit.clone()))
		})
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(unit: &Unit) {
		crate::benchmarking::fill::<T>(unit);
	}
}
