//! Consumer codes on the real runtime: filed, enlisted, revealed by who has no account, and what a second reveal says.

use crate::chain::{Chain, Outcome, BEGIN, DAY};
use codec::Encode;
use fairstream_doors::{CodeLeaf, CommitmentKey, CommitmentKind, ParticipantId, Region, Reveal};
use fairstream_gs1::Unit;
use fairstream_merkle::{Blake2b256, Context, Hashing, Proofs, Prover};
use fairstream_runtime::*;
use fairstream_sheet::{api::runtime_decl_for_codes_api::CodesApi, Language};
use pallet_codes::{reveal::invalid, Call, Error};
use sp_core::{ed25519, Pair};
use sp_keyring::Sr25519Keyring::{Bob, BobStash, Eve};
use sp_runtime::{generic::Era, transaction_validity::InvalidTransaction};

type AReveal = Reveal<AccountId, BlockNumber>;

/// The farm, and the number of its series.
const FARM: ParticipantId = ParticipantId(0);
const SERIES: CommitmentKey = CommitmentKey { owner: FARM, kind: CommitmentKind::ConsumerCodes, window: 0 };
const CODES: u64 = 12;

fn unit(text: &str) -> Unit {
	text.parse().expect("a unit")
}

fn item(serial: u64) -> Unit {
	unit(&format!("01/09521234543213/21/{serial}"))
}

fn lot() -> Unit {
	unit("01/09521234543213/10/L-7")
}

/// What the code under an item's field gives.
fn code(serial: u64) -> ed25519::Pair {
	ed25519::Pair::from_seed(&[serial as u8; 32])
}

/// The root of the series, and the proofs of its codes.
fn tree(chain: &mut Chain) -> ([u8; 32], Proofs<[u8; 32]>) {
	let genesis = chain.with(|| System::block_hash(0)).0;
	let mut prover = Prover::<Blake2b256>::new(0..CODES);
	for serial in 0..CODES {
		prover.push(&CodeLeaf { unit: item(serial), key: code(serial).public().0 }.bytes()).expect("a few leaves");
	}
	let (sealed, proofs) = prover.seal(&Context(Blake2b256::hash(&SERIES.context(&genesis))));
	(sealed.root, proofs)
}

fn enlist() -> RuntimeCall {
	RuntimeCall::Codes(Call::enlist { window: SERIES.window, lot: lot() })
}

/// The farm filed a series.
fn filed() -> Chain {
	let mut chain = Chain::local();
	let root = tree(&mut chain).0;
	let (kind, window) = (SERIES.kind, SERIES.window);
	let file = pallet_commitments::Call::file { kind, window, root, count: CODES };
	assert_eq!(chain.call(Bob, RuntimeCall::Commitments(file)), Outcome::Done);
	chain
}

/// And enlisted it.
fn enlisted() -> Chain {
	let mut chain = filed();
	assert_eq!(chain.call(Bob, enlist()), Outcome::Done);
	chain
}

/// A telephone's key.
fn telephone(number: u8) -> AccountId {
	AccountId::new([number; 32])
}

fn province(code: u32) -> Option<Region> {
	Some(Region::new(code).expect("a province"))
}

/// The reveal of an item's code, as a client makes it.
fn reveal(chain: &mut Chain, serial: u64, revealer: u8, place: Option<Region>) -> AReveal {
	let proof = tree(chain).1.get(serial).expect("it was chosen").clone();
	let block = chain.with(System::block_number) - 1;
	let mut reveal = Reveal {
		series: SERIES,
		index: serial,
		proof,
		unit: item(serial),
		key: code(serial).public().0,
		revealer: telephone(revealer),
		province: place,
		block,
		signature: [0; 64],
	};
	let (genesis, hash) = chain.with(|| (System::block_hash(0), System::block_hash(block)));
	let payload = reveal.payload(&genesis, &hash);
	let asked = (SERIES, item(serial).to_string(), telephone(revealer), place, block);
	let told = chain.with(|| Runtime::reveal_payload(asked.0, asked.1, asked.2, asked.3, asked.4));
	assert_eq!(told.as_ref(), Ok(&payload), "the chain says the same to who asks what to sign");
	reveal.signature = code(serial).sign(&payload).0;
	reveal
}

