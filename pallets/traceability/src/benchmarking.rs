//! Benchmarks over the number of units, and over that of events. Serials are of full length, and records are full of all
//! that a unit can have: a page of events, so that each event writes a page too; a sale and sightings by which the next is
//! flagged, beside as many flags as are kept. The worst that `n` units can cost.

use crate::{
	record::{
		End, Ending, EventKey, Flag, FlagKind, Flags, Lasting, Noted, Output, Sale, Sighting, Site, Sources, Stay,
		TransformationRecord, UnitRecord, FLAGS, LASTING, MAX_OUTPUTS, MAX_SOURCES, RECENT, SIGHTINGS,
	},
	rules::{amounts::Balance, MAX_CHILDREN},
	Call, Children, Config, Events, FlagsOf, Joined, Pallet, SourcesOf, Transformations, Units, MAX_BATCH,
};
use alloc::{boxed::Box, format, vec::Vec};
use fairstream_doors::{Function, Moment, OnRefusal, ParticipantId, Who};
use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	core::{CoreEvent, CoreUnit, Declaration, Spot, MAX_UNITS},
	hash::{EventHash, HashProfile},
	model::{Action, EventType},
};
use fairstream_gs1::{Gtin, Unit};
use fairstream_rules::{RuleId, Rules};
use frame_benchmarking::v2::*;
use frame_system::RawOrigin;

const DIGEST: [u8; 32] = [7; 32];

/// When the events of the benchmarks happen, which a clock that stands at zero takes, and when what they meet happened.
const NOW: Moment = 200_000;
const BEFORE: Moment = NOW - 1_000;

fn unit(text: &str) -> Unit {
	match text.parse() {
		Ok(unit) => unit,
		Err(error) => panic!("{text}, a unit of the benchmarks: {error}"),
	}
}

/// Item number `n`, with a serial of twenty characters.
fn item(n: u32) -> Unit {
	unit(&format!("01/09521234543213/21/{n:020}"))
}

/// Lot number `n`, with as many.
fn lot(n: u32) -> Unit {
	unit(&format!("01/09521234543213/10/{n:020}"))
}

/// Class number `n`.
fn class(n: u32) -> Unit {
	match Gtin::from_body(u64::from(n)) {
		Ok(gtin) => Unit::Class(gtin),
		Err(error) => panic!("a class of the benchmarks: {error}"),
	}
}

/// The logistic unit of all benchmarks.
fn parent() -> Unit {
	unit("00/195212345678900006")
}

/// What item number `n` lies in, if each lies in another.
fn crate_of(n: u32) -> Unit {
	unit(&format!("8004/{n:030}"))
}

fn list<T, L: TryFrom<Vec<T>> + Default>(items: impl Iterator<Item = T>) -> L {
	items.collect::<Vec<_>>().try_into().unwrap_or_default()
}

/// An event that puts units at a place and sells them, so that each is judged.
fn event(event_type: EventType, action: impl Into<Option<Action>>, units: impl Iterator<Item = CoreUnit>) -> CoreEvent {
	let hash = EventHash { digest: DIGEST, profile: HashProfile::REFERENCE };
	let with_parent = matches!(event_type, EventType::Aggregation | EventType::Association);
	CoreEvent {
		zone_offset: 480,
		biz_step: Some(BizStep::RetailSelling),
		read_point: Some(Spot::Private([9; 32])),
		parent: with_parent.then(parent),
		units: list(units),
		..CoreEvent::bare(hash, event_type, action.into(), NOW)
	}
}

fn items(n: u32) -> impl Iterator<Item = CoreUnit> {
	(0..n).map(|n| CoreUnit::Whole(item(n)))
}

/// A record that is full of events, so that the next one starts a page, and of all else.
fn full(reporter: ParticipantId) -> UnitRecord {
	let other: EventKey = ([1; 32], ParticipantId(0));
	let mut record = UnitRecord::new(reporter);
	for _ in 0..RECENT {
		record.append(other);
	}
	UnitRecord {
		commissioned: Some(0),
		made_by: Some(other),
		first: Some(Noted::new(0, other)),
		latest: Some(Noted::new(BEFORE, other)),
		sold: Some(Sale { at: BEFORE, event: other }),
		sold_before: Some(Sale { at: BEFORE, event: other }),
		sightings: list((0..SIGHTINGS).map(|_| Sighting { at: BEFORE, site: Site::Private([8; 32]), event: other })),
		lasting: list((0..LASTING).map(|n| Lasting {
			state: Disposition::Custom([u8::try_from(n).unwrap_or_default(); 32]),
			at: BEFORE,
			holds: true,
			by: other.into(),
		})),
		lot: "AAAAAAAAAAAAAAAAAAAA".parse().ok(),
		flags: FLAGS,
		..record
	}
}

fn flags() -> Flags {
	let key = ([1; 32], ParticipantId(0));
	list((0..FLAGS).map(|_| Flag { kind: FlagKind::SoldTwice, first: key, second: key }))
}

