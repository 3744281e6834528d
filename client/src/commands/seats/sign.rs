//! `fairstream seats sign`: an officer's signature under a call of a seat.

use crate::{
	calls::{self, Role},
	chain::{call::Told, event, transaction::Sent, At, Call, Chain, ChainError, Failed, Link},
	cli::seats::SignArguments,
	commands::{block_json, failed_json, send, Failure},
	key,
	outcome::{Outcome, Status},
};
use fairstream_doors::SeatId;
use serde_json::{json, Value};
use std::time::Duration;
use subxt::utils::AccountId32;
use subxt_signer::sr25519::Keypair;

pub(super) async fn run(arguments: &SignArguments) -> Result<Outcome, Failure> {
	let bytes = hex_bytes(&arguments.call).map_err(Failure::Refused)?;
	let key = key::signing(&arguments.key).map_err(Failure::NotTried)?;
	let (seat, role) = (SeatId(arguments.seat), arguments.role.into());
	sign(&mut Link::new(&arguments.node.url), &key, (seat, role), &bytes, arguments.patience.duration()).await
}

/// Sign a call of a seat as one of its officers, and say what came of it.
pub(in crate::commands) async fn sign(
	link: &mut Link<'_>,
	key: &Keypair,
	(seat, role): (SeatId, Role),
	bytes: &[u8],
	patience: Duration,
) -> Result<Outcome, Failure> {
	let chain = link.connected().await?;
	let at = chain.at_final().await?;
	let told = Call::read(&at, bytes).map_err(|error| {
		Failure::Refused(format!("this is no call of the chain at {} ({error}): have it made anew", chain.url()))
	})?;
	let call = calls::sign(chain, &at, seat, role, bytes)?;
	let sent = send(link, key, patience, &call).await?;
	let came = Came::of(link.connected().await?, &sent)?;
	Ok(Report { seat, role, told, key, came, at: sent.at }.outcome())
}

/// The bytes of a call in hex.
fn hex_bytes(text: &str) -> Result<Vec<u8>, String> {
	let digits = text.strip_prefix("0x").unwrap_or(text);
	match hex::decode(digits) {
		Ok(bytes) if !bytes.is_empty() => Ok(bytes),
		_ => Err("the call is no hex: copy all of it, as 'fairstream rules propose' or 'fairstream seats papers' \
			prints it, from 0x on"
			.into()),
	}
}

/// What came of a signature.
enum Came {
	/// It was not taken.
	Refused(Failed),
	/// The paper waits for so many others.
	Waits(u32),
	/// It was the last one, and the seat acted.
	Acted {
		/// Who signed as what.
		officers: Vec<([u8; 32], Role)>,
		/// What came of the call.
		result: Result<(), Failed>,
		/// If the call was to agree with the other national seat, what came of that.
		joint: Option<Joint>,
	},
	/// No event says it.
	Unknown,
}

/// What came of a national seat's agreement.
enum Joint {
	/// It waits for the other seat's.
	Waits,
	/// It was the second one, and the call was made.
	Acted(Result<(), Failed>),
}

impl Came {
	fn of(chain: &Chain, sent: &Sent) -> Result<Self, ChainError> {
		let (at, events) = (&sent.at, &sent.events);
		if let Some(failed) = event::failure(at, events) {
			return Ok(Self::Refused(failed));
		}
		for event in events {
			if event.is("Seats", "Signed") {
				type Signed = (SeatId, [u8; 32], [u8; 32], Role, u32);
				let ((.., missing), _) = event.fields::<Signed>(chain, at)?;
				return Ok(Self::Waits(missing));
			}
			if event.is("Seats", "Acted") {
				type Acted = (SeatId, [u8; 32], Vec<([u8; 32], Role)>);
				let ((_, _, officers), result) = event.fields::<Acted>(chain, at)?;
				let joint = Joint::of(chain, at, events)?;
				return Ok(Self::Acted { officers, result: event::result(at, result), joint });
			}
		}
		Ok(Self::Unknown)
	}
}

