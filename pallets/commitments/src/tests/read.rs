//! What the runtime's APIs read.

use super::*;
use crate::{Book, Event, OnRefusal, Refusal, LEAVES_PAGE, MAX_BATCH, PAGE};
use fairstream_doors::{Archive, RecordKind};
use frame_support::assert_ok;

#[test]
fn what_an_owner_filed_is_read_page_by_page_in_the_order_of_windows() {
	on_chain(|| {
		// More than a byte counts, so that their order shows.
		for first in [0, u64::from(MAX_BATCH)] {
			let numbers: Vec<_> = (first..).take(MAX_BATCH as usize).map(|number| filing(TRACE, number, 1)).collect();
			let call = Commitments::file_batch(
				RuntimeOrigin::signed(FARM),
				numbers.try_into().expect("a batch"),
				OnRefusal::Rollback,
			);
			assert_ok!(call);
		}
		assert_ok!(file(SHOP, TRACE, 0, 1));
		let mut all = Vec::new();
		let mut after = None;
		loop {
			let page = Commitments::filed_by(FARM_ID, TRACE, after);
			assert!(page.len() <= PAGE as usize);
			let Some((last, _)) = page.last() else { break };
			after = Some(*last);
			all.extend(page.into_iter().map(|(window, _)| window));
		}
		assert_eq!(all, (0..2 * u64::from(MAX_BATCH)).collect::<Vec<_>>());
		assert_eq!(Commitments::filed_by(FARM_ID, TRACE, Some(u64::MAX)), []);
		assert_eq!(Commitments::filed_by(BANK_ID, TRACE, None), []);
	});
}

#[test]
fn leaves_are_read_page_by_page_in_their_order() {
	on_chain(|| {
		let count = u64::from(LEAVES_PAGE) + 10;
		for n in 0..count {
			Commitments::append(RecordKind::Event, &n.to_le_bytes());
		}
		let first = Commitments::leaves(FIRST_DAY, 0);
		assert_eq!(first.len(), LEAVES_PAGE as usize);
		let second = Commitments::leaves(FIRST_DAY, LEAVES_PAGE.into());
		let indices: Vec<_> = first.iter().chain(&second).map(|(index, _)| *index).collect();
		assert_eq!(indices, (0..count).collect::<Vec<_>>());
		assert_eq!(Commitments::leaves(FIRST_DAY, count), []);
		assert_eq!(Commitments::leaves(FIRST_DAY + 1, 0), []);
	});
}

#[test]
fn a_day_that_lasts_shows_its_tree_so_far() {
	on_chain(|| {
		Commitments::append(RecordKind::Event, b"one");
		let before = Commitments::day(FIRST_DAY).expect("a tree");
		Commitments::append(RecordKind::Event, b"two");
		let after = Commitments::day(FIRST_DAY).expect("a tree");
		assert_eq!((before.count, after.count, after.closed), (1, 2, false));
		assert_ne!(before.root, after.root);
		pass_days(1);
		let closed = Commitments::day(FIRST_DAY).expect("a tree");
		assert_eq!((closed.root, closed.count, closed.closed), (after.root, 2, true));
	});
}

#[test]
fn what_would_become_of_a_batch_is_known_by_place_before_it_is_sent_and_nothing_is_written() {
	on_chain(|| {
		let filings = [
			filing(TRAFFIC, LAST_MINUTE, 1),
			filing(TRAFFIC, LAST_MINUTE, 1),
			filing(TRAFFIC, LAST_MINUTE + 1, 1),
			filing(CommitmentKind::PriceRule, 0, 1),
			filing(CommitmentKind::PriceRule, 1, 1),
		];
		let examine = |at| Commitments::examine(PLATFORM_ID, filings.to_vec(), at);
		let (twice, early) = (Some(Refusal::FiledAlready), Some(Refusal::WindowNotOver));
		assert_eq!(examine(0), [None, twice, early, None, None]);
		assert_eq!(examine(BEGIN + MINUTE), [None, twice, None, None, None]);
		assert_eq!((Book::<Test>::iter().count(), events()), (0, Vec::<Event<Test>>::new()));
	});
}