fn sources(from: u32, n: u32) -> Sources {
	list((from..from.saturating_add(n)).map(lot))
}

fn put<T: Config>(unit: &Unit, record: UnitRecord) {
	Units::<T>::insert(unit, record);
	FlagsOf::<T>::insert(unit, flags());
}

/// Items that are known, each in a crate of its own whose sightings count too.
fn known<T: Config>(who: ParticipantId, n: u32) {
	for n in 0..n {
		let key = ([1; 32], ParticipantId(0));
		let stay = Some(Stay { parent: crate_of(n), since: 0 });
		put::<T>(&item(n), UnitRecord { stay, moved: Some(0), last_move: Some(key), ..full(who) });
		put::<T>(&crate_of(n), UnitRecord { children: 1, layers: 1, ..full(who) });
		Children::<T>::insert(crate_of(n), item(n), ());
	}
}

/// Items that are known and lie nowhere, or all in the parent.
fn loose<T: Config>(who: ParticipantId, n: u32, packed: bool) {
	for n in 0..n {
		let stay = packed.then(|| Stay { parent: parent(), since: 0 });
		put::<T>(&item(n), UnitRecord { stay, ..full(who) });
		if packed {
			Children::<T>::insert(parent(), item(n), ());
		}
	}
	let children = if packed { n } else { 0 };
	put::<T>(&parent(), UnitRecord { children, layers: packed.into(), ..full(who) });
}

fn reporter<T: Config>() -> (T::AccountId, ParticipantId) {
	T::Rules::bench_worst(RuleId::TraceTwoPlaces);
	let account: T::AccountId = account("reporter", 0, 0);
	let participant = T::Who::bench_accredit(&account, Function::Producer);
	(account, participant)
}

fn captured<T: Config>() -> bool {
	Events::<T>::iter_key_prefix(DIGEST).next().is_some()
}

#[benchmarks]
mod benches {
	use super::*;

	/// Who reports, which a batch asks once.
	#[benchmark]
	fn reporter() {
		let (who, _) = super::reporter::<T>();
		let found;
		#[block]
		{
			found = Pallet::<T>::reporter(&who, Pallet::<T>::now()).is_ok();
		}
		assert!(found);
	}

	#[benchmark]
	fn commission(n: Linear<1, MAX_UNITS>) {
		let (who, _) = super::reporter::<T>();
		let event = event(EventType::Object, Action::Add, items(n));
		#[extrinsic_call]
		capture(RawOrigin::Signed(who), Box::new(event));
		assert!(captured::<T>());
	}

	#[benchmark]
	fn observe(n: Linear<1, MAX_UNITS>) {
		let (who, participant) = super::reporter::<T>();
		known::<T>(participant, n);
		let event = event(EventType::Object, Action::Observe, items(n));
		#[extrinsic_call]
		capture(RawOrigin::Signed(who), Box::new(event));
		assert!(captured::<T>());
	}

	#[benchmark]
	fn pack(n: Linear<1, MAX_UNITS>) {
		let (who, participant) = super::reporter::<T>();
		loose::<T>(participant, n, false);
		let event = event(EventType::Aggregation, Action::Add, items(n));
		#[extrinsic_call]
		capture(RawOrigin::Signed(who), Box::new(event));
		assert_eq!(Units::<T>::get(parent()).map(|r| r.children), Some(n));
	}

	/// All that a parent holds, which is read from its list.
	#[benchmark]
	fn unpack(n: Linear<1, MAX_CHILDREN>) {
		let (who, participant) = super::reporter::<T>();
		loose::<T>(participant, n, true);
		let event = event(EventType::Aggregation, Action::Delete, items(0));
		#[extrinsic_call]
		capture(RawOrigin::Signed(who), Box::new(event));
		assert_eq!(Units::<T>::get(parent()).map(|r| r.children), Some(0));
	}

	/// All that is joined to a parent is freed, which is read from its list: to join and to free those named cost less.
	#[benchmark]
	fn join(n: Linear<1, MAX_CHILDREN>) {
		let (who, participant) = super::reporter::<T>();
		loose::<T>(participant, n, false);
		for n in 0..n {
			Joined::<T>::insert(parent(), item(n), Noted::new(0, ([0; 32], participant)));
		}
		Units::<T>::mutate(parent(), |record| {
			if let Some(record) = record {
				record.joined = n;
			}
		});
		let event = event(EventType::Association, Action::Delete, items(0));
		#[extrinsic_call]
		capture(RawOrigin::Signed(who), Box::new(event));
		assert_eq!(Units::<T>::get(parent()).map(|r| r.joined), Some(0));
	}

