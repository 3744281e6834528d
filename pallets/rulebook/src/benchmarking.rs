//! Benchmarks, on histories as long as they may be.

use crate::{
	book::MAX_VERSIONS, Affirmed, Announced, Call, Changes, Config, Entry, LastYear, Notice, Pallet, Task,
	VersionCount, Versions, When, Years,
};
use fairstream_doors::{Bearer, Moment, ParticipantId, Region};
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

fn region(code: u32) -> Region {
	Region::new(code).unwrap_or(Region::NATION)
}

fn version(value: Value, from: Moment) -> Version {
	let basis = RULE.row().basis;
	Version { value, basis, authority: Authority::Provincial, evidence: [7; 32], from, until: Some(Moment::MAX) }
}

/// A history in which a question about any moment of a benchmark reads as much as it ever may: all of it lies ahead.
fn fill<T: Config>(rule: RuleId, layer: Layer) {
	let count = MAX_VERSIONS.saturating_sub(1);
	VersionCount::<T>::insert((rule, layer), count);
	let entry = Entry { version: version(rule.row().default, FAR), fallback: None };
	let mut place = count.saturating_sub(1);
	Versions::<T>::insert((rule, layer), place, entry);
	// The places at which a search for something earlier looks.
	while place > 0 {
		place /= 2;
		Versions::<T>::insert((rule, layer), place, entry);
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

/// A layer as deep as there is one in the seat's region, and the seat's origin.
fn deep<T: Config>() -> Result<(T::RuntimeOrigin, Layer), BenchmarkError> {
	let origin = T::ProvincialOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
	let own = T::ProvincialOrigin::ensure_origin(origin.clone()).map_err(|_| BenchmarkError::Weightless)?;
	let county = Region::new(own.code().saturating_add(106)).map_err(|_| BenchmarkError::Weightless)?;
	for layer in [own, region(own.code().saturating_add(100)), county] {
		fill::<T>(RULE, Layer::Region(layer));
	}
	fill_every_layer::<T>(RULE);
	fill_every_layer::<T>(RuleId::ChangeNotice);
	Ok((origin, Layer::Region(county)))
}

fn announced<T: Config>(layer: Layer, from: Moment) -> Announced {
	let clock = T::Clocks::set(Clock {
		bearer: Bearer::Nobody,
		case: None,
		rule: RuleId::ChangeNotice,
		term: Term::Moment(FAR),
		kind: Kind::Appointed,
		task: Task::Enact { rule: RULE, layer },
	});
	let clock = clock.unwrap_or(fairstream_rules::ClockId(u64::MAX));
	Announced { version: version(Value::Hours(12), from), notice: Notice::Normal, announced: 0, clock }
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn propose() -> Result<(), BenchmarkError> {
		let (origin, layer) = deep::<T>()?;
		let when = When::After { notice: Notice::Normal, from: FAR - 1, until: Some(FAR) };
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, RULE, layer, Value::Hours(12), None, [7; 32], when);
		assert!(Changes::<T>::contains_key((RULE, layer)));
		Ok(())
	}

	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		let (origin, layer) = deep::<T>()?;
		Changes::<T>::insert((RULE, layer), announced::<T>(layer, FAR));
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, RULE, layer);
		assert!(!Changes::<T>::contains_key((RULE, layer)));
		Ok(())
	}

	#[benchmark]
	fn affirm() -> Result<(), BenchmarkError> {
		let (origin, layer) = deep::<T>()?;
		Changes::<T>::insert((RULE, layer), announced::<T>(layer, 0));
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, RULE, layer);
		assert!(Affirmed::<T>::contains_key((RULE, layer)));
		Ok(())
	}

	#[benchmark]
	fn publish_year() -> Result<(), BenchmarkError> {
		let origin = T::NationalOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let year = LastYear::<T>::get().unwrap_or(FIRST_YEAR) + 1;
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, year, full_year(year));
		assert_eq!(LastYear::<T>::get(), Some(year));
		Ok(())
	}

	/// What a clock of this pallet does when it runs out.
	#[benchmark]
	fn enact() -> Result<(), BenchmarkError> {
		let (_, layer) = deep::<T>()?;
		Changes::<T>::insert((RULE, layer), announced::<T>(layer, 0));
		#[block]
		{
			Pallet::<T>::enact_due(RULE, layer, 0);
		}
		assert_eq!(VersionCount::<T>::get((RULE, layer)), MAX_VERSIONS);
		Ok(())
	}
}
