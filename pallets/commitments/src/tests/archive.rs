//! The archive: what is complete becomes a leaf of its day's tree, and a day is closed.

use super::{
	tree::{proof, root_of},
	*,
};
use crate::{day::last_moment, Event, Open};
use fairstream_doors::{day_context, Archive, Leaf, RecordKind};
use fairstream_merkle::{verify, LeafDigest};

fn archive(n: u8) -> Leaf {
	Commitments::append(RecordKind::Case, &[n; 30])
}

fn digest_of(record: RecordKind, bytes: &[u8]) -> Digest {
	LeafDigest::of::<HostBlake2>(&record.leaf(bytes)).digest()
}

#[test]
fn leaves_stand_one_after_the_other_in_the_tree_of_their_day() {
	on_chain(|| {
		assert_eq!(archive(0), Leaf { day: FIRST_DAY, index: 0 });
		assert_eq!(archive(1), Leaf { day: FIRST_DAY, index: 1 });
		Now::set(last_moment(FIRST_DAY, 480));
		assert_eq!(archive(2), Leaf { day: FIRST_DAY, index: 2 });
		Now::mutate(|now| *now += 1);
		assert_eq!(archive(3), Leaf { day: FIRST_DAY + 1, index: 0 });
	});
}

#[test]
fn the_first_leaf_of_a_later_day_closes_the_day_before() {
	on_chain(|| {
		archive(0);
		archive(1);
		let leaves = [0, 1].map(|n| digest_of(RecordKind::Case, &[n; 30]));
		let root = root_of(&leaves, &context_of(&day_context(&GENESIS, FIRST_DAY)));
		events();
		Now::set(begin_of(FIRST_DAY + 3));
		let leaf = archive(2);
		let digest = digest_of(RecordKind::Case, &[2; 30]);
		assert_eq!(
			events(),
			[
				Event::DayClosed { day: FIRST_DAY, root, count: 2 },
				Event::Archived { record: RecordKind::Case, leaf, digest },
			]
		);
		let closed = Commitments::day(FIRST_DAY).expect("it was closed");
		assert_eq!((closed.root, closed.count, closed.closed), (root, 2, true));
	});
}

#[test]
fn a_block_of_a_later_day_closes_the_day_before_without_a_leaf() {
	on_chain(|| {
		archive(0);
		idle();
		assert!(Commitments::day(FIRST_DAY).is_some_and(|day| !day.closed), "the day lasts");
		Now::set(begin_of(FIRST_DAY + 1));
		idle();
		assert!(Commitments::day(FIRST_DAY).is_some_and(|day| day.closed));
		assert!(!Open::<Test>::exists());
	});
}

#[test]
fn a_day_on_which_nothing_was_archived_has_no_tree() {
	on_chain(|| {
		archive(0);
		pass_days(2);
		archive(1);
		assert!(Commitments::day(FIRST_DAY).is_some());
		assert_eq!(Commitments::day(FIRST_DAY + 1), None);
	});
}

#[test]
fn every_leaf_of_a_closed_day_is_proven_by_the_leaves_that_any_node_serves() {
	on_chain(|| {
		for n in 0..21 {
			archive(n);
		}
		pass_days(1);
		let day = Commitments::day(FIRST_DAY).expect("it was closed");
		let leaves: Vec<_> = Commitments::leaves(FIRST_DAY, 0).into_iter().map(|(_, digest)| digest).collect();
		let context = context_of(&day_context(&GENESIS, FIRST_DAY));
		for n in 0..21u8 {
			let (leaf, path) = (RecordKind::Case.leaf(&[n; 30]), proof(&leaves, n.into()));
			assert_eq!(verify::<HostBlake2>(&day.root, &context, day.count, n.into(), &leaf, &path), Ok(()));
			let other = RecordKind::Order.leaf(&[n; 30]);
			assert!(verify::<HostBlake2>(&day.root, &context, day.count, n.into(), &other, &path).is_err());
		}
	});
}

#[test]
fn a_record_of_no_bytes_and_a_long_one_are_leaves_as_any_other() {
	on_chain(|| {
		assert_eq!(Commitments::append(RecordKind::Event, &[]).index, 0);
		assert_eq!(Commitments::append(RecordKind::Order, &[7; 100_000]).index, 1);
	});
}

#[test]
fn what_was_archived_is_proven_by_its_closed_day_and_nothing_else_is() {
	use fairstream_doors::NotProven;
	use fairstream_merkle::{Blake2b256, Forgery, Prover};
	use frame_support::assert_ok;
	on_chain(|| {
		let first = archive(1);
		archive(2);
		let mut prover = Prover::<Blake2b256>::new([0]);
		for n in [1, 2] {
			prover.push(&RecordKind::Case.leaf(&[n; 30])).expect("few");
		}
		let (_, proofs) = prover.seal(&context_of(&fairstream_doors::day_context(&GENESIS, first.day)));
		let proof = proofs.get(0).expect("it was chosen").clone();
		let proves = |leaf, bytes: &[u8]| Commitments::proves(leaf, RecordKind::Case, bytes, &proof);
		assert_eq!(proves(first, &[1; 30]), Err(NotProven::NoRoot), "the day lasts");
		Now::mutate(|now| *now += DAY);
		archive(3);
		assert_ok!(proves(first, &[1; 30]));
		assert_eq!(proves(first, &[2; 30]), Err(NotProven::Forged(Forgery::RootDiffers)));
		let other = Leaf { index: 1, ..first };
		assert_eq!(proves(other, &[1; 30]), Err(NotProven::Forged(Forgery::RootDiffers)));
		assert_eq!(proves(Leaf { day: first.day + 1, ..first }, &[1; 30]), Err(NotProven::NoRoot));
	});
}
