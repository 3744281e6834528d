//! A chain in memory, sealed by hand.

use codec::Encode;
use fairstream_runtime::{time::SLOT_MILLIS, *};
use frame_support::genesis_builder_helper;
use sp_consensus_babe::{
	digests::{PreDigest, SecondaryPlainPreDigest},
	BABE_ENGINE_ID,
};
use sp_core::{sr25519, Pair};
use sp_keyring::Sr25519Keyring;
use sp_keystore::{testing::MemoryKeystore, KeystoreExt};
use sp_runtime::{
	generic::{Digest, Era},
	traits::{Hash as _, Header as _},
	transaction_validity::TransactionValidityError,
	ApplyExtrinsicResult, DigestItem, DispatchError, DispatchResult, TransactionOutcome,
};

/// 1 June 2026, 00:00 in China: where the stories begin.
pub const BEGIN: u64 = 1_780_243_200_000;
/// A day in milliseconds.
pub const DAY: u64 = 24 * 3_600 * 1_000;

/// What became of an extrinsic: it was not valid, it failed, or it did its work.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Outcome {
	/// No block may hold it.
	Invalid(TransactionValidityError),
	/// It is in the block, and it failed.
	Failed(DispatchError),
	/// It did its work.
	Done,
}

impl Outcome {
	fn of(result: ApplyExtrinsicResult) -> Self {
		match result {
			Err(error) => Outcome::Invalid(error),
			Ok(Err(error)) => Outcome::Failed(error),
			Ok(Ok(())) => Outcome::Done,
		}
	}
}

/// A chain begun from one of the runtime's presets.
pub struct Chain {
	ext: sp_io::TestExternalities,
	/// The time of the best block, in milliseconds since 1970.
	pub now: u64,
	/// Whether every block ends with the invariants.
	checked: bool,
}

impl Chain {
	/// Four validators (Alice, Bob, Charlie, Dave) who are also the council; epochs of ten slots.
	pub fn local() -> Self {
		Self::begin(sp_genesis_builder::LOCAL_TESTNET_RUNTIME_PRESET)
	}

	/// The chain of this preset, with its first block at [`BEGIN`].
	pub fn begin(preset: &str) -> Self {
		let mut ext = sp_io::TestExternalities::default();
		ext.register_extension(KeystoreExt::new(MemoryKeystore::new()));
		ext.execute_with(|| {
			let patch = genesis::preset(&preset.into()).expect("the preset exists");
			let default =
				genesis_builder_helper::get_preset::<RuntimeGenesisConfig>(&None, |_| None).expect("a default");
			let mut config: serde_json::Value = serde_json::from_slice(&default).expect("JSON");
			merge(&mut config, serde_json::from_slice(&patch).expect("JSON"));
			genesis_builder_helper::build_state::<RuntimeGenesisConfig>(config.to_string().into_bytes())
				.expect("genesis builds");
		});
		let mut chain = Self { ext, now: BEGIN - SLOT_MILLIS, checked: true };
		chain.seal(vec![]);
		chain
	}

	/// The same chain, whose blocks don't end with the invariants: where time is measured, or the state is large.
	pub fn without_invariants(self) -> Self {
		Self { checked: false, ..self }
	}

	/// Write what is in memory into the state's trie, as the end of a block does on a node.
	#[allow(dead_code)] // for bench/, which shares this file
	pub fn commit(&mut self) {
		self.ext.commit_all().expect("nothing is left open");
	}

	/// Look at the state, or change it.
	pub fn with<R>(&mut self, look: impl FnOnce() -> R) -> R {
		self.ext.execute_with(look)
	}

	/// Seal a block a slot after the last one.
	pub fn seal(&mut self, extrinsics: Vec<UncheckedExtrinsic>) -> Vec<Outcome> {
		self.seal_at(self.now + SLOT_MILLIS, extrinsics)
	}

