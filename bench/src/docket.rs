//! Cases, commitments and trees natively: how many bytes of the state they take, how soon a worklist's page is there. What they
//! cost beside plain transfers is measured on a node.

use crate::{
	chain::{Chain, DAY},
	measure::{in_turns, state_bytes, time, Report},
	workloads::docket::{breach, SEAT},
};
use codec::Encode;
use fairstream_docket::{Attachment, Ground};
use fairstream_doors::{CaseId, CommitmentKind, ParticipantId, SeatId};
use fairstream_merkle::{Blake2b256, Builder, Context};
use fairstream_runtime::*;
use fairstream_sheet::{api::runtime_decl_for_cases_api::CasesApi, docket::Filter, Language};
use pallet_cases::{Call as CasesCall, Move};
use sp_keyring::Sr25519Keyring::AliceStash;

/// Measure, and say what was found.
pub fn run(open: u32, leaves: u64, report: &mut Report) {
	bytes_of_state(report);
	worklist(open, report);
	trees(leaves, report);
}

fn document(of: u8) -> Attachment {
	Attachment { digest: [of; 32], custodian: None }
}

fn bytes_of_state(report: &mut Report) {
	const CASES: u64 = 200;
	let mut chain = Chain::local().without_invariants();
	chain.with(System::reset_events);
	let before = state_bytes(&mut chain);
	let call = breach(chain.now);
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
	let CasesCall::report { report: filing } = breach(chain.now) else { return };
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
