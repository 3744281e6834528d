//! No free text on the chain (law 9 of docs/architecture.md).
//!
//! Whatever stands in a block stands there for ever, and free text invites names, telephone numbers and accusations. So
//! an extrinsic that would carry bytes of its sender's choice is not valid: no pool keeps it and no block may hold it.
//! Refusing only its dispatch would be too late, because a failed extrinsic stays in the block.
//!
//! A digest or an account is 32 bytes of somebody's choice too; that much no chain can close.

use crate::{AccountId, Proxy, Registry, Runtime, RuntimeCall, System};
use codec::{Decode, DecodeLimit, DecodeWithMemTracking, Encode};
use core::marker::PhantomData;
use fairstream_docket::Subject;
use fairstream_doors::{Function, Rooms, Who};
use frame_support::{
	pallet_prelude::TransactionSource,
	traits::{Contains, OriginTrait},
	weights::Weight,
};
use scale_info::{StaticTypeInfo, TypeInfo};
use sp_runtime::{
	traits::{
		BlakeTwo256 as Hashing, DispatchInfoOf, DispatchOriginOf, Hash, Implication, PostDispatchInfoOf,
		TransactionExtension, TransactionExtensionMetadata, ValidateResult,
	},
	transaction_validity::{InvalidTransaction, TransactionValidityError},
	DispatchResult,
};

/// The longest preimage, in bytes. A motion's call fits many times; a runtime goes by `authorize_upgrade`, not as a
/// preimage.
pub const MAX_PREIMAGE: usize = 8 * 1024;

/// The length of a proof that session keys are the caller's own, in bytes: two signatures of 64.
pub const KEYS_PROOF: usize = 128;

/// The most accounts that a call may list: multisigs, council and membership list hold no more.
pub const MAX_ACCOUNTS: usize = 100;

/// How deep calls may be nested in calls.
pub const MAX_NESTING: u32 = 8;

/// Whether this call, or one inside it, carries bytes of the sender's choice, if `who` sends it.
///
/// GS1 keys hold serials of up to twenty characters each. Only participants, who answer for them, may send calls with
/// keys: themselves, in batches, and by their proxies.
pub fn carries_text(call: &RuntimeCall, who: Option<&AccountId>) -> bool {
	carries_text_at(call, who, 0)
}