	/// Seal a block at this time by the first validator in office that is not disabled.
	pub fn seal_at(&mut self, millis: u64, extrinsics: Vec<UncheckedExtrinsic>) -> Vec<Outcome> {
		let slot = millis / SLOT_MILLIS;
		self.now = slot * SLOT_MILLIS;
		let (now, checked) = (self.now, self.checked);
		self.ext.execute_with(|| {
			let disabled = Session::disabled_validators();
			let author = (0..).find(|i| !disabled.contains(i)).expect("not all are disabled");
			let outcomes = seal_one(now, slot, author, extrinsics);
			if checked {
				invariants();
			}
			outcomes
		})
	}

	/// Seal one block with one extrinsic and say what became of it.
	pub fn submit(&mut self, extrinsic: UncheckedExtrinsic) -> Outcome {
		// The first block of an epoch takes no ordinary extrinsic; then the next one does.
		for _ in 0..2 {
			let outcome = self.seal(vec![extrinsic.clone()]).remove(0);
			if outcome
				!= Outcome::Invalid(sp_runtime::transaction_validity::InvalidTransaction::ExhaustsResources.into())
			{
				return outcome;
			}
		}
		panic!("two blocks in a row had no room");
	}

	/// Sign a call and submit it.
	pub fn call(&mut self, who: Sr25519Keyring, call: impl Into<RuntimeCall>) -> Outcome {
		self.call_as(&who.pair(), call)
	}

	/// The same with any key.
	pub fn call_as(&mut self, who: &sr25519::Pair, call: impl Into<RuntimeCall>) -> Outcome {
		let extrinsic = self.signed_by(who, call);
		self.submit(extrinsic)
	}

	/// A signed extrinsic as a wallet makes it.
	pub fn signed(&mut self, who: Sr25519Keyring, call: impl Into<RuntimeCall>) -> UncheckedExtrinsic {
		self.signed_by(&who.pair(), call)
	}

	/// The same with any key.
	pub fn signed_by(&mut self, who: &sr25519::Pair, call: impl Into<RuntimeCall>) -> UncheckedExtrinsic {
		self.signed_after(who, call, 0)
	}

	/// The same to follow so many others of the same signer that wait.
	#[allow(dead_code)] // for bench/, which shares this file
	pub fn signed_ahead(
		&mut self,
		who: Sr25519Keyring,
		call: impl Into<RuntimeCall>,
		others: u32,
	) -> UncheckedExtrinsic {
		self.signed_after(&who.pair(), call, others)
	}

	fn signed_after(&mut self, who: &sr25519::Pair, call: impl Into<RuntimeCall>, others: u32) -> UncheckedExtrinsic {
		let call = call.into();
		self.ext.execute_with(|| {
			let account = AccountId::from(who.public());
			let extension: TxExtension = (
				frame_system::AuthorizeCall::new(),
				frame_system::CheckNonZeroSender::new(),
				frame_system::CheckSpecVersion::new(),
				frame_system::CheckTxVersion::new(),
				frame_system::CheckGenesis::new(),
				frame_system::CheckEra::from(Era::Immortal),
				frame_system::CheckNonce::from(System::account_nonce(&account) + others),
				frame_system::CheckWeight::new(),
				pallet_skip_feeless_payment::SkipCheckIfFeeless::from(
					pallet_transaction_payment::ChargeTransactionPayment::from(0),
				),
				text::ClosedText::from(frame_metadata_hash_extension::CheckMetadataHash::new(false)),
				frame_system::WeightReclaim::new(),
			);
			let payload = SignedPayload::new(call, extension).expect("the extension's implicit part is at hand");
			let signature = payload.using_encoded(|bytes| who.sign(bytes));
			let (call, extension, _) = payload.deconstruct();
			UncheckedExtrinsic::new_signed(call, account.into(), signature.into(), extension)
		})
	}

