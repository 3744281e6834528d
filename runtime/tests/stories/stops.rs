//! A lot of honey is stopped, on the real runtime: two signatures, the next block, its end, an appeal.

use crate::chain::{officer, Chain, Outcome, BEGIN, DAY};
use fairstream_docket::{case::How, Attachment, Stage};
use fairstream_doors::{CaseId, InForce, Measure, ParticipantId, SeatId, Stops as Door};
use fairstream_gs1::Unit;
use fairstream_rules::Act;
use fairstream_runtime::*;
use pallet_cases::{Call as CasesCall, Move, Opener, State};
use pallet_stops::{Call as StopsCall, Order};
use sp_keyring::Sr25519Keyring::{self, Bob, Dave};
use sp_runtime::{transaction_validity::InvalidTransaction, DispatchError};

const FARM: ParticipantId = ParticipantId(0);
const NATION: u32 = 0;
/// The market regulation of Zhejiang, where the farm is, and of a county there, where it is not.
const PROVINCE: u32 = 2;
const COUNTY: u32 = 3;
const CASE: CaseId = CaseId(0);
const SERVICE: [u8; 32] = [2; 32];

fn document(of: u8) -> Attachment {
	Attachment { digest: [of; 32], custodian: None }
}

fn lot() -> Unit {
	"01/09521234543213/10/L-7".parse().expect("a lot")
}

fn jar() -> Unit {
	"01/09521234543213/21/17".parse().expect("an item")
}

fn order(until: u64) -> Order {
	Order {
		unit: lot(),
		measure: Measure::StopSale,
		against: FARM,
		act: Act::FakeFigures,
		facts: [3; 32],
		document: document(1),
		service: SERVICE,
		until,
	}
}

fn impose(until: u64) -> RuntimeCall {
	RuntimeCall::Stops(StopsCall::impose { order: order(until) })
}

/// The province's seat stops the lot.
fn stopped(until: u64) -> Chain {
	let mut chain = Chain::local();
	chain.seal(vec![]);
	assert_eq!(chain.by_seat(PROVINCE, impose(until)), Outcome::Done);
	assert_eq!(chain.acted(), Ok(()));
	chain
}

/// The stop that bars the sale of the jar, which comes from the lot, at the time of the last block.
fn asked(chain: &mut Chain) -> Option<InForce> {
	let now = chain.now;
	chain.with(|| Stops::in_force(&[jar(), lot()], Measure::StopSale, now))
}

fn act(chain: &mut Chain, step: Move) -> RuntimeCall {
	let number = chain.with(|| pallet_cases::Cases::<Runtime>::get(CASE)).map_or(0, |case| case.steps);
	RuntimeCall::Cases(CasesCall::act { case: CASE, number, step })
}

fn by_seat(chain: &mut Chain, seat: u32, step: Move) {
	let call = act(chain, step);
	assert_eq!(chain.by_seat(seat, call), Outcome::Done);
	assert_eq!(chain.acted(), Ok(()), "{step:?}");
}

fn by(chain: &mut Chain, who: Sr25519Keyring, step: Move) {
	let call = act(chain, step);
	assert_eq!(chain.call(who, call), Outcome::Done, "{step:?}");
}

fn stage(chain: &mut Chain) -> Option<Stage> {
	chain.with(|| pallet_cases::Cases::<Runtime>::get(CASE)).and_then(|case| Some(case.waiting()?.stage))
}

fn ended(chain: &mut Chain) -> Option<How> {
	match chain.with(|| pallet_cases::Cases::<Runtime>::get(CASE))?.state {
		State::Ended { ended, .. } => Some(ended.ending.how),
		State::Waiting(_) => None,
	}
}

/// Blocks every nine minutes until then, so that the chain never stands still.
fn run_until(chain: &mut Chain, moment: u64) {
	while chain.now + 9 * 60_000 < moment {
		chain.seal_at(chain.now + 9 * 60_000, vec![]);
	}
	chain.seal_at(moment, vec![]);
	chain.seal(vec![]);
	chain.seal(vec![]);
}

#[test]
fn an_officer_stops_a_lot_with_a_colleague_and_it_holds_from_the_next_block_for_what_comes_from_it() {
	let mut chain = Chain::local();
	let until = BEGIN + 30 * DAY;
	let sign = |chain: &mut Chain, name| {
		let (seat, role, call) = (SeatId(PROVINCE), pallet_seats::Role::Handler, Box::new(impose(until)));
		let sign = pallet_seats::Call::sign { seat, role, call };
		chain.call_as(&officer(PROVINCE, name), RuntimeCall::Seats(sign))
	};
	assert_eq!(sign(&mut chain, "Handler1"), Outcome::Done);
	chain.seal(vec![]);
	assert_eq!(asked(&mut chain), None, "one signature stops nothing");
	assert_eq!(sign(&mut chain, "Handler2"), Outcome::Done);
	assert_eq!(chain.acted(), Ok(()));
	chain.seal(vec![]);
	let expected = InForce { unit: lot(), stop: 0, measure: Measure::StopSale, case: CASE, until };
	assert_eq!(asked(&mut chain), Some(expected));
	let record = chain.with(|| pallet_cases::Cases::<Runtime>::get(CASE)).expect("it was opened");
	assert_eq!((record.opener, record.seat), (Opener::Seat(SeatId(PROVINCE)), SeatId(PROVINCE)));
	assert_eq!(record.against, Some(FARM));
}

