//! Cases and commitments: what they cost beside plain transfers, and how many bytes of the state they take.

use crate::{
	chain::{officer, Chain, Outcome, DAY},
	measure::{in_turns, median, time, Report},
};
use codec::Encode;
use fairstream_docket::{Attachment, Ground, Subject};
use fairstream_doors::{CaseId, CommitmentKind, ParticipantId, SeatId};
use fairstream_merkle::{Blake2b256, Builder, Context};
use fairstream_rules::Act;
use fairstream_runtime::{configs::Formalities, *};
use fairstream_sheet::{api::runtime_decl_for_cases_api::CasesApi, docket::Filter, Language};
use pallet_cases::{Call as CasesCall, Move, Report as Filed};
use pallet_seats::{FormalityOf, Role};
use sp_core::sr25519;
use sp_keyring::Sr25519Keyring::{AliceStash, Bob, Eve, FerdieStash};

/// The county's seat, whose farm is reported.
const SEAT: u32 = 3;
/// Who is reported: it does business in that county.
const CARRIER: ParticipantId = ParticipantId(1);
/// Extrinsics in a block that is timed.
const IN_A_BLOCK: u32 = 100;
/// Blocks whose median is taken.
const ROUNDS: usize = 11;

/// Measure, and say what was found.
pub fn run(open: u32, leaves: u64, report: &mut Report) {
	opened_and_decided(report);
	bytes_of_state(report);
	worklist(open, report);
	commitments(report);
	trees(leaves, report);
}

fn document(of: u8) -> Attachment {
	Attachment { digest: [of; 32], custodian: None }
}

fn filed(chain: &Chain) -> CasesCall<Runtime> {
	let subject = Subject::Participant(CARRIER);
	let report = Filed { subject, act: Act::FakeFigures, happened: chain.now, evidence: document(1) };
	CasesCall::report { report }
}

fn transfer() -> pallet_balances::Call<Runtime> {
	pallet_balances::Call::transfer_keep_alive { dest: Bob.to_account_id().into(), value: units::FAIR }
}

/// The steps from a report to a breach that is decided, each by whom it takes.
fn steps() -> [Move; 4] {
	[
		Move::Accept { document: None },
		Move::Tell { document: None },
		Move::GiveNotice { facts: [3; 32], act: Act::FakeFigures, document: document(4), service: [5; 32] },
		Move::FindBreach { document: document(6), service: [7; 32], until: None },
	]
}

/// The number of the next step in a case.
fn next(chain: &mut Chain, case: CaseId) -> u32 {
	chain.with(|| pallet_cases::Cases::<Runtime>::get(case)).map_or(0, |case| case.steps)
}

/// The extrinsics with which the seat takes a step, signed one by one.
fn signatures(chain: &mut Chain, case: CaseId, step: Move) -> Vec<UncheckedExtrinsic> {
	let number = next(chain, case);
	let call = RuntimeCall::Cases(CasesCall::act { case, number, step });
	let roles = Formalities::formality(&call).map_or(&[][..], |formality| formality.roles());
	let mut handlers = 0;
	let mut signed = Vec::new();
	for role in roles {
		let name = match role {
			Role::Handler => {
				handlers += 1;
				format!("Handler{handlers}")
			}
			Role::Reviewer => "Reviewer".into(),
			Role::Approver => "Approver".into(),
		};
		let sign = pallet_seats::Call::sign { seat: SeatId(SEAT), role: *role, call: Box::new(call.clone()) };
		signed.push(chain.signed_by(&officer(SEAT, &name), RuntimeCall::Seats(sign)));
	}
	signed
}

/// Seal extrinsics of different signers in one block, or in the next one if that takes none; how long the block took.
fn sealed(chain: &mut Chain, extrinsics: Vec<UncheckedExtrinsic>) -> f64 {
	for _ in 0..3 {
		let mut outcomes = Vec::new();
		let took = time(|| outcomes = chain.seal(extrinsics.clone()));
		if outcomes.iter().all(|outcome| *outcome == Outcome::Done) {
			return took;
		}
	}
	panic!("a block with extrinsics that fail");
}

