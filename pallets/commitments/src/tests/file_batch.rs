//! `file_batch`

use super::*;
use crate::{Book, Error, Event, OnRefusal, Refusal, MAX_BATCH};
use frame_support::{assert_noop, assert_ok};

fn batch(who: u64, filings: &[Filing], on_refusal: OnRefusal) -> DispatchResult {
	let filings = filings.to_vec().try_into().expect("no more than a batch has");
	Commitments::file_batch(RuntimeOrigin::signed(who), filings, on_refusal)
}

/// The second is filed already, the fourth is not over.
fn mixed() -> [Filing; 4] {
	[LAST_MINUTE - 2, LAST_MINUTE - 1, LAST_MINUTE, LAST_MINUTE + 1].map(|window| filing(TRAFFIC, window, 1))
}

#[test]
fn with_proceed_the_others_are_filed_and_each_refusal_is_named_by_its_place() {
	on_chain(|| {
		assert_ok!(file(PLATFORM, TRAFFIC, LAST_MINUTE - 1, 7));
		events();
		assert_ok!(batch(PLATFORM, &mixed(), OnRefusal::Proceed));
		assert_eq!(windows_of(PLATFORM_ID, TRAFFIC), [LAST_MINUTE - 2, LAST_MINUTE - 1, LAST_MINUTE]);
		let refused: Vec<_> = events().into_iter().filter(|event| !matches!(event, Event::Filed { .. })).collect();
		assert_eq!(
			refused,
			[
				Event::Refused { index: 1, refusal: Refusal::FiledAlready },
				Event::Refused { index: 3, refusal: Refusal::WindowNotOver },
				Event::BatchFiled { owner: PLATFORM_ID, filed: 2, refused: 2 },
			]
		);
		assert_eq!(counted(PLATFORM_ID), room_of(3), "what is refused costs nothing");
	});
}

#[test]
fn with_rollback_all_are_filed_or_none() {
	on_chain(|| {
		assert_ok!(file(PLATFORM, TRAFFIC, LAST_MINUTE - 1, 7));
		assert_noop!(batch(PLATFORM, &mixed(), OnRefusal::Rollback), Error::<Test>::FiledAlready);
		let [first, _, third, _] = mixed();
		assert_ok!(batch(PLATFORM, &[first, third], OnRefusal::Rollback));
		assert_eq!(windows_of(PLATFORM_ID, TRAFFIC).len(), 3);
	});
}

#[test]
fn those_of_a_batch_follow_one_another_and_name_no_key_twice() {
	on_chain(|| {
		let numbers = [0, 1, 1, 3, 2].map(|number| filing(TRACE, number, 1));
		assert_ok!(batch(FARM, &numbers, OnRefusal::Proceed));
		assert_eq!(windows_of(FARM_ID, TRACE), [0, 1, 2]);
		let refused = events().into_iter().filter_map(|event| match event {
			Event::Refused { index, refusal } => Some((index, refusal)),
			_ => None,
		});
		assert_eq!(refused.collect::<Vec<_>>(), [(2, Refusal::FiledAlready), (3, Refusal::NotNext)]);
	});
}

#[test]
fn every_reason_is_the_error_of_the_same_name() {
	let table = [
		(Refusal::FunctionMissing, Error::<Test>::FunctionMissing),
		(Refusal::TooMany, Error::TooMany),
		(Refusal::FiledAlready, Error::FiledAlready),
		(Refusal::NotNext, Error::NotNext),
		(Refusal::WindowNotOver, Error::WindowNotOver),
		(Refusal::WindowGone, Error::WindowGone),
		(Refusal::EmptySerial, Error::EmptySerial),
		(Refusal::RootNotEmpty, Error::RootNotEmpty),
	];
	for (refusal, error) in table {
		assert_eq!(<&str>::from(Error::<Test>::from(refusal)), <&str>::from(error));
		assert_eq!(format!("{refusal:?}"), <&str>::from(Error::<Test>::from(refusal)));
	}
}

#[test]
fn a_batch_is_as_long_as_it_may_be_and_no_longer() {
	on_chain(|| {
		let numbers: Vec<_> = (0..u64::from(MAX_BATCH)).map(|number| filing(TRACE, number, 1)).collect();
		assert_ok!(batch(FARM, &numbers, OnRefusal::Rollback));
		assert_eq!(Book::<Test>::iter().count(), MAX_BATCH as usize);
		assert_eq!(counted(FARM_ID), room_of(MAX_BATCH.into()));
		let one_more: Vec<_> = (0..=u64::from(MAX_BATCH)).map(|number| filing(TRACE, number, 1)).collect();
		assert!(frame_support::BoundedVec::<Filing, frame_support::traits::ConstU32<MAX_BATCH>>::try_from(one_more)
			.is_err());
	});
}

#[test]
fn a_batch_whose_deposit_cannot_be_paid_leaves_nothing() {
	on_chain(|| {
		Affordable::set(1);
		let numbers = [filing(TRACE, 0, 1), filing(TRACE, 1, 1)];
		assert_noop!(batch(FARM, &numbers, OnRefusal::Proceed), Error::<Test>::NoDeposit);
	});
}

#[test]
fn who_is_no_participant_files_no_batch_and_an_empty_one_files_nothing() {
	on_chain(|| {
		assert_noop!(batch(STRANGER, &mixed(), OnRefusal::Proceed), Error::<Test>::NotParticipant);
		assert_ok!(batch(FARM, &[], OnRefusal::Rollback));
		assert_eq!(events(), [Event::BatchFiled { owner: FARM_ID, filed: 0, refused: 0 }]);
		assert_eq!(counted(FARM_ID), room_of(0));
	});
}
