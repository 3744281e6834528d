//! Rules on the real runtime: who changes them, when they hold, and what was measured by them before.

use crate::chain::{officer, Chain, Outcome, BEGIN, DAY};
use fairstream_doors::{ParticipantId, Region, SeatId};
use fairstream_rules::{Authority, Basis, Layer, RuleId, Rules, Scope, Value};
use fairstream_runtime::*;
use pallet_rulebook::{Notice, When};
use sp_keyring::Sr25519Keyring::{Alice, Charlie, Dave, Eve};
use sp_runtime::{DispatchError, DispatchResult};

const REPLY: RuleId = RuleId::ComplaintFirstReply;

fn region(code: u32) -> Region {
	Region::new(code).expect("a region")
}

fn in_days(days: u64) -> When {
	When::After { notice: Notice::Major, from: BEGIN + days * DAY, until: None }
}

fn propose(rule: RuleId, layer: Layer, value: Value, when: When) -> pallet_rulebook::Call<Runtime> {
	pallet_rulebook::Call::propose { rule, layer, value, basis: None, evidence: [7; 32], when }
}

fn value(chain: &mut Chain, scope: Scope, at: u64) -> Value {
	chain.with(|| Rulebook::pin(REPLY, &scope, at).value())
}

fn refusal(result: DispatchResult) -> pallet_rulebook::Error<Runtime> {
	let Err(DispatchError::Module(error)) = result else { panic!("{result:?}") };
	codec::Decode::decode(&mut &error.error[..]).expect("an error of the rulebook")
}

#[test]
fn eight_officers_of_two_lines_change_a_value_of_the_nation_and_nothing_is_upgraded() {
	let mut chain = Chain::local();
	let code = chain.with(|| sp_io::storage::get(b":code"));
	chain.by_both(propose(REPLY, Layer::Nation, Value::Hours(36), in_days(20))).expect("it is announced");
	let announced = chain.now;
	chain.seal_at(BEGIN + 20 * DAY, vec![]);
	chain.seal(vec![]);
	// What happened a moment before is measured by what held then.
	assert_eq!(value(&mut chain, Scope::NATION, BEGIN + 20 * DAY - 1), Value::Hours(48));
	assert_eq!(value(&mut chain, Scope::NATION, BEGIN + 20 * DAY), Value::Hours(36));
	let (versions, count) = chain.with(|| Rulebook::versions(REPLY, Layer::Nation, 0, 9));
	assert_eq!(count, 1, "the clock has moved it into the history");
	assert_eq!(versions[0].authority, Authority::National);
	assert_eq!(chain.with(|| sp_io::storage::get(b":code")), code);
	let days = (BEGIN + 20 * DAY - announced) / DAY;
	assert!((15..=20).contains(&days), "{days} days from proposal to force");
}

#[test]
fn one_line_alone_changes_nothing_of_the_nation_and_neither_does_the_council_or_root() {
	let mut chain = Chain::local();
	let change = || RuntimeCall::from(propose(REPLY, Layer::Nation, Value::Hours(36), in_days(20)));
	assert_eq!(chain.by_seat(0, change()), Outcome::Done);
	assert_eq!(chain.acted(), Err(DispatchError::BadOrigin));
	let agree = pallet_seats::Call::agree { call: Box::new(change()) };
	assert_eq!(chain.by_seat(0, RuntimeCall::Seats(agree)), Outcome::Done);
	let sudo = pallet_sudo::Call::sudo { call: Box::new(change()) };
	assert_eq!(chain.call(Alice, sudo), Outcome::Done, "sudo says in an event what came of it");
	let _ = chain.by_council(change());
	assert!(chain.with(|| pallet_rulebook::Changes::<Runtime>::iter().next().is_none()), "nothing is announced");
}

#[test]
fn a_province_tightens_in_its_own_region_and_a_county_is_no_province() {
	let mut chain = Chain::local();
	let tighten = |code, hours| propose(REPLY, Layer::Region(region(code)), Value::Hours(hours), in_days(20));
	assert_eq!(chain.by_seat(2, tighten(330_000, 24)), Outcome::Done);
	assert_eq!(chain.acted(), Ok(()));
	assert_eq!(chain.by_seat(2, tighten(340_000, 24)), Outcome::Done);
	assert!(matches!(refusal(chain.acted()), pallet_rulebook::Error::OutsideRegion));
	assert_eq!(chain.by_seat(2, tighten(330_100, 60)), Outcome::Done);
	assert!(matches!(refusal(chain.acted()), pallet_rulebook::Error::Loosens));
	assert_eq!(chain.by_seat(3, tighten(330_106, 12)), Outcome::Done);
	assert_eq!(chain.acted(), Err(DispatchError::BadOrigin));
	chain.seal_at(BEGIN + 20 * DAY, vec![]);
	let at = |code| Scope { region: region(code), ..Scope::NATION };
	assert_eq!(value(&mut chain, at(330_106), BEGIN + 20 * DAY), Value::Hours(24));
	assert_eq!(value(&mut chain, at(340_100), BEGIN + 20 * DAY), Value::Hours(48));
}

