//! Benchmarks, on histories as long as they may be.

use crate::{
	book::MAX_VERSIONS, change::MAX_AHEAD, Affirmed, Announced, Call, Changes, Config, Emergency, Entry, LastEmergency,
	LastYear, Notice, Pallet, Task, VersionCount, Versions, When, Years,
};
use fairstream_doors::{Bearer, Moment, ParticipantId, Region, SeatId};
use fairstream_rules::{
	calendar::{MonthDay, Year, CHINA_STANDARD_TIME, FIRST_YEAR, MAX_HOLIDAYS, MAX_WORKING_WEEKENDS, MAX_YEARS_READ},
	history::Version,
	Authority, Category, Clock, Clocks, Kind, Layer, RuleId, Term, Value,
};
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;

/// A rule that every authority but the technical council may change.
const RULE: RuleId = RuleId::ComplaintFirstReply;
/// Later than every moment of a benchmark.
const FAR: Moment = Moment::MAX / 2;
/// Where a search for any moment of a benchmark ends: the seventh place is among the last that it looks at, the sixth and the
/// fifth are not, and are read besides.
const BEGUN: u32 = 8;
/// The place of the version that holds, and of the emergency where there is one.
const HOLDS: u32 = 5;

fn region(code: u32) -> Region {
	Region::new(code).unwrap_or(Region::NATION)
}

fn version(value: Value, from: Moment, until: Option<Moment>) -> Version {
	let basis = RULE.row().basis;
	Version { value, basis, authority: Authority::Provincial, evidence: [7; 32], from, until }
}

/// The versions that have begun: two that have ended, before which one holds, and the same before that. What holds without
/// the emergency ends before the emergency would.
const BEGUN_VERSIONS: [(u32, Option<Moment>, Option<u32>); BEGUN as usize] = [
	(0, None, None),
	(1, None, None),
	(2, Some(FAR - 1), Some(1)),
	(3, Some(0), Some(2)),
	(4, Some(0), Some(3)),
	(HOLDS, Some(FAR), Some(1)),
	(6, Some(0), Some(HOLDS)),
	(7, Some(0), Some(6)),
];

/// A history in which a question about any moment of a benchmark reads as much as it ever may: its newest version lies ahead,
/// and the search for one that has begun ends at one from which it takes as many steps as there can be to the one that holds.
/// Room is left for a change that is due and for what follows an emergency that is ended, or a change that is announced.
fn fill<T: Config>(rule: RuleId, layer: Layer) {
	let count = MAX_VERSIONS.saturating_sub(3);
	VersionCount::<T>::insert((rule, layer), count);
	let value = rule.row().default;
	let mut place = count.saturating_sub(1);
	// For good nothing stands, which takes as many steps to see.
	let newest = Entry { version: version(value, FAR, Some(Moment::MAX)), fallback: Some(7) };
	Versions::<T>::insert((rule, layer), place, newest);
	// The places at which the search looks.
	let ahead = Entry { version: version(value, FAR, Some(Moment::MAX)), fallback: None };
	while place > BEGUN {
		place /= 2;
		Versions::<T>::insert((rule, layer), place, ahead);
	}
	for place in BEGUN..BEGUN.saturating_mul(2) {
		Versions::<T>::insert((rule, layer), place, ahead);
	}
	for (place, until, fallback) in BEGUN_VERSIONS {
		Versions::<T>::insert((rule, layer), place, Entry { version: version(value, 0, until), fallback });
	}
}

/// Fill the layers of a question about anything, and the calendar.
pub(crate) fn fill_every_layer<T: Config>(rule: RuleId) {
	for layer in [Layer::Nation, Layer::Category(Category::Food), Layer::Platform(ParticipantId(0))] {
		fill::<T>(rule, layer);
	}
	for code in [330_000, 330_100, 330_106] {
		fill::<T>(rule, Layer::Region(region(code)));
	}
	for year in (FIRST_YEAR..).take(MAX_YEARS_READ as usize) {
		Years::<T>::insert(year, full_year(year));
		LastYear::<T>::put(year);
	}
}

/// A year with as many holidays and working weekends as there may be.
fn full_year(year: i32) -> Year {
	let days = (1..=12u8).flat_map(|month| (1..=31u8).filter_map(move |day| MonthDay::new(month, day).ok()));
	let days = || days.clone().filter(|day| day.of(year).is_some());
	let weekend = |day: &MonthDay| {
		let number = day.of(year).map_or(1, |date| date.weekday().number_from_monday());
		number > 5
	};
	let holidays: alloc::vec::Vec<_> = days().filter(|day| !weekend(day)).take(MAX_HOLIDAYS as usize).collect();
	let weekends: alloc::vec::Vec<_> = days().filter(weekend).take(MAX_WORKING_WEEKENDS as usize).collect();
	Year {
		utc_offset: CHINA_STANDARD_TIME,
		holidays: holidays.try_into().unwrap_or_default(),
		working_weekends: weekends.try_into().unwrap_or_default(),
	}
}

