//! Reports and steps of who has no account: a fresh key, work, and a transaction that nobody signs.

use super::{add, sent::Making, work};
use crate::{
	calls::cases::{self, FreeReport, FreeStep, Signature},
	chain::{transaction, At, Call, Chain, ChainError, Invalid, Link, Reasons},
	commands::Failure,
	outcome::{Outcome, Status},
};
use codec::Encode;
use fairstream_docket::{Move, Report};
use fairstream_doors::CaseId;
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::{json, Value};
use std::{
	fs::{self, OpenOptions},
	io::{self, Write},
	path::Path,
	time::Duration,
};
use subxt_signer::sr25519::Keypair;

/// Most bits of work that are done here; each one doubles the time.
const MOST_BITS: u32 = 40;

/// Why the chain finds a report or step without an account not valid, by the numbers of the pallet's.
const INVALID: [Invalid; 6] = [
	Invalid {
		number: 1,
		reason: "the block on which the report rests is too old, or of another fork",
		remedy: "report again",
	},
	Invalid { number: 2, reason: "too little work was done for it, because many report today", remedy: "report again" },
	Invalid {
		number: 3,
		reason: "the key filed a report already",
		remedy: "report with a new one; 'fairstream case show' follows the case that was opened",
	},
	Invalid {
		number: 4,
		reason: "the signature is not the key's",
		remedy: "use the fairstream command of the chain's release",
	},
	Invalid {
		number: 5,
		reason: "this key did not file this case, or the case was archived",
		remedy: "name the key file that was made with the report",
	},
	Invalid {
		number: 6,
		reason: "another step was taken since, or this one can't be taken now",
		remedy: "look at the case with 'fairstream case show', then try again",
	},
];

/// The same with the errors with which the call would fail. It would cost its sender nothing, so no block takes it.
const REASONS: Reasons = Reasons { invalid: &INVALID, pallet: "Cases", errors_from: 64 };

/// That a file is free to take a key.
pub(super) fn is_free(file: &Path) -> Result<(), String> {
	match file.symlink_metadata() {
		Ok(_) => Err(exists(file)),
		Err(_) => Ok(()),
	}
}

fn exists(file: &Path) -> String {
	format!("{} exists already, and a key files one report: name a file that doesn't exist yet", file.display())
}

/// Make a key and keep it in a new file that only its owner can read.
fn fresh(file: &Path) -> Result<Keypair, String> {
	let name = file.display();
	let mut seed = [0u8; 32];
	getrandom::fill(&mut seed).map_err(|error| format!("no random number can be had ({error}): try again"))?;
	let key = Keypair::from_secret_key(seed).map_err(|error| format!("no key can be made ({error}): try again"))?;
	keep(file, &format!("0x{}\n", hex::encode(seed))).map_err(|error| match error.kind() {
		io::ErrorKind::AlreadyExists => exists(file),
		_ => format!("{name}: can't be written: {error}"),
	})?;
	Ok(key)
}

/// Write a secret into a new file that only its owner can read.
fn keep(file: &Path, secret: &str) -> io::Result<()> {
	let mut options = OpenOptions::new();
	options.write(true).create_new(true);
	#[cfg(unix)]
	{
		use std::os::unix::fs::OpenOptionsExt;
		options.mode(0o600);
	}
	let mut file = options.open(file)?;
	file.write_all(secret.as_bytes())?;
	file.sync_all()
}

/// File a report without an account. If nothing comes of it, its key is of no use to anybody, and its file is removed.
pub(super) async fn report(
	link: &mut Link<'_>,
	report: Report,
	key_file: &Path,
	about: Vec<String>,
	json: Value,
	patience: Duration,
) -> Result<Outcome, Failure> {
	let chain = link.connected().await?;
	let at = chain.at_final().await?;
	let bits: u32 = chain.ask(&at, "CasesApi", "required_work", ()).await?;
	if bits > MOST_BITS {
		return Err(Failure::Refused(format!(
			"so many report today that this takes {bits} bits of work, more than can be done here: report with an account, or \
			 tomorrow"
		)));
	}
	let key = fresh(key_file).map_err(Failure::NotTried)?;
	let shown = json!({
		"key": key.public_key().to_account_id().to_string(),
		"keyFile": key_file.display().to_string(),
		"work": bits,
	});
	let came = match prepared(chain, &at, report, &key, bits).await {
		Ok(call) => send(link, call, about, (json, shown), patience).await,
		Err(failure) => Err(Failure::NotTried(Outcome::from(failure).errors.concat())),
	};
	if is_nothing(&came) {
		// If it can't be removed it does no harm.
		drop(fs::remove_file(key_file));
	}
	came
}

