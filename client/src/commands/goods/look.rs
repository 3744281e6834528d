//! What is asked about goods.

use crate::{
	cli::goods::{CertificateArguments, MayArguments, OffersArguments, UnitArguments},
	commands::{pick, Failure, Final},
	input::kebab,
	outcome::{Outcome, Status},
	sheet, table,
};
use fairstream_doors::{CertificateId, ParticipantId};
use fairstream_sheet::{
	goods::{CertificateLine, CertificatePage, OfferLine, OfferPage, Permission},
	Language, Sheet,
};
use serde_json::{json, Value};

/// Most pages that are asked for: a node can't keep us here by naming pages for ever.
const MOST_PAGES: usize = 1_000;

/// A product's file.
pub(super) async fn product(arguments: &UnitArguments) -> Result<Outcome, Failure> {
	let language: Language = arguments.ask.language.into();
	let block = Final::of(&arguments.ask.node.url).await?;
	let unit = arguments.unit.to_string();
	let told: Sheet = block.ask_for("GoodsApi", "product", (unit.clone(), language)).await?;
	Ok(of_sheet(&block, &told, language, ("unit", json!(unit))))
}

/// A certificate.
pub(super) async fn certificate(arguments: &CertificateArguments) -> Result<Outcome, Failure> {
	let language: Language = arguments.ask.language.into();
	let block = Final::of(&arguments.ask.node.url).await?;
	let question = (CertificateId(arguments.certificate), language);
	let told: Sheet = block.ask_for("GoodsApi", "certificate", question).await?;
	Ok(of_sheet(&block, &told, language, ("certificate", json!(arguments.certificate))))
}

fn of_sheet(block: &Final, told: &Sheet, language: Language, (name, of): (&str, Value)) -> Outcome {
	let mut lines = sheet::lines(told);
	lines.insert(1.min(lines.len()), block.line(language));
	let mut json = json!({ "block": block.json(), "title": told.title, "sections": sheet::json(&told.sections) });
	if let Value::Object(fields) = &mut json {
		fields.insert(name.into(), of);
	}
	Outcome { status: Status::Done, lines, errors: vec![], json }
}

/// The certificates that cover a unit.
pub(super) async fn certificates(arguments: &UnitArguments) -> Result<Outcome, Failure> {
	let language: Language = arguments.ask.language.into();
	let block = Final::of(&arguments.ask.node.url).await?;
	let unit = arguments.unit.to_string();
	let (mut found, mut after): (Vec<CertificateLine>, Option<CertificateId>) = (vec![], None);
	for _ in 0..MOST_PAGES {
		let page: CertificatePage = block.ask_for("GoodsApi", "certificates", (unit.clone(), after, language)).await?;
		found.extend(page.lines);
		after = page.next.filter(|next| after.is_none_or(|after| after < *next));
		if after.is_none() {
			break;
		}
	}
	let head = match language {
		Language::En => ["no.", "certificate", "state", "holder", "issuer"],
		Language::Zh => ["编号", "证书", "状况", "持有人", "颁发者"],
	};
	let row = |line: &CertificateLine| {
		let CertificateLine { certificate, kind, holder, issuer, state, .. } = line.clone();
		[certificate.to_string(), kind, state, holder, issuer]
	};
	let mut lines = table::lines(head, &found.iter().map(row).collect::<Vec<_>>());
	lines.extend([String::new(), block.line(language)]);
	let certificates: Vec<Value> = found.iter().map(certificate_json).collect();
	let json = json!({ "block": block.json(), "unit": unit, "certificates": certificates });
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json })
}

fn certificate_json(line: &CertificateLine) -> Value {
	json!({
		"certificate": line.certificate.0,
		"kind": line.kind,
		"holder": line.holder,
		"issuer": line.issuer,
		"term": line.term,
		"state": line.state,
		"isValid": line.is_valid,
	})
}

/// What somebody offers.
pub(super) async fn offers(arguments: &OffersArguments) -> Result<Outcome, Failure> {
	let language: Language = arguments.ask.language.into();
	let block = Final::of(&arguments.ask.node.url).await?;
	let (mut found, mut after): (Vec<OfferLine>, Option<(String, ParticipantId)>) = (vec![], None);
	for _ in 0..MOST_PAGES {
		let question = (arguments.seller, after, arguments.at, language);
		let page: OfferPage = block.ask_for("GoodsApi", "offers", question).await?;
		found.extend(page.lines);
		after = page.next;
		if after.is_none() {
			break;
		}
	}
	let head = match language {
		Language::En => ["goods", "platform", "stands", "why not"],
		Language::Zh => ["商品", "平台", "有效", "原因"],
	};
	let row = |line: &OfferLine| {
		let why = if line.stands.may { String::new() } else { line.stands.text.clone() };
		[line.unit.clone(), line.platform_shown.clone(), yes(line.stands.may, language), why]
	};
	let mut lines = table::lines(head, &found.iter().map(row).collect::<Vec<_>>());
	lines.extend([String::new(), block.line(language)]);
	let offers: Vec<Value> = found.iter().map(offer_json).collect();
	let json = json!({ "block": block.json(), "seller": arguments.seller.0, "offers": offers });
	Ok(Outcome { status: Status::Done, lines, errors: vec![], json })
}

fn yes(yes: bool, language: Language) -> String {
	if yes {
		pick(language, "yes", "是").into()
	} else {
		pick(language, "no", "否").into()
	}
}

fn offer_json(line: &OfferLine) -> Value {
	json!({
		"unit": line.unit,
		"platform": line.platform.0,
		"since": line.since,
		"stands": permission_json(&line.stands),
	})
}

fn permission_json(of: &Permission) -> Value {
	json!({ "may": of.may, "text": of.text, "until": of.until, "untilShown": of.until_shown, "atShown": of.at_shown })
}

/// Whether somebody may do something.
pub(super) async fn may(arguments: &MayArguments) -> Result<Outcome, Failure> {
	let language: Language = arguments.ask.language.into();
	let block = Final::of(&arguments.ask.node.url).await?;
	let MayArguments { who, deed, ref unit, at, .. } = *arguments;
	let unit = unit.to_string();
	let answer: Permission = block.ask_for("GoodsApi", "may", (who, deed, unit.clone(), at, language)).await?;
	let json = json!({
		"block": block.json(),
		"who": who.0,
		"deed": kebab(&deed),
		"unit": unit,
		"answer": permission_json(&answer),
	});
	let until = match answer.until_shown.as_str() {
		"" => String::new(),
		until => format!(" ({} {until})", pick(language, "until", "至")),
	};
	let told = format!("{}: {}{until}", answer.at_shown, answer.text);
	Ok(match answer.may {
		true => Outcome { status: Status::Done, lines: vec![told, block.line(language)], errors: vec![], json },
		false => Outcome { status: Status::Refused, lines: vec![], errors: vec![told], json },
	})
}