/// A layer as deep as there is one in the seat's region, the seat, and its origin.
fn deep<T: Config>() -> Result<(T::RuntimeOrigin, SeatId, Layer), BenchmarkError> {
	let origin = T::ProvincialOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
	let (seat, own) = T::ProvincialOrigin::ensure_origin(origin.clone()).map_err(|_| BenchmarkError::Weightless)?;
	let county = Region::new(own.code().saturating_add(106)).map_err(|_| BenchmarkError::Weightless)?;
	for layer in [own, region(own.code().saturating_add(100)), county] {
		fill::<T>(RULE, Layer::Region(layer));
	}
	fill_every_layer::<T>(RULE);
	fill_every_layer::<T>(RuleId::ChangeNotice);
	T::Clocks::bench_worst();
	Ok((origin, seat, Layer::Region(county)))
}

/// Announce a change for a layer. One that begins at 0 is due; it has ended too, so that what holds again is looked for.
fn announce<T: Config>(layer: Layer, seat: Option<SeatId>, from: Moment) {
	let clock = T::Clocks::set(Clock {
		bearer: Bearer::Nobody,
		case: None,
		rule: RuleId::ChangeNotice,
		term: Term::Moment(FAR),
		kind: Kind::Appointed,
		task: Task::Enact { rule: RULE, layer },
	});
	let clock = clock.unwrap_or(fairstream_rules::ClockId(u64::MAX));
	let version = version(Value::Hours(12), from, Some(from));
	let change = Announced { version, seat, notice: Notice::Normal, announced: 0, clock };
	Changes::<T>::insert((RULE, layer), change);
}

#[benchmarks]
mod benches {
	use super::*;

	/// A change of the layer is due, and the new one is for a time.
	#[benchmark]
	fn propose() -> Result<(), BenchmarkError> {
		let (origin, seat, layer) = deep::<T>()?;
		announce::<T>(layer, Some(seat), 0);
		let from = Pallet::<T>::now().saturating_add(MAX_AHEAD);
		let when = When::After { notice: Notice::Normal, from, until: Some(FAR) };
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, RULE, layer, Value::Hours(12), None, [7; 32], when);
		assert_eq!(VersionCount::<T>::get((RULE, layer)), MAX_VERSIONS - 2);
		assert!(Changes::<T>::contains_key((RULE, layer)));
		Ok(())
	}

	/// If a change of the layer is due, it is enacted and there is none to withdraw; to price both, one of another layer is.
	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		let (origin, seat, layer) = deep::<T>()?;
		let other = Layer::Category(Category::Food);
		announce::<T>(other, None, 0);
		announce::<T>(layer, Some(seat), FAR);
		#[block]
		{
			Pallet::<T>::enact_due(RULE, other, 0);
			Pallet::<T>::withdraw(origin, RULE, layer)?;
		}
		assert_eq!(VersionCount::<T>::get((RULE, other)), MAX_VERSIONS - 2);
		assert!(!Changes::<T>::contains_key((RULE, layer)));
		Ok(())
	}

	/// A change of the layer is due.
	#[benchmark]
	fn affirm() -> Result<(), BenchmarkError> {
		let (origin, seat, layer) = deep::<T>()?;
		announce::<T>(layer, Some(seat), 0);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, RULE, layer);
		assert!(Affirmed::<T>::contains_key((RULE, layer)));
		Ok(())
	}

	#[benchmark]
	fn publish_year() -> Result<(), BenchmarkError> {
		let origin = T::NationalOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		fill_every_layer::<T>(RULE);
		let year = LastYear::<T>::get().unwrap_or(FIRST_YEAR).saturating_add(1);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, year, full_year(year));
		assert_eq!(LastYear::<T>::get(), Some(year));
		Ok(())
	}

	/// A change of the layer is due, and without the emergency a value would hold that ends before it.
	#[benchmark]
	fn end_emergency() -> Result<(), BenchmarkError> {
		deep::<T>()?;
		let origin = T::NationalOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let layer = Layer::Category(Category::Food);
		announce::<T>(layer, None, 0);
		LastEmergency::<T>::insert((RULE, layer), Emergency { place: HOLDS, until: FAR });
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, RULE, layer);
		assert_eq!(VersionCount::<T>::get((RULE, layer)), MAX_VERSIONS);
		Ok(())
	}

	/// What a clock of this pallet does when it runs out.
	#[benchmark]
	fn enact() -> Result<(), BenchmarkError> {
		let (_, seat, layer) = deep::<T>()?;
		announce::<T>(layer, Some(seat), 0);
		#[block]
		{
			Pallet::<T>::enact_due(RULE, layer, 0);
		}
		assert_eq!(VersionCount::<T>::get((RULE, layer)), MAX_VERSIONS - 2);
		Ok(())
	}

	#[cfg(test)]
	#[test]
	fn a_question_takes_as_many_steps_as_it_ever_may() {
		crate::mock::at_the_beginning().execute_with(|| {
			fill::<crate::mock::Test>(RULE, Layer::Nation);
			let back = |place: &u32| Versions::<crate::mock::Test>::get((RULE, Layer::Nation), place)?.fallback;
			let steps: alloc::vec::Vec<_> =
				core::iter::successors(Some(7), back).take_while(|at| *at >= HOLDS).collect();
			assert_eq!(steps.len(), crate::book::MAX_STEPS as usize + 1, "{steps:?}");
			for at in [0, crate::mock::BEGIN, FAR - 1] {
				let found = Pallet::<crate::mock::Test>::entry_at(RULE, Layer::Nation, at).map(|(place, _)| place);
				assert_eq!(found, Some(HOLDS));
			}
		});
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::at_the_beginning(), crate::mock::Test);
}
