//! `fairstream case remind`: a reminder of the seat that is behind.

use super::{
	route::Route,
	sent::{officer, Making},
};
use crate::{
	calls::{self, Role},
	chain::Link,
	cli::case::RemindArguments,
	commands::Failure,
	outcome::Outcome,
};
use fairstream_doors::CaseId;
use serde_json::json;

pub(super) async fn run(arguments: &RemindArguments) -> Result<Outcome, Failure> {
	let (case, signer) = (CaseId(arguments.case), &arguments.signer);
	let mut link = Link::new(&arguments.node.url);
	let officer = match signer.encode {
		true => None,
		false => Some(officer(&mut link, signer.dev_key.as_deref(), signer.key_file.as_deref()).await?),
	};
	let chain = link.connected().await?;
	let at = chain.at_final().await?;
	let call = calls::cases::remind(chain, &at, case)?;
	let about = vec![format!("case {}: remind the seat that is behind", case.0)];
	let making = Making { call, about, json: json!({ "case": case.0 }) };
	match officer {
		None => {
			let mut outcome = making.printed(&[], false);
			outcome.lines.push("next: officers of the seat above sign it, with 'fairstream seats sign'".into());
			Ok(outcome)
		}
		Some((_, None)) => Err(Failure::Refused(
			"this key signs for no seat, and only the seat above reminds: sign with an officer's key of it".into(),
		)),
		Some((key, Some(seat))) => {
			let route = Route::Seat(seat, signer.role().unwrap_or(Role::Handler));
			making.sent(&mut link, &key, route, arguments.patience.duration()).await
		}
	}
}