#[test]
fn a_platform_binds_itself_to_less_time_and_nobody_else_does_it_for_it() {
	let mut chain = Chain::local();
	let own = Layer::Platform(ParticipantId(3));
	let bind = |layer| propose(REPLY, layer, Value::Hours(12), in_days(20));
	assert_eq!(chain.call(Eve, bind(own)), Outcome::Done);
	assert!(matches!(chain.call(Dave, bind(own)), Outcome::Failed(_)), "Dave is no platform");
	assert!(matches!(chain.call(Eve, bind(Layer::Nation)), Outcome::Failed(DispatchError::BadOrigin)));
	chain.seal_at(BEGIN + 20 * DAY, vec![]);
	let scope = Scope { platform: Some(ParticipantId(3)), ..Scope::NATION };
	assert_eq!(value(&mut chain, scope, BEGIN + 20 * DAY), Value::Hours(12));
}

/// The technical council: two of three suffice.
fn by_technicians(chain: &mut Chain, call: impl Into<RuntimeCall>) {
	use codec::Encode;
	use sp_runtime::traits::Hash as _;
	let call: RuntimeCall = call.into();
	let length_bound = call.encoded_size() as u32;
	let hash = <Runtime as frame_system::Config>::Hashing::hash_of(&call);
	let propose = pallet_collective::Call::propose { threshold: 2, proposal: Box::new(call), length_bound };
	assert_eq!(chain.call(Alice, RuntimeCall::TechnicalCouncil(propose)), Outcome::Done);
	for member in [Alice, Charlie] {
		let vote = pallet_collective::Call::vote { proposal: hash, index: 0, approve: true };
		assert_eq!(chain.call(member, RuntimeCall::TechnicalCouncil(vote)), Outcome::Done);
	}
	let close = pallet_collective::Call::close {
		proposal_hash: hash,
		index: 0,
		proposal_weight_bound: configs::BlockWeights::get().max_block / 4,
		length_bound,
	};
	assert_eq!(chain.call(Dave, RuntimeCall::TechnicalCouncil(close)), Outcome::Done);
}

#[test]
fn the_technical_council_changes_what_is_technical_and_the_national_seats_may_object() {
	let mut chain = Chain::local();
	let draw = propose(RuleId::AuditDraw, Layer::Nation, Value::Count(400), in_days(20));
	by_technicians(&mut chain, draw);
	let key = (RuleId::AuditDraw, Layer::Nation);
	let authority = chain.with(|| pallet_rulebook::Changes::<Runtime>::get(key).map(|change| change.version.authority));
	assert_eq!(authority, Some(Authority::Technical));
	chain
		.by_both(pallet_rulebook::Call::withdraw { rule: RuleId::AuditDraw, layer: Layer::Nation })
		.expect("they object");
	assert!(chain.with(|| !pallet_rulebook::Changes::<Runtime>::contains_key(key)));
}

#[test]
fn an_emergency_lapses_at_day_thirty_by_itself_and_a_pilot_with_its_authorisation() {
	let mut chain = Chain::local();
	chain.by_both(propose(REPLY, Layer::Nation, Value::Hours(8), When::AtOnce)).expect("it is set");
	let set = chain.now;
	assert_eq!(value(&mut chain, Scope::NATION, set + 1), Value::Hours(8));
	chain.seal_at(BEGIN + 31 * DAY, vec![]);
	let now = chain.now;
	assert_eq!(value(&mut chain, Scope::NATION, now), Value::Hours(48), "nothing had to run");

	let (from, until) = (now + 30 * DAY, now + 60 * DAY);
	let pilot = pallet_rulebook::Call::propose {
		rule: REPLY,
		layer: Layer::Nation,
		value: Value::Hours(24),
		basis: Some(Basis::PilotAuthorisation),
		evidence: [7; 32],
		when: When::After { notice: Notice::Major, from, until: Some(until) },
	};
	chain.by_both(pilot).expect("it is announced");
	chain.seal_at(until, vec![]);
	assert_eq!(value(&mut chain, Scope::NATION, until - 1), Value::Hours(24));
	assert_eq!(value(&mut chain, Scope::NATION, until), Value::Hours(48));
}

