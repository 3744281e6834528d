//! What the codes guarantee, a file per call or subject.

mod again;
mod enlist;
mod forgery;
mod random;
mod read;
mod reveal;

use crate::{mock::*, Call, CodeLeaf, Opening, Reveal};
use fairstream_doors::{CommitmentKey, CommitmentKind, ParticipantId, Region};
use fairstream_gs1::Unit;
use fairstream_merkle::{Blake2b256, Context, Hashing, Proof, Prover};
use frame_support::{
	assert_ok,
	pallet_prelude::{InvalidTransaction, TransactionSource, TransactionValidityError, ValidTransaction},
	traits::Authorize,
};
use sp_core::{ed25519, Pair};

type AReveal = Reveal<AccountId, u64>;

/// How many codes a series of the tests has.
const CODES: u64 = 7;

/// The number of a series of the tests, and its place in the book.
const SERIES: u64 = 3;

fn unit(text: &str) -> Unit {
	text.parse().expect("a unit")
}

fn lot() -> Unit {
	unit("01/09521234543213/10/L-7")
}

/// The item of this serial.
fn item(serial: u64) -> Unit {
	unit(&format!("01/09521234543213/21/{serial}"))
}

fn province(code: u32) -> Option<Region> {
	Some(Region::new(code).expect("a region"))
}

fn key(owner: ParticipantId) -> CommitmentKey {
	CommitmentKey { owner, kind: CommitmentKind::ConsumerCodes, window: SERIES }
}

/// The pair of keys that the code of an item in an owner's series gives.
fn code(owner: ParticipantId, serial: u64) -> ed25519::Pair {
	let mut seed = [0; 32];
	seed[0] = owner.0 as u8;
	seed[1] = serial as u8;
	ed25519::Pair::from_seed(&seed)
}

fn leaf(owner: ParticipantId, serial: u64) -> CodeLeaf {
	CodeLeaf { unit: item(serial), key: code(owner, serial).public().0 }
}

/// The root of an owner's series, and the proof of a code of it.
fn tree(owner: ParticipantId, serial: u64) -> ([u8; 32], Proof) {
	let mut prover = Prover::<Blake2b256>::new([serial]);
	for serial in 0..CODES {
		prover.push(&leaf(owner, serial).bytes()).expect("a few leaves");
	}
	let context = Context(Blake2b256::hash(&key(owner).context(&System::block_hash(0).0)));
	let (sealed, proofs) = prover.seal(&context);
	(sealed.root, proofs.get(serial).expect("it was chosen").clone())
}

/// A series that its owner filed.
fn filed(owner: ParticipantId) {
	Book::file(key(owner), tree(owner, 0).0, CODES);
}

/// A series that its owner filed and enlisted.
fn enlisted(owner: ParticipantId) {
	filed(owner);
	assert_ok!(Codes::enlist(RuntimeOrigin::signed(of(owner)), SERIES, lot()));
}

/// The reveal of a code by the revealer of this number, resting on the block before this one.
fn reveal_in(owner: ParticipantId, serial: u64, revealer: u8) -> AReveal {
	let mut reveal = Reveal {
		series: key(owner),
		index: serial,
		proof: tree(owner, serial).1,
		unit: item(serial),
		key: code(owner, serial).public().0,
		revealer: account(revealer),
		province: province(330_000),
		block: System::block_number() - 1,
		signature: [0; 64],
	};
	sign(&mut reveal, &code(owner, serial));
	reveal
}

/// The same in the farm's series.
fn reveal(serial: u64, revealer: u8) -> AReveal {
	reveal_in(FARM, serial, revealer)
}

fn sign(reveal: &mut AReveal, code: &ed25519::Pair) {
	let payload = reveal.payload(&System::block_hash(0), &System::block_hash(reveal.block));
	reveal.signature = code.sign(&payload).0;
}

fn validity(reveal: &AReveal) -> Result<ValidTransaction, TransactionValidityError> {
	let call = Call::<Test>::reveal { reveal: reveal.clone() };
	call.authorize(TransactionSource::External).expect("it authorizes itself").map(|(valid, _)| valid)
}

fn not<R>(why: u8) -> Result<R, TransactionValidityError> {
	Err(InvalidTransaction::Custom(why).into())
}

/// Reveal a code as a block would.
fn send(reveal: &AReveal) {
	assert_ok!(validity(reveal));
	assert_ok!(Codes::reveal(frame_system::RawOrigin::Authorized.into(), reveal.clone()));
}

/// What is known of an item's code in the farm's series.
fn opening(serial: u64) -> Option<Opening<AccountId>> {
	crate::Opened::<Test>::get(item(serial), FARM)
}
