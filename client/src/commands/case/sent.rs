//! What came of a call that was sent, or what to do with one that was only printed.

use super::add;
use crate::{
	calls::Role,
	chain::{event, transaction::Sent, Call, Chain, ChainError, Event, Link},
	cli::case::SignerArguments,
	commands::{block_json, failed_json, inbox, seats, send, Failure},
	input::kebab,
	key, machine,
	outcome::{Outcome, Status},
};
use fairstream_docket::{Kind, Role as Part, Stage, Step};
use fairstream_doors::{CaseId, CertificateId, SeatId};
use fairstream_rules::words::Tongue;
use serde_json::{json, Value};
use std::{path::Path, time::Duration};
use subxt_signer::sr25519::Keypair;

use super::route::Route;

/// A call that is about to be made, with what is told of it first.
pub(in crate::commands) struct Making {
	/// The call.
	pub(in crate::commands) call: Call,
	/// What it does, a line each.
	pub(in crate::commands) about: Vec<String>,
	/// The same for machines.
	pub(in crate::commands) json: Value,
}

impl Making {
	/// Nothing is sent: the encoded call, and what to do with it. `seats` are those whose officers may sign it; if it may be
	/// anybody else's, `direct`.
	pub(in crate::commands) fn printed(self, seats: &[SeatId], direct: bool) -> Outcome {
		let Self { call, about, mut json } = self;
		let encoded = machine::bytes(&call.encoded());
		let mut lines = about;
		lines.extend([String::new(), call.name(), encoded.clone(), String::new()]);
		lines.push("nothing was sent. To look at the call: Polkadot.js Apps, Developer, Extrinsics, Decode".into());
		if !seats.is_empty() {
			lines.push("next: officers of the seat sign it:".into());
			let signed = |seat: &SeatId| {
				format!("  fairstream seats sign {} {encoded} --role handler --key-file officer.key", seat.0)
			};
			lines.extend(seats.iter().map(signed));
		}
		if direct {
			lines.push("next: the party sends it: run the same command with --key-file in place of --encode".into());
		}
		add(&mut json, json!({ "sent": false, "call": call.name(), "encoded": encoded }));
		Outcome { status: Status::Done, lines, errors: vec![], json }
	}

	/// Send it by a way, and say what came of it.
	pub(in crate::commands) async fn sent(
		self,
		link: &mut Link<'_>,
		key: &Keypair,
		route: Route,
		patience: Duration,
	) -> Result<Outcome, Failure> {
		let Self { call, about, mut json } = self;
		match route {
			Route::Seat(seat, role) => {
				let signed = seats::sign(link, key, (seat, role), &call.encoded(), patience).await?;
				add(&mut json, signed.json);
				Ok(Outcome { lines: [about, signed.lines].concat(), json, ..signed })
			}
			Route::Direct => {
				let sent = send(link, key, patience, &call).await?;
				add(&mut json, json!({ "signer": key.public_key().to_account_id().to_string() }));
				Ok(Self { call, about, json }.outcome(link.connected().await?, &sent)?)
			}
		}
	}

	/// What came of it once it is final.
	pub(super) fn outcome(self, chain: &Chain, sent: &Sent) -> Result<Outcome, ChainError> {
		let Self { call, about, mut json } = self;
		let block = format!("final in block {}", sent.at.block_number());
		let failed = event::failure(&sent.at, &sent.events);
		let (mut lines, mut errors) = (about, vec![]);
		match &failed {
			None => {
				let (came, more) = came_of(chain, sent)?;
				lines.push(format!("{came}; {block}"));
				add(&mut json, more);
			}
			Some(failed) => errors.push(format!("the chain refuses it: {failed} ({block})")),
		}
		add(
			&mut json,
			json!({
				"sent": true,
				"call": call.name(),
				"encoded": machine::bytes(&call.encoded()),
				"block": block_json(&sent.at),
				"failed": failed.as_ref().map_or(Value::Null, failed_json),
				"errors": errors,
			}),
		);
		let status = if failed.is_none() { Status::Done } else { Status::Refused };
		let lines = if failed.is_none() { lines } else { vec![] };
		Ok(Outcome { status, lines, errors, json })
	}
}

/// The events that say what a call brought about; what says most comes first, for a step may bring a document too.
const TELLING: [&str; 3] = ["Opened", "Stepped", "Attached"];

/// The event that says most of what a call brought about.
fn telling(events: &[Event]) -> Option<&Event> {
	TELLING.iter().find_map(|name| events.iter().find(|event| event.is("Cases", name)))
}

/// What a call brought about, in words and for machines.
fn came_of(chain: &Chain, sent: &Sent) -> Result<(String, Value), ChainError> {
	if let Some(event) = sent.events.iter().find(|event| event.is("Goods", "Issued")) {
		let ((certificate,), _) = event.fields::<(CertificateId,)>(chain, &sent.at)?;
		return Ok((format!("certificate {certificate} is issued"), json!({ "certificate": certificate.0 })));
	}
	let Some(event) = telling(&sent.events) else { return Ok(("done".into(), json!({}))) };
	if event.is("Cases", "Opened") {
		let ((case, kind), _) = event.fields::<(CaseId, Kind)>(chain, &sent.at)?;
		let words = kind.row().words(Tongue::En);
		return Ok((format!("case {} is opened, a {words}", case.0), json!({ "case": case.0 })));
	}
	if event.is("Cases", "Stepped") {
		type Stepped = (CaseId, Step, Part, Option<SeatId>, Stage, Option<Stage>);
		let ((.., to), _) = event.fields::<Stepped>(chain, &sent.at)?;
		let words = to.map_or_else(
			|| "the step is taken, and the case has ended".into(),
			|stage| format!("the step is taken, and the case waits: {}", stage.words(Tongue::En)),
		);
		return Ok((words, json!({ "stage": to.map(|stage| kebab(&stage)) })));
	}
	let ((_, place), _) = event.fields::<(CaseId, u32)>(chain, &sent.at)?;
	Ok((format!("attached, in place {place}"), json!({ "place": place })))
}

/// The key that signs, and the seat whose officer it is, if it is one.
pub(in crate::commands) async fn officer(
	link: &mut Link<'_>,
	dev_key: Option<&str>,
	key_file: Option<&Path>,
) -> Result<(Keypair, Option<SeatId>), Failure> {
	let key = key::named(dev_key, key_file).map_err(Failure::NotTried)?;
	let key = key.ok_or_else(|| Failure::NotTried("no key: name its file with --key-file".into()))?;
	let chain = link.connected().await?;
	let at = chain.at_final().await?;
	let seat = inbox::seat_of(chain, &at, key.public_key().0).await?;
	Ok((key, seat))
}

impl SignerArguments {
	/// As what an officer signs, if that is said.
	pub(in crate::commands) fn role(&self) -> Option<Role> {
		self.role.map(Role::from)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn of_a_step_that_brings_a_document_the_step_is_told() {
		let told = |names: &[&str]| {
			let events: Vec<Event> = names.iter().map(|name| Event::named("Cases", name)).collect();
			TELLING.iter().copied().find(|name| telling(&events).is_some_and(|event| event.is("Cases", name)))
		};
		assert_eq!(told(&["Attached", "Stepped"]), Some("Stepped"));
		assert_eq!(told(&["Opened", "Attached", "ToBeLookedAt"]), Some("Opened"));
		assert_eq!(told(&["Attached"]), Some("Attached"));
		assert_eq!(told(&["Reminded"]), None);
		assert_eq!(telling(&[Event::named("Registry", "Opened")]), None, "another pallet's");
	}
}
