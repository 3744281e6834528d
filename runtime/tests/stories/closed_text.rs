//! Free text is not valid, however deep it is wrapped: no pool keeps it and no block holds it.

use crate::chain::{Chain, Outcome};
use codec::Encode;
use fairstream_runtime::{text::carries_text, *};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Eve};
use sp_runtime::transaction_validity::InvalidTransaction;

/// A telephone number as somebody might leave it.
fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: b"call me: 13800138000".to_vec() }.into()
}

/// The same text in every wrapper that takes a call.
fn wrapped() -> Vec<(&'static str, RuntimeCall)> {
	let multisig = |call| pallet_multisig::Call::as_multi {
		threshold: 2,
		other_signatories: vec![Bob.to_account_id()],
		maybe_timepoint: None,
		call: Box::new(call),
		max_weight: Default::default(),
	};
	let root = || Box::new(OriginCaller::system(frame_system::RawOrigin::Root));
	vec![
		("bare", remark()),
		("with event", frame_system::Call::remark_with_event { remark: vec![1] }.into()),
		("batch", pallet_utility::Call::batch { calls: vec![remark()] }.into()),
		("batch_all", pallet_utility::Call::batch_all { calls: vec![remark()] }.into()),
		("force_batch", pallet_utility::Call::force_batch { calls: vec![remark()] }.into()),
		("as_derivative", pallet_utility::Call::as_derivative { index: 0, call: Box::new(remark()) }.into()),
		("dispatch_as", pallet_utility::Call::dispatch_as { as_origin: root(), call: Box::new(remark()) }.into()),
		(
			"if_else",
			pallet_utility::Call::if_else {
				main: Box::new(frame_system::Call::set_heap_pages { pages: 1 }.into()),
				fallback: Box::new(remark()),
			}
			.into(),
		),
		("multisig", multisig(remark()).into()),
		(
			"proxy",
			pallet_proxy::Call::proxy {
				real: Bob.to_account_id().into(),
				force_proxy_type: None,
				call: Box::new(remark()),
			}
			.into(),
		),
		("sudo", pallet_sudo::Call::sudo { call: Box::new(remark()) }.into()),
		(
			"motion",
			RuntimeCall::Council(pallet_collective::Call::propose {
				threshold: 2,
				proposal: Box::new(remark()),
				length_bound: 1_000,
			}),
		),
		(
			"schedule",
			pallet_scheduler::Call::schedule {
				when: 1_000,
				maybe_periodic: None,
				priority: 0,
				call: Box::new(remark()),
			}
			.into(),
		),
		("preimage of it", pallet_preimage::Call::note_preimage { bytes: remark().encode() }.into()),
		("preimage that is no call", pallet_preimage::Call::note_preimage { bytes: b"13800138000".to_vec() }.into()),
		(
			"accounts in a row",
			pallet_balances::Call::upgrade_accounts { who: vec![AccountId::new([65; 32]); 9] }.into(),
		),
		(
			"a multisig of a thousand",
			pallet_multisig::Call::approve_as_multi {
				threshold: 2,
				other_signatories: vec![AccountId::new([65; 32]); 1_000],
				maybe_timepoint: None,
				call_hash: [0; 32],
				max_weight: Default::default(),
			}
			.into(),
		),
		("keys with a long proof", {
			let keys = SessionKeys {
				babe: sp_keyring::Sr25519Keyring::Eve.public().into(),
				grandpa: sp_keyring::Ed25519Keyring::Eve.public().into(),
			};
			pallet_session::Call::set_keys { keys, proof: vec![65; 129] }.into()
		}),
		("storage", frame_system::Call::set_storage { items: vec![(vec![1], vec![2])] }.into()),
		("code nobody authorized", frame_system::Call::apply_authorized_upgrade { code: vec![1] }.into()),
		(
			"an asset's name",
			pallet_assets::Call::set_metadata {
				id: codec::Compact(1),
				name: b"13800138000".to_vec(),
				symbol: vec![],
				decimals: 0,
			}
			.into(),
		),
	]
}

#[test]
fn text_is_refused_in_every_wrapper() {
	let mut chain = Chain::local();
	for (place, call) in wrapped() {
		assert_eq!(chain.call(Eve, call), Outcome::Invalid(InvalidTransaction::Call.into()), "{place}");
	}
}

