//! `fairstream rules propose`: the call that changes a rule.

use super::change;
use crate::{
	calls::{self, Change, Notice, When},
	chain::{event, transaction::Sent, Call, Link},
	cli::rules::ProposeArguments,
	commands::{block_json, failed_json, send, Failure},
	input::{self, layer_name, Evidence},
	key, machine,
	outcome::{Outcome, Status},
};
use fairstream_doors::{Line, SeatId};
use fairstream_rules::{seats_door::national, Authority, Layer};
use fairstream_sheet::{civil::here, law::RuleLine, Language};
use serde_json::{json, Value};
use subxt_signer::sr25519::Keypair;

pub(super) async fn run(arguments: &ProposeArguments) -> Result<Outcome, Failure> {
	let rule = change::rule(&arguments.name).map_err(Failure::Refused)?;
	let value = input::value(&arguments.value, rule).map_err(Failure::Refused)?;
	let layer = arguments.layer;
	let mut change =
		Change { rule, layer, value, basis: arguments.basis.map(Into::into), evidence: [0; 32], when: when(arguments) };
	change::check(&change).map_err(Failure::Refused)?;
	let key = signing(arguments)?;
	let evidence = input::digest_of(&arguments.evidence).map_err(|(status, message)| match status {
		Status::NotTried => Failure::NotTried(message),
		_ => Failure::Refused(message),
	})?;
	change.evidence = evidence.digest;

	let mut link = Link::new(&arguments.node.url);
	let chain = link.connected().await?;
	let at = chain.at_final().await?;
	let from = match change.when {
		When::After { from, .. } => Some(from),
		When::AtOnce => None,
	};
	let question = (arguments.name.clone(), change::above(layer), from, Language::En);
	let above: Result<RuleLine, String> = chain.ask(&at, "RulebookApi", "rule", question).await?;
	let above = above.map_err(Failure::Refused)?;
	change::check_against(&change, &above).map_err(Failure::Refused)?;
	let call = calls::propose(chain, &at, &change)?;
	let agreement = match layer {
		Layer::Nation | Layer::Category(_) => Some(calls::agree(chain, &at, &call.encoded())?),
		Layer::Region(_) | Layer::Platform(_) => None,
	};
	let proposal = Proposal { change, evidence, above, call, agreement };
	match key {
		None => Ok(proposal.printed()),
		Some(key) => {
			let sent = send(&mut link, &key, arguments.patience.duration(), &proposal.call).await?;
			Ok(proposal.sent(&sent, &key))
		}
	}
}

/// When it is to hold. What concerns many, or all clocks, needs the major notice.
fn when(arguments: &ProposeArguments) -> When {
	let usual = match arguments.layer {
		Layer::Nation | Layer::Category(_) => Notice::Major,
		_ if arguments.name.starts_with("clock.") => Notice::Major,
		Layer::Region(_) | Layer::Platform(_) => Notice::Normal,
	};
	match arguments.from {
		Some(from) => When::After { notice: arguments.notice.map_or(usual, Into::into), from, until: arguments.until },
		None => When::AtOnce,
	}
}

/// The key, if one is named and can sign such a change by itself.
fn signing(arguments: &ProposeArguments) -> Result<Option<Keypair>, Failure> {
	let key = key::named(arguments.key.dev_key.as_deref(), arguments.key.key_file.as_deref());
	match (key.map_err(Failure::NotTried)?, arguments.layer) {
		(Some(_), Layer::Nation | Layer::Category(_) | Layer::Region(_)) => Err(Failure::NotTried(format!(
			"no key alone changes a rule for {}: leave it out, and let officers sign the call that is printed",
			layer_name(arguments.layer)
		))),
		(key, _) => Ok(key),
	}
}

/// A change that nothing speaks against, as far as is known here.
struct Proposal {
	change: Change,
	evidence: Evidence,
	above: RuleLine,
	call: Call,
	/// For the national seats: that one agrees to the call.
	agreement: Option<Call>,
}

impl Proposal {
	/// What would change, in two lines.
	fn about(&self) -> Vec<String> {
		let Change { rule, layer, value, when, .. } = self.change;
		let when = match when {
			When::AtOnce => "at once, in an emergency".into(),
			When::After { notice, from, until } => {
				let notice = match notice {
					Notice::Normal => "normal",
					Notice::Major => "major",
				};
				let until = until.map(|until| format!(" until {}", here(until))).unwrap_or_default();
				format!("from {}{until}, {notice} notice", here(from))
			}
		};
		let above = match layer {
			Layer::Nation => "instead of",
			_ => "where above it holds",
		};
		let file = self.evidence.file.as_ref().map(|file| format!(", SHA-256 of {file}")).unwrap_or_default();
		vec![
			format!("{rule} for {}: {value} {above} {}, {when}", layer_name(layer), self.above.shown),
			format!("evidence: {}{file}", self.evidence.hex()),
		]
	}

