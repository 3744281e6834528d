//! `fairstream code enlist` and `close`: a series of codes, by its owner.

use crate::{
	calls::codes,
	chain::{event, Call, Link},
	cli::{
		code::{CloseArguments, EnlistArguments},
		KeyArguments, PatienceArguments,
	},
	commands::{block_json, failed_json, send, Failure},
	key,
	outcome::{Outcome, Status},
};
use serde_json::{json, Value};

pub(super) async fn enlist(arguments: &EnlistArguments) -> Result<Outcome, Failure> {
	let EnlistArguments { lot, window, .. } = arguments;
	let mut link = Link::new(&arguments.node.url);
	let chain = link.connected().await?;
	let call = codes::enlist(chain, &chain.at_final().await?, *window, lot)?;
	let done = format!("series {window} of {lot} is enlisted: its codes can be revealed");
	let json = json!({ "window": window, "lot": lot.to_string() });
	sent(&mut link, &call, (&arguments.key, &arguments.patience), done, json).await
}

pub(super) async fn close(arguments: &CloseArguments) -> Result<Outcome, Failure> {
	let window = arguments.window;
	let mut link = Link::new(&arguments.node.url);
	let chain = link.connected().await?;
	let call = codes::close(chain, &chain.at_final().await?, window)?;
	let done = format!("series {window} is closed: no code of it can be revealed any more");
	sent(&mut link, &call, (&arguments.key, &arguments.patience), done, json!({ "window": window })).await
}

/// Sign and send it; `done` is what holds then.
async fn sent(
	link: &mut Link<'_>,
	call: &Call,
	(signer, patience): (&KeyArguments, &PatienceArguments),
	done: String,
	mut json: Value,
) -> Result<Outcome, Failure> {
	let signer = key::signing(signer).map_err(Failure::NotTried)?;
	let sent = send(link, &signer, patience.duration(), call).await?;
	let failed = event::failure(&sent.at, &sent.events);
	let block = sent.at.block_number();
	if let Value::Object(fields) = &mut json {
		fields.insert("signer".into(), json!(signer.public_key().to_account_id().to_string()));
		fields.insert("block".into(), block_json(&sent.at));
		fields.insert("failed".into(), json!(failed.as_ref().map(failed_json)));
	}
	Ok(match failed {
		None => {
			let lines = vec![format!("{done}; final in block {block}")];
			Outcome { status: Status::Done, lines, errors: vec![], json }
		}
		Some(failed) => {
			let errors = vec![format!("the chain refuses it: {failed} (final in block {block})")];
			Outcome { status: Status::Refused, lines: vec![], errors, json }
		}
	})
}
