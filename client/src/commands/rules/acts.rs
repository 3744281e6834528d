//! `fairstream rules acts`: what is forbidden.

use crate::{
	cli::rules::ActsArguments,
	commands::{Failure, Final},
	outcome::{Outcome, Status},
	table,
};
use fairstream_sheet::{law::ActLine, Language};
use serde_json::{json, Value};

pub(super) async fn run(arguments: &ActsArguments) -> Result<Outcome, Failure> {
	let language = arguments.ask.language.into();
	let block = Final::of(&arguments.ask.node.url).await?;
	let acts: Vec<ActLine> = block.ask("RulebookApi", "acts", (language,)).await?;
	let head = match language {
		Language::En => ["act", "forbidden by", "penalised by", "line", "a platform may go to", "what"],
		Language::Zh => ["代码", "禁止依据", "处罚依据", "条线", "平台处置上限", "行为"],
	};
	let rows: Vec<[String; 6]> =
		acts.iter().cloned().map(|act| [act.code, act.article, act.penalty, act.line, act.ceiling, act.what]).collect();
	let mut lines = table::lines(head, &rows);
	lines.extend([String::new(), block.line(language)]);
	let act = |act: &ActLine| {
		json!({
			"code": act.code, "what": act.what, "article": act.article, "penalty": act.penalty, "line": act.line,
			"ceiling": act.ceiling,
		})
	};
	let json = json!({ "block": block.json(), "acts": acts.iter().map(act).collect::<Vec<Value>>() });
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json })
}