#[test]
fn at_its_end_it_holds_no_longer_though_no_clock_was_worked() {
	let until = BEGIN + 30 * DAY;
	let mut chain = stopped(until);
	chain.seal_at(until - DAY, vec![]);
	assert!(asked(&mut chain).is_some());
	chain.seal_at(until, vec![]);
	assert_eq!(asked(&mut chain), None, "in the first block of its end");
}

#[test]
fn nobody_does_anything_and_the_case_ends_with_the_stop() {
	let until = BEGIN + DAY;
	let mut chain = stopped(until);
	run_until(&mut chain, until + DAY / 24);
	assert_eq!((ended(&mut chain), asked(&mut chain)), (Some(How::Lapsed), None));
	let left = chain
		.with(|| pallet_stops::Stopped::<Runtime>::iter().count() + pallet_stops::OfCase::<Runtime>::iter().count());
	assert_eq!(left, 0, "nothing of it is left in the state of stops");
}

#[test]
fn an_appeal_that_is_granted_lifts_it_in_that_block() {
	let mut chain = stopped(BEGIN + 20 * DAY);
	by(&mut chain, Bob, Move::State { document: document(5) });
	by(&mut chain, Bob, Move::Appeal { document: document(6) });
	assert_eq!(stage(&mut chain), Some(Stage::StopReview));
	assert!(asked(&mut chain).is_some(), "an appeal by itself lifts nothing");
	by_seat(&mut chain, NATION, Move::Reverse { document: document(7), service: SERVICE });
	assert_eq!((ended(&mut chain), asked(&mut chain)), (Some(How::Reversed), None));
}

#[test]
fn the_seat_lengthens_it_once_with_four_signatures_and_lifts_it_with_two() {
	let mut chain = stopped(BEGIN + 20 * DAY);
	let longer = BEGIN + 45 * DAY;
	by_seat(&mut chain, PROVINCE, Move::Prolong { document: document(5), service: SERVICE, until: longer });
	assert_eq!(asked(&mut chain).map(|stop| stop.until), Some(longer));
	assert_eq!(stage(&mut chain), Some(Stage::StoppedLonger));
	by_seat(&mut chain, PROVINCE, Move::Lift { document: document(6) });
	assert_eq!((ended(&mut chain), asked(&mut chain)), (Some(How::Lifted), None));
}

#[test]
fn a_seat_stops_nothing_elsewhere_nor_for_longer_than_the_rule_allows() {
	let mut chain = Chain::local();
	let fails = |chain: &mut Chain, seat, until, why: pallet_stops::Error<Runtime>| {
		assert_eq!(chain.by_seat(seat, impose(until)), Outcome::Done);
		assert_eq!(chain.acted(), Err(DispatchError::from(why)));
	};
	fails(&mut chain, COUNTY, BEGIN + DAY, pallet_stops::Error::OutsideRegion);
	fails(&mut chain, PROVINCE, BEGIN + 40 * DAY, pallet_stops::Error::TermOutOfBounds);
}

#[test]
fn nobody_but_officers_names_a_lot_to_be_stopped() {
	let mut chain = Chain::local();
	let refused = Outcome::Invalid(InvalidTransaction::Call.into());
	for who in [Bob, Dave] {
		assert_eq!(chain.call(who, impose(BEGIN + DAY)), refused);
	}
}

#[test]
fn a_jar_of_the_stopped_lot_is_not_sold_and_its_sheet_says_so() {
	use crate::traceability::capture;
	use fairstream_sheet::{api::runtime_decl_for_fairstream_api::FairstreamApi, Language};
	const BEGUN: &str = r#""type": "ObjectEvent", "action": "ADD", "bizStep": "commissioning",
		"epcList": ["https://id.gs1.org/01/09521234543213/21/17"], "ilmd": { "cbvmda:lotNumber": "L-7" }"#;
	const SOLD: &str = r#""type": "ObjectEvent", "action": "OBSERVE", "bizStep": "retail_selling",
		"epcList": ["https://id.gs1.org/01/09521234543213/21/17"]"#;
	let mut chain = stopped(BEGIN + 20 * DAY);
	assert_eq!(capture(&mut chain, Bob, BEGUN), Outcome::Done);
	chain.seal(vec![]);
	let refused: DispatchError = pallet_traceability::Error::<Runtime>::Stopped.into();
	assert_eq!(capture(&mut chain, Dave, SOLD), Outcome::Failed(refused));
	let sheet = |chain: &mut Chain| {
		let unit = jar().to_string();
		format!("{:?}", chain.with(|| Runtime::sheet(unit, Language::En)))
	};
	assert!(sheet(&mut chain).contains("01/09521234543213/10/L-7"), "{}", sheet(&mut chain));
	assert!(sheet(&mut chain).contains("Stopped by an authority"));
	by_seat(&mut chain, PROVINCE, Move::Lift { document: document(9) });
	assert_eq!(capture(&mut chain, Dave, SOLD), Outcome::Done);
	assert!(!sheet(&mut chain).contains("Stopped by an authority"));
}
