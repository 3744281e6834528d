//! The model and the pallet over random streams: the same verdicts, the same flags, and the same answers at the end.
//!
//! `FAIRSTREAM_STREAMS` says how many streams each of the four tests takes, `FAIRSTREAM_SEED` from which on, and
//! `FAIRSTREAM_FAILURES` after how many disagreements it stops. Each is told with the shortest stream that shows it.

use std::{
	collections::BTreeSet,
	env,
	fmt::{Debug, Write},
	str::FromStr,
	time::{Duration, Instant},
};

use fairstream_doors::ParticipantId;
use fairstream_epcis::core::{CoreEvent, CoreUnit};
use fairstream_gs1::Unit;
use fairstream_legality::{measured, mentions, Kind, Model, Verdict};
use pallet_traceability::rules::{
	amounts::{said, Measure},
	Book, Ledger, Reporter,
};

use crate::{
	known,
	stream::{stream, Step},
	text,
	world::*,
};

/// How many streams each of the tests below takes.
const STREAMS: u64 = 25_000;

/// How long a stream on which they disagree is made shorter.
const PATIENCE: Duration = Duration::from_secs(10);

fn setting<T: FromStr>(name: &str, otherwise: T) -> T {
	env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(otherwise)
}

/// The rule `trace.two_places` of the empty ledger, in milliseconds.
fn two_places() -> u64 {
	().two_places(EPOCH)
}

/// What is told of a disagreement.
fn differing<T: Debug + PartialEq>(what: &str, model: T, pallet: T) -> Result<(), String> {
	match model == pallet {
		true => Ok(()),
		false => Err(format!("{what}:\n  model  {model:?}\n  pallet {pallet:?}")),
	}
}

/// Both take the stream. An error says where they part; where that is known it is passed over if so told, and the rest of
/// the stream with it.
pub fn agree(steps: &[Step], skips_known: bool) -> Result<(), String> {
	let mut model = Model::new(two_places());
	let mut book = Book::new(());
	for (number, step) in steps.iter().enumerate() {
		let Step { telling, event } = step;
		let reporter = Reporter { id: ParticipantId(telling.reporter), is_producer: telling.is_producer };
		let expected = model.take(event, *telling);
		let found = book.take(event, reporter, telling.now);
		if skips_known && known::parts(&steps[..=number], &expected, &found) {
			return Ok(());
		}
		let at = format!("verdict on line {}", number + 1);
		match (expected, found) {
			(Verdict::Refused(causes), Err(refusal)) => {
				let names: BTreeSet<_> = causes.iter().map(|cause| format!("{cause:?}")).collect();
				let found = format!("{:?}", refusal.reason);
				if !names.contains(&found) {
					return Err(format!("{at}:\n  model  refuses for {names:?}\n  pallet refuses for {found}"));
				}
			}
			(Verdict::Taken { flags }, Ok(taken)) => {
				let shown = |unit: &Unit, kind: &dyn Debug| (unit.to_string(), format!("{kind:?}"));
				let expected: BTreeSet<_> = flags.iter().map(|(unit, kind)| shown(unit, kind)).collect();
				let found: BTreeSet<_> = taken.flags.iter().map(|(unit, flag)| shown(unit, &flag.kind)).collect();
				differing(&format!("flags of line {}", number + 1), expected, found)?;
			}
			(expected, found) => {
				let found = found.map(|taken| taken.flags).map_err(|refusal| refusal.reason);
				return Err(format!("{at}:\n  model  {expected:?}\n  pallet {found:?}"));
			}
		}
	}
	named(steps).iter().try_for_each(|unit| agree_on(unit, &model, &book))
}

/// Every unit that a stream names.
fn named(steps: &[Step]) -> BTreeSet<&Unit> {
	steps.iter().flat_map(|step| mentions(&step.event)).collect()
}

/// What both believe of a unit.
fn agree_on(unit: &Unit, model: &Model, book: &Book<()>) -> Result<(), String> {
	let record = book.unit(unit);
	let of = |what: &str| format!("{what} {unit}");
	let set = |units: Vec<Unit>| units.into_iter().collect::<BTreeSet<_>>();
	let end = record.as_ref().and_then(|record| record.end).map(|end| format!("{:?}", end.how));
	differing(&of("end of"), model.how_ended(unit).map(|how| format!("{how:?}")), end)?;
	let parent = record.as_ref().and_then(|record| record.parent()).cloned();
	differing(&of("parent of"), model.lies_in(unit).cloned(), parent)?;
	differing(&of("what lies in"), model.holds(unit), set(book.children(unit)))?;
	differing(&of("what is joined to"), model.joined(unit), set(book.joined(unit)))?;
	differing(&of("sources of"), model.made_from(unit), set(book.sources(unit).into_inner()))?;
	let flags = record.as_ref().map_or(0, |record| record.flags);
	differing(&of("number of flags of"), model.flags(unit), flags)?;
	let began = record.as_ref().and_then(|record| record.commissioned);
	differing(&of("beginning of"), model.began(unit), began)?;
	if unit.is_single() {
		return Ok(());
	}
	let amounts = record
		.as_ref()
		.map_or((Some(0), 0), |record| (record.made().or(record.balance.is_none().then_some(0)), record.gone()));
	differing(&of("made and gone of"), model.amounts(unit), amounts)
}

