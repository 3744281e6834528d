//! `fairstream case attach`: something more for a case.

use super::{
	attached, attached_json, attached_line,
	route::of_party,
	sent::{officer, Making},
	sheet_of,
};
use crate::{calls, chain::Link, cli::case::AttachArguments, commands::Failure, outcome::Outcome};
use fairstream_docket::Attachment;
use fairstream_doors::CaseId;
use serde_json::json;

pub(super) async fn run(arguments: &AttachArguments) -> Result<Outcome, Failure> {
	let (case, signer) = (CaseId(arguments.case), &arguments.signer);
	let evidence = attached(&arguments.document)?;
	let attachment = Attachment { digest: evidence.digest, custodian: arguments.custodian };
	let mut link = Link::new(&arguments.node.url);
	let officer = match signer.encode {
		true => None,
		false => Some(officer(&mut link, signer.dev_key.as_deref(), signer.key_file.as_deref()).await?),
	};
	let chain = link.connected().await?;
	let at = chain.at_final().await?;
	let sheet = sheet_of(chain, &at, case).await?;
	if sheet.stage.is_none() {
		return Err(Failure::Refused(format!("case {} has ended: nothing can be attached to it any more", case.0)));
	}
	let call = calls::cases::attach(chain, &at, case, attachment)?;
	let about = vec![format!("case {}: attach", case.0), attached_line("document", &evidence)];
	let json = json!({ "case": case.0, "files": { "document": attached_json(&evidence) } });
	let making = Making { call, about, json };
	match officer {
		None => Ok(making.printed(&[sheet.seat], true)),
		Some((key, seat)) => {
			let route = of_party(seat, signer.role()).map_err(Failure::Refused)?;
			making.sent(&mut link, &key, route, arguments.patience.duration()).await
		}
	}
}
