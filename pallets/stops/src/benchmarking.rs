//! Benchmarks, with all the stops that a unit may have.
//!
//! A benchmark has no block before it, so it sets the moments itself.

use crate::{
	stop::{OnUnit, Order, Stop, MAX_STOPS},
	Call, Config, Measure, NextId, OfCase, Pallet, Stopped,
};
use alloc::vec::Vec;
use fairstream_docket::{adverse::Term, case::How, Attachment, Docket, Ending, Interim, Kind, Outcomes, Subject};
use fairstream_doors::{CaseId, Moment, ParticipantId, SeatId, Stops};
use fairstream_gs1::Unit;
use fairstream_rules::{Act, Pin, RuleId};
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;

const ACT: Act = Act::FakeFigures;
const DOCUMENT: Attachment = Attachment { digest: [7; 32], custodian: None };
const HOUR: Moment = 3_600_000;
/// Cases of benchmarks, which the docket has yet to number.
const FAR: u64 = u64::MAX / 2;

/// A lot with a number as long as can be, which needs three bytes for each character.
fn lot(n: u32) -> Result<Unit, BenchmarkError> {
	let text = alloc::format!("01/09521234543213/10/{}{:02}", "%2F".repeat(18), n % 100);
	text.parse().map_err(|_| BenchmarkError::Weightless)
}

/// Stops of a unit, all over but the last ones.
fn stops<T: Config>(unit: &Unit, holding: u32) -> Result<Vec<CaseId>, BenchmarkError> {
	let now = Pallet::<T>::now();
	let mut cases = Vec::new();
	let mut list = OnUnit::default();
	for place in 0..MAX_STOPS {
		let until = if place < holding { now.saturating_add(HOUR) } else { now };
		let id = NextId::<T>::mutate(|next| core::mem::replace(next, next.saturating_add(1)));
		let case = CaseId(FAR.saturating_add(id));
		let (measure, seat) = (Measure::StopSale, SeatId(0));
		let stop = Stop { id, measure, case, seat, act: ACT, from: now.saturating_sub(1), until };
		list.try_push(stop).map_err(|_| BenchmarkError::Weightless)?;
		OfCase::<T>::insert(case, unit);
		cases.push(case);
	}
	Stopped::<T>::insert(unit, list);
	Ok(cases)
}

/// Let a unit have as many stops as it may, none of which holds.
pub(crate) fn fill<T: Config>(unit: &Unit) {
	let _ = stops::<T>(unit, 0);
}

#[benchmarks]
mod benchmarks {
	use super::*;

	/// All stops of the unit are over and make room.
	#[benchmark]
	fn impose() -> Result<(), BenchmarkError> {
		let origin = T::SeatOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
		let against = T::Docket::bench_subject(Kind::Stop);
		let unit = lot(0)?;
		fill::<T>(&unit);
		let order = Order {
			unit: unit.clone(),
			measure: Measure::Hold,
			against,
			act: ACT,
			facts: [1; 32],
			document: DOCUMENT,
			service: [2; 32],
			until: Pallet::<T>::now().saturating_add(HOUR),
		};
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, order);
		assert_eq!(Stopped::<T>::get(unit).len(), 1);
		Ok(())
	}

	#[benchmark]
	fn prolonged() -> Result<(), BenchmarkError> {
		let unit = lot(0)?;
		let cases = stops::<T>(&unit, MAX_STOPS)?;
		let case = cases.last().copied().ok_or(BenchmarkError::Weightless)?;
		let now = Pallet::<T>::now();
		let (until, pin) = (now.saturating_add(HOUR).saturating_add(1), Pin::genesis(RuleId::StopTerm));
		let interim = Interim::build([1; 32], ACT, Term { until, pin, latest: until }, DOCUMENT, [2; 32], now);
		let interim = interim.map_err(|_| BenchmarkError::Weightless)?;
		#[block]
		{
			<Pallet<T> as Outcomes>::prolonged(case, Kind::Stop, &Subject::Participant(ParticipantId(0)), &interim);
		}
		assert_eq!(Stopped::<T>::get(unit).last().map(|stop| stop.until), Some(until));
		Ok(())
	}

	#[benchmark]
	fn ended() -> Result<(), BenchmarkError> {
		let unit = lot(0)?;
		let cases = stops::<T>(&unit, MAX_STOPS)?;
		let case = cases.last().copied().ok_or(BenchmarkError::Weightless)?;
		#[block]
		{
			let subject = Subject::Participant(ParticipantId(0));
			<Pallet<T> as Outcomes>::ended(case, Kind::Stop, &subject, &Ending::plain(How::Lifted));
		}
		assert!(!OfCase::<T>::contains_key(case));
		Ok(())
	}

	/// What whoever asks the door pays for so many units.
	#[benchmark]
	fn in_force(n: Linear<1, 67>) -> Result<(), BenchmarkError> {
		let units = (0..n).map(lot).collect::<Result<Vec<_>, _>>()?;
		units.iter().for_each(fill::<T>);
		let now = Pallet::<T>::now();
		let answer;
		#[block]
		{
			answer = <Pallet<T> as Stops>::in_force(&units, Measure::StopSale, now);
		}
		assert_eq!(answer, None);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::at_the_beginning(), crate::mock::Test);
}
