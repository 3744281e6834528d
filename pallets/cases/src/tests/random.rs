//! Whatever is done on the docket, by whomever, in whatever order: the invariants hold after each step, a call that is refused
//! changes nothing, no case is lost, and how late the queue is changes nothing that is recorded.

use super::*;
use crate::{Attached, Attachments, Call, Deposits, Error, Missed, Overdue, Place, Task, Watch};
use codec::Decode;
use fairstream_docket::To;
use fairstream_doors::ParticipantId;
use fairstream_rules::{Act, ClockId, Seats};
use proptest::prelude::*;
use sp_runtime::{traits::Dispatchable, DispatchError};
use std::collections::BTreeMap;

/// Who acts: the citizen, those who take part, and the seats.
const ACTORS: u8 = 12;

#[derive(Clone, Copy, Debug)]
enum Deed {
	/// So many hours pass.
	Pass(u16),
	/// What is due is worked.
	Work,
	/// What is not answered fires so many hours after it was due.
	Grace(u16),
	/// A seat is closed, or opened again.
	Close(u8),
	/// By whom, about what, for which act.
	Report(u8, u8, bool),
	/// By whom, about which rule.
	Propose(u8, bool),
	/// A seat stops something of whose, for so many days.
	Stop(u8, u8, u8),
	/// In which case, which of the steps of its stage, by the one whose it is, in which way.
	Right(u8, u8, u8),
	/// In which case, by whom, which step, in which way.
	Any(u8, u8, u8, u8),
	/// To which case, by whom.
	Attach(u8, u8),
	/// In which case, by the one whose turn it is.
	Remind(u8),
	/// In which case, by whom.
	RemindBy(u8, u8),
}

/// What is done while seats stand and graces are what they are. Mostly what leads on, so that cases come far.
fn calls() -> impl Strategy<Value = Deed> {
	use Deed::*;
	let (case, who, number) = (|| 0..6u8, || 0..ACTORS, any::<u8>);
	let step = prop_oneof![2 => Just(0), 1 => any::<u8>()];
	prop_oneof![
		2 => (0..5u8, 0..6u8, any::<bool>()).prop_map(|(p, s, a)| Report(p, s, a)),
		1 => (prop_oneof![Just(0), Just(2)], any::<bool>()).prop_map(|(p, r)| Propose(p, r)),
		1 => (5..12u8, 0..6u8, 0..33u8).prop_map(|(p, s, d)| Stop(p, s, d)),
		20 => (case(), step, number()).prop_map(|(c, s, w)| Right(c, s, w)),
		3 => (case(), who(), number(), number()).prop_map(|(c, p, s, w)| Any(c, p, s, w)),
		1 => (case(), who()).prop_map(|(c, p)| Attach(c, p)),
		2 => case().prop_map(Remind),
		1 => (case(), who()).prop_map(|(c, p)| RemindBy(c, p)),
	]
}

/// Hours to months.
fn hours() -> impl Strategy<Value = u16> {
	prop_oneof![4 => 0..48u16, 4 => 48..400u16, 1 => 1_400..2_200u16]
}

fn histories() -> impl Strategy<Value = Vec<Deed>> {
	let world = prop_oneof![
		6 => hours().prop_map(Deed::Pass),
		3 => Just(Deed::Work),
		1 => prop_oneof![Just(0), 0..72u16, Just(1_000)].prop_map(Deed::Grace),
		2 => (1..7u8).prop_map(Deed::Close),
	];
	proptest::collection::vec(prop_oneof![1 => world, 3 => calls()], 0..100)
}

fn histories_of_calls() -> impl Strategy<Value = Vec<Deed>> {
	proptest::collection::vec(prop_oneof![1 => hours().prop_map(Deed::Pass), 4 => calls()], 0..100)
}

fn actor(number: u8) -> RuntimeOrigin {
	match number {
		0 => by_citizen(),
		1..=4 => participant(ParticipantId(u32::from(number) - 1)),
		_ => seat(SeatId(u32::from(number) - 5)),
	}
}

/// The last one is unknown.
fn subject(which: u8) -> Subject {
	let room = |text| Subject::Room { platform: PLATFORM, room: number(text) };
	match which {
		0 => Subject::Participant(OPERATOR),
		1 => Subject::Participant(FARM),
		2 => room("88123456"),
		3 => room("77"),
		4 => Subject::Unnamed { platform: PLATFORM },
		_ => Subject::Participant(ParticipantId(9)),
	}
}

fn act_of(other_line: bool) -> Act {
	match other_line {
		true => DATA,
		false => ACT,
	}
}

