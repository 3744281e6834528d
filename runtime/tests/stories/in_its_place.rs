//! What a seat had to do that was closed, or whose mandate was narrowed: who has it now, by worklist and inbox.

use crate::{
	cases::{cases, report, reported, with_a_room, COUNTY, NATION, PLATFORM, PROVINCE},
	chain::{Chain, Outcome},
};
use fairstream_docket::Subject;
use fairstream_doors::{Bearer, CaseId, SeatId};
use fairstream_rules::Act;
use fairstream_runtime::*;
use fairstream_sheet::{
	api::{runtime_decl_for_cases_api::CasesApi, runtime_decl_for_deadlines_api::DeadlinesApi},
	docket::Filter,
	Language,
};
use frame_support::assert_ok;
use pallet_cases::{Call as CasesCall, Report};
use sp_keyring::Sr25519Keyring::BobStash;

/// The cases in a seat's worklist and in its inbox.
fn has_to_do(chain: &mut Chain, seat: u32) -> (Vec<u64>, Vec<u64>) {
	let list = chain.with(|| Runtime::worklist(SeatId(seat), Language::En, Filter::All, None)).expect("a seat");
	let inbox = chain.with(|| Runtime::duties_of(Bearer::Seat(SeatId(seat)), None, Language::En));
	(list.lines.iter().map(|line| line.case).collect(), inbox.duties.iter().filter_map(|duty| duty.case).collect())
}

#[test]
fn what_a_seat_that_was_closed_had_to_do_the_one_in_its_place_has_at_once() {
	let mut chain = with_a_room();
	let cases: Vec<u64> = (0..3).map(|_| reported(&mut chain).0).collect();
	let all = || (cases.clone(), cases.clone());
	let none = || (vec![], vec![]);
	assert_eq!((has_to_do(&mut chain, COUNTY), has_to_do(&mut chain, PROVINCE)), (all(), none()));

	assert_eq!(chain.by_seat(PROVINCE, pallet_seats::Call::close { seat: SeatId(COUNTY) }), Outcome::Done);
	assert_ok!(chain.acted());
	assert_eq!((has_to_do(&mut chain, COUNTY), has_to_do(&mut chain, PROVINCE)), (none(), all()));
	assert_eq!(has_to_do(&mut chain, NATION), none());
	let turn = chain.with(|| Runtime::case(CaseId(0), Language::En)).expect("it is there").turn.expect("it waits");
	assert_eq!((turn.seat, turn.reminds), (Some(SeatId(PROVINCE)), false));

	assert_eq!(chain.by_seat(PROVINCE, pallet_seats::Call::reopen { seat: SeatId(COUNTY) }), Outcome::Done);
	assert_ok!(chain.acted());
	assert_eq!((has_to_do(&mut chain, COUNTY), has_to_do(&mut chain, PROVINCE)), (all(), none()));
}

#[test]
fn of_a_mandate_that_was_narrowed_only_what_it_lost_goes_to_the_seat_above() {
	let mut chain = with_a_room();
	let lost = reported(&mut chain).0;
	let report = Report { act: Act::BannedGoods, ..report(&chain) };
	assert_eq!(chain.call(BobStash, cases(CasesCall::report { report })), Outcome::Done);
	let kept = CaseId(lost + 1).0;
	let acts = [Act::BannedGoods].into_iter().collect::<std::collections::BTreeSet<_>>();
	let mandate = pallet_seats::Mandate::Listed(acts.try_into().expect("one act"));
	let narrow = pallet_seats::Call::set_mandate { seat: SeatId(COUNTY), mandate };
	assert_eq!(chain.by_seat(PROVINCE, narrow), Outcome::Done);
	assert_ok!(chain.acted());
	assert_eq!(has_to_do(&mut chain, COUNTY), (vec![kept], vec![kept]));
	assert_eq!(has_to_do(&mut chain, PROVINCE), (vec![lost], vec![lost]));
}

#[test]
fn the_lists_of_many_duties_of_several_seats_are_paged_in_one_order() {
	let mut chain = with_a_room().without_invariants();
	let report = report(&chain);
	let unnamed = Report { subject: Subject::Unnamed { platform: PLATFORM }, ..report };
	let count = 120usize;
	chain.with(|| {
		for n in 0..count {
			let key = AccountId::new([n as u8; 32]);
			// Of the room the county's, and of somebody unknown the province's.
			assert_ok!(Cases::report(RuntimeOrigin::signed(key), if n % 2 == 0 { report } else { unnamed }));
		}
	});
	assert_eq!(chain.by_seat(PROVINCE, pallet_seats::Call::close { seat: SeatId(COUNTY) }), Outcome::Done);
	assert_ok!(chain.acted());
	let (mut listed, mut after) = (Vec::new(), None);
	loop {
		let page = chain.with(|| Runtime::worklist(SeatId(PROVINCE), Language::En, Filter::All, after));
		let page = page.expect("a seat");
		listed.extend(page.lines.iter().map(|line| line.case));
		after = page.next;
		if after.is_none() {
			break;
		}
	}
	let (mut owed, mut after) = (Vec::new(), None);
	loop {
		let page = chain.with(|| Runtime::duties_of(Bearer::Seat(SeatId(PROVINCE)), after, Language::En));
		owed.extend(page.duties.iter().filter_map(|duty| duty.case));
		after = page.next;
		if after.is_none() {
			break;
		}
	}
	let all: Vec<u64> = (0..count as u64).collect();
	assert_eq!((listed, owed), (all.clone(), all));
}