fn call(reveal: &AReveal) -> RuntimeCall {
	RuntimeCall::Codes(Call::reveal { reveal: reveal.clone() })
}

/// A transaction without a signature, as a client sends one for who has no account.
fn general(call: RuntimeCall) -> UncheckedExtrinsic {
	let extension: TxExtension = (
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(Era::Immortal),
		frame_system::CheckNonce::from(0),
		frame_system::CheckWeight::new(),
		pallet_skip_feeless_payment::SkipCheckIfFeeless::from(
			pallet_transaction_payment::ChargeTransactionPayment::from(0),
		),
		text::ClosedText::from(frame_metadata_hash_extension::CheckMetadataHash::new(false)),
		frame_system::WeightReclaim::new(),
	);
	UncheckedExtrinsic::new_transaction(call, extension)
}

fn send(chain: &mut Chain, reveal: &AReveal) -> Outcome {
	chain.submit(general(call(reveal)))
}

fn not(why: u8) -> Outcome {
	Outcome::Invalid(InvalidTransaction::Custom(why).into())
}

/// All that the chain says of an item's code, in one text.
fn said(chain: &mut Chain, serial: u64, language: Language) -> String {
	let sheet = chain.with(|| Runtime::code(item(serial).to_string(), language)).expect("an item");
	let lines = sheet.section.lines.iter().map(|line| format!("{}: {}\n", line.label, line.text));
	lines.collect()
}

#[test]
fn a_buyer_without_account_opens_a_code_and_the_next_one_hears_when_and_where() {
	let mut chain = enlisted();
	assert!(said(&mut chain, 7, Language::En).contains("first opened: by nobody so far"));

	let mine = reveal(&mut chain, 7, 200, province(330_000));
	assert_eq!(send(&mut chain, &mine), Outcome::Done);
	assert_eq!(chain.with(|| System::account(telephone(200)).data.free), 0, "it needs no account");
	let told = said(&mut chain, 7, Language::En);
	assert!(told.contains("first opened: 2026-06-01 00:00:"), "{told}");
	assert!(told.contains("in Zhejiang as who did it said") && told.contains("by no other key"), "{told}");

	// She looks again, with the same telephone.
	let again = reveal(&mut chain, 7, 200, province(310_000));
	assert_eq!(send(&mut chain, &again), not(invalid::KNOWN));
	assert_eq!(send(&mut chain, &mine), not(invalid::KNOWN), "nor is it sent twice");

	// Three weeks later in Guangdong, somebody has a jar with the same label.
	chain.seal_at(BEGIN + 21 * DAY, vec![]);
	let other = reveal(&mut chain, 7, 201, province(440_000));
	assert_eq!(send(&mut chain, &other), Outcome::Done);
	let known = chain.with(|| pallet_codes::Opened::<Runtime>::get(item(7), FARM)).expect("it was opened");
	assert_eq!((known.by, known.first.province, known.others), (telephone(200), province(330_000), 1));
	let told = said(&mut chain, 7, Language::En);
	assert!(told.contains("1 time(s) by other keys, last 2026-06-22"), "{told}");
	assert!(told.contains("doesn't know which is real"), "{told}");
	let told = said(&mut chain, 7, Language::Zh);
	assert!(told.contains("浙江省") && told.contains("广东省"), "{told}");
	assert!(said(&mut chain, 8, Language::En).contains("by nobody so far"), "nothing is said of another jar");
}

#[test]
fn nobody_makes_a_reveal_that_is_under_way_its_own() {
	let mut chain = enlisted();
	let mine = reveal(&mut chain, 7, 200, province(330_000));
	let stolen = AReveal { revealer: telephone(201), ..mine.clone() };
	assert_eq!(send(&mut chain, &stolen), not(invalid::SIGNATURE));
	let moved = AReveal { province: province(440_000), ..mine.clone() };
	assert_eq!(send(&mut chain, &moved), not(invalid::SIGNATURE));
	let relabelled = AReveal { unit: item(8), ..mine.clone() };
	assert_eq!(send(&mut chain, &relabelled), not(invalid::PROOF));
	assert_eq!(send(&mut chain, &mine), Outcome::Done);
}