/// A step in one of the ways in which it can be taken.
fn in_a_way(step: Step, way: u8) -> Move {
	match made(step) {
		Move::Transfer { document, .. } => {
			let to = match way % 6 {
				0 => Whither::Act(ACT),
				1 => Whither::Act(DATA),
				_ => Whither::Places,
			};
			Move::Transfer { to, document }
		}
		Move::Merge { .. } => Move::Merge { into: CaseId(u64::from(way % 8)) },
		Move::GiveNotice { facts, document, service, .. } => {
			Move::GiveNotice { facts, act: act_of(way % 2 == 1), document, service }
		}
		Move::FindBreach { document, service, .. } => {
			let until = (way % 8 == 7).then_some(Now::get() + DAY);
			Move::FindBreach { document, service, until }
		}
		Move::Prolong { document, service, .. } => {
			Move::Prolong { document, service, until: Now::get() + Moment::from(way) * DAY / 4 }
		}
		Move::Accept { .. } if way < 85 => Move::Accept { document: Some(DOCUMENT) },
		// Now and then something is missing.
		Move::FindNone { .. } if way % 8 == 7 => {
			Move::FindNone { document: Attachment { digest: [0; 32], custodian: None } }
		}
		other => other,
	}
}

/// A case by any number; none if none was opened.
fn pick(number: u8) -> Option<CaseId> {
	let count = NextId::<Test>::get();
	(count > 0).then(|| CaseId(u64::from(number) % count))
}

/// Who may act in a role in a case, as its record says it.
fn holder_of(role: Role, case: &Case<AccountId>) -> Option<RuntimeOrigin> {
	match role {
		Role::Opener => match &case.opener {
			Opener::Participant(who) => Some(participant(*who)),
			Opener::Key(key) => Some(RuntimeOrigin::signed(key.clone())),
			Opener::Seat(opener) => Some(seat(*opener)),
		},
		Role::Subject => case.against.map(participant),
		Role::Seat => Some(seat(Docket::holder(case))),
		Role::Reviewer => Some(seat(Docket::reviewer(case))),
	}
}

/// The call of a deed; none if it is no call, or there is nobody to make it.
fn call(deed: Deed) -> Option<(RuntimeOrigin, Call<Test>)> {
	let act = |origin, case, step| {
		let number = Cases::<Test>::get(case).map_or(0, |case| case.steps);
		Some((origin, Call::act { case, number, step }))
	};
	match deed {
		Deed::Pass(_) | Deed::Work | Deed::Grace(_) | Deed::Close(_) | Deed::Stop(..) => None,
		Deed::Report(by, of, other) => Some((actor(by), Call::report { report: claim(subject(of), act_of(other)) })),
		Deed::Propose(by, other) => {
			let rule = if other { RuleId::ClueTell } else { RuleId::ClueCheck };
			Some((actor(by), Call::propose { proposal: Proposal { rule, reasons: DOCUMENT } }))
		}
		Deed::Right(number, step, way) => {
			let id = pick(number)?;
			let case = Cases::<Test>::get(id)?;
			let row = case.kind.row().stage(case.waiting()?.stage)?;
			let step = &row.steps[usize::from(step) % row.steps.len()];
			act(holder_of(step.by, &case)?, id, in_a_way(step.step, way))
		}
		Deed::Any(number, by, step, way) => {
			let step = Step::ALL[usize::from(step) % Step::ALL.len()];
			act(actor(by), pick(number)?, in_a_way(step, way))
		}
		Deed::Attach(number, by) => Some((actor(by), Call::attach { case: pick(number)?, attachment: DOCUMENT })),
		Deed::Remind(number) => {
			let case = pick(number)?;
			let by = match Cases::<Test>::get(case)?.waiting()?.watch {
				Watch::ToBeReminded { by } => by,
				_ => COUNTY,
			};
			Some((seat(by), Call::remind { case }))
		}
		Deed::RemindBy(number, by) => Some((actor(by), Call::remind { case: pick(number)? })),
	}
}

/// Let a seat open the case of a measure, as a pallet does.
fn order(deed: Deed) -> DispatchResult {
	let Deed::Stop(by, of, days) = deed else { return Ok(()) };
	let claim = Claim { subject: subject(of), ..stopped() };
	let urgent = for_so_long(Moment::from(days) * DAY);
	let opened = <Docket as Door>::open_by_seat(Kind::Stop, SeatId(u32::from(by) - 5), claim, urgent);
	opened.map(|_| ()).map_err(|why| Error::<Test>::from(why).into())
}