	/// The officers of a seat of genesis sign a call: as many as it needs. What the last one's extrinsic came to; what the
	/// call came to says [`Chain::acted`].
	pub fn by_seat(&mut self, seat: u32, call: impl Into<RuntimeCall>) -> Outcome {
		use fairstream_runtime::configs::Formalities;
		use pallet_seats::{FormalityOf, Role};
		let call: RuntimeCall = call.into();
		let roles = Formalities::formality(&call).map_or(&[Role::Handler][..], |formality| formality.roles());
		let mut handlers = 0;
		let mut last = Outcome::Done;
		for role in roles {
			let name = match role {
				Role::Handler => {
					handlers += 1;
					format!("Handler{handlers}")
				}
				Role::Reviewer => "Reviewer".into(),
				Role::Approver => "Approver".into(),
			};
			let officer = officer(seat, &name);
			let sign = pallet_seats::Call::sign {
				seat: fairstream_doors::SeatId(seat),
				role: *role,
				call: Box::new(call.clone()),
			};
			last = self.call_as(&officer, RuntimeCall::Seats(sign));
			if last != Outcome::Done {
				return last;
			}
		}
		last
	}

	/// Both national seats agree to a call. What it came to.
	pub fn by_both(&mut self, call: impl Into<RuntimeCall>) -> DispatchResult {
		let call: RuntimeCall = call.into();
		for seat in [0, 1] {
			let agree = pallet_seats::Call::agree { call: Box::new(call.clone()) };
			assert_eq!(self.by_seat(seat, RuntimeCall::Seats(agree)), Outcome::Done);
			assert_eq!(self.acted(), Ok(()), "seat {seat} agrees");
		}
		self.with(|| {
			let events = System::events().into_iter().rev();
			events
				.filter_map(|record| match record.event {
					RuntimeEvent::Seats(pallet_seats::Event::ActedJointly { result, .. }) => Some(result),
					_ => None,
				})
				.next()
				.expect("they acted")
		})
	}

	/// What the last call of a seat in the last block came to.
	pub fn acted(&mut self) -> DispatchResult {
		self.with(|| {
			let events = System::events().into_iter().rev();
			events
				.filter_map(|record| match record.event {
					RuntimeEvent::Seats(pallet_seats::Event::Acted { result, .. }) => Some(result),
					_ => None,
				})
				.next()
				.expect("a seat acted")
		})
	}

	/// Carry out a call by a motion of the council that all four vote for; what the motion's call came to.
	pub fn by_council(&mut self, call: impl Into<RuntimeCall>) -> DispatchResult {
		use Sr25519Keyring::{Alice, Bob, Charlie, Dave};
		let call: RuntimeCall = call.into();
		let length_bound = call.encoded_size() as u32;
		let index = self.with(pallet_collective::ProposalCount::<Runtime, pallet_collective::Instance1>::get);
		let hash = self.with(|| <Runtime as frame_system::Config>::Hashing::hash_of(&call));
		let propose = pallet_collective::Call::propose { threshold: 4, proposal: Box::new(call), length_bound };
		assert_eq!(self.call(Alice, RuntimeCall::Council(propose)), Outcome::Done);
		for member in [Alice, Bob, Charlie, Dave] {
			let vote = pallet_collective::Call::vote { proposal: hash, index, approve: true };
			assert_eq!(self.call(member, RuntimeCall::Council(vote)), Outcome::Done);
		}
		let close = pallet_collective::Call::close {
			proposal_hash: hash,
			index,
			proposal_weight_bound: configs::BlockWeights::get().max_block / 4,
			length_bound,
		};
		assert_eq!(self.call(Alice, RuntimeCall::Council(close)), Outcome::Done);
		self.with(|| {
			System::events()
				.into_iter()
				.find_map(|record| match record.event {
					RuntimeEvent::Council(pallet_collective::Event::Executed { proposal_hash, result })
						if proposal_hash == hash =>
					{
						Some(result)
					}
					_ => None,
				})
				.expect("the motion was carried out")
		})
	}

