//! Benchmarks over the number of units. Serials are of full length and records hold a full page of events, so that each
//! event writes a page too: the worst that `n` units can cost.

use crate::{
	record::{UnitRecord, RECENT},
	rules::MAX_CHILDREN,
	Call, Children, Config, Events, Pallet, Units,
};
use alloc::{boxed::Box, format, vec::Vec};
use fairstream_doors::{Function, ParticipantId, Who};
use fairstream_epcis::{
	core::{CoreEvent, CoreUnit, MAX_UNITS},
	hash::{EventHash, HashProfile},
	model::{Action, EventType},
};
use fairstream_gs1::Unit;
use frame_benchmarking::v2::*;
use frame_system::RawOrigin;

/// Item number `n`, with a serial of twenty characters.
fn item(n: u32) -> Unit {
	format!("01/09521234543213/21/{n:020}").parse().unwrap_or_else(|_| parent())
}

/// The logistic unit of all benchmarks.
fn parent() -> Unit {
	match "00/195212345678900006".parse() {
		Ok(unit) => unit,
		Err(error) => panic!("the benchmark's SSCC: {error}"),
	}
}

fn event(event_type: EventType, action: Action, units: u32) -> CoreEvent {
	let units: Vec<_> = (0..units).map(|n| CoreUnit::Whole(item(n))).collect();
	CoreEvent {
		hash: EventHash { digest: [7; 32], profile: HashProfile::REFERENCE },
		event_type,
		action: Some(action),
		time: 0,
		zone_offset: 480,
		biz_step: None,
		disposition: None,
		read_point: None,
		biz_location: None,
		parent: (event_type == EventType::Aggregation).then(parent),
		units: units.try_into().unwrap_or_default(),
		is_error_declaration: false,
	}
}

/// A record that is full of events, so that the next one starts a page.
fn full(parent: Option<Unit>) -> UnitRecord {
	let mut record = UnitRecord::new(ParticipantId(0));
	for _ in 0..RECENT {
		record.append(([1; 32], ParticipantId(0)));
	}
	UnitRecord { parent, commissioned: Some(0), ..record }
}

fn known<T: Config>(units: u32, packed: bool) {
	for n in 0..units {
		Units::<T>::insert(item(n), full(packed.then(parent)));
		if packed {
			Children::<T>::insert(parent(), item(n), ());
		}
	}
	Units::<T>::insert(
		parent(),
		UnitRecord { children: if packed { units } else { 0 }, layers: packed.into(), ..full(None) },
	);
}

fn reporter<T: Config>() -> RawOrigin<T::AccountId> {
	let account: T::AccountId = account("reporter", 0, 0);
	T::Who::bench_accredit(&account, Function::Producer);
	RawOrigin::Signed(account)
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn commission(n: Linear<1, MAX_UNITS>) {
		let origin = reporter::<T>();
		let event = event(EventType::Object, Action::Add, n);
		#[extrinsic_call]
		capture(origin, Box::new(event));
		assert!(Events::<T>::iter_key_prefix([7; 32]).next().is_some());
	}

	#[benchmark]
	fn observe(n: Linear<1, MAX_UNITS>) {
		let origin = reporter::<T>();
		known::<T>(n, false);
		let event = event(EventType::Object, Action::Observe, n);
		#[extrinsic_call]
		capture(origin, Box::new(event));
		assert!(Events::<T>::iter_key_prefix([7; 32]).next().is_some());
	}

	#[benchmark]
	fn pack(n: Linear<1, MAX_UNITS>) {
		let origin = reporter::<T>();
		known::<T>(n, false);
		let event = event(EventType::Aggregation, Action::Add, n);
		#[extrinsic_call]
		capture(origin, Box::new(event));
		assert_eq!(Units::<T>::get(parent()).map(|r| r.children), Some(n));
	}

	/// All that a parent holds, which is read from its list.
	#[benchmark]
	fn unpack(n: Linear<1, MAX_CHILDREN>) {
		let origin = reporter::<T>();
		known::<T>(n, true);
		let event = event(EventType::Aggregation, Action::Delete, 0);
		#[extrinsic_call]
		capture(origin, Box::new(event));
		assert_eq!(Units::<T>::get(parent()).map(|r| r.children), Some(0));
	}
}
