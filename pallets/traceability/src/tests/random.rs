//! Random streams of events keep every invariant, and it makes no difference how they are cut into calls.

use crate::{
	mock::*, rules::Reporter, Children, Events, FlagsOf, Joined, OlderEvents, Parts, SourcesOf, Transformations, Units,
	Used,
};
use fairstream_doors::{OnRefusal, ParticipantId};
use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	core::{CoreEvent, CoreUnit},
	hash::{EventHash, HashProfile},
	model::{Action, EventType},
};
use fairstream_gs1::Unit;
use proptest::{prelude::*, sample::Index};

/// A few units of each kind.
fn unit() -> impl Strategy<Value = Unit> {
	prop_oneof![
		4 => (0..6u32).prop_map(jar),
		3 => (0..4u8).prop_map(carton),
		1 => (0..2u32).prop_map(asset),
	]
}

fn lots() -> impl Strategy<Value = Unit> {
	prop_oneof![
		3 => (0..3u8).prop_map(|n| lot_named(&format!("L{n}"))),
		1 => Just(class()),
	]
}

fn entry() -> impl Strategy<Value = CoreUnit> {
	let some = (lots(), proptest::option::of(1..20u32), prop_oneof![Just("KGM"), Just("GRM"), Just("")]);
	prop_oneof![
		4 => unit().prop_map(CoreUnit::Whole),
		1 => lots().prop_map(CoreUnit::Whole),
		2 => some.prop_map(|(unit, digits, uom)| match digits {
			Some(digits) => amount(&unit, &digits.to_string(), uom),
			None => CoreUnit::Quantity { unit, amount: None, uom: None },
		}),
	]
}

fn step() -> impl Strategy<Value = Option<BizStep>> {
	prop_oneof![
		5 => Just(None),
		1 => Just(Some(BizStep::Shipping)),
		2 => Just(Some(BizStep::RetailSelling)),
		1 => Just(Some(BizStep::Destroying)),
	]
}

/// An event at one of a hundred minutes, so that times coincide and reports come late.
fn event() -> impl Strategy<Value = CoreEvent> {
	let kind = prop_oneof![
		5 => Just(EventType::Object),
		4 => Just(EventType::Aggregation),
		1 => Just(EventType::Association),
		1 => Just(EventType::Transaction),
		2 => Just(EventType::Transformation),
	];
	let action = prop_oneof![3 => Just(Action::Add), 2 => Just(Action::Observe), 3 => Just(Action::Delete)];
	let entries = || prop_oneof![1 => Just(vec![]), 6 => proptest::collection::vec(entry(), 1..3)];
	let place = proptest::option::of(prop_oneof![Just(FARMYARD), Just(SHOP)]);
	let state = prop_oneof![5 => Just(None), 1 => Just(Some(Disposition::Returned))];
	let parts = (kind, action, 0..100u64, unit(), entries(), entries());
	(parts, step(), state, place, proptest::option::of(0..2u8)).prop_map(
		|((kind, action, at, parent, units, outputs), step, state, place, id)| {
			let is_made = kind == EventType::Transformation;
			let hash = EventHash { digest: [0; 32], profile: HashProfile::REFERENCE };
			let mut event = CoreEvent::bare(hash, kind, (!is_made).then_some(action), minute(at));
			event.units = units.try_into().expect("few");
			if is_made {
				event.outputs = outputs.try_into().expect("few");
				event.transformation = id.map(|id| [id; 32]);
			} else if kind != EventType::Object {
				event.parent = Some(parent);
			}
			(event.biz_step, event.disposition) = (step, state);
			event.read_point = place.map(|place| fairstream_epcis::core::Spot::Place(place.parse().expect("a place")));
			event
		},
	)
}

/// Most of the jars and lots begin, and may be withdrawn.
fn beginnings() -> Vec<CoreEvent> {
	let kilos = |name: &str| amount(&lot_named(name), "30", "KGM");
	let begin = |units: Vec<CoreUnit>| say(EventType::Object, Action::Add).about(units).at(minute(3)).core();
	let jars = (0..4).map(|n| begin(vec![whole(&jar(n))]));
	jars.chain([begin(vec![kilos("L0")]), begin(vec![kilos("L1")]), begin(vec![whole(&class())])]).collect()
}