fn opened_and_decided(report: &mut Report) {
	let mut chain = Chain::local().without_invariants();
	let carrier: sr25519::Pair = sp_keyring::Sr25519Keyring::Charlie.pair();

	let (mut of_reports, mut of_transfers) = (Vec::new(), Vec::new());
	for _ in 0..ROUNDS {
		let call = filed(&chain);
		let reports = (0..IN_A_BLOCK).map(|n| chain.signed_ahead(AliceStash, call.clone(), n)).collect();
		of_reports.push(sealed(&mut chain, reports));
		chain.commit();
		let transfers = (0..IN_A_BLOCK).map(|n| chain.signed_ahead(FerdieStash, transfer(), n)).collect();
		of_transfers.push(sealed(&mut chain, transfers));
		chain.commit();
	}
	let (a_report, a_transfer) = (median(of_reports), median(of_transfers));
	let opened = a_transfer / a_report;
	report.row("cases opened in the time of a transfer_keep_alive, each signed singly", format!("{opened:.2}"), opened);

	// Each of these cases to its decision: ten signatures of officers, and the subject's waiver.
	let (mut of_cases, mut extrinsics, mut singles) = (Vec::new(), 0usize, Vec::new());
	for number in 0..ROUNDS as u64 {
		let case = CaseId(number);
		let (mut took, mut count) = (0.0, 1);
		for step in steps() {
			if matches!(step, Move::FindBreach { .. }) {
				let number = next(&mut chain, case);
				let waive = CasesCall::act { case, number, step: Move::Waive };
				let waive = chain.signed_by(&carrier, RuntimeCall::Cases(waive));
				took += sealed(&mut chain, vec![waive]);
				count += 1;
			}
			let signed = signatures(&mut chain, case, step);
			count += signed.len();
			took += sealed(&mut chain, signed);
		}
		let alone = vec![chain.signed(FerdieStash, transfer())];
		singles.push(sealed(&mut chain, alone));
		chain.commit();
		of_cases.push(took);
		extrinsics = count;
	}
	// What blocks cost by themselves, as often as a case had some, is taken off.
	let empty = median((0..ROUNDS).map(|_| time(|| drop(chain.seal(vec![])))).collect());
	let a_case = median(of_cases) - 5.0 * empty + a_report / f64::from(IN_A_BLOCK);
	let decided = (a_transfer / f64::from(IN_A_BLOCK)) / a_case;
	report.row(
		"extrinsics from a report to a decision that there is a breach",
		extrinsics.to_string(),
		extrinsics as f64,
	);
	report.row("cases reported, heard and decided in the time of a transfer", format!("{decided:.3}"), decided);
}

/// Bytes of all keys and values in the state.
fn state_bytes(chain: &mut Chain) -> u64 {
	chain.with(|| {
		let (mut key, mut bytes) = (Vec::new(), 0u64);
		while let Some(next) = sp_io::storage::next_key(&key) {
			let value = sp_io::storage::get(&next).map_or(0, |value| value.len());
			bytes += (next.len() + value) as u64;
			key = next;
		}
		bytes
	})
}

fn bytes_of_state(report: &mut Report) {
	const CASES: u64 = 200;
	let mut chain = Chain::local().without_invariants();
	chain.with(System::reset_events);
	let before = state_bytes(&mut chain);
	let call = filed(&chain);
	chain.with(|| {
		for _ in 0..CASES {
			let CasesCall::report { report } = call.clone() else { return };
			Cases::report(RuntimeOrigin::signed(AliceStash.to_account_id()), report).expect("it is filed");
		}
		System::reset_events();
	});
	let open = state_bytes(&mut chain).saturating_sub(before) / CASES;
	report.row("bytes of state of an open case, its clock and evidence included", open.to_string(), open as f64);

	// All are refused, nobody asks to look again, and each is archived in its time.
	let seat = || -> RuntimeOrigin {
		pallet_seats::Origin::Seat(pallet_seats::SeatOrigin {
			seat: SeatId(SEAT),
			line: fairstream_doors::Line::MarketRegulation,
			region: fairstream_doors::Region::new(330_106).expect("a county"),
		})
		.into()
	};
	chain.with(|| {
		for number in 0..CASES {
			let refuse = Move::Refuse { ground: Ground::NoFacts, document: document(2) };
			Cases::act(seat(), CaseId(number), 0, refuse).expect("it is refused");
			Cases::act(seat(), CaseId(number), 1, Move::Tell { document: None }).expect("it is told");
			let account = RuntimeOrigin::signed(AliceStash.to_account_id());
			Cases::act(account, CaseId(number), 2, Move::Withdraw).expect("it asks no more");
		}
		System::reset_events();
	});
	let ended = state_bytes(&mut chain).saturating_sub(before) / CASES;
	report.row("bytes of state of a case that ended and waits to be archived", ended.to_string(), ended as f64);
	let days = |chain: &mut Chain, days: u64| {
		let end = chain.now + days * DAY;
		chain.seal_at(end, vec![]);
		for _ in 0..60 {
			chain.seal(vec![]);
		}
		chain.with(System::reset_events);
	};
	days(&mut chain, 40);
	let left = chain.with(|| pallet_cases::Cases::<Runtime>::iter().count());
	assert_eq!(left, 0, "all are archived");
	let archived = state_bytes(&mut chain).saturating_sub(before) / CASES;
	report.row("bytes of state of an archived case while its leaf is kept", archived.to_string(), archived as f64);
	days(&mut chain, 35);
	let left = chain.with(|| pallet_commitments::Leaves::<Runtime>::iter().count());
	assert_eq!(left, 0, "the leaves are cleared");
	let day = chain.with(|| pallet_commitments::Days::<Runtime>::iter().count());
	report.row("days' roots that are left of all these cases", day.to_string(), day as f64);
}