/// Whether surely nothing was filed.
fn is_nothing(came: &Result<Outcome, Failure>) -> bool {
	match came {
		Ok(outcome) => outcome.status == Status::Refused,
		Err(Failure::Chain(error)) => matches!(error, ChainError::Rejected { .. } | ChainError::WouldFail(_)),
		Err(Failure::Refused(_) | Failure::NotTried(_)) => true,
	}
}

/// The call of a report, with the work that it takes.
async fn prepared(chain: &Chain, at: &At, report: Report, key: &Keypair, bits: u32) -> Result<Call, Failure> {
	let account = key.public_key().0;
	let (block, payload) = payload_of(chain, at, &report, &account).await?;
	let (work, payload) = worked(payload, bits).await?;
	let signature = Signature::Sr25519(key.sign(&payload).0);
	let free = FreeReport { report, key: account, block, work, signature };
	Ok(cases::report_without_account(chain, at, free)?)
}

/// The block on which a report rests, and what is hashed and signed for it: made here, and compared with what the chain makes.
async fn payload_of(chain: &Chain, at: &At, report: &Report, key: &[u8; 32]) -> Result<(u32, Vec<u8>), Failure> {
	// A block doesn't know its own hash, so it is the one before.
	let block = at.block_number().checked_sub(1).and_then(|block| u32::try_from(block).ok());
	let block = block.ok_or_else(|| Failure::NotTried("no block is final yet but the first: wait a little".into()))?;
	let hash = chain.rpc().chain_get_block_hash(Some(u64::from(block).into())).await;
	let hash = hash.map_err(|error| chain.lost(&error))?;
	let (Some(hash), Some(genesis)) = (hash, at.genesis_hash()) else {
		return Err(Failure::NotTried(format!("the node at {} has no block {block}: name another", chain.url())));
	};
	let ours = cases::report_payload(&genesis.0, &hash.0, report, key, 0);
	let question = (report.encode(), *key, block, 0u64);
	let theirs: Option<Vec<u8>> = chain.ask(at, "CasesApi", "report_payload", question).await?;
	match theirs == Some(ours.clone()) {
		true => Ok((block, ours)),
		false => Err(Failure::Chain(ChainError::Shape {
			url: chain.url().into(),
			what: "what is signed for a report".into(),
			difference: "the chain makes other bytes of it".into(),
		})),
	}
}

/// Do the work, beside the connection. The number, and the payload with it.
async fn worked(mut payload: Vec<u8>, bits: u32) -> Result<(u64, Vec<u8>), Failure> {
	let bar = ProgressBar::new(1u64.checked_shl(bits).unwrap_or(u64::MAX));
	if let Ok(style) =
		ProgressStyle::with_template("working for the report, {bar:30} {elapsed}; by chance it takes longer")
	{
		bar.set_style(style);
	}
	let work = tokio::task::spawn_blocking(move || {
		let found = work::find(&payload, bits, |tried| bar.set_position(tried));
		bar.finish_and_clear();
		let start = payload.len().checked_sub(size_of::<u64>())?;
		let number = found?;
		payload.truncate(start);
		payload.extend(number.to_le_bytes());
		Some((number, payload))
	});
	let none = || Failure::NotTried("the work could not be done: try again".into());
	work.await.map_err(|_| none())?.ok_or_else(none)
}

/// A step in a case that was filed without an account.
pub(super) struct Step {
	/// The case.
	pub(super) case: CaseId,
	/// How many steps were taken in it.
	pub(super) number: u32,
	/// The step.
	pub(super) made: Move,
	/// The key with which the case was filed.
	pub(super) key: Keypair,
}

impl Step {
	/// Take it.
	pub(super) async fn send(
		self,
		link: &mut Link<'_>,
		about: Vec<String>,
		json: Value,
		patience: Duration,
	) -> Result<Outcome, Failure> {
		let Self { case, number, made, key } = self;
		let chain = link.connected().await?;
		let at = chain.at_final().await?;
		let genesis = at.genesis_hash().ok_or_else(|| Failure::NotTried("the node names no first block".into()))?;
		let account = key.public_key().0;
		let payload = cases::step_payload(&genesis.0, case, number, &made, &account);
		let signature = Signature::Sr25519(key.sign(&payload).0);
		let free = FreeStep { case, number, step: made, key: account, signature };
		let call = cases::act_without_account(chain, &at, free)?;
		let shown = json!({ "key": key.public_key().to_account_id().to_string() });
		send(link, call, about, (json, shown), patience).await
	}
}