impl Joint {
	fn of(chain: &Chain, at: &At, events: &[event::Event]) -> Result<Option<Self>, ChainError> {
		if events.iter().any(|event| event.is("Seats", "Agreed")) {
			return Ok(Some(Self::Waits));
		}
		let Some(event) = events.iter().find(|event| event.is("Seats", "ActedJointly")) else { return Ok(None) };
		let (_, result) = event.fields::<([u8; 32], SeatId, SeatId)>(chain, at)?;
		Ok(Some(Self::Acted(event::result(at, result))))
	}
}

struct Report<'a> {
	seat: SeatId,
	role: Role,
	told: Told,
	key: &'a Keypair,
	came: Came,
	at: At,
}

impl Report<'_> {
	fn outcome(self) -> Outcome {
		let Self { seat, role, told, key, came, at } = self;
		let block = format!("final in block {}", at.block_number());
		let mut lines = vec![told.to_string()];
		let mut errors = vec![];
		match &came {
			Came::Refused(failed) => errors.push(format!("the signature is refused: {failed} ({block})")),
			Came::Waits(missing) => {
				let signatures = if *missing == 1 { "1 signature is" } else { &format!("{missing} signatures are") };
				lines.push(format!("signed for {seat} as {role}; {signatures} missing; {block}"));
				lines.push(format!("next: fairstream seats papers {}", seat.0));
			}
			Came::Acted { officers, result, joint } => {
				let signed: Vec<String> =
					officers.iter().map(|(officer, role)| format!("{} as {role}", account(officer))).collect();
				lines.push(format!("signed for {seat} as {role}: the last signature; {block}"));
				lines.extend(signed.iter().map(|signed| format!("  {signed}")));
				match (result, joint) {
					(Err(failed), _) => errors.push(format!("{seat} made the call, and it failed: {failed} ({block})")),
					(Ok(()), None) => lines.push(format!("{seat} made the call")),
					(Ok(()), Some(Joint::Waits)) => {
						lines.push(format!("{seat} agrees; it is made when the other national seat agrees too"));
					}
					(Ok(()), Some(Joint::Acted(Ok(())))) => lines.push("both national seats agree: it is made".into()),
					(Ok(()), Some(Joint::Acted(Err(failed)))) => {
						errors.push(format!("both national seats agree, and the call failed: {failed} ({block})"));
					}
				}
			}
			Came::Unknown => errors.push(format!(
				"the chain took the signature but doesn't say what came of it ({block}): see 'fairstream seats papers {}'",
				seat.0
			)),
		}
		let json = json!({
			"seat": seat.0,
			"role": role.to_string(),
			"call": told.name,
			"callShown": told.to_string(),
			"signer": key.public_key().to_account_id().to_string(),
			"block": block_json(&at),
			"came": came.json(),
			"errors": errors,
		});
		let status = match (&came, errors.is_empty()) {
			(_, true) => Status::Done,
			(Came::Unknown, false) => Status::NotTried,
			(_, false) => Status::Refused,
		};
		Outcome { status, lines, errors, json }
	}
}

impl Came {
	fn json(&self) -> Value {
		let failed = |result: &Result<(), Failed>| result.as_ref().err().map_or(Value::Null, failed_json);
		match self {
			Self::Refused(reason) => json!({ "state": "refused", "failed": failed_json(reason) }),
			Self::Waits(missing) => json!({ "state": "signed", "missing": missing }),
			Self::Acted { officers, result, joint } => {
				let officers: Vec<Value> = officers
					.iter()
					.map(|(officer, role)| json!({ "officer": account(officer), "role": role.to_string() }))
					.collect();
				let joint = joint.as_ref().map(|joint| match joint {
					Joint::Waits => json!({ "state": "agreed" }),
					Joint::Acted(result) => json!({ "state": "acted", "failed": failed(result) }),
				});
				json!({ "state": "acted", "officers": officers, "failed": failed(result), "joint": joint })
			}
			Self::Unknown => json!({ "state": "unknown" }),
		}
	}
}

fn account(bytes: &[u8; 32]) -> String {
	AccountId32(*bytes).to_string()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_call_is_hex_with_or_without_its_mark() {
		assert_eq!(hex_bytes("0x1700"), Ok(vec![0x17, 0]));
		assert_eq!(hex_bytes("1700"), Ok(vec![0x17, 0]));
		for text in ["", "0x", "0x170", "call", "0x17..00"] {
			assert!(hex_bytes(text).expect_err(text).contains("copy all of it"), "{text}");
		}
	}
}
