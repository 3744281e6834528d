//! `fairstream case propose`: a proposal to change a rule.

use super::{attached, attached_json, attached_line, route::Route, sent::Making};
use crate::{
	calls,
	chain::Link,
	cli::case::ProposeArguments,
	commands::{rules, Failure},
	key,
	outcome::Outcome,
};
use fairstream_docket::{Attachment, Proposal};
use serde_json::json;

pub(super) async fn run(arguments: &ProposeArguments) -> Result<Outcome, Failure> {
	let rule = rules::rule(&arguments.rule).map_err(Failure::Refused)?;
	let key = key::signing(&arguments.key).map_err(Failure::NotTried)?;
	let evidence = attached(&arguments.reasons)?;
	let reasons = Attachment { digest: evidence.digest, custodian: arguments.custodian };
	let mut link = Link::new(&arguments.node.url);
	let chain = link.connected().await?;
	let at = chain.at_final().await?;
	let call = calls::cases::propose(chain, &at, Proposal { rule, reasons })?;
	let about = vec![format!("a change of {rule} is proposed"), attached_line("reasons", &evidence)];
	let json = json!({ "rule": rule.row().name, "files": { "reasons": attached_json(&evidence) } });
	let making = Making { call, about, json };
	let mut outcome = making.sent(&mut link, &key, Route::Direct, arguments.patience.duration()).await?;
	outcome.lines.extend(super::report::next_steps(&outcome.json, None));
	Ok(outcome)
}