#[test]
fn a_value_that_nobody_looked_at_for_a_year_is_stale_until_it_is_affirmed() {
	let mut chain = Chain::local();
	let reviewed = fairstream_rules::table::REVIEWED;
	let stale = |chain: &mut Chain| {
		let now = chain.now;
		chain.with(|| Rulebook::is_stale(REPLY, Layer::Nation, now))
	};
	chain.seal_at(reviewed + 300 * DAY, vec![]);
	assert!(!stale(&mut chain));
	chain.seal_at(reviewed + 370 * DAY, vec![]);
	assert!(stale(&mut chain));
	chain.by_both(pallet_rulebook::Call::affirm { rule: REPLY, layer: Layer::Nation }).expect("they keep it");
	assert!(!stale(&mut chain));
}

#[test]
fn what_is_due_in_a_year_that_is_not_published_is_counted_again_when_it_is() {
	use fairstream_rules::{start, table::ComplaintAccept, Since};
	let mut chain = Chain::local();
	// 31 December 2026, a Thursday: seven working days on lies in 2027.
	let filed: Since<start::Filing> = Since::at(BEGIN + 213 * DAY);
	let due = |chain: &mut Chain| chain.with(|| Rulebook::due::<ComplaintAccept>(&Scope::NATION, filed));
	let guess = due(&mut chain);
	assert!(guess.provisional, "Monday to Friday counts");
	let day = |text: &str| text.parse::<fairstream_rules::calendar::MonthDay>().expect("a day");
	let year = fairstream_rules::calendar::Year {
		utc_offset: 480,
		holidays: vec![day("01-01"), day("01-04"), day("01-05")].try_into().expect("few"),
		working_weekends: vec![].try_into().expect("none"),
	};
	let publish = |year_number| pallet_rulebook::Call::publish_year { year: year_number, calendar: year.clone() };
	let gap = chain.by_both(publish(2028));
	assert!(matches!(refusal(gap), pallet_rulebook::Error::CalendarGap));
	chain.by_both(publish(2027)).expect("it is published");
	let counted = due(&mut chain);
	assert!(!counted.provisional);
	assert_eq!(counted.moment, guess.moment + 3 * DAY, "three holidays that nobody knew");
}

#[test]
fn who_signs_twice_in_whatever_role_or_for_another_seat_is_refused() {
	let mut chain = Chain::local();
	let call = RuntimeCall::from(propose(REPLY, Layer::Region(region(330_000)), Value::Hours(24), in_days(20)));
	let sign = |seat, role| {
		let call = Box::new(call.clone());
		RuntimeCall::Seats(pallet_seats::Call::sign { seat: SeatId(seat), role, call })
	};
	let handler = officer(2, "Handler1");
	let refused = |error: pallet_seats::Error<Runtime>| Outcome::Failed(error.into());
	assert_eq!(chain.call_as(&handler, sign(2, pallet_seats::Role::Handler)), Outcome::Done);
	let twice = chain.call_as(&handler, sign(2, pallet_seats::Role::Handler));
	assert_eq!(twice, refused(pallet_seats::Error::SignedAlready));
	let other = chain.call_as(&handler, sign(3, pallet_seats::Role::Handler));
	assert_eq!(other, refused(pallet_seats::Error::NotOfficer));
	let early = chain.call_as(&officer(2, "Approver"), sign(2, pallet_seats::Role::Approver));
	assert_eq!(early, refused(pallet_seats::Error::OutOfTurn));
	assert!(chain.with(|| pallet_rulebook::Changes::<Runtime>::iter().next().is_none()));
}

#[test]
fn the_national_seats_end_an_emergency_and_take_back_what_a_province_announced() {
	let mut chain = Chain::local();
	chain.by_both(propose(REPLY, Layer::Nation, Value::Hours(8), When::AtOnce)).expect("it is set");
	let set = chain.now;
	chain.by_both(pallet_rulebook::Call::end_emergency { rule: REPLY, layer: Layer::Nation }).expect("it ends");
	let ended = chain.now;
	assert_eq!(value(&mut chain, Scope::NATION, set + 1), Value::Hours(8), "what happened in it stays");
	assert_eq!(value(&mut chain, Scope::NATION, ended + 1), Value::Hours(48));

	let layer = Layer::Region(region(330_000));
	assert_eq!(chain.by_seat(2, propose(REPLY, layer, Value::Hours(24), in_days(20))), Outcome::Done);
	assert_eq!(chain.acted(), Ok(()));
	chain.by_both(pallet_rulebook::Call::withdraw { rule: REPLY, layer }).expect("they may");
	assert!(chain.with(|| pallet_rulebook::Changes::<Runtime>::iter().next().is_none()));
}

#[test]
fn the_technical_council_sets_nothing_at_once() {
	let mut chain = Chain::local();
	by_technicians(&mut chain, propose(RuleId::ClockOutageMin, Layer::Nation, Value::Minutes(60), When::AtOnce));
	assert_eq!(
		chain.with(|| pallet_rulebook::VersionCount::<Runtime>::get((RuleId::ClockOutageMin, Layer::Nation))),
		0
	);
}