/// The shortest stream within this one on which they still disagree: events are left out one after the other, then units.
fn shrunk(mut steps: Vec<Step>) -> Vec<Step> {
	let began = Instant::now();
	while began.elapsed() < PATIENCE {
		let shorter = (0..steps.len()).rev().find_map(|place| {
			let mut fewer = steps.clone();
			fewer.remove(place);
			agree(&fewer, true).is_err().then_some(fewer)
		});
		match shorter.or_else(|| leaner(&steps)) {
			Some(next) => steps = next,
			None => break,
		}
	}
	steps
}

/// The stream with one detail less, if they still disagree.
fn leaner(steps: &[Step]) -> Option<Vec<Step>> {
	(0..steps.len()).find_map(|place| {
		details(&steps[place]).into_iter().find_map(|lean| {
			// An event and its declaration change together.
			let mut fewer = steps.to_vec();
			let (was, is) = (says(&steps[place]), says(&lean));
			fewer.iter_mut().filter(|step| says(step) == was).for_each(|step| {
				let declaration = step.event.declaration.take();
				step.event = CoreEvent { declaration, ..is.clone() };
			});
			agree(&fewer, true).is_err().then_some(fewer)
		})
	})
}

/// What a step says, whether it tells or withdraws it.
fn says(step: &Step) -> CoreEvent {
	CoreEvent { declaration: None, ..step.event.clone() }
}

/// The step with one detail less, in all ways; of long lists with large parts less first.
fn details(step: &Step) -> Vec<Step> {
	let event = &step.event;
	let mut lean = Vec::new();
	for fewer in shorter(&event.units) {
		lean.push(CoreEvent { units: fewer.try_into().unwrap(), ..event.clone() });
	}
	for fewer in shorter(&event.outputs) {
		lean.push(CoreEvent { outputs: fewer.try_into().unwrap(), ..event.clone() });
	}
	let mut without = |change: fn(&mut CoreEvent)| {
		let mut fewer = event.clone();
		change(&mut fewer);
		if fewer != *event {
			lean.push(fewer);
		}
	};
	without(|event| event.biz_step = None);
	without(|event| event.disposition = None);
	without(|event| event.read_point = None);
	without(|event| event.biz_location = None);
	without(|event| event.sensors = None);
	without(|event| event.lot = None);
	without(|event| event.transformation = None);
	without(|event| event.persistent = Default::default());
	lean.into_iter().map(|event| Step { event, telling: step.telling }).collect()
}

/// A list without a half of it, a quarter, and so on.
fn shorter(list: &[CoreUnit]) -> Vec<Vec<CoreUnit>> {
	let mut all = Vec::new();
	let mut size = list.len().div_ceil(2);
	while size > 0 && !list.is_empty() {
		for from in (0..list.len()).step_by(size).take(8) {
			let (before, rest) = list.split_at(from);
			all.push(before.iter().chain(rest.iter().skip(size)).cloned().collect());
		}
		size /= 2;
	}
	all
}

fn all_agree(part: u64) {
	let streams = setting("FAIRSTREAM_STREAMS", STREAMS);
	let first = setting("FAIRSTREAM_SEED", 0) + part * streams;
	let mut failures = String::new();
	let mut seen = BTreeSet::new();
	let most = setting("FAIRSTREAM_FAILURES", 1);
	for seed in first..first + streams {
		let steps = stream(seed, two_places());
		if agree(&steps, true).is_ok() {
			continue;
		}
		let steps = shrunk(steps);
		let error = agree(&steps, true).unwrap_err();
		let kind = (error.clone(), steps.iter().map(|step| step.event.event_type).collect::<Vec<_>>());
		if seen.insert(kind) {
			writeln!(failures, "seed {seed}: {error}\n{}", text::stream(&steps)).unwrap();
		}
		if seen.len() >= most {
			break;
		}
	}
	assert!(failures.is_empty(), "model and pallet disagree:\n{failures}");
}

#[test]
fn they_agree_over_the_first_quarter_of_a_hundred_thousand_streams() {
	all_agree(0);
}

#[test]
fn they_agree_over_the_second_quarter() {
	all_agree(1);
}

#[test]
fn they_agree_over_the_third_quarter() {
	all_agree(2);
}

#[test]
fn they_agree_over_the_last_quarter() {
	all_agree(3);
}

#[test]
fn they_measure_alike() {
	let codes =
		"MC MGM GRM HGM KGM DTN TNE LBR ONZ MMQ CMQ MLT CLT DLT DMQ LTR HLT MTQ GLL GLI MMT CMT DMT MTR KMT INH FOT \
	             YRD C62 EA H87 NAR PR DZN CEN GRO MIL KWH XBX";
	for code in codes.split_whitespace().map(|code| format!(" {code}")).chain([String::new()]) {
		for number in ["1", "0.000000001", "7.25", "0"] {
			let entry = much(lot(1), &format!("{number}{code}"));
			let CoreUnit::Quantity { amount: Some(amount), uom, .. } = &entry else { unreachable!("it has an amount") };
			let kind = |measure| match measure {
				Measure::Mass => Kind::Mass,
				Measure::Volume => Kind::Volume,
				Measure::Length => Kind::Length,
				Measure::Count => Kind::Count,
				Measure::Other(uom) => Kind::Other(uom.as_str().to_owned()),
			};
			let pallet = said(&entry).map(|(measure, much)| (kind(measure), much));
			assert_eq!(measured(*amount, uom.as_ref()), pallet, "{number}{code}");
		}
	}
}
