//! How long the leaves of a day's tree stay, and how they go.

use super::*;
use crate::{Days, Leaves, WeightInfo};
use fairstream_doors::{Archive, RecordKind};
use fairstream_rules::{RuleId, Value};
use frame_support::weights::Weight;

fn archive(n: u8) {
	for n in 0..n {
		Commitments::append(RecordKind::Case, &[n]);
	}
}

fn leaves_of(day: Day) -> usize {
	Commitments::leaves(day, 0).len()
}

#[test]
fn leaves_stay_for_thirty_days_after_theirs_and_the_root_for_ever() {
	on_chain(|| {
		archive(3);
		// The thirtieth day after 1 June 2026 is Wednesday, 1 July.
		pass_days(30);
		assert_eq!(leaves_of(FIRST_DAY), 3);
		pass_days(1);
		assert_eq!(leaves_of(FIRST_DAY), 0);
		pass_days(1_000);
		assert!(Commitments::day(FIRST_DAY).is_some_and(|day| day.closed && day.count == 3));
	});
}

#[test]
fn how_long_is_what_the_rule_said_at_the_end_of_the_day() {
	on_chain(|| {
		Set::set(vec![(RuleId::CommitmentLeavesKept, BEGIN + DAY, Value::Days(1))]);
		archive(2);
		pass_days(1);
		archive(2);
		pass_days(3);
		assert_eq!((leaves_of(FIRST_DAY), leaves_of(FIRST_DAY + 1)), (2, 2), "the later day waits for the earlier one");
		pass_days(30);
		assert_eq!((leaves_of(FIRST_DAY), leaves_of(FIRST_DAY + 1)), (0, 0));
	});
}

#[test]
fn a_block_clears_what_its_share_has_room_for_and_the_next_goes_on() {
	on_chain(|| {
		archive(100);
		Now::set(begin_of(FIRST_DAY + 31));
		let base = <() as WeightInfo>::look()
			.saturating_add(<() as WeightInfo>::close_day())
			.saturating_add(<() as WeightInfo>::ask().saturating_mul(2));
		let room = base.saturating_add(<() as WeightInfo>::clear_leaf().saturating_mul(40));
		for left in [60, 20, 0] {
			assert!(Commitments::on_idle(1, room).all_lte(room));
			assert_eq!(Leaves::<Test>::iter_keys().count(), left);
			Commitments::do_try_state().expect("the invariants hold on the way");
		}
	});
}

#[test]
fn a_block_never_takes_more_than_the_share() {
	on_chain(|| {
		// Room for a few leaves, whatever they cost.
		Share::set(Commitments::heaviest_step().saturating_mul(3));
		archive(250);
		Now::set(begin_of(FIRST_DAY + 31));
		let mut blocks = 0;
		while Leaves::<Test>::iter_keys().next().is_some() {
			let taken = Commitments::on_idle(1, Weight::MAX);
			assert!(taken.all_lte(Share::get()));
			blocks += 1;
		}
		assert!(blocks > 1, "the share has no room for all of them");
		assert!(Days::<Test>::contains_key(FIRST_DAY));
	});
}

#[test]
fn a_block_without_room_does_nothing_and_once_nothing_is_due_a_block_costs_a_look() {
	on_chain(|| {
		archive(1);
		Now::set(begin_of(FIRST_DAY + 31));
		assert_eq!(Commitments::on_idle(1, Weight::zero()), Weight::zero());
		assert_eq!(leaves_of(FIRST_DAY), 1);
		idle();
		assert_eq!(leaves_of(FIRST_DAY), 0);
		assert_eq!(Commitments::on_idle(1, Weight::MAX), <() as WeightInfo>::look());
	});
}