	/// Seal empty blocks until the session has changed `n` times more.
	pub fn sessions(&mut self, n: u32) {
		let end = self.with(Session::current_index) + n;
		for _ in 0..10_000 {
			if self.with(Session::current_index) >= end {
				return;
			}
			self.seal(vec![]);
		}
		panic!("no session of this length");
	}

	/// The accounts in office.
	pub fn in_office(&mut self) -> Vec<AccountId> {
		self.with(Session::validators)
	}
}

/// An officer of a seat of genesis, such as `Handler1`.
pub fn officer(seat: u32, name: &str) -> sr25519::Pair {
	sr25519::Pair::from_string(&format!("//Seat{seat}{name}"), None).expect("a name")
}

fn seal_one(now: u64, slot: u64, authority_index: u32, extrinsics: Vec<UncheckedExtrinsic>) -> Vec<Outcome> {
	let parent = System::block_number();
	let parent_hash = match parent {
		0 => Default::default(),
		_ => LAST_HEADER.with(|h| h.borrow().as_ref().expect("a block was sealed").hash()),
	};
	let pre_digest = PreDigest::SecondaryPlain(SecondaryPlainPreDigest { authority_index, slot: slot.into() });
	let header = Header::new(
		parent + 1,
		Default::default(),
		Default::default(),
		parent_hash,
		Digest { logs: vec![DigestItem::PreRuntime(BABE_ENGINE_ID, pre_digest.encode())] },
	);
	Executive::initialize_block(&header);
	let set_time = UncheckedExtrinsic::new_bare(pallet_timestamp::Call::set { now }.into());
	assert_eq!(Outcome::of(Executive::apply_extrinsic(set_time)), Outcome::Done);
	let outcomes = extrinsics.into_iter().map(try_apply).collect();
	let header = Executive::finalize_block();
	LAST_HEADER.with(|h| *h.borrow_mut() = Some(header));
	outcomes
}

/// Apply an extrinsic as a block's author does: one that is not valid leaves nothing behind.
fn try_apply(extrinsic: UncheckedExtrinsic) -> Outcome {
	frame_support::storage::with_transaction_unchecked(|| {
		let result = Executive::apply_extrinsic(extrinsic);
		match result {
			Err(_) => TransactionOutcome::Rollback(Outcome::of(result)),
			Ok(_) => TransactionOutcome::Commit(Outcome::of(result)),
		}
	})
}

std::thread_local! {
	static LAST_HEADER: std::cell::RefCell<Option<Header>> = const { std::cell::RefCell::new(None) };
}

/// The invariants of all our pallets.
fn invariants() {
	Cases::do_try_state().expect("the invariants of pallet-cases hold");
	Codes::do_try_state().expect("the invariants of pallet-codes hold");
	Commitments::do_try_state().expect("the invariants of pallet-commitments hold");
	Deadlines::do_try_state().expect("the invariants of pallet-deadlines hold");
	Goods::do_try_state().expect("the invariants of pallet-goods hold");
	Registry::do_try_state().expect("the invariants of pallet-registry hold");
	Rulebook::do_try_state().expect("the invariants of pallet-rulebook hold");
	Seats::do_try_state().expect("the invariants of pallet-seats hold");
	Stops::do_try_state().expect("the invariants of pallet-stops hold");
	Traceability::do_try_state().expect("the invariants of pallet-traceability hold");
	Validators::do_try_state().expect("the invariants of pallet-validators hold");
	Registry::ensure_deposits_count(Commitments::keeps().chain(Goods::keeps()).chain(Codes::keeps()))
		.expect("deposits count what is kept, and nothing else");
}

/// Put `patch` over `base`, as the genesis builder does.
fn merge(base: &mut serde_json::Value, patch: serde_json::Value) {
	match (base, patch) {
		(serde_json::Value::Object(base), serde_json::Value::Object(patch)) => {
			for (key, value) in patch {
				merge(base.entry(key).or_insert(serde_json::Value::Null), value);
			}
		}
		(base, patch) => *base = patch,
	}
}
