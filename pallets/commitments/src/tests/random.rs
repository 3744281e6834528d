//! Whatever is filed, archived and swept, in whatever order and however slowly, nothing is lost: every commitment is in the
//! book as it was filed, or proven by its day's tree. Roots are those of trees that are built from the events alone.

use super::{
	tree::{proof, root_of},
	*,
};
use crate::{Event, OnRefusal, WeightInfo};
use codec::Encode;
use fairstream_doors::{day_context, Archive, Filed, Leaf, RecordKind, Windows};
use fairstream_merkle::{verify, LeafDigest};
use frame_support::weights::Weight;
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
enum Step {
	/// Somebody files a window of a kind, which ended so many windows ago or is so many numbers ahead of the next.
	File(u8, u8, u8),
	/// So does somebody with several at once, and proceeds or not.
	Batch(u8, Vec<(u8, u8)>, bool),
	/// A pallet archives a record.
	Archive(u8),
	/// Minutes pass.
	Minutes(u8),
	/// Days pass, with a block at the end.
	Days(u8),
	/// A block has room for so many things.
	Idle(u8),
	/// Somebody sweeps so many things.
	Sweep(u8),
	/// The platform acts by its other account from now on.
	Rotate,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let (who, kind, window) = (|| 0..3u8, || 0..6u8, || 0..4u8);
	let several = proptest::collection::vec((kind(), window()), 0..6);
	let step = prop_oneof![
		6 => (who(), kind(), window()).prop_map(|(p, k, w)| Step::File(p, k, w)),
		2 => (who(), several, any::<bool>()).prop_map(|(p, s, proceed)| Step::Batch(p, s, proceed)),
		2 => any::<u8>().prop_map(Step::Archive),
		2 => (1..60u8).prop_map(Step::Minutes),
		3 => prop_oneof![3 => 1..4u8, 2 => 25..50u8].prop_map(Step::Days),
		2 => (0..12u8).prop_map(Step::Idle),
		1 => (0..12u8).prop_map(Step::Sweep),
		1 => Just(Step::Rotate),
	];
	proptest::collection::vec(step, 0..60)
}

fn account(who: u8) -> u64 {
	match who {
		0 => FARM,
		1 => SHOP,
		_ => PlatformAccount::get(),
	}
}

/// A window that may or may not be filed: of a serial kind the next number or one near it, of a timed one that ended lately or
/// lasts.
fn near(owner: ParticipantId, kind: CommitmentKind, window: u8) -> u64 {
	match kind.window_of(Now::get()) {
		Some(now) => now - u64::from(window),
		None => crate::FirstOpen::<Test>::get(owner, kind).saturating_sub(1) + u64::from(window),
	}
}

/// What the events say, and nothing else.
#[derive(Default)]
struct Told {
	/// All that was ever filed.
	filed: BTreeMap<CommitmentKey, Filed>,
	/// What has left the book, and where it stands.
	swept: BTreeMap<CommitmentKey, Leaf>,
	/// The leaves of every day, in the order in which they came.
	days: BTreeMap<Day, Vec<Digest>>,
	/// What was archived besides.
	others: Vec<(Leaf, RecordKind, Vec<u8>)>,
	/// The roots of closed days.
	closed: BTreeMap<Day, (Digest, u64)>,
}

impl Told {
	fn listen(&mut self) {
		for event in events() {
			match event {
				Event::Filed { owner, kind, window, root, count, late } => {
					let filed = Filed { root, count, at: Now::get(), late };
					let before = self.filed.insert(CommitmentKey { owner, kind, window }, filed);
					assert_eq!(before, None, "a key was used twice");
				}
				Event::Archived { leaf, digest, .. } => {
					let leaves = self.days.entry(leaf.day).or_default();
					assert_eq!(leaves.len() as u64, leaf.index, "leaves stand in the order in which they came");
					leaves.push(digest);
				}
				Event::Swept { owner, kind, window, leaf } => {
					let before = self.swept.insert(CommitmentKey { owner, kind, window }, leaf);
					assert_eq!(before, None, "a commitment left twice");
				}
				Event::DayClosed { day, root, count } => {
					assert_eq!(self.closed.insert(day, (root, count)), None, "a day was closed twice");
				}
				Event::Refused { .. } | Event::BatchFiled { .. } => {}
			}
		}
	}