fn worklist(open: u32, report: &mut Report) {
	let mut chain = Chain::local().without_invariants();
	let CasesCall::report { report: filing } = filed(&chain) else { return };
	let mut left = open;
	while left > 0 {
		let part = left.min(20_000);
		chain.with(|| {
			for n in 0..part {
				let mut account = [9; 32];
				account[..4].copy_from_slice(&(left - n).to_le_bytes());
				Cases::report(RuntimeOrigin::signed(AccountId::new(account)), filing).expect("it is filed");
			}
			System::reset_events();
		});
		chain.commit();
		left -= part;
	}
	let page = |chain: &mut Chain, after| {
		chain.with(|| Runtime::worklist(SeatId(SEAT), Language::En, Filter::All, after)).expect("a seat")
	};
	let (mut after, mut pages, mut seen, mut took) = (None, 0u32, 0usize, Vec::new());
	loop {
		let mut found = None;
		took.push(time(|| found = Some(page(&mut chain, after))));
		let list = found.expect("a page");
		pages += 1;
		seen += list.lines.len();
		match list.next {
			Some(next) => after = Some(next),
			None => break,
		}
	}
	assert_eq!(seen, open as usize, "none is missing and none stands twice");
	let slowest = took.iter().copied().fold(0.0, f64::max);
	report.row("open cases at one seat", open.to_string(), f64::from(open));
	report.row("pages of its worklist", pages.to_string(), f64::from(pages));
	report.row("seconds of the slowest page, natively on this machine", format!("{slowest:.4}"), slowest);
	let all: f64 = took.iter().sum();
	report.row(
		"slowest page, in a thousandth of the time of all pages",
		format!("{:.1}", 1e3 * slowest / all),
		1e3 * slowest / all,
	);
}

fn commitments(report: &mut Report) {
	let mut chain = Chain::local().without_invariants();
	let kind = CommitmentKind::OrderJournal;
	let minute = kind.window_of(chain.now).unwrap_or(0);
	let (mut of_filings, mut of_transfers, mut next) = (Vec::new(), Vec::new(), minute.saturating_sub(20_000));
	for _ in 0..ROUNDS {
		let filings = (0..IN_A_BLOCK)
			.map(|n| {
				next += 1;
				let call = pallet_commitments::Call::file { kind, window: next, root: [n as u8; 32], count: 1 };
				chain.signed_ahead(Eve, RuntimeCall::Commitments(call), n)
			})
			.collect();
		of_filings.push(sealed(&mut chain, filings));
		chain.commit();
		let transfers = (0..IN_A_BLOCK).map(|n| chain.signed_ahead(FerdieStash, transfer(), n)).collect();
		of_transfers.push(sealed(&mut chain, transfers));
		chain.commit();
	}
	let filed = median(of_transfers) / median(of_filings);
	report.row("commitments filed in the time of a transfer, each signed singly", format!("{filed:.2}"), filed);
}

fn trees(leaves: u64, report: &mut Report) {
	for length in [64usize, 100, 200] {
		let leaf = |number: u64| {
			let mut bytes = vec![7u8; length];
			bytes[..8].copy_from_slice(&number.to_le_bytes());
			bytes
		};
		let (tree, plain) = in_turns(
			5,
			|| {
				let mut builder = Builder::<Blake2b256>::new();
				for number in 0..leaves {
					builder.push(&leaf(number)).expect("a tree has room for so many");
				}
				std::hint::black_box(builder.seal(&Context([1; 32])));
			},
			|| {
				for number in 0..leaves {
					std::hint::black_box(sp_io::hashing::blake2_256(&leaf(number)));
				}
			},
		);
		let ratio = plain / tree;
		report.row(
			&format!("tree over leaves of {length} bytes, beside hashing them one by one"),
			format!("{ratio:.2}"),
			ratio,
		);
	}
	report.row("leaves of each tree", leaves.to_string(), leaves as f64);
	let proof =
		fairstream_doors::CommitmentKey { owner: ParticipantId(0), kind: CommitmentKind::OrderJournal, window: 0 };
	report.row("bytes of a commitment's key", proof.encode().len().to_string(), proof.encode().len() as f64);
}