fn carries_text_at(call: &RuntimeCall, who: Option<&AccountId>, depth: u32) -> bool {
	use frame_system::Call as SystemCall;
	use pallet_assets::Call as AssetsCall;
	use pallet_cases::Call as CasesCall;
	use pallet_codes::Call as CodesCall;
	use pallet_collective::Call as CollectiveCall;
	use pallet_goods::Call as GoodsCall;
	use pallet_migrations::Call as MigrationsCall;
	use pallet_multisig::Call as MultisigCall;
	use pallet_preimage::Call as PreimageCall;
	use pallet_proxy::Call as ProxyCall;
	use pallet_registry::Call as RegistryCall;
	use pallet_scheduler::Call as SchedulerCall;
	use pallet_seats::Call as SeatsCall;
	use pallet_session::Call as SessionCall;
	use pallet_sudo::Call as SudoCall;
	use pallet_utility::Call as UtilityCall;
	use pallet_whitelist::Call as WhitelistCall;

	if depth > MAX_NESTING {
		return true;
	}
	let deeper = depth.saturating_add(1);
	// Whoever will stand behind a call in most wrappers is not known yet.
	let inner = |call: &RuntimeCall| carries_text_at(call, None, deeper);
	match call {
		RuntimeCall::System(
			SystemCall::remark { .. }
			| SystemCall::remark_with_event { .. }
			| SystemCall::set_code { .. }
			| SystemCall::set_code_without_checks { .. }
			| SystemCall::set_storage { .. }
			| SystemCall::kill_storage { .. }
			| SystemCall::kill_prefix { .. },
		) => true,
		// The authorised code and no other. The authorization begins with the code's hash, which has no getter here.
		RuntimeCall::System(SystemCall::apply_authorized_upgrade { code }) => System::authorized_upgrade()
			.is_none_or(|upgrade| !upgrade.encode().starts_with(Hashing::hash(code).as_ref())),
		RuntimeCall::Assets(
			AssetsCall::set_metadata { .. } | AssetsCall::force_set_metadata { .. } | AssetsCall::set_reserves { .. },
		) => true,
		RuntimeCall::Session(SessionCall::set_keys { proof, .. }) => proof.len() != KEYS_PROOF,
		RuntimeCall::Migrations(
			MigrationsCall::force_set_cursor { .. }
			| MigrationsCall::force_set_active_cursor { .. }
			| MigrationsCall::clear_historic { .. },
		) => true,
		// A proof holds two whole headers; validators' nodes report without a signature, after checking it.
		RuntimeCall::Babe(pallet_babe::Call::report_equivocation { .. })
		| RuntimeCall::Grandpa(pallet_grandpa::Call::report_equivocation { .. }) => true,
		// By itself only: each is decoded whole, and nesting would have it done again and again.
		RuntimeCall::Preimage(PreimageCall::note_preimage { bytes }) => {
			depth > 0 || decode_whole(bytes).is_none_or(|call| inner(&call))
		}
		// Accounts in a row are bytes of the sender's choice too.
		RuntimeCall::Balances(pallet_balances::Call::upgrade_accounts { .. }) => true,
		RuntimeCall::Preimage(PreimageCall::ensure_updated { .. }) => true,
		RuntimeCall::Council(CollectiveCall::set_members { new_members, .. })
		| RuntimeCall::TechnicalCouncil(CollectiveCall::set_members { new_members, .. }) => new_members.len() > MAX_ACCOUNTS,
		RuntimeCall::ValidatorMembership(pallet_membership::Call::reset_members { members }) => {
			members.len() > MAX_ACCOUNTS
		}
		RuntimeCall::Multisig(
			MultisigCall::approve_as_multi { other_signatories, .. }
			| MultisigCall::cancel_as_multi { other_signatories, .. }
			| MultisigCall::poke_deposit { other_signatories, .. },
		) => other_signatories.len() > MAX_ACCOUNTS,

		RuntimeCall::Utility(
			UtilityCall::batch { calls } | UtilityCall::batch_all { calls } | UtilityCall::force_batch { calls },
		) => calls.iter().any(|call| carries_text_at(call, who, deeper)),
		RuntimeCall::Utility(
			UtilityCall::as_derivative { call, .. }
			| UtilityCall::dispatch_as { call, .. }
			| UtilityCall::dispatch_as_fallible { call, .. }
			| UtilityCall::with_weight { call, .. },
		) => inner(call),
		RuntimeCall::Utility(UtilityCall::if_else { main, fallback }) => inner(main) || inner(fallback),
		RuntimeCall::Proxy(ProxyCall::proxy { real, call, .. }) => {
			let principal = who.filter(|who| Proxy::find_proxy(&real.0, who, None).is_ok()).map(|_| &real.0);
			carries_text_at(call, principal, deeper)
		}
		RuntimeCall::Proxy(ProxyCall::proxy_announced { call, .. }) => inner(call),
		RuntimeCall::Traceability(_) => who.is_none_or(|who| Registry::participant(who).is_none()),
		RuntimeCall::Codes(CodesCall::enlist { .. }) => who.is_none_or(|who| Registry::participant(who).is_none()),
		// Without an account and by itself, so that it was looked at: then the serial is one of those that a producer committed to.
		RuntimeCall::Codes(CodesCall::reveal { .. }) => depth > 0 || who.is_some(),
		RuntimeCall::Multisig(
			MultisigCall::as_multi { other_signatories, call, .. }
			| MultisigCall::as_multi_threshold_1 { other_signatories, call },
		) => other_signatories.len() > MAX_ACCOUNTS || inner(call),
		RuntimeCall::Sudo(
			SudoCall::sudo { call } | SudoCall::sudo_unchecked_weight { call, .. } | SudoCall::sudo_as { call, .. },
		) => inner(call),
		RuntimeCall::Scheduler(
			SchedulerCall::schedule { call, .. }
			| SchedulerCall::schedule_named { call, .. }
			| SchedulerCall::schedule_after { call, .. }
			| SchedulerCall::schedule_named_after { call, .. },
		) => inner(call),
		RuntimeCall::Council(CollectiveCall::propose { proposal, .. } | CollectiveCall::execute { proposal, .. })
		| RuntimeCall::TechnicalCouncil(
			CollectiveCall::propose { proposal, .. } | CollectiveCall::execute { proposal, .. },
		) => inner(proposal),
		// Who signs for a seat is known, and answers for the keys in the seat's call.
		RuntimeCall::Seats(SeatsCall::sign { call, .. }) => {
			carries_text_at(call, who.filter(|who| is_officer(who)), deeper)
		}
		RuntimeCall::Seats(SeatsCall::agree { call }) => inner(call),
		// Lots have numbers of somebody's choice. Licences name lots too, so officers answer for them beside participants.
		RuntimeCall::Goods(GoodsCall::issue { .. } | GoodsCall::offer { .. } | GoodsCall::end_offer { .. }) => {
			who.is_none_or(|who| Registry::participant(who).is_none() && !is_officer(who))
		}
		// A seat names a lot too, and no other does.
		RuntimeCall::Stops(_) => who.is_none_or(|who| !is_officer(who)),
		// A room's number is up to twenty letters and digits of the platform's choice; others repeat what a platform gave.
		RuntimeCall::Registry(RegistryCall::name_room { .. }) => who.is_none_or(|who| !is_platform(who)),
		RuntimeCall::Registry(RegistryCall::release_room { platform, room }) => !Registry::is_named(*platform, *room),
		RuntimeCall::Registry(RegistryCall::forget_room { room }) => {
			let platform = who.and_then(Registry::participant);
			platform.is_none_or(|platform| !Registry::is_named(platform, *room))
		}
		RuntimeCall::Cases(CasesCall::report { report }) => names_a_room_that_nobody_gave(report),
		RuntimeCall::Cases(CasesCall::report_without_account { free }) => names_a_room_that_nobody_gave(&free.report),
		RuntimeCall::Whitelist(WhitelistCall::dispatch_whitelisted_call_with_preimage { call }) => inner(call),
		_ => false,
	}
}

