//! Commitments on the real runtime: what is said of one before it is filed is what becomes of it.

use crate::chain::{Chain, Outcome};
use fairstream_doors::{CommitmentKind, ParticipantId};
use fairstream_runtime::*;
use fairstream_sheet::{api::runtime_decl_for_commitments_api::CommitmentsApi, commitments::Filing};
use pallet_commitments::{Call, Error};
use sp_keyring::Sr25519Keyring::Eve;

const PLATFORM: ParticipantId = ParticipantId(3);
const MINUTE: u64 = 60_000;

fn filing(kind: CommitmentKind, window: u64) -> Filing {
	Filing { kind, window, root: [7; 32], count: 2 }
}

fn examine(filings: &[Filing], at: u64) -> Vec<Result<(), String>> {
	Runtime::examine(PLATFORM, filings.to_vec().try_into().expect("a few"), at)
}

#[test]
fn what_would_be_refused_is_said_by_its_error_and_filing_comes_to_the_same() {
	let mut chain = Chain::local();
	let this = chain.now / MINUTE;
	let (journal, price) = (CommitmentKind::OrderJournal, CommitmentKind::PriceRule);
	let filings = [
		filing(journal, this - 1),
		filing(journal, this - 1),
		filing(journal, this + 100),
		filing(CommitmentKind::TraceBatch, 7),
		filing(price, 0),
		Filing { count: 0, ..filing(price, 1) },
	];
	let said = chain.with(|| examine(&filings, 0));
	let expected = ["", "FiledAlready", "WindowNotOver", "NotNext", "", "EmptySerial"];
	assert_eq!(said, expected.map(|error| if error.is_empty() { Ok(()) } else { Err(error.into()) }));
	assert_eq!(chain.with(|| pallet_commitments::Book::<Runtime>::iter().count()), 0, "nothing is written");

	let errors: [Option<Error<Runtime>>; 6] = [
		None,
		Some(Error::FiledAlready),
		Some(Error::WindowNotOver),
		Some(Error::NotNext),
		None,
		Some(Error::EmptySerial),
	];
	for (Filing { kind, window, root, count }, error) in filings.into_iter().zip(errors) {
		let came = chain.call(Eve, RuntimeCall::Commitments(Call::file { kind, window, root, count }));
		assert_eq!(came, error.map_or(Outcome::Done, |error| Outcome::Failed(error.into())), "{kind:?} {window}");
	}
}

#[test]
fn a_window_that_will_be_over_at_the_askers_moment_may_be_filed_then() {
	let mut chain = Chain::local();
	let this = chain.now / MINUTE;
	let asked = [filing(CommitmentKind::OrderJournal, this)];
	assert_eq!(chain.with(|| examine(&asked, 0)), [Err("WindowNotOver".into())]);
	assert_eq!(chain.with(|| examine(&asked, (this + 1) * MINUTE)), [Ok(())]);
}
