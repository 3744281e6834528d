//! What the docket guarantees, a file per call or subject.

mod abuse;
mod act;
mod appeal;
mod archive;
mod attach;
mod check;
mod closed;
mod decide;
mod free;
mod identify;
mod outcomes;
mod propose;
mod random;
mod read;
mod remind;
mod report;
mod silence;
mod stop;
mod transfer;

use crate::{mock::*, Case, Cases, Event, Move, NextId, OpenAt, Opener, Proposal, Report, State, Waiting, Whither};
use fairstream_docket::{
	door::Claim, turn, Attachment, Digest, Docket as Door, Ended, Ground, Kind, Role, Stage, Step, Subject, Urgent,
};
use fairstream_doors::{CaseId, Moment, SeatId};
use fairstream_rules::{Clock, Clocks, Period, RuleId, Rules, Term};
use frame_support::assert_ok;
use sp_runtime::DispatchResult;

/// The document of most steps.
const DOCUMENT: Attachment = Attachment { digest: [1; 32], custodian: None };
/// The proof of service of most steps.
const SERVICE: Digest = [2; 32];
/// The facts of most notices.
const FACTS: Digest = [3; 32];

/// What is held against somebody.
fn claim(subject: Subject, act: fairstream_rules::Act) -> Report {
	Report { subject, act, happened: Now::get(), evidence: DOCUMENT }
}

/// The number that the next case will have.
fn next() -> CaseId {
	CaseId(NextId::<Test>::get())
}

/// File a citizen's report.
fn file(report: Report) -> CaseId {
	let id = next();
	assert_ok!(Docket::report(by_citizen(), report));
	id
}

/// A citizen's report of the operator, which is the county's case.
fn report() -> CaseId {
	file(claim(Subject::Participant(OPERATOR), ACT))
}

/// A citizen's proposal, which is the nation's case.
fn proposal() -> CaseId {
	let id = next();
	assert_ok!(Docket::propose(by_citizen(), Proposal { rule: RuleId::ClueCheck, reasons: DOCUMENT }));
	id
}

/// Take the next step in a case.
fn act(origin: RuntimeOrigin, id: CaseId, step: Move) -> DispatchResult {
	let number = Cases::<Test>::get(id).map_or(0, |case| case.steps);
	Docket::act(origin, id, number, step).map(|_| ()).map_err(|refused| refused.error)
}

/// Attach something to a case.
fn attach(origin: RuntimeOrigin, id: CaseId, attachment: Attachment) -> DispatchResult {
	Docket::attach(origin, id, attachment).map(|_| ()).map_err(|refused| refused.error)
}

/// Remind a seat.
fn remind(origin: RuntimeOrigin, id: CaseId) -> DispatchResult {
	Docket::remind(origin, id).map(|_| ()).map_err(|refused| refused.error)
}

/// A case as it is kept.
fn case(id: CaseId) -> Case<AccountId> {
	Cases::<Test>::get(id).expect("it is on the docket")
}

/// What a case waits for.
fn waiting(id: CaseId) -> Waiting {
	*case(id).waiting().expect("it waits")
}

/// How a case ended.
fn ended(id: CaseId) -> Ended {
	match case(id).state {
		State::Ended { ended, .. } => ended,
		State::Waiting(waiting) => panic!("it waits in {:?}", waiting.stage),
	}
}

/// The one clock of a case.
fn clock(id: CaseId) -> Clock<crate::Task> {
	let mut clocks = List::going().into_iter().filter(|clock| clock.case == Some(id));
	let first = clocks.next().expect("it has a clock");
	assert_eq!(clocks.next(), None, "it has one clock");
	first
}

/// Who acts in a role in a case of a citizen's or a seat's, about the operator.
fn by(role: Role, id: CaseId) -> RuntimeOrigin {
	match role {
		Role::Opener => match case(id).opener {
			Opener::Seat(opener) => seat(opener),
			_ => by_citizen(),
		},
		Role::Subject => participant(OPERATOR),
		Role::Seat => seat(Docket::holder(&case(id))),
		Role::Reviewer => seat(Docket::reviewer(&case(id))),
	}
}

/// A step with what belongs to it. A merger is into the first case.
fn made(step: Step) -> Move {
	let (document, service) = (DOCUMENT, SERVICE);
	match step {
		Step::Accept => Move::Accept { document: None },
		Step::Refuse => Move::Refuse { ground: Ground::NoFacts, document },
		Step::Extend => Move::Extend { document: None },
		Step::Transfer => Move::Transfer { to: Whither::Places, document },
		Step::Acknowledge => Move::Acknowledge,
		Step::Tell => Move::Tell { document: None },
		Step::Merge => Move::Merge { into: CaseId(0) },
		Step::GiveNotice => Move::GiveNotice { facts: FACTS, act: ACT, document, service },
		Step::State => Move::State { document },
		Step::Waive => Move::Waive,
		Step::FindBreach => Move::FindBreach { document, service, until: None },
		Step::FindNone => Move::FindNone { document },
		Step::Appeal => Move::Appeal { document },
		Step::Uphold => Move::Uphold { document, service },
		Step::Reverse => Move::Reverse { document, service },
		Step::GoToCourt => Move::GoToCourt { document },
		Step::Withdraw => Move::Withdraw,
		Step::Adopt => Move::Adopt { document },
		Step::Decline => Move::Decline { document },
		Step::Identify => Move::Identify { who: OPERATOR, document },
		Step::Lift => Move::Lift { document },
		Step::Prolong => Move::Prolong { document, service, until: Now::get() + 40 * DAY },
	}
}

