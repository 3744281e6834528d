//! The rulebook answers the door `Rules`.

use crate::{Config, Pallet, Years};
use core::marker::PhantomData;
use fairstream_doors::Moment;
use fairstream_rules::{
	calendar::{Calendar, Year},
	history::{resolve, Version},
	Layer, Pin, RuleId, Rules, Scope,
};
use frame_support::traits::Get;

/// The calendar as it is published on the chain.
#[derive(frame_support::DefaultNoBound)]
pub struct PublishedCalendar<T>(PhantomData<T>);

impl<T: Config> Calendar for PublishedCalendar<T> {
	fn year(&self, year: i32) -> Option<Year> {
		Years::<T>::get(year)
	}

	fn utc_offset(&self) -> i16 {
		T::UtcOffset::get()
	}
}

impl<T: Config> Rules for Pallet<T> {
	type Calendar = PublishedCalendar<T>;

	fn pin(rule: RuleId, scope: &Scope, event: Moment) -> Pin {
		let version = |layer: Layer| Self::version_at(rule, layer, event);
		let nation = version(Layer::Nation);
		let lower = scope.layers().into_iter().filter(|layer| *layer != Layer::Nation).filter_map(version);
		let lower: alloc::vec::Vec<Version> = lower.collect();
		resolve(rule, nation.as_ref(), &lower)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(rule: RuleId) {
		crate::benchmarking::fill_every_layer::<T>(rule);
	}
}