/// Whether an account is an officer's.
fn is_officer(who: &AccountId) -> bool {
	pallet_seats::OfficerOf::<Runtime>::contains_key(who)
}

/// Whether an account acts for a platform.
fn is_platform(who: &AccountId) -> bool {
	let now = pallet_timestamp::Now::<Runtime>::get();
	Registry::participant(who).is_some_and(|who| Registry::holds_any(who, &[Function::Platform], now))
}

/// Whether a report is about a room under a number that its platform never gave, so that the number is the reporter's words.
fn names_a_room_that_nobody_gave(report: &pallet_cases::Report) -> bool {
	match report.subject {
		Subject::Room { platform, room } => !Registry::is_named(platform, room),
		_ => false,
	}
}

/// The call that these bytes are, if they are one and nothing more.
fn decode_whole(bytes: &[u8]) -> Option<RuntimeCall> {
	if bytes.len() > MAX_PREIMAGE {
		return None;
	}
	RuntimeCall::decode_all_with_depth_limit(MAX_NESTING, &mut &*bytes).ok()
}

/// What may be dispatched at all, at any depth: no call of the asset ledger, whose claims only pallets move, and none that
/// throws session keys away. Free text needs no filter here: no extrinsic with it is valid, and what is stored for later was walked whole when it came in.
pub struct BaseFilter;
impl Contains<RuntimeCall> for BaseFilter {
	fn contains(call: &RuntimeCall) -> bool {
		// Whoever leaves is taken off the membership list. A set whose last keys are thrown away could not go on.
		let throws_keys_away = matches!(call, RuntimeCall::Session(pallet_session::Call::purge_keys { .. }));
		!throws_keys_away && !matches!(call, RuntimeCall::Assets(_))
	}
}