/// The same for a case in this stage. Before it is handed over the operator moves to the neighbour's county, and back if the
/// case is there.
fn made_in(stage: Stage, step: Step) -> Move {
	match (stage, step) {
		(Stage::Receipt, Step::Transfer) => moves(OPERATOR, 330_106),
		(_, Step::Transfer) => moves(OPERATOR, 330_108),
		_ => {}
	}
	made(step)
}

/// Take a step, by the one whose it is.
fn take(id: CaseId, step: Step) -> DispatchResult {
	let stage = waiting(id).stage;
	let role = turn::takers(case(id).kind.row(), stage, step).next().expect("it is a step of the stage");
	act(by(role, id), id, made_in(stage, step))
}

/// Take steps, each by the one whose it is.
fn go(id: CaseId, steps: &[Step]) {
	for step in steps {
		assert_ok!(take(id, *step));
	}
}

/// Bring a case that is investigated to its end, without a finding.
fn close_without_finding(id: CaseId) {
	go(id, &[Step::FindNone, Step::Tell, Step::Withdraw]);
}

/// The steps from the beginning to a stage.
fn way(stage: Stage) -> &'static [Step] {
	use Step::*;
	match stage {
		Stage::Check | Stage::Answer | Stage::Stopped => &[],
		Stage::CheckLonger => &[Extend],
		Stage::Receipt => &[Transfer],
		Stage::TellAccepted => &[Accept],
		Stage::TellRefused => &[Refuse],
		Stage::Refused => &[Refuse, Tell],
		Stage::Review => &[Refuse, Tell, Appeal],
		Stage::Inquiry => &[Accept, Tell],
		Stage::InquiryLonger => &[Accept, Tell, Extend],
		Stage::TellNone => &[Accept, Tell, FindNone],
		Stage::Unfounded => &[Accept, Tell, FindNone, Tell],
		Stage::ReviewNone => &[Accept, Tell, FindNone, Tell, Appeal],
		Stage::Hearing => &[Accept, Tell, GiveNotice],
		Stage::Decision => &[Accept, Tell, GiveNotice, Waive],
		Stage::Appealable => &[Accept, Tell, GiveNotice, Waive, FindBreach],
		Stage::Appeal => &[Accept, Tell, GiveNotice, Waive, FindBreach, Appeal],
		Stage::Upheld => &[Accept, Tell, GiveNotice, Waive, FindBreach, Appeal, Uphold],
		Stage::StoppedLonger => &[Prolong],
		Stage::StopReview => &[Appeal],
		Stage::StopUpheld => &[Appeal, Uphold],
	}
}

/// A new case of the kind that has a stage.
fn new(stage: Stage) -> CaseId {
	match Kind::ALL.into_iter().find(|kind| kind.row().stage(stage).is_some()) {
		Some(Kind::RuleProposal) => proposal(),
		Some(Kind::Stop) => stop(),
		_ => report(),
	}
}

/// What a stop is about: an act of the operator's.
fn stopped() -> Claim {
	Claim { subject: Subject::Participant(OPERATOR), act: Some(ACT), happened: Now::get(), evidence: DOCUMENT }
}

/// An order that holds for so long.
fn for_so_long(time: Moment) -> Urgent {
	Urgent { facts: FACTS, service: SERVICE, until: Now::get() + time }
}

/// The county's seat stops something of the operator's for twenty days.
fn stop() -> CaseId {
	let opened = <Docket as Door>::open_by_seat(Kind::Stop, COUNTY, stopped(), for_so_long(20 * DAY));
	opened.expect("it is lawful").0
}

/// A new case that waits in a stage.
fn at(stage: Stage) -> CaseId {
	let id = new(stage);
	go(id, way(stage));
	assert_eq!(waiting(id).stage, stage);
	id
}

/// When a rule's period ends that begins at a moment.
fn end_of(rule: RuleId, start: Moment) -> Moment {
	let period: Period = Book::pin(rule, &fairstream_rules::Scope::NATION, start).value().period().expect("a period");
	Book::end_of(Term::Period { start, period }).moment
}

/// Let time pass until a case's clock has run out, and work it. When it was due.
fn let_run_out(id: CaseId) -> Moment {
	let until = List::open_until(case(id).clock()).expect("it goes");
	let due = Book::end_of(clock(id).term).moment;
	Now::set(until);
	List::work();
	due
}

/// How many cases wait at each of some seats.
fn open_at<const N: usize>(seats: [SeatId; N]) -> [u32; N] {
	seats.map(OpenAt::<Test>::get)
}

/// The last event.
fn last_event() -> Event<Test> {
	events().pop().expect("there is one")
}