fn dispatch(origin: RuntimeOrigin, call: Call<Test>) -> DispatchResult {
	RuntimeCall::Docket(call).dispatch(origin).map(|_| ()).map_err(|refused| refused.error)
}

fn root() -> Vec<u8> {
	sp_io::storage::root(sp_runtime::StateVersion::V1)
}

/// Why the one whose step it is may be refused all the same.
fn may_be(why: DispatchError, step: &Move) -> bool {
	use Error::*;
	let known: Vec<Error<Test>> = match step {
		Move::Extend { .. } => vec![TooLateToExtend],
		Move::Transfer { .. } => vec![StaysWhereItIs, TooManyTransfers, TooManyAttached, UnknownSubject],
		Move::Merge { .. } => vec![NotMergeable],
		Move::GiveNotice { .. } => vec![OutsideMandate, TooManyAttached, NobodyToHear, TooManyNotices],
		Move::Identify { .. } => vec![KnownAlready],
		Move::FindBreach { until: Some(_), .. } => vec![NoTermHere],
		Move::FindBreach { .. } => vec![OutsideMandate],
		Move::FindNone { document: Attachment { digest: [0, ..], .. } } => vec![DigestMissing],
		// Who stepped back did so once.
		Move::Withdraw => vec![OutOfStage, OthersJoined],
		Move::Reverse { .. } => vec![TooManyAttached],
		Move::State { .. } => vec![StatedAlready],
		Move::Prolong { .. } => vec![LongerAlready, TooLateToExtend, TermOutOfBounds, OutsideMandate],
		_ => vec![],
	};
	known.into_iter().any(|error| DispatchError::from(error) == why)
}

/// That a step that was taken is one of the table, and was taken by the one whose it is.
fn was_rightly_taken(before: &Case<AccountId>, origin: &RuntimeOrigin) {
	let Some(Event::Stepped { step, by, seat: acting, from, to, .. }) =
		events().into_iter().rev().find(|event| matches!(event, Event::Stepped { .. }))
	else {
		panic!("a step that is not told");
	};
	let row = before.kind.row().stage(from).expect("a stage of its kind");
	let row = row.steps.iter().find(|row| row.step == step && row.by == by).expect("a step of the stage");
	match row.to {
		To::Stay => assert_eq!(to, Some(from)),
		// A measure that holds no longer is not waited for.
		To::Stage(Stage::StopUpheld) if to.is_none() => {
			assert!(before.interim.is_some_and(|one| !one.holds(Now::get())))
		}
		To::Stage(next) => assert_eq!(to, Some(next)),
		To::End(_) => assert_eq!(to, None),
	}
	let accounts = |origin: &RuntimeOrigin| frame_system::ensure_signed(origin.clone()).expect("it is signed");
	let by_whom = holder_of(by, before).expect("somebody has the role");
	assert_eq!(accounts(origin), accounts(&by_whom), "{step:?} by {by:?}");
	if let (Role::Seat, Some(acting), Some(act)) = (by, acting, before.act) {
		assert!(Desk::may(acting, act, before.region).is_ok() || acting == NATION || acting == SeatId(1));
	}
}

/// Do something; and if that is a call, see to it that it does what it may and nothing else.
fn apply(deed: Deed) {
	match deed {
		Deed::Pass(hours) => Now::mutate(|now| *now += Moment::from(hours) * HOUR),
		Deed::Work => List::work(),
		Deed::Grace(hours) => Grace::set(Moment::from(hours) * HOUR),
		Deed::Close(seat) => ClosedSeats::mutate(|closed| {
			// The national seats are never closed.
			let seat = u32::from(seat);
			if seat > 1 && !closed.remove(&seat) {
				closed.insert(seat);
			}
		}),
		_ => {}
	}
	if let Deed::Stop(..) = deed {
		let before = root();
		assert!(order(deed).is_ok() || root() == before, "{deed:?} was refused, and changed something");
	}
	let Some((origin, call)) = call(deed) else { return };
	System::reset_events();
	let before = root();
	let (case, made) = match call {
		Call::act { case, step, .. } => (Cases::<Test>::get(case), Some(step)),
		_ => (None, None),
	};
	let on_time = case.as_ref().is_some_and(|case| List::open_until(case.clock()) > Some(Now::get()));
	match (dispatch(origin.clone(), call), case, made) {
		(Err(why), _, made) => {
			assert_eq!(root(), before, "{deed:?} was refused, and changed something");
			if let (Deed::Right(..), true, Some(made)) = (deed, on_time, made) {
				assert!(may_be(why, &made), "{deed:?} is right, and was refused: {why:?}");
			}
		}
		(Ok(()), Some(before), Some(_)) => was_rightly_taken(&before, &origin),
		(Ok(()), ..) => {}
	}
}

