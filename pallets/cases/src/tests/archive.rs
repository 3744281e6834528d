//! What is left of a case that ended: a leaf, and nothing in the state.

use super::*;
use crate::{Attached, Error, Task};
use codec::DecodeAll;
use fairstream_doors::Bearer;
use fairstream_rules::Kind as ClockKind;
use frame_support::{assert_noop, storage::storage_prefix, traits::StorageInfoTrait};
use std::collections::BTreeMap;

/// What a leaf holds.
type Record = (CaseId, Case<AccountId>, Vec<Attached>);

/// How much each of the docket's storage items holds.
fn entries() -> BTreeMap<Vec<u8>, usize> {
	let mut entries = BTreeMap::new();
	for info in Docket::storage_info() {
		let mut key = info.prefix.clone();
		let count = core::iter::from_fn(|| {
			let next = sp_io::storage::next_key(&key)?;
			key = next;
			key.starts_with(&info.prefix).then_some(())
		});
		let itself = usize::from(sp_io::storage::exists(&info.prefix));
		let count = count.count() + itself;
		if count > 0 {
			entries.insert(info.storage_name, count);
		}
	}
	entries
}

#[test]
fn an_ended_case_is_kept_so_long_and_its_attachments_longer() {
	on_chain(|| {
		let id = at(Stage::Inquiry);
		Now::set(JUNE + 5 * DAY);
		close_without_finding(id);
		let end = JUNE + 5 * DAY;
		let release = end_of(RuleId::CaseRetention, end);
		assert_eq!((ended(id).at, ended(id).release), (end, release));
		// Thirty-six months after 6 June 2026, which is a Wednesday.
		assert_eq!(release, JUNE + 5 * DAY + (365 * 3 + 1 + 1) * DAY);
		let clock = clock(id);
		assert_eq!((clock.bearer, clock.kind, clock.rule), (Bearer::Nobody, ClockKind::Appointed, RuleId::CaseKept));
		assert_eq!((clock.task, Book::end_of(clock.term).moment), (Task::Archive(id), end_of(RuleId::CaseKept, end)));
		assert_eq!(
			events().into_iter().rev().find(|event| matches!(event, Event::Ended { .. })),
			Some(Event::Ended { case: id, ended: ended(id) })
		);
	});
}

#[test]
fn its_leaf_holds_its_number_its_record_and_what_is_attached() {
	on_chain(|| {
		report();
		let id = at(Stage::Upheld);
		assert_ok!(take(id, Step::GoToCourt));
		let (record, attached) = Docket::case_of(id).expect("it is kept");
		assert_eq!(attached.len(), record.attached as usize);
		assert!(attached.iter().any(|kept| kept.step == Some(Step::GoToCourt)));
		let leaf = Docket::leaf_of(id).expect("it ended");
		Now::set(end_of(RuleId::CaseKept, JUNE));
		List::work();
		assert_eq!(leaves(), std::slice::from_ref(&leaf));
		let decoded = Record::decode_all(&mut &leaf[..]).expect("it is one");
		assert_eq!(decoded, (id, record, attached));
		assert!(events().contains(&Event::Archived { case: id, day: 7, index: 0 }));
	});
}

#[test]
fn a_case_that_waits_has_no_leaf_yet() {
	on_chain(|| assert_eq!((Docket::leaf_of(report()), Docket::leaf_of(CaseId(99))), (None, None)));
}

#[test]
fn nothing_of_it_is_left_in_any_storage_item() {
	for (stage, step) in
		[(Stage::Unfounded, Step::Withdraw), (Stage::Appeal, Step::Reverse), (Stage::Answer, Step::Adopt)]
	{
		on_chain(|| {
			let id = at(stage);
			if stage == Stage::Appeal {
				let_run_out(id);
			}
			assert_ok!(take(id, step));
			pass(40 * DAY);
			let left: Vec<_> = entries().into_keys().map(|name| String::from_utf8(name).expect("a name")).collect();
			let kept = ["Filed", "FirstMonth", "Missed", "NextId"];
			assert!(left.iter().all(|name| kept.contains(&name.as_str())), "{left:?}");
			assert!(left.iter().any(|name| name == "NextId"), "the names are told");
			assert_eq!(List::going(), []);
		});
	}
}

#[test]
fn a_case_that_was_archived_is_unknown_and_its_number_is_never_given_again() {
	on_chain(|| {
		let id = at(Stage::Answer);
		assert_ok!(take(id, Step::Decline));
		pass(40 * DAY);
		assert_noop!(act(seat(NATION), id, made(Step::Adopt)), Error::<Test>::UnknownCase);
		assert_noop!(attach(by_citizen(), id, DOCUMENT), Error::<Test>::UnknownCase);
		assert_eq!(proposal(), CaseId(1));
	});
}

#[test]
fn an_ended_case_stays_until_its_moment_and_not_longer() {
	on_chain(|| {
		let id = at(Stage::Answer);
		assert_ok!(take(id, Step::Decline));
		let until = end_of(RuleId::CaseKept, JUNE);
		Now::set(until - 1);
		List::work();
		assert!(Cases::<Test>::contains_key(id));
		Now::set(until);
		List::work();
		assert_eq!((Cases::<Test>::contains_key(id), leaves().len()), (false, 1));
	});
}

#[test]
fn storage_items_are_found_by_their_prefix() {
	on_chain(|| {
		report();
		let prefix = storage_prefix(b"Docket", b"Cases");
		assert!(Docket::storage_info().iter().any(|info| info.prefix == prefix));
		assert_eq!(entries().get(&b"Cases"[..]), Some(&1));
	});
}