#[test]
fn text_is_refused_three_wrappers_deep() {
	for (place, call) in wrapped() {
		let batch = RuntimeCall::from(pallet_utility::Call::batch { calls: vec![call] });
		let sudo = RuntimeCall::from(pallet_sudo::Call::sudo { call: Box::new(batch) });
		let motion = pallet_collective::Call::propose { threshold: 2, proposal: Box::new(sudo), length_bound: 9_999 };
		let mut chain = Chain::local();
		assert!(chain.with(|| carries_text(&RuntimeCall::Council(motion), None)), "{place}");
	}
}

#[test]
fn calls_nested_deeper_than_the_limit_are_refused_unread() {
	let mut call: RuntimeCall =
		pallet_balances::Call::transfer_all { dest: Bob.to_account_id().into(), keep_alive: true }.into();
	let mut chain = Chain::local();
	for _ in 0..text::MAX_NESTING {
		call = pallet_utility::Call::batch { calls: vec![call] }.into();
		assert!(!chain.with(|| carries_text(&call, None)));
	}
	call = pallet_utility::Call::batch { calls: vec![call] }.into();
	assert!(chain.with(|| carries_text(&call, None)));
}

#[test]
fn a_preimage_of_a_clean_call_is_taken() {
	let mut chain = Chain::local();
	let clean: RuntimeCall = frame_system::Call::authorize_upgrade { code_hash: Default::default() }.into();
	assert_eq!(chain.call(Alice, pallet_preimage::Call::note_preimage { bytes: clean.encode() }), Outcome::Done);
}

#[test]
fn a_preimage_with_bytes_after_the_call_is_refused() {
	let clean: RuntimeCall = frame_system::Call::authorize_upgrade { code_hash: Default::default() }.into();
	let mut bytes = clean.encode();
	bytes.extend_from_slice(b"13800138000");
	assert!(Chain::local().with(|| carries_text(&pallet_preimage::Call::note_preimage { bytes }.into(), None)));
}

#[test]
fn the_authorized_runtime_and_no_other_may_be_applied() {
	use sp_runtime::traits::Hash as _;
	let mut chain = Chain::local();
	let code = b"the runtime that governance agreed on".to_vec();
	let code_hash = <Runtime as frame_system::Config>::Hashing::hash(&code);
	let authorize = Box::new(frame_system::Call::authorize_upgrade { code_hash }.into());
	assert_eq!(chain.call(Alice, pallet_sudo::Call::sudo { call: authorize }), Outcome::Done);
	let apply = |code: Vec<u8>| RuntimeCall::from(frame_system::Call::apply_authorized_upgrade { code });
	assert!(!chain.with(|| carries_text(&apply(code.clone()), None)));
	assert!(chain.with(|| carries_text(&apply(b"another".to_vec()), None)));
}

/// A capture whose item has a serial of somebody's choice.
fn serial() -> RuntimeCall {
	use fairstream_epcis::{
		core::{CoreEvent, CoreUnit},
		hash::{EventHash, HashProfile},
		model::{Action, EventType},
	};
	let unit = "01/09521234543213/21/CALL13800138000".parse().expect("an item");
	let hash = EventHash { digest: [7; 32], profile: HashProfile::REFERENCE };
	let event = Box::new(CoreEvent {
		units: vec![CoreUnit::Whole(unit)].try_into().expect("one unit"),
		..CoreEvent::bare(hash, EventType::Object, Some(Action::Add), 0)
	});
	pallet_traceability::Call::capture { event }.into()
}

/// The same in a batch of events.
fn serial_in_a_batch() -> RuntimeCall {
	let RuntimeCall::Traceability(pallet_traceability::Call::capture { event }) = serial() else { panic!("a capture") };
	let events = vec![*event].try_into().expect("one event");
	pallet_traceability::Call::capture_batch { events, on_refusal: fairstream_doors::OnRefusal::Proceed }.into()
}

