//! Ways to call for somebody else: batches, multisigs, proxies.

use crate::{units::deposit, *};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::Function;
use frame_support::{
	parameter_types,
	traits::{ConstU32, InstanceFilter},
};
use scale_info::TypeInfo;

parameter_types! {
	pub const MultisigDepositBase: Balance = deposit(1, 88);
	pub const MultisigDepositFactor: Balance = deposit(0, 32);
	pub const ProxyDepositBase: Balance = deposit(1, 8);
	pub const ProxyDepositFactor: Balance = deposit(0, 37);
	pub const AnnouncementDepositBase: Balance = deposit(1, 8);
	pub const AnnouncementDepositFactor: Balance = deposit(0, 68);
}

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = pallet_utility::weights::SubstrateWeight<Runtime>;
}

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type DepositBase = MultisigDepositBase;
	type DepositFactor = MultisigDepositFactor;
	type MaxSignatories = ConstU32<100>;
	type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
	type BlockNumberProvider = System;
}

/// What a proxy may do for its principal. The filter travels with the origin, so that it holds inside batches too.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	TypeInfo,
)]
pub enum ProxyType {
	/// Anything.
	#[default]
	Any,
	/// Anything but moving the native unit.
	NonTransfer,
	/// Motions and votes of the council.
	Governance,
	/// A validator's session keys.
	SessionKeys,
	/// What a participant does in one of its functions, and nothing else: not who it is, by which account it acts, or what it
	/// may do.
	Function(Function),
}

/// Whether a call is what a participant does in a function.
fn belongs_to(call: &RuntimeCall, function: Function) -> bool {
	use pallet_goods::Call as GoodsCall;
	use pallet_registry::Call as RegistryCall;
	use Function::{
		Carrier, Certifier, IdentityIssuer, Laboratory, Platform, Producer, RoomOperator, Seller, Warehouse,
	};
	match call {
		RuntimeCall::Commitments(
			pallet_commitments::Call::file { .. } | pallet_commitments::Call::file_batch { .. },
		) => matches!(
			function,
			Producer | Carrier | Warehouse | Seller | RoomOperator | Laboratory | Certifier | Platform
		),
		RuntimeCall::Traceability(_) => {
			matches!(function, Producer | Carrier | Warehouse | Seller | RoomOperator | Laboratory | Certifier)
		}
		RuntimeCall::Codes(pallet_codes::Call::enlist { .. } | pallet_codes::Call::close_series { .. }) => {
			function == Producer
		}
		RuntimeCall::Goods(
			GoodsCall::register_product { .. } | GoodsCall::withdraw_product { .. } | GoodsCall::forget_product { .. },
		) => function == Producer,
		RuntimeCall::Goods(
			GoodsCall::issue { .. }
			| GoodsCall::suspend { .. }
			| GoodsCall::resume { .. }
			| GoodsCall::revoke { .. }
			| GoodsCall::forget_certificate { .. },
		) => matches!(function, Certifier | Laboratory),
		RuntimeCall::Goods(GoodsCall::offer { .. } | GoodsCall::end_offer { .. }) => {
			matches!(function, Seller | RoomOperator)
		}
		RuntimeCall::Rulebook(_) => function == Platform,
		RuntimeCall::Registry(RegistryCall::name_room { .. } | RegistryCall::forget_room { .. }) => {
			function == Platform
		}
		// Either of the two that a number concerns.
		RuntimeCall::Registry(RegistryCall::release_room { .. }) => matches!(function, Platform | RoomOperator),
		RuntimeCall::Registry(
			RegistryCall::verify { .. } | RegistryCall::withdraw_identity { .. } | RegistryCall::replace_tag { .. },
		) => function == IdentityIssuer,
		RuntimeCall::Registry(
			RegistryCall::offer_affiliation { kind, side, .. }
			| RegistryCall::answer_affiliation { kind, side, .. }
			| RegistryCall::withdraw_offer { kind, side, .. }
			| RegistryCall::end_affiliation { kind, side, .. },
		) => kind.function(*side) == function,
		// What payment institutions, custodians, auditors and consumer associations do, comes with their subjects.
		_ => false,
	}
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		// A batch is let through because each of its calls meets this filter again.
		let batch = matches!(
			call,
			RuntimeCall::Utility(
				pallet_utility::Call::batch { .. }
					| pallet_utility::Call::batch_all { .. }
					| pallet_utility::Call::force_batch { .. }
			)
		);
		// Two signatures of a seat are two persons', so nobody signs for a colleague.
		if matches!(call, RuntimeCall::Seats(pallet_seats::Call::sign { .. })) {
			return false;
		}
		match self {
			ProxyType::Any => true,
			ProxyType::NonTransfer => !matches!(call, RuntimeCall::Balances(_) | RuntimeCall::Assets(_)),
			ProxyType::Governance => {
				batch
					|| matches!(
						call,
						RuntimeCall::Council(_)
							| RuntimeCall::TechnicalCouncil(_)
							| RuntimeCall::Preimage(_)
							| RuntimeCall::Whitelist(_)
					)
			}
			ProxyType::SessionKeys => batch || matches!(call, RuntimeCall::Session(_)),
			ProxyType::Function(function) => batch || belongs_to(call, *function),
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		match (self, other) {
			(a, b) if a == b => true,
			(ProxyType::Any, _) => true,
			(_, ProxyType::Any) => false,
			(ProxyType::NonTransfer, _) => true,
			_ => false,
		}
	}
}

impl pallet_proxy::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type ProxyType = ProxyType;
	type ProxyDepositBase = ProxyDepositBase;
	type ProxyDepositFactor = ProxyDepositFactor;
	type MaxProxies = ConstU32<32>;
	type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
	type MaxPending = ConstU32<32>;
	type CallHasher = BlakeTwo256;
	type AnnouncementDepositBase = AnnouncementDepositBase;
	type AnnouncementDepositFactor = AnnouncementDepositFactor;
	type BlockNumberProvider = System;
}
