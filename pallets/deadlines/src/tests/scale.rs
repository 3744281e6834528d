//! Many clocks

use crate::{mock::*, WeightInfo};
use frame_support::weights::Weight;
use sp_io::TestExternalities;

/// A chain in whose database so many clocks wait that are far from due, and one that was stopped.
fn waiting(clocks: u64) -> TestExternalities {
	let mut chain = genesis();
	chain.execute_with(|| {
		System::set_block_number(1);
		poll();
		let stopped = silence(BEGIN + SECOND);
		for n in 0..clocks {
			silence(BEGIN + DAY + n % 1_000);
			System::reset_events();
		}
		assert!(stop(stopped));
	});
	chain.commit_all().expect("it is written");
	chain
}

#[test]
fn a_block_in_which_nothing_is_due_costs_the_same_however_many_clocks_wait() {
	let cost = |clocks| {
		let mut chain = waiting(clocks);
		let mut block_at = |moment| {
			let (weight, proof) = chain.execute_and_prove(|| {
				Now::set(moment);
				poll()
			});
			(weight, proof.iter_nodes().count())
		};
		// The second block passes the head that was stopped.
		(block_at(BEGIN + 1), block_at(BEGIN + SECOND + GRACE))
	};
	let ((few, nodes_of_few), (few_passing, passing_nodes_of_few)) = cost(10);
	let ((many, nodes_of_many), (many_passing, passing_nodes_of_many)) = cost(5_000);
	assert_eq!((few, few_passing), (many, many_passing), "what is charged");
	assert_eq!(nodes_of_few, nodes_of_many, "what is read of the state");
	// The way to a key in a trie grows with the logarithm of how many there are.
	assert!(passing_nodes_of_many <= passing_nodes_of_few + 6, "{passing_nodes_of_few}, then {passing_nodes_of_many}");
}

#[test]
fn five_thousand_at_one_moment_are_worked_off_with_no_block_over_the_share_and_none_lost() {
	const CLOCKS: u64 = 5_000;
	let mut chain = genesis();
	chain.execute_with(|| {
		System::set_block_number(1);
		poll();
		for _ in 0..CLOCKS {
			appoint(BEGIN + 1);
			System::reset_events();
		}
	});
	let each = <() as WeightInfo>::peek().saturating_add(<() as WeightInfo>::carry_one()).saturating_add(LIGHT);
	// A dozen blocks, so that there is much to carry over.
	Share::set(Weight::from_parts(120_000_000_000, u64::MAX));
	let share = Share::get();
	let a_block = share.ref_time() / each.ref_time();
	let mut blocks = 0;
	loop {
		chain.commit_all().expect("it is written");
		let before = blocks * a_block;
		let more = chain.execute_with(|| {
			Now::set(BEGIN + 1 + blocks);
			let weight: Weight = poll();
			System::reset_events();
			assert!(
				weight.all_lte(share.saturating_add(<() as WeightInfo>::note_time())),
				"{weight} is over the share"
			);
			let finished = done().len() as u64;
			assert!(finished >= CLOCKS.min(before + a_block - 1), "the share is used: {finished} after {before}");
			finished < CLOCKS
		});
		blocks += 1;
		if !more {
			break;
		}
	}
	assert!(blocks > 5, "{blocks} blocks");
	chain.execute_with(|| {
		assert_eq!(done_ids(), (0..CLOCKS).collect::<Vec<_>>(), "each once, in order");
		assert!(done().iter().all(|(_, due, _)| *due == BEGIN + 1));
		Deadlines::do_try_state().expect("the invariants hold");
	});
}
