//! Cases and commitments on a node.

use super::ROUNDS;
use crate::{
	chain::officer,
	measure::Report,
	node::{
		turns::{self, Workload},
		Call, Node,
	},
};
use fairstream_docket::{Attachment, Subject};
use fairstream_doors::{CaseId, CommitmentKind, ParticipantId, SeatId};
use fairstream_rules::Act;
use fairstream_runtime::{configs::Formalities, *};
use pallet_cases::{Call as CasesCall, Move, Report as Filed};
use pallet_seats::{FormalityOf, Role};
use sp_core::sr25519;
use sp_keyring::Sr25519Keyring::{AliceStash, Charlie, Eve};

/// The county's seat, where the subject does business.
pub const SEAT: u32 = 3;
/// Who is reported.
const CARRIER: ParticipantId = ParticipantId(1);
/// Cases opened, and commitments filed, in a block.
const IN_A_BLOCK: usize = 200;
/// Cases that are decided together: as many papers as an officer may have open.
const DECIDED: usize = pallet_seats::MAX_OPENED as usize;
/// Who report: each of them some, in every turn.
const PEOPLE: usize = 100;

/// Measure on a node.
pub fn run(node: &mut Node, report: &mut Report) -> Result<(), String> {
	let people = turns::people(node, PEOPLE)?;
	turns::measure(node, ROUNDS, &people, vec![opened(&people)], report)?;
	let steps = extrinsics();
	report.row(
		"extrinsics from a report to a decision that there is a breach",
		steps.len().to_string(),
		steps.len() as f64,
	);
	let signatures = steps.iter().filter(|step| matches!(step, Extrinsic::Officer { .. })).count();
	report.row("of these, officers' signatures", signatures.to_string(), signatures as f64);
	turns::measure(node, ROUNDS, &[AliceStash.pair()], vec![filed(), decided(steps)], report)
}

/// A report of what the carrier did.
pub fn breach(happened: u64) -> CasesCall<Runtime> {
	let evidence = Attachment { digest: [1; 32], custodian: None };
	let report = Filed { subject: Subject::Participant(CARRIER), act: Act::FakeFigures, happened, evidence };
	CasesCall::report { report }
}

/// People open cases.
fn opened(people: &[sr25519::Pair]) -> Workload<'_> {
	Workload::new(
		"cases opened by reports signed singly",
		IN_A_BLOCK,
		move |node| {
			let reporters = people.iter().cycle().take(IN_A_BLOCK);
			reporters.map(|person| (person.clone(), breach(node.now).into())).collect()
		},
		|event| matches!(event, RuntimeEvent::Cases(pallet_cases::Event::Opened { .. })).into(),
	)
}

/// A platform files roots, each for a minute that has passed.
fn filed<'a>() -> Workload<'a> {
	let kind = CommitmentKind::OrderJournal;
	let mut filed = 0;
	Workload::new(
		"commitments filed, signed singly",
		IN_A_BLOCK,
		move |node| {
			let call = |window| pallet_commitments::Call::file { kind, window, root: [7; 32], count: 1 };
			let first = kind.window_of(node.now).unwrap_or(0).saturating_sub(20_000);
			filed = first.max(filed);
			let windows = filed..filed.saturating_add(IN_A_BLOCK as u64);
			filed = windows.end;
			windows.map(|window| (Eve.pair(), call(window).into())).collect()
		},
		|event| matches!(event, RuntimeEvent::Commitments(pallet_commitments::Event::Filed { .. })).into(),
	)
}

/// One of the extrinsics by which a case is decided.
enum Extrinsic {
	/// The report.
	Report,
	/// An officer signs a step.
	Officer { name: String, role: Role, number: u32, step: Move },
	/// The subject has nothing to say.
	Waive { number: u32 },
}

/// All of them, in their order.
fn extrinsics() -> Vec<Extrinsic> {
	let document = |of| Attachment { digest: [of; 32], custodian: None };
	let notice = Move::GiveNotice { facts: [3; 32], act: Act::FakeFigures, document: document(4), service: [5; 32] };
	let find = Move::FindBreach { document: document(6), service: [7; 32], until: None };
	let steps = [Move::Accept { document: None }, Move::Tell { document: None }, notice, Move::Waive, find];
	let mut all = vec![Extrinsic::Report];
	for (number, step) in (0..).zip(steps) {
		if matches!(step, Move::Waive) {
			all.push(Extrinsic::Waive { number });
			continue;
		}
		let call = CasesCall::act { case: CaseId(0), number, step }.into();
		let roles = Formalities::formality(&call).map_or(&[][..], |formality| formality.roles());
		let mut handlers = 0;
		for role in roles {
			let name = match role {
				Role::Handler => {
					handlers += 1;
					format!("Handler{handlers}")
				}
				Role::Reviewer => "Reviewer".into(),
				Role::Approver => "Approver".into(),
			};
			all.push(Extrinsic::Officer { name, role: *role, number, step });
		}
	}
	all
}

/// Cases from the report to the decision. Each block takes all of them one extrinsic further.
fn decided<'a>(steps: Vec<Extrinsic>) -> Workload<'a> {
	let mut first = 0;
	Workload::over_blocks(
		"cases reported, heard and decided",
		DECIDED,
		steps.len(),
		move |node, block| {
			if block == 0 {
				first = node.value(&pallet_cases::NextId::<Runtime>::hashed_key())?.unwrap_or(0);
			}
			let step = steps.get(block).ok_or("a block beyond the last")?;
			let cases = (first..).map(CaseId).take(DECIDED);
			Ok(cases.map(|case| call(step, case, node.now)).collect())
		},
		// What an extrinsic is shown by: the case was opened, an officer signed, a step was taken. The last signature for a
		// step shows as the step.
		|event| match event {
			RuntimeEvent::Cases(pallet_cases::Event::Opened { .. } | pallet_cases::Event::Stepped { .. }) => 1,
			RuntimeEvent::Seats(pallet_seats::Event::Signed { .. }) => 1,
			_ => 0,
		},
	)
}

fn call(step: &Extrinsic, case: CaseId, now: u64) -> Call {
	let act = |number, step| RuntimeCall::Cases(CasesCall::act { case, number, step });
	match step {
		Extrinsic::Report => (AliceStash.pair(), breach(now).into()),
		Extrinsic::Waive { number } => (Charlie.pair(), act(*number, Move::Waive)),
		Extrinsic::Officer { name, role, number, step } => {
			let call = Box::new(act(*number, *step));
			let sign = pallet_seats::Call::sign { seat: SeatId(SEAT), role: *role, call };
			(officer(SEAT, name), sign.into())
		}
	}
}