	/// Inputs are lots as far as sources go, and classes beyond; each output remembers as many sources as there may be.
	#[benchmark]
	fn transform(n: Linear<1, 500>, m: Linear<1, 500>) {
		let (who, participant) = super::reporter::<T>();
		let lots = n.min(MAX_SOURCES / 2);
		let inputs = (0..n).map(|n| if n < lots { lot(n) } else { class(n) });
		for (number, input) in (0u32..).zip(inputs.clone()) {
			let mut balance = Balance::default();
			assert!(balance.make(None).is_ok());
			put::<T>(&input, UnitRecord { balance: Some(balance), ..full(participant) });
			if number < lots {
				// The first brings what is left of the sources, the others what it brought.
				SourcesOf::<T>::insert(input, sources(1_000, MAX_SOURCES.saturating_sub(lots)));
			}
		}
		let some = |unit| CoreUnit::Quantity { unit, amount: None, uom: None };
		let mut event = event(EventType::Transformation, None, inputs.map(some));
		// Lots that were made before have a full record.
		let outputs = (0..m).map(|n| lot(n.saturating_add(2_000)));
		for output in outputs.clone() {
			let mut balance = Balance::default();
			assert!(balance.make(None).is_ok());
			put::<T>(&output, UnitRecord { balance: Some(balance), ..full(participant) });
		}
		event.outputs = list(outputs.map(some));
		#[extrinsic_call]
		capture(RawOrigin::Signed(who), Box::new(event));
		assert!(captured::<T>());
		assert_eq!(SourcesOf::<T>::get(lot(2_000)).len(), MAX_SOURCES as usize);
	}

	/// A transformation that others told before, of which as much came as may be.
	#[benchmark]
	fn transform_together() {
		let (who, participant) = super::reporter::<T>();
		let input = lot(0);
		let mut balance = Balance::default();
		assert!(balance.make(None).is_ok());
		put::<T>(&input, UnitRecord { balance: Some(balance), ..full(participant) });
		let known = sources(1, MAX_SOURCES - 1);
		for n in 0..MAX_OUTPUTS {
			put::<T>(&item(n), UnitRecord { end: Some(End { at: NOW, how: Ending::Destroyed }), ..full(participant) });
			SourcesOf::<T>::insert(item(n), &known);
		}
		let outputs = list((0..MAX_OUTPUTS).map(|n| Output { unit: item(n), events: 1 }));
		Transformations::<T>::insert(participant, [3; 32], TransformationRecord { sources: known, outputs, events: 1 });
		let some = CoreUnit::Quantity { unit: input, amount: None, uom: None };
		let mut event = event(EventType::Transformation, None, core::iter::once(some));
		event.transformation = Some([3; 32]);
		#[extrinsic_call]
		capture(RawOrigin::Signed(who), Box::new(event));
		assert_eq!(SourcesOf::<T>::get(item(0)).len(), MAX_SOURCES as usize);
	}

	/// A beginning that later events stand on, so that each unit is flagged.
	#[benchmark]
	fn declare(n: Linear<1, MAX_UNITS>) {
		let (who, participant) = super::reporter::<T>();
		let mut event = event(EventType::Object, Action::Add, items(n));
		assert!(Pallet::<T>::take(&who, &event).is_ok());
		for n in 0..n {
			let last_move = Some(([1; 32], ParticipantId(0)));
			put::<T>(&item(n), UnitRecord { moved: Some(NOW), last_move, ..full(participant) });
		}
		event.declaration = Some(Declaration { time: NOW, reason: None, corrections: Default::default() });
		#[extrinsic_call]
		capture(RawOrigin::Signed(who), Box::new(event));
		assert_eq!(Units::<T>::get(item(0)).map(|record| record.flags), Some(FLAGS + 1));
	}

	/// Events that all name one unit, which is read and written once.
	#[benchmark]
	fn batch_of_one_unit(e: Linear<1, MAX_BATCH>) {
		let (who, participant) = super::reporter::<T>();
		known::<T>(participant, 1);
		let events = batch(e, |_| 0);
		#[extrinsic_call]
		capture_batch(RawOrigin::Signed(who), events, OnRefusal::Rollback);
		assert_eq!(Units::<T>::get(item(0)).map(|record| record.events), Some(RECENT.saturating_add(e)));
	}

	/// Events that each name another unit.
	#[benchmark]
	fn batch_of_many_units(e: Linear<1, MAX_BATCH>) {
		let (who, participant) = super::reporter::<T>();
		known::<T>(participant, e);
		let events = batch(e, |n| n);
		#[extrinsic_call]
		capture_batch(RawOrigin::Signed(who), events, OnRefusal::Rollback);
		assert_eq!(Units::<T>::get(item(0)).map(|record| record.events), Some(RECENT + 1));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::chain(), crate::mock::Test);
}

/// So many events of one unit each.
fn batch<L: TryFrom<Vec<CoreEvent>> + Default>(e: u32, of: impl Fn(u32) -> u32) -> L {
	list((0..e).map(|n| {
		let mut one = event(EventType::Object, Action::Observe, core::iter::once(CoreUnit::Whole(item(of(n)))));
		for (byte, place) in n.to_be_bytes().into_iter().zip(one.hash.digest.iter_mut()) {
			*place = byte;
		}
		one
	}))
}