	/// Nothing is lost.
	fn check(&self) {
		for (key, filed) in &self.filed {
			let found = Commitments::filed(key.owner, key.kind, key.window);
			match self.swept.get(key) {
				None => assert_eq!(found, Some(*filed), "{key:?}"),
				Some(leaf) => {
					assert_eq!(found, None, "{key:?} is in two places");
					self.proves(*leaf, RecordKind::Commitment, &(key, filed).encode());
				}
			}
		}
		for (leaf, record, bytes) in &self.others {
			self.proves(*leaf, *record, bytes);
		}
		for (day, leaves) in &self.days {
			let tree = Commitments::day(*day).expect("a day on which something was archived has a tree");
			let root = root_of(leaves, &context_of(&day_context(&GENESIS, *day)));
			assert_eq!((tree.root, tree.count), (root, leaves.len() as u64));
			assert_eq!(self.closed.get(day).copied(), tree.closed.then_some((root, tree.count)));
		}
		for owner in [FARM_ID, SHOP_ID, PLATFORM_ID] {
			let in_book = self.filed.keys().filter(|key| key.owner == owner && !self.swept.contains_key(key)).count();
			assert_eq!(counted(owner), room_of(in_book as u64), "{owner}");
			let kept = Commitments::keeps().filter(|(of, _)| *of == owner);
			assert_eq!(kept.map(|(_, kept)| u64::from(kept.items)).sum::<u64>(), in_book as u64, "{owner}");
			for kind in CommitmentKind::ALL.into_iter().filter(|kind| kind.windows() == Windows::Serial) {
				let ever = self.filed.keys().filter(|key| key.owner == owner && key.kind == kind).count();
				assert_eq!(crate::FirstOpen::<Test>::get(owner, kind), ever as u64, "{owner} {kind:?}");
			}
		}
	}

	/// A record is proven by its day's tree. Leaves that any node serves are those of the events.
	fn proves(&self, leaf: Leaf, record: RecordKind, bytes: &[u8]) {
		let (day, leaves) = (Commitments::day(leaf.day).expect("a tree"), &self.days[&leaf.day]);
		let place = leaf.index as usize;
		if let Some((index, served)) = Commitments::leaves(leaf.day, leaf.index).first() {
			assert!(*index > leaf.index || leaves[place] == *served);
		}
		let (path, context) = (proof(leaves, place), context_of(&day_context(&GENESIS, leaf.day)));
		let leaf_bytes = record.leaf(bytes);
		assert_eq!(LeafDigest::of::<HostBlake2>(&leaf_bytes).digest(), leaves[place]);
		assert_eq!(verify::<HostBlake2>(&day.root, &context, day.count, leaf.index, &leaf_bytes, &path), Ok(()));
	}
}

/// Room for so many things and all that is done before.
fn room(things: u8) -> Weight {
	let more = <() as WeightInfo>::sweep_one().saturating_mul(u64::from(things.saturating_sub(1)));
	if things == 0 {
		return <() as WeightInfo>::look();
	}
	Commitments::heaviest_step().saturating_add(more)
}

fn take(step: &Step, told: &mut Told) {
	let filing_of = |who: u8, kind: u8, window: u8| {
		let owner = [FARM_ID, SHOP_ID, PLATFORM_ID][usize::from(who)];
		let kind = CommitmentKind::ALL[usize::from(kind)];
		filing(kind, near(owner, kind, window), window)
	};
	match step {
		Step::File(who, kind, window) => {
			let Filing { kind, window, root, count } = filing_of(*who, *kind, *window);
			let _ = Commitments::file(RuntimeOrigin::signed(account(*who)), kind, window, root, count);
		}
		Step::Batch(who, several, proceed) => {
			let filings: Vec<_> = several.iter().map(|(kind, window)| filing_of(*who, *kind, *window)).collect();
			let on_refusal = if *proceed { OnRefusal::Proceed } else { OnRefusal::Rollback };
			let origin = RuntimeOrigin::signed(account(*who));
			let _ = frame_support::storage::with_storage_layer(|| {
				Commitments::file_batch(origin, filings.try_into().expect("few"), on_refusal)
			});
		}
		Step::Archive(n) => {
			let (record, bytes) = (RecordKind::ALL[1 + usize::from(n % 3)], vec![*n; usize::from(*n)]);
			let leaf = Commitments::append(record, &bytes);
			told.others.push((leaf, record, bytes));
		}
		Step::Minutes(n) => Now::mutate(|now| *now += u64::from(*n) * MINUTE),
		Step::Days(n) => {
			Now::mutate(|now| *now += u64::from(*n) * DAY);
			Commitments::on_idle(1, room(2));
		}
		Step::Idle(n) => {
			Commitments::on_idle(1, room(*n));
		}
		Step::Sweep(n) => {
			System::set_block_number(System::block_number() + 1);
			let sweep =
				|| Commitments::sweep(RuntimeOrigin::signed(STRANGER), room(*n)).map_err(|refused| refused.error);
			let _ = frame_support::storage::with_storage_layer(sweep);
		}
		Step::Rotate => PlatformAccount::mutate(|account| *account = PLATFORM + PLATFORM_SINCE - *account),
	}
	told.listen();
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn nothing_is_lost_and_roots_are_those_of_the_events(steps in steps()) {
		on_chain(|| {
			let mut told = Told::default();
			for step in &steps {
				take(step, &mut told);
				Commitments::do_try_state().expect("the invariants hold after every step");
			}
			told.check();
			// A year on everything has left the book, and is proven still.
			for _ in 0..400 {
				Now::mutate(|now| *now += DAY);
				Commitments::on_idle(1, room(60));
				told.listen();
			}
			told.check();
			assert_eq!(told.swept.len(), told.filed.len());
		});
	}
}