#[test]
fn a_reveal_that_was_made_ahead_is_no_longer_valid() {
	let mut chain = enlisted();
	let made = reveal(&mut chain, 7, 200, None);
	for _ in 0..=pallet_codes::reveal::MAX_AGE {
		chain.seal(vec![]);
	}
	assert_eq!(send(&mut chain, &made), not(invalid::BLOCK));
}

#[test]
fn a_code_is_as_good_as_on_the_first_day_when_its_commitment_has_left_the_book() {
	let mut chain = enlisted();
	// Ninety days and some, and a block with room to let things leave.
	for day in [100, 101] {
		chain.seal_at(BEGIN + day * DAY, vec![]);
		chain.seal(vec![]);
	}
	let filed = chain.with(|| Commitments::filed(SERIES.owner, SERIES.kind, SERIES.window));
	assert_eq!(filed, None, "the book has forgotten it");
	let mine = reveal(&mut chain, 7, 200, province(330_000));
	assert_eq!(send(&mut chain, &mine), Outcome::Done);
	assert!(said(&mut chain, 7, Language::En).contains("first opened: 2026-09-"));
}

#[test]
fn the_farm_closes_its_series_and_what_was_opened_stays() {
	let mut chain = enlisted();
	let mine = reveal(&mut chain, 7, 200, None);
	assert_eq!(send(&mut chain, &mine), Outcome::Done);
	let close = || RuntimeCall::Codes(Call::close_series { window: SERIES.window });
	assert_eq!(chain.call(Bob, close()), Outcome::Done);
	let late = reveal(&mut chain, 8, 200, None);
	assert_eq!(send(&mut chain, &late), not(invalid::CLOSED));
	assert!(said(&mut chain, 7, Language::En).contains("who did it didn't say where"));
	let told = chain.with(|| Runtime::series(FARM, SERIES.window, Language::En)).expect_err("it was closed");
	assert!(told.contains("or closed it"), "{told}");
	assert_eq!(chain.call(Bob, close()), Outcome::Failed(Error::<Runtime>::NotEnlisted.into()));
}

#[test]
fn a_series_is_enlisted_by_the_producer_that_filed_it() {
	let mut chain = filed();
	assert_eq!(chain.call(Eve, enlist()), Outcome::Failed(Error::<Runtime>::FunctionMissing.into()));
	let other = RuntimeCall::Codes(Call::enlist { window: SERIES.window + 1, lot: lot() });
	assert_eq!(chain.call(Bob, other), Outcome::Failed(Error::<Runtime>::NotFiled.into()));
	let item = RuntimeCall::Codes(Call::enlist { window: SERIES.window, lot: item(1) });
	assert_eq!(chain.call(Bob, item), Outcome::Failed(Error::<Runtime>::NoLot.into()));
	assert_eq!(chain.call(Bob, enlist()), Outcome::Done);
}

#[test]
fn a_serial_of_somebodys_choice_gets_into_no_block_by_a_reveal() {
	let mut chain = enlisted();
	let invalid_call = Outcome::Invalid(InvalidTransaction::Call.into());
	// Who has a code, too, sends it without an account: signed, it could fail and stay in the block with whatever it holds.
	let mine = reveal(&mut chain, 7, 200, None);
	let words = AReveal { unit: unit("01/09521234543213/21/CALL13800138000"), ..mine.clone() };
	for reveal in [&mine, &words] {
		assert_eq!(chain.call(Bob, call(reveal)), invalid_call);
		assert_eq!(chain.call(BobStash, call(reveal)), invalid_call);
		let batch = pallet_utility::Call::batch { calls: vec![call(reveal)] };
		assert_eq!(chain.call(Bob, batch), invalid_call);
		let preimage = pallet_preimage::Call::note_preimage { bytes: call(reveal).encode() };
		assert_eq!(chain.call(BobStash, preimage), invalid_call);
	}
	assert_eq!(send(&mut chain, &words), not(invalid::PROOF));
	// Nor does a stranger name a lot.
	assert_eq!(chain.call(BobStash, enlist()), invalid_call);
}
