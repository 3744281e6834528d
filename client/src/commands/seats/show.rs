//! `fairstream seats show`: a seat.

use crate::{
	cli::seats::ShowArguments,
	commands::{Failure, Final},
	outcome::{Outcome, Status},
	sheet,
};
use fairstream_doors::SeatId;
use fairstream_sheet::Sheet;
use serde_json::json;

pub(super) async fn run(arguments: &ShowArguments) -> Result<Outcome, Failure> {
	let language = arguments.ask.language.into();
	let block = Final::of(&arguments.ask.node.url).await?;
	let seat: Sheet = block.ask_for("SeatsApi", "seat", (SeatId(arguments.seat), language)).await?;
	let mut lines = sheet::lines(&seat);
	lines.insert(1.min(lines.len()), block.line(language));
	let json = json!({
		"block": block.json(),
		"seat": arguments.seat,
		"title": seat.title,
		"sections": sheet::json(&seat.sections),
	});
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json })
}
