//! Captures of events on a node.

use super::ROUNDS;
use crate::{
	measure::Report,
	node::{
		turns::{self, Workload},
		Node,
	},
	trace::{commission, observe},
};
use fairstream_epcis::core::CoreEvent;
use fairstream_runtime::*;
use pallet_traceability::{Call, Event};
use sp_keyring::Sr25519Keyring::{self, AliceStash, Bob, Charlie};

/// Events in a block.
const IN_A_BLOCK: usize = 400;

/// Measure on a node. The farm commissions items, and the carrier sees each of them for the first time. What else is captured
/// follows in the list, with serials of its own.
pub fn run(node: &mut Node, report: &mut Report) -> Result<(), String> {
	let workloads = vec![
		singles("items commissioned by captures signed singly", Bob, commission),
		singles("items observed by captures signed singly", Charlie, observe),
	];
	turns::measure(node, ROUNDS, &[AliceStash.pair()], workloads, report)
}

/// Each event by a call of its own; each about another item, from serial 0.
fn singles<'a>(name: &'a str, who: Sr25519Keyring, event: fn(u64, u64) -> CoreEvent) -> Workload<'a> {
	let mut serials = 0..;
	let calls = move |node: &Node| {
		let serials = serials.by_ref().take(IN_A_BLOCK);
		let call = |serial| Call::capture { event: Box::new(event(serial, node.now)) };
		serials.map(|serial| (who.pair(), call(serial).into())).collect()
	};
	Workload::new(name, IN_A_BLOCK, calls, captured)
}

/// How many events of EPCIS an event of the chain stands for.
fn captured(event: &RuntimeEvent) -> usize {
	match event {
		RuntimeEvent::Traceability(Event::Captured { .. }) => 1,
		_ => 0,
	}
}