/// Send a call that nobody signs.
async fn send(
	link: &mut Link<'_>,
	call: Call,
	about: Vec<String>,
	(mut json, more): (Value, Value),
	patience: Duration,
) -> Result<Outcome, Failure> {
	let spinner = ProgressBar::new_spinner().with_message("sent; waiting until it is final");
	spinner.enable_steady_tick(Duration::from_millis(200));
	let sent = transaction::send_unsigned(link, patience, &call, REASONS).await;
	spinner.finish_and_clear();
	add(&mut json, more);
	Ok(Making { call, about, json }.outcome(link.connected().await?, &sent?)?)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::{chain::Failed, key};

	fn path(name: &str) -> std::path::PathBuf {
		std::env::temp_dir().join(format!("fairstream-{name}-{}", std::process::id()))
	}

	#[test]
	fn a_fresh_key_is_kept_in_a_file_that_only_its_owner_can_read() {
		let file = path("fresh");
		let made = fresh(&file).expect("a key");
		#[cfg(unix)]
		{
			use std::os::unix::fs::PermissionsExt;
			let mode = std::fs::metadata(&file).expect("the file").permissions().mode();
			assert_eq!(mode & 0o777, 0o600);
		}
		let read = key::from_file(&file).expect("the key");
		std::fs::remove_file(&file).expect("the file is ours");
		assert_eq!(read.public_key().0, made.public_key().0);
	}

	#[test]
	fn two_fresh_keys_differ() {
		let files = [path("one"), path("other")];
		let keys = files.each_ref().map(|file| fresh(file).expect("a key").public_key().0);
		files.iter().for_each(|file| std::fs::remove_file(file).expect("the file is ours"));
		assert_ne!(keys[0], keys[1]);
	}

	#[test]
	fn a_file_that_is_there_is_never_overwritten() {
		let file = path("there");
		std::fs::write(&file, "mine").expect("a file");
		let errors = [is_free(&file).expect_err("there"), fresh(&file).map(|_| ()).expect_err("there")];
		let left = std::fs::read_to_string(&file);
		std::fs::remove_file(&file).expect("the file is ours");
		assert_eq!(left.expect("it is there still"), "mine");
		assert!(errors.iter().all(|error| error.contains("name a file that doesn't exist yet")), "{errors:?}");
	}

	#[test]
	fn a_folder_that_is_not_there_is_named() {
		let error = fresh(&path("nowhere").join("key")).map(|_| ()).expect_err("no folder");
		assert!(error.contains("can't be written"), "{error}");
	}

	#[test]
	fn a_key_is_only_of_no_use_if_surely_nothing_was_filed_with_it() {
		let url = || "ws://127.0.0.1:9944".into();
		let outcome = |status| Outcome { status, lines: vec![], errors: vec![], json: json!({}) };
		let rejected = ChainError::Rejected { url: url(), reason: "too little work".into(), remedy: "report again" };
		assert!(is_nothing(&Err(Failure::Chain(rejected))));
		let failed = Failed { error: "Cases.InTheFuture".into(), advice: "name another moment".into() };
		assert!(is_nothing(&Err(Failure::Chain(ChainError::WouldFail(failed)))));
		assert!(is_nothing(&Ok(outcome(Status::Refused))), "the chain took it, and refused what it says");
		assert!(!is_nothing(&Ok(outcome(Status::Done))));
		let stalled = ChainError::Stalled { url: url(), seconds: 120, last: None };
		assert!(!is_nothing(&Err(Failure::Chain(stalled))), "it may be under way");
		let lost = ChainError::Lost { url: url(), reason: "closed".into() };
		assert!(!is_nothing(&Err(Failure::Chain(lost))), "it may be under way");
	}

	#[test]
	fn each_reason_of_the_chains_has_a_remedy_of_its_own_number() {
		let numbers: Vec<u8> = INVALID.iter().map(|invalid| invalid.number).collect();
		assert_eq!(numbers, [1, 2, 3, 4, 5, 6]);
	}

	#[tokio::test]
	async fn work_puts_its_number_at_the_end_of_what_is_signed() {
		let (number, payload) = worked([&[7; 90][..], &[0; 8]].concat(), 6).await.ok().expect("it is little work");
		assert_eq!(payload, [&[7; 90][..], &number.to_le_bytes()].concat());
		assert!(work::zeros(&crate::hashing::blake2b(&payload)) >= 6);
	}
}