/// After so long without anybody every case is at its end, or it is a seat's turn, which is behind.
fn with_time_alone_it_comes_to_rest() {
	Grace::set(0);
	pass(160 * DAY);
	let mut clocks = 0;
	for (id, case) in Cases::<Test>::iter() {
		let waiting = case.waiting().expect("what ended was archived");
		let row = case.kind.row().stage(waiting.stage).expect("a stage of its kind");
		assert!(matches!(row.waits_for, Role::Seat | Role::Reviewer), "{id:?} waits for {:?}", row.waits_for);
		assert!(waiting.missed > 0 && waiting.overdue.is_some(), "{id:?}");
		assert_eq!(clock(id).task, Task::RunOut(id));
		clocks += 1;
	}
	assert_eq!(List::going().len(), clocks, "no clock goes for nothing");
	assert_eq!(leaves().len() + clocks, NextId::<Test>::get() as usize, "no case is lost");
}

fn play(deeds: &[Deed]) {
	for deed in deeds {
		apply(*deed);
		Docket::do_try_state().expect("the invariants hold after every step");
	}
	List::work();
	Docket::do_try_state().expect("the invariants hold when the queue was worked");
	with_time_alone_it_comes_to_rest();
}

/// What was made: a call, or the order of a seat.
#[derive(Clone, Debug)]
enum What {
	Call(RuntimeOrigin, Box<Call<Test>>),
	Order(Deed),
}

impl What {
	fn of(deed: Deed) -> Option<Self> {
		match deed {
			Deed::Stop(..) => Some(Self::Order(deed)),
			_ => call(deed).map(|(origin, call)| Self::Call(origin, Box::new(call))),
		}
	}

	fn make(&self) -> DispatchResult {
		match self {
			Self::Call(origin, call) => dispatch(origin.clone(), (**call).clone()),
			Self::Order(deed) => order(*deed),
		}
	}
}

/// What was made at a moment, and what became of it.
type Made = (Moment, What, DispatchResult);

/// Do all this and work what is due as soon as it is.
fn promptly(deeds: &[Deed]) -> Vec<Made> {
	let mut script = Vec::new();
	for deed in deeds {
		if let Deed::Pass(hours) = deed {
			pass(Moment::from(*hours) * HOUR);
		}
		if let Some(what) = What::of(*deed) {
			let done = what.make();
			script.push((Now::get(), what, done));
		}
	}
	List::work();
	script
}

/// Make the same calls, and leave what is due to them as far as they settle it.
fn late(script: &[Made]) {
	for (now, what, expected) in script {
		Now::set(*now);
		let mut done = what.make();
		if done == Err(Error::<Test>::Behind.into()) {
			List::work();
			done = what.make();
		}
		assert_eq!(&done, expected, "{what:?}");
	}
}

/// The same case without the number of its clock.
fn unnumbered(mut case: Case<AccountId>) -> Case<AccountId> {
	match &mut case.state {
		State::Waiting(waiting) => waiting.clock = ClockId(0),
		State::Ended { clock, .. } => *clock = ClockId(0),
	}
	case
}

/// All that is recorded, but for the numbers of clocks and the order among cases.
#[derive(Debug, Eq, PartialEq)]
struct Records {
	cases: BTreeMap<CaseId, Case<AccountId>>,
	attached: BTreeMap<(CaseId, u32), Attached>,
	archived: BTreeMap<CaseId, (Case<AccountId>, Vec<Attached>)>,
	told: BTreeMap<CaseId, Vec<Heard>>,
	missed: BTreeMap<(SeatId, u32), u32>,
	overdue: BTreeMap<(SeatId, Place), ()>,
	open: BTreeMap<SeatId, u32>,
	deposits: BTreeMap<CaseId, AccountId>,
	clocks: BTreeMap<CaseId, Clock<Task>>,
}

