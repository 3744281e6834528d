//! Traceability: what events take of the state, and the events themselves.

use crate::{
	chain::Chain,
	measure::{state_bytes, Report},
};
use fairstream_epcis::{core::CoreEvent, Document, HashProfile, Limits};
use fairstream_runtime::*;
use sp_keyring::Sr25519Keyring::{self, Bob, Charlie};

/// Items whose bytes are counted.
const ITEMS: u64 = 200;

/// The commissioning of the item of this serial, at the farm.
pub fn commission(serial: u64, now: u64) -> CoreEvent {
	event(serial, now, r#""action": "ADD", "bizStep": "commissioning", "disposition": "active""#, "9521234000051")
}

/// That the carrier saw it, in transit.
pub fn observe(serial: u64, now: u64) -> CoreEvent {
	event(serial, now, r#""action": "OBSERVE", "bizStep": "arriving", "disposition": "in_transit""#, "9521234000013")
}

/// The core of an event with one item and a read point, read from JSON-LD as the client does.
fn event(serial: u64, now: u64, what: &str, gln: &str) -> CoreEvent {
	let time = fairstream_sheet::civil::here(now).replacen(' ', "T", 1).replace(' ', "");
	let text = format!(
		r#"{{ "@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"], "type": "ObjectEvent",
			"eventTime": "{time}", "eventTimeZoneOffset": "+08:00", {what},
			"epcList": ["https://id.gs1.org/01/09521234543213/21/{serial:08}"],
			"readPoint": {{ "id": "https://id.gs1.org/414/{gln}" }} }}"#
	);
	let document = Document::from_json(&text, &Limits::default()).expect("a document");
	let event = document.events().next().expect("an event").expect("a valid event");
	CoreEvent::new(&event, HashProfile::REFERENCE).expect("an event with a core")
}

/// Count, natively.
pub fn run(report: &mut Report) {
	let mut chain = Chain::local().without_invariants();
	chain.with(System::reset_events);
	let mut count = |name: &str, who: Sr25519Keyring, event: fn(u64, u64) -> CoreEvent| {
		let (now, before) = (chain.now, state_bytes(&mut chain));
		chain.with(|| {
			for serial in 0..ITEMS {
				let reporter = RuntimeOrigin::signed(who.to_account_id());
				Traceability::capture(reporter, Box::new(event(serial, now))).expect("it is captured");
			}
			System::reset_events();
		});
		let bytes = state_bytes(&mut chain).saturating_sub(before) / ITEMS;
		report.row(name, bytes.to_string(), bytes as f64);
	};
	count("bytes of state of an event that commissions an item, the item's record included", Bob, commission);
	count("bytes of state of an event that observes it", Charlie, observe);
}