#[test]
fn a_stranger_cannot_leave_serials_in_a_block_by_any_wrapper() {
	use sp_keyring::Sr25519Keyring::{BobStash, Charlie};
	let mut chain = Chain::local();
	let proxied = |real: sp_keyring::Sr25519Keyring| pallet_proxy::Call::proxy {
		real: real.to_account_id().into(),
		force_proxy_type: None,
		call: Box::new(serial()),
	};
	let calls: [RuntimeCall; 5] = [
		serial(),
		serial_in_a_batch(),
		pallet_utility::Call::batch { calls: vec![serial()] }.into(),
		proxied(Bob).into(),
		pallet_preimage::Call::note_preimage { bytes: serial().encode() }.into(),
	];
	for call in calls {
		assert_eq!(chain.call(BobStash, call), Outcome::Invalid(InvalidTransaction::Call.into()));
	}
	// Charlie carries, and is no proxy of the farm's.
	assert_eq!(chain.call(Charlie, proxied(Bob)), Outcome::Invalid(InvalidTransaction::Call.into()));
}

#[test]
fn a_participant_reports_by_itself_in_batches_and_by_its_proxy() {
	use sp_keyring::Sr25519Keyring::BobStash;
	let mut chain = Chain::local();
	let batch = pallet_utility::Call::batch_all { calls: vec![serial()] };
	assert_eq!(chain.call(Bob, batch), Outcome::Done);

	let mut chain = Chain::local();
	let add = pallet_proxy::Call::add_proxy {
		delegate: BobStash.to_account_id().into(),
		proxy_type: configs::ProxyType::NonTransfer,
		delay: 0,
	};
	assert_eq!(chain.call(Bob, add), Outcome::Done);
	let proxied = pallet_proxy::Call::proxy {
		real: Bob.to_account_id().into(),
		force_proxy_type: None,
		call: Box::new(serial()),
	};
	assert_eq!(chain.call(BobStash, proxied), Outcome::Done);
	let known = "01/09521234543213/21/CALL13800138000".parse().expect("an item");
	assert!(chain.with(|| pallet_traceability::Units::<Runtime>::contains_key::<fairstream_gs1::Unit>(known)));
}

/// The calls whose arguments hold bytes of any length, by the metadata. A new one must be looked at: either `text.rs`
/// refuses or bounds it, or this list says why it can't hold text.
#[test]
fn every_call_with_free_bytes_is_known() {
	let known = [
		// refused by text.rs
		"Balances.upgrade_accounts",
		"Preimage.ensure_updated",
		"Assets.force_set_metadata",
		"Assets.set_metadata",
		"Babe.report_equivocation",
		"Grandpa.report_equivocation",
		"Migrations.clear_historic",
		"Migrations.force_set_active_cursor",
		"Migrations.force_set_cursor",
		"System.kill_prefix",
		"System.kill_storage",
		"System.remark",
		"System.remark_with_event",
		"System.set_code",
		"System.set_code_without_checks",
		"System.set_storage",
		// bounded or checked by text.rs
		"Council.set_members",
		"TechnicalCouncil.set_members",
		"Multisig.approve_as_multi",
		"Multisig.as_multi",
		"Multisig.as_multi_threshold_1",
		"Multisig.cancel_as_multi",
		"Multisig.poke_deposit",
		"ValidatorMembership.reset_members",
		"Preimage.note_preimage",
		"Session.set_keys",
		"System.apply_authorized_upgrade",
		// bare extrinsics, valid only with a sound proof
		"Babe.report_equivocation_unsigned",
		"Grandpa.report_equivocation_unsigned",
		// from participants and, for seats, from their officers: canonical GS1 keys, whose lots have numbers
		"Goods.end_offer",
		"Goods.issue",
		"Goods.offer",
		"Stops.impose",
		// from platforms only: a room's number, up to twenty letters and digits
		"Registry.name_room",
		// by text.rs only a number that the platform gave
		"Registry.release_room",
		"Registry.forget_room",
		"Cases.report",
		"Cases.report_without_account",
		// text in form only: six digits of GB/T 2260, days of a year; GS1 keys and places in canonical form; decoding refuses
		// all else
		"Registry.admit",
		"Registry.confirm_business",
		"Registry.declare_business",
		"Registry.move_domicile",
		"Rulebook.affirm",
		"Rulebook.end_emergency",
		"Rulebook.propose",
		"Rulebook.publish_year",
		"Rulebook.withdraw",
		"Seats.establish",
		"Utility.dispatch_as",
		"Utility.dispatch_as_fallible",
		"Traceability.capture",
		"Traceability.capture_batch",
		// from producers only: a lot by its key
		"Codes.enlist",
		// without an account only, and valid only with an item that a producer committed to
		"Codes.reveal",
	];
	let found = Chain::local().with(calls_with_free_bytes);
	let unknown: Vec<_> = found.iter().filter(|call| !known.contains(&call.as_str())).collect();
	assert!(unknown.is_empty(), "calls with bytes of any length that nobody has looked at: {unknown:?}");
	let gone: Vec<_> = known.iter().filter(|call| !found.iter().any(|f| f == *call)).collect();
	assert!(gone.is_empty(), "calls in the list that hold no such bytes: {gone:?}");
}