impl Records {
	fn now() -> Self {
		let mut told = BTreeMap::<_, Vec<_>>::new();
		for heard in super::told() {
			let (Heard::Decided(case, _) | Heard::Prolonged(case, _) | Heard::Ended(case, _)) = heard;
			told.entry(case).or_default().push(heard);
		}
		let archived = |bytes: Vec<u8>| {
			type Record = (CaseId, Case<AccountId>, Vec<Attached>);
			let (id, case, attached) = Record::decode(&mut &bytes[..]).expect("it is one");
			(id, (unnumbered(case), attached))
		};
		Self {
			cases: Cases::<Test>::iter().map(|(id, case)| (id, unnumbered(case))).collect(),
			attached: Attachments::<Test>::iter().map(|(id, place, attached)| ((id, place), attached)).collect(),
			archived: leaves().into_iter().map(archived).collect(),
			told,
			missed: Missed::<Test>::iter().map(|(seat, month, missed)| ((seat, month), missed)).collect(),
			overdue: Overdue::<Test>::iter().map(|(seat, place, ())| ((seat, place), ())).collect(),
			open: OpenAt::<Test>::iter().collect(),
			deposits: Deposits::<Test>::iter().map(|(id, (account, _))| (id, account)).collect(),
			clocks: List::going().into_iter().map(|clock| (clock.case.expect("of a case"), clock)).collect(),
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn whatever_is_done_the_invariants_hold_and_no_case_is_lost(deeds in histories()) {
		on_chain(|| play(&deeds));
	}

	#[test]
	fn how_late_the_queue_is_changes_nothing_that_is_recorded(
		deeds in histories_of_calls(), grace in prop_oneof![Just(0), 0..72u16, Just(1_000)],
	) {
		let grace = Moment::from(grace) * HOUR;
		let (script, prompt, end) = on_chain(|| {
			Grace::set(grace);
			let script = promptly(&deeds);
			(script, Records::now(), Now::get())
		});
		let lately = on_chain(|| {
			Grace::set(grace);
			late(&script);
			Now::set(end);
			List::work();
			Records::now()
		});
		prop_assert_eq!(prompt, lately);
	}
}

/// A history that goes through every stage, with the first case of each kind in it.
const ALL_STAGES: [Deed; 39] = [
	Deed::Report(0, 0, false),
	Deed::Propose(0, false),
	// Hand over, confirm, extend, refuse, tell, ask the superior, who reverses.
	Deed::Right(0, 3, 1),
	Deed::Right(0, 0, 0),
	Deed::Right(0, 2, 0),
	Deed::Right(0, 1, 0),
	Deed::Right(0, 0, 0),
	Deed::Right(0, 0, 0),
	Deed::Right(0, 1, 0),
	// Accept, tell, extend, give notice, state, decide, appeal, uphold.
	Deed::Right(0, 0, 0),
	Deed::Right(0, 0, 0),
	Deed::Right(0, 2, 0),
	Deed::Right(0, 0, 1),
	Deed::Right(0, 0, 0),
	Deed::Right(0, 0, 0),
	Deed::Right(0, 0, 0),
	Deed::Right(0, 0, 0),
	Deed::Report(3, 1, false),
	Deed::Pass(700),
	Deed::Work,
	Deed::Remind(2),
	Deed::Pass(200),
	Deed::Work,
	Deed::Close(4),
	Deed::Attach(2, 0),
	Deed::Report(0, 0, false),
	Deed::Right(1, 1, 0),
	Deed::Pass(10),
	// Accept, tell, find nothing, tell, ask the superior.
	Deed::Report(0, 1, false),
	Deed::Right(4, 0, 0),
	Deed::Right(4, 0, 0),
	Deed::Right(4, 1, 0),
	Deed::Right(4, 0, 0),
	Deed::Right(4, 0, 0),
	// Stop, appeal, uphold, lengthen by 25 days, lift.
	Deed::Stop(8, 1, 20),
	Deed::Right(5, 3, 0),
	Deed::Right(5, 0, 0),
	Deed::Right(5, 1, 100),
	Deed::Right(5, 0, 0),
];

#[test]
fn the_random_deeds_reach_what_they_are_to_test() {
	on_chain(|| {
		let mut stages = std::collections::BTreeSet::new();
		for deed in ALL_STAGES {
			apply(deed);
			stages.extend(Cases::<Test>::iter_values().filter_map(|case| case.waiting().map(|waiting| waiting.stage)));
		}
		assert!(Stage::ALL.iter().all(|stage| stages.contains(stage)), "{stages:?}");
		assert!(Cases::<Test>::iter_values().any(|case| case.waiting().is_none()));
		assert!(Missed::<Test>::iter().count() > 0);
		with_time_alone_it_comes_to_rest();
	});
}

#[test]
fn a_history_that_is_worked_late_meets_clocks_that_ran_out() {
	let (script, prompt) = on_chain(|| (promptly(&ALL_STAGES), Records::now()));
	let lately = on_chain(|| {
		let last = script.last().map_or(JUNE, |(now, ..)| *now);
		late(&script);
		Now::set(last);
		let before = Records::now();
		Now::set(last + 10 * HOUR);
		List::work();
		(before, Records::now())
	});
	assert_ne!(lately.0, prompt, "the queue had something left to do");
	assert_eq!(lately.1, prompt);
}