/// Events with digests of their own, some of which are withdrawn by a later one.
fn stream() -> impl Strategy<Value = Vec<CoreEvent>> {
	let one = (event(), proptest::option::weighted(0.15, any::<Index>()));
	proptest::collection::vec(one, 1..60).prop_map(|drawn| {
		let mut stream = beginnings();
		for (n, (mut event, withdrawn)) in drawn.into_iter().enumerate() {
			event.hash.digest = [n as u8; 32];
			let earlier = withdrawn.filter(|_| !stream.is_empty()).map(|index| index.get(&stream).clone());
			stream.push(match earlier {
				Some(earlier) => wrong(&CoreEvent { declaration: None, ..earlier }),
				None => event,
			});
		}
		stream
	})
}

/// Everything that the pallet holds.
fn state() -> String {
	let mut units: Vec<_> = Units::<Test>::iter().collect();
	units.sort_by(|one, other| one.0.cmp(&other.0));
	let mut pages: Vec<_> = OlderEvents::<Test>::iter().map(|(unit, page, _)| (unit, page)).collect();
	pages.sort();
	let mut children: Vec<_> = Children::<Test>::iter_keys().collect();
	children.sort();
	let mut joined: Vec<_> = Joined::<Test>::iter().collect();
	joined.sort();
	let mut sources: Vec<_> = SourcesOf::<Test>::iter().collect();
	sources.sort();
	let mut used: Vec<_> = Used::<Test>::iter_keys().collect();
	used.sort();
	let mut flags: Vec<_> = FlagsOf::<Test>::iter().collect();
	flags.sort_by(|one, other| one.0.cmp(&other.0));
	let mut together: Vec<_> = Transformations::<Test>::iter().collect();
	together.sort_by_key(|(reporter, id, _)| (*reporter, *id));
	let mut parts: Vec<_> = Parts::<Test>::iter().collect();
	parts.sort();
	let mut events: Vec<_> =
		Events::<Test>::iter().map(|(digest, who, event)| (digest, who, event.declared.is_some())).collect();
	events.sort();
	format!("{:?}", ((units, pages, children, joined, sources), (used, flags, together, parts, events)))
}

/// On a chain of its own: what was taken, and what it holds then.
fn run<R>(test: impl FnOnce() -> R) -> (R, String) {
	let mut end = None;
	on_chain(|| {
		Now::set(minute(100));
		let result = test();
		end = Some((result, state()));
	});
	end.expect("the test ran")
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

	#[test]
	fn every_invariant_holds_after_every_event(stream in stream()) {
		on_chain(|| {
			Now::set(minute(100));
			for event in stream {
				let before = state();
				let verdict = capture(FARM, event.clone());
				Traceability::do_try_state().unwrap_or_else(|error| panic!("{error:?} after {event:?}"));
				assert!(verdict.is_ok() || before == state(), "a refused event changed something: {event:?}");
			}
		});
	}

	#[test]
	fn however_a_stream_is_cut_into_batches_it_ends_the_same(
		stream in stream(),
		cuts in proptest::collection::vec(1..20usize, 1..20),
	) {
		let (taken, alone) = run(|| stream.iter().filter(|event| capture(FARM, (*event).clone()).is_ok()).count());
		let (_, batched) = run(|| {
			let (mut rest, mut cuts) = (&stream[..], cuts.iter().cycle());
			while !rest.is_empty() {
				let (batch, later) = rest.split_at((*cuts.next().expect("cycles")).min(rest.len()));
				capture_batch(FARM, batch.to_vec(), OnRefusal::Proceed).expect("it goes on");
				rest = later;
			}
		});
		prop_assert!(alone == batched);
		let (verdicts, nothing) = run(|| Traceability::dry_run(&FARM, stream.clone(), 0));
		prop_assert_eq!(verdicts.iter().filter(|verdict| verdict.is_ok()).count(), taken);
		let (_, empty) = run(|| ());
		prop_assert!(nothing == empty);
	}

	#[test]
	fn what_the_book_says_is_what_the_chain_says(stream in stream()) {
		let reporter = Reporter { id: ParticipantId(FARM as u32), is_producer: true };
		on_chain(|| {
			Now::set(minute(100));
			let mut book = crate::rules::Book::new(());
			for event in stream {
				let said = book.take(&event, reporter, Now::get()).map(|_| ());
				let done = capture(FARM, event);
				let said = said.map_err(|refusal| crate::Error::<Test>::from(refusal.reason).into());
				assert_eq!(said, done);
			}
			assert_eq!(book.changes().units.len(), Units::<Test>::iter().count());
		});
	}
}