	/// The same for machines.
	fn json(&self) -> Value {
		let Change { rule, layer, value, basis, when, .. } = self.change;
		let (notice, from, until) = match when {
			When::AtOnce => (None, None, None),
			When::After { notice: Notice::Normal, from, until } => (Some("normal"), Some(from), until),
			When::After { notice: Notice::Major, from, until } => (Some("major"), Some(from), until),
		};
		json!({
			"rule": rule.row().name,
			"layer": layer_name(layer),
			"value": machine::value(value),
			"shown": value.to_string(),
			"above": machine::value(self.above.value),
			"basis": basis.map(machine::basis),
			"notice": notice,
			"from": from,
			"until": until,
			"evidence": { "algorithm": "SHA-256", "digest": self.evidence.hex(), "file": self.evidence.file },
			"call": self.call.name(),
			"encoded": machine::bytes(&self.call.encoded()),
			"agreement": self.agreement.as_ref().map(|call| machine::bytes(&call.encoded())),
		})
	}

	/// Nothing is sent: the encoded call, and what to do with it.
	fn printed(&self) -> Outcome {
		let encoded = machine::bytes(&self.call.encoded());
		let mut lines = self.about();
		lines.extend([String::new(), self.call.name(), encoded.clone(), String::new()]);
		lines.push("nothing was sent. To look at the call: Polkadot.js Apps, Developer, Extrinsics, Decode".into());
		lines.extend(self.next_steps(&encoded));
		let mut json = self.json();
		if let Value::Object(fields) = &mut json {
			fields.insert("sent".into(), json!(false));
		}
		Outcome { status: Status::Done, lines, errors: vec![], json }
	}

	fn next_steps(&self, encoded: &str) -> Vec<String> {
		let signed = |seat: &dyn std::fmt::Display, call: &str| {
			format!("  fairstream seats sign {seat} {call} --role handler --key-file officer.key")
		};
		match (self.change.layer, &self.agreement) {
			(Layer::Platform(_), _) => {
				vec!["next: the platform sends it: run the same command with --key-file and the platform's key".into()]
			}
			(_, None) => vec![
				"next: two handlers, a reviewer and an approver of the province's seat, N, sign it:".into(),
				signed(&"N", encoded),
			],
			(_, Some(agreement)) => {
				let agreement = machine::bytes(&agreement.encoded());
				let seats = Line::ALL.map(national);
				let mut lines = vec![
					"next: both national seats agree to it; at each, two handlers, a reviewer and an approver sign:"
						.into(),
				];
				lines.extend(seats.iter().map(|SeatId(seat)| signed(seat, &agreement)));
				let Change { rule, layer, when, .. } = self.change;
				let technical = rule.row().authorities.include(Authority::Technical);
				if technical && layer == Layer::Nation && when != When::AtOnce {
					lines.push("or the technical council moves and carries it: TechnicalCouncil.propose".into());
				}
				lines
			}
		}
	}

	/// What came of sending it.
	fn sent(&self, sent: &Sent, key: &Keypair) -> Outcome {
		let failed = event::failure(&sent.at, &sent.events);
		let mut lines = self.about();
		let mut errors = vec![];
		let block = format!("final in block {}", sent.at.block_number());
		match &failed {
			None => {
				lines.push(format!("announced; {block}"));
				let Change { rule, layer, .. } = self.change;
				lines.push(format!("next: fairstream rules history {rule} --layer {}", layer_name(layer)));
			}
			Some(failed) => errors.push(format!("the chain refuses the change: {failed} ({block})")),
		}
		let mut json = self.json();
		if let Value::Object(fields) = &mut json {
			fields.insert("sent".into(), json!(true));
			fields.insert("signer".into(), json!(key.public_key().to_account_id().to_string()));
			fields.insert("block".into(), block_json(&sent.at));
			fields.insert("failed".into(), failed.as_ref().map_or(Value::Null, failed_json));
			fields.insert("errors".into(), json!(errors));
		}
		let status = if failed.is_none() { Status::Done } else { Status::Refused };
		let lines = if failed.is_none() { lines } else { vec![] };
		Outcome { status, lines, errors, json }
	}
}
