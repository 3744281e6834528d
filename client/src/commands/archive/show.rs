//! `fairstream archive show`: the tree of a day.

use crate::{
	cli::archive::ShowArguments,
	commands::{pick, Failure, Final},
	machine,
	outcome::{Outcome, Status},
};
use fairstream_sheet::{commitments::DayLine, Language};
use serde_json::json;

pub(super) async fn run(arguments: &ShowArguments) -> Result<Outcome, Failure> {
	let language = arguments.ask.language.into();
	let block = Final::of(&arguments.ask.node.url).await?;
	let day: DayLine = block.ask_for("CommitmentsApi", "day", (arguments.day, language)).await?;
	let mut lines = lines(&day, language);
	lines.push(block.line(language));
	let json = json!({
		"block": block.json(),
		"day": day.day,
		"date": day.shown,
		"root": machine::bytes(&day.root),
		"count": day.count,
		"closed": day.closed,
		"kept": day.kept,
	});
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json })
}

fn lines(day: &DayLine, language: Language) -> Vec<String> {
	let state = match day.closed {
		true => pick(language, "closed: root and number of leaves stay", "已封存：根与叶数不再变化"),
		false => pick(language, "still open: root and number of leaves so far", "尚未封存：根与叶数为当前值"),
	};
	let kept = match (language, day.kept) {
		(Language::En, 0) => "no node keeps its leaves any more: proofs are made from an archive node".into(),
		(Language::En, kept) if kept < day.count => {
			format!("nodes keep {kept} of its leaves: proofs are made from an archive node")
		}
		(Language::En, _) => "any node keeps all of its leaves: proofs are made from any".into(),
		(Language::Zh, 0) => "普通节点已不再保存叶：须用存档节点出具证明".into(),
		(Language::Zh, kept) if kept < day.count => format!("普通节点仅保存其中 {kept} 片叶：须用存档节点出具证明"),
		(Language::Zh, _) => "任一节点均保存全部叶，可出具证明".into(),
	};
	let leaves = match language {
		Language::En if day.count == 1 => "1 leaf".into(),
		Language::En => format!("{} leaves", day.count),
		Language::Zh => format!("{} 片叶", day.count),
	};
	let title = match language {
		Language::En => format!("{} (day {}): {leaves}", day.shown, day.day),
		Language::Zh => format!("{}（第 {} 日）：{leaves}", day.shown, day.day),
	};
	vec![title, state.into(), format!("{}{}", pick(language, "root ", "根 "), machine::bytes(&day.root)), kept]
}

#[cfg(test)]
mod tests {
	use super::*;

	fn day(closed: bool, kept: u64) -> DayLine {
		DayLine { day: 20_605, shown: "2026-06-01".into(), root: [7; 32], count: 3, closed, kept }
	}

	#[test]
	fn a_day_says_whether_it_is_closed_and_from_whom_proofs_are_had() {
		let lines_of = |closed, kept| lines(&day(closed, kept), Language::En);
		let open = lines_of(false, 3);
		assert_eq!(open[0], "2026-06-01 (day 20605): 3 leaves");
		assert!(open[1].starts_with("still open") && open[3].starts_with("any node keeps all"), "{open:?}");
		assert!(lines_of(true, 3)[1].starts_with("closed"));
		assert!(lines_of(true, 2)[3].contains("2 of its leaves"));
		assert!(lines_of(true, 0)[3].contains("no node keeps"));
	}
}
