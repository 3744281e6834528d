//! What changes goods: a call of a participant's, or of a seat's by its officers' signatures.

use crate::{
	calls::goods::{self, Deal},
	chain::Link,
	cli::goods::SendArguments,
	commands::{
		case::{
			attached_json, attached_line,
			route::of_party,
			sent::{officer, Making},
		},
		Failure,
	},
	input::Evidence,
	outcome::Outcome,
};
use serde_json::json;

/// Make the call, or print it. `what` says what it does.
pub(super) async fn run(
	arguments: &SendArguments,
	deal: &Deal,
	what: String,
	document: Option<Evidence>,
) -> Result<Outcome, Failure> {
	let signer = &arguments.signer;
	let mut link = Link::new(&arguments.node.url);
	let officer = match signer.encode {
		true => None,
		false => Some(officer(&mut link, signer.dev_key.as_deref(), signer.key_file.as_deref()).await?),
	};
	let chain = link.connected().await?;
	let at = chain.at_final().await?;
	let call = goods::call(chain, &at, deal)?;
	let json = json!({ "what": what, "document": document.as_ref().map(attached_json) });
	let mut about = vec![what];
	about.extend(document.as_ref().map(|document| attached_line("document", document)));
	let making = Making { call, about, json };
	match officer {
		None => Ok(making.printed(&[], true)),
		Some((key, seat)) => {
			let route = of_party(seat, signer.role()).map_err(Failure::Refused)?;
			making.sent(&mut link, &key, route, arguments.patience.duration()).await
		}
	}
}