/// The names of the calls in whose arguments, not counting nested calls, there is a list of bytes or of arrays of bytes,
/// such as accounts and digests.
fn calls_with_free_bytes() -> Vec<String> {
	use scale_info::{form::PortableForm, PortableRegistry, TypeDef};
	let metadata: frame_metadata::RuntimeMetadataPrefixed = Runtime::metadata_at_version(14)
		.map(|opaque| codec::Decode::decode(&mut &opaque[..]).expect("metadata decodes"))
		.expect("version 14 is served");
	let frame_metadata::RuntimeMetadata::V14(metadata) = metadata.1 else { panic!("asked for version 14") };
	let types: &PortableRegistry = &metadata.types;
	let outer = types
		.types
		.iter()
		.find(|t| t.ty.path.segments.last().is_some_and(|s| s == "RuntimeCall"))
		.expect("there is an outer call")
		.id;

	/// A byte, an array of bytes, or a plain wrapper of one, such as an account.
	fn made_of_bytes(types: &PortableRegistry, id: u32) -> bool {
		match &types.resolve(id).expect("a type").type_def {
			TypeDef::Primitive(scale_info::TypeDefPrimitive::U8) => true,
			TypeDef::Array(a) => made_of_bytes(types, a.type_param.id),
			TypeDef::Composite(c) => c.fields.len() == 1 && made_of_bytes(types, c.fields[0].ty.id),
			_ => false,
		}
	}

	fn holds_bytes(types: &PortableRegistry, id: u32, stop: u32, seen: &mut Vec<u32>) -> bool {
		if id == stop || seen.contains(&id) {
			return false;
		}
		seen.push(id);
		let fields = |fields: &[scale_info::Field<PortableForm>], seen: &mut Vec<u32>| {
			fields.iter().any(|f| holds_bytes(types, f.ty.id, stop, seen))
		};
		match &types.resolve(id).expect("a type").type_def {
			TypeDef::Sequence(s) => {
				(s.type_param.id != stop && made_of_bytes(types, s.type_param.id))
					|| holds_bytes(types, s.type_param.id, stop, seen)
			}
			TypeDef::Primitive(scale_info::TypeDefPrimitive::Str) => true,
			TypeDef::Composite(c) => fields(&c.fields, seen),
			TypeDef::Variant(v) => v.variants.iter().any(|v| fields(&v.fields, seen)),
			TypeDef::Array(a) => holds_bytes(types, a.type_param.id, stop, seen),
			TypeDef::Tuple(t) => t.fields.iter().any(|f| holds_bytes(types, f.id, stop, seen)),
			TypeDef::Compact(_) | TypeDef::Primitive(_) | TypeDef::BitSequence(_) => false,
		}
	}

	let mut found = vec![];
	for pallet in metadata.pallets.iter() {
		let Some(calls) = &pallet.calls else { continue };
		let TypeDef::Variant(variants) = &types.resolve(calls.ty.id).expect("a type").type_def else {
			continue;
		};
		for call in &variants.variants {
			let address = types
				.types
				.iter()
				.find(|t| t.ty.path.segments.last().is_some_and(|s| s == "MultiAddress"))
				.map(|t| t.id);
			// MultiAddress is in almost every call; only its form `Id` decodes (runtime/src/address.rs).
			let mut seen: Vec<u32> = address.into_iter().collect();
			if call.fields.iter().any(|f| holds_bytes(types, f.ty.id, outer, &mut seen)) {
				found.push(format!("{}.{}", pallet.name, call.name));
			}
		}
	}
	found
}