/// The wrapped transaction extension, and before it the refusal of free text.
///
/// Name, type and encoding are those of the wrapped extension, so that every client knows it.
#[derive(Clone, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq)]
pub struct ClosedText<S>(S, PhantomData<()>);

impl<S> From<S> for ClosedText<S> {
	fn from(inner: S) -> Self {
		Self(inner, PhantomData)
	}
}

impl<S: StaticTypeInfo> TypeInfo for ClosedText<S> {
	type Identity = S;
	fn type_info() -> scale_info::Type {
		S::type_info()
	}
}

impl<S> core::fmt::Debug for ClosedText<S> {
	fn fmt(&self, f: &mut core::fmt::Formatter) -> core::fmt::Result {
		f.write_str("ClosedText")
	}
}

impl<S: TransactionExtension<RuntimeCall>> TransactionExtension<RuntimeCall> for ClosedText<S> {
	const IDENTIFIER: &'static str = S::IDENTIFIER;
	type Implicit = S::Implicit;
	type Val = S::Val;
	type Pre = S::Pre;

	fn metadata() -> alloc::vec::Vec<TransactionExtensionMetadata> {
		S::metadata()
	}

	fn implicit(&self) -> Result<Self::Implicit, TransactionValidityError> {
		self.0.implicit()
	}

	/// The walk costs a little for each nested call and, where a preimage is decoded or a runtime hashed, for each byte.
	fn weight(&self, call: &RuntimeCall) -> Weight {
		// 100 ns a byte where the smallest call decodes from two bytes; 2 ns, twice what hashing takes.
		let (bytes, each) = match call {
			RuntimeCall::Preimage(pallet_preimage::Call::note_preimage { bytes }) => (bytes.len(), 100_000),
			RuntimeCall::System(frame_system::Call::apply_authorized_upgrade { code }) => (code.len(), 2_000),
			_ => (0, 0),
		};
		let walk = Weight::from_parts(each, 0).saturating_mul(u64::try_from(bytes).unwrap_or(u64::MAX));
		// Who stands behind keys is read: a proxy relation and a participant.
		let who = match call {
			RuntimeCall::Traceability(_)
			| RuntimeCall::Goods(_)
			| RuntimeCall::Seats(_)
			| RuntimeCall::Stops(_)
			| RuntimeCall::Codes(_)
			| RuntimeCall::Registry(_)
			| RuntimeCall::Proxy(_)
			| RuntimeCall::Utility(_) => <Runtime as frame_system::Config>::DbWeight::get().reads(2),
			_ => Weight::zero(),
		};
		self.0.weight(call).saturating_add(Weight::from_parts(1_000_000, 0)).saturating_add(walk).saturating_add(who)
	}

	fn validate(
		&self,
		origin: DispatchOriginOf<RuntimeCall>,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		len: usize,
		implicit: S::Implicit,
		implication: &impl Implication,
		source: TransactionSource,
	) -> ValidateResult<Self::Val, RuntimeCall> {
		if carries_text(call, origin.as_signer()) {
			return Err(InvalidTransaction::Call.into());
		}
		self.0.validate(origin, call, info, len, implicit, implication, source)
	}

	fn prepare(
		self,
		val: Self::Val,
		origin: &DispatchOriginOf<RuntimeCall>,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		len: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		self.0.prepare(val, origin, call, info, len)
	}

	fn post_dispatch_details(
		pre: Self::Pre,
		info: &DispatchInfoOf<RuntimeCall>,
		post_info: &PostDispatchInfoOf<RuntimeCall>,
		len: usize,
		result: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		S::post_dispatch_details(pre, info, post_info, len, result)
	}
}
