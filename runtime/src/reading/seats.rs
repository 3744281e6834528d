//! Which seat answers, and how it is found; a seat's record, and its papers.

use super::{account, comma, region, say, told, tongue};
use crate::{Runtime, Seats};
use alloc::{
	format,
	string::{String, ToString},
	vec,
	vec::Vec,
};
use fairstream_doors::{Region, RegionLevel, SeatId};
use fairstream_rules::{
	jurisdiction::{jurisdiction, Supervised},
	words, Act,
};
use fairstream_sheet::{
	civil,
	law::{PaperLine, Responsible},
	Language, Line, Section, Sheet,
};
use pallet_seats::{Mandate, PassedOver, Role, Roles, Step};

/// The act that a text names.
fn coded(act: &str, language: Language) -> Result<Act, String> {
	Act::coded(act.trim()).ok_or_else(|| match language {
		Language::En => format!("there is no act '{act}': docs/acts.md lists them, as does rulebookApi.acts"),
		Language::Zh => format!("没有编码为“{act}”的违法行为：清单见 docs/acts.md 或 rulebookApi.acts"),
	})
}

/// The seat that answers for an act in a region.
pub fn responsible(act: &str, place: &str, language: Language) -> Result<Responsible, String> {
	let (act, region) = (coded(act, language)?, region(place, language)?);
	Ok(found(act, region, String::new(), language))
}

/// The seat that answers for an act of somebody supervised.
pub fn whose_case(act: &str, supervised: Supervised, language: Language) -> Result<Responsible, String> {
	let act = coded(act, language)?;
	let (region, ground) = jurisdiction(supervised);
	Ok(found(act, region, words::ground(ground, tongue(language)).into(), language))
}

fn found(act: Act, region: Region, ground: String, language: Language) -> Responsible {
	let steps = Seats::chain_of(act, region);
	let seat = <Seats as fairstream_rules::Seats>::responsible(act, region);
	Responsible {
		seat,
		shown: name(seat, language),
		ground,
		steps: steps.iter().map(|step| walked(step, language)).collect(),
	}
}

fn walked(step: &Step, language: Language) -> Line {
	let text = match (step.seat, step.passed_over) {
		(Some(seat), None) => match language {
			Language::En => format!("{} answers", name(seat, language)),
			Language::Zh => format!("由{}管辖", name(seat, language)),
		},
		(Some(seat), Some(PassedOver::Closed)) => match language {
			Language::En => format!("seat {} is closed", seat.0),
			Language::Zh => format!("席位{}已关闭", seat.0),
		},
		(Some(seat), Some(_)) => match language {
			Language::En => format!("seat {} has no mandate for it", seat.0),
			Language::Zh => format!("席位{}无此项职权", seat.0),
		},
		(None, _) => say("本级无席位", "no seat stands here", language),
	};
	Line { label: step.region.to_string(), text }
}

/// A seat in words: its line, level and region.
pub fn name(seat: SeatId, language: Language) -> String {
	let Some(record) = pallet_seats::Seats::<Runtime>::get(seat) else {
		return match language {
			Language::En => format!("seat {}", seat.0),
			Language::Zh => format!("席位{}", seat.0),
		};
	};
	let level = match record.region.level() {
		RegionLevel::Nation => say("国家", "national", language),
		RegionLevel::Province => say("省级", "provincial", language),
		RegionLevel::Prefecture => say("地市级", "prefectural", language),
		RegionLevel::County => say("县级", "county", language),
	};
	let line = words::line(record.line, tongue(language));
	match language {
		Language::En => format!("seat {} ({line}, {level}, {})", seat.0, record.region),
		Language::Zh => format!("席位{}（{line}，{level}，{}）", seat.0, record.region),
	}
}

fn role(role: Role, language: Language) -> String {
	match role {
		Role::Handler => say("承办人", "handler", language),
		Role::Reviewer => say("审核人", "reviewer", language),
		Role::Approver => say("批准人", "approver", language),
	}
}

fn roles(roles: Roles, language: Language) -> String {
	let held: Vec<_> = Role::ALL.into_iter().filter(|one| roles.hold(*one)).map(|one| role(one, language)).collect();
	held.join(comma(language))
}

/// The message that there is no such seat.
pub(super) fn unknown(seat: SeatId, language: Language) -> String {
	match language {
		Language::En => format!("no seat has the number {}: seatsApi.responsible finds the one that answers", seat.0),
		Language::Zh => format!("没有编号为 {} 的席位：可用 seatsApi.responsible 查询管辖席位", seat.0),
	}
}

/// A seat's record.
pub fn sheet(seat: SeatId, language: Language) -> Result<Sheet, String> {
	let record = pallet_seats::Seats::<Runtime>::get(seat).ok_or_else(|| unknown(seat, language))?;
	let mandate = match &record.mandate {
		Mandate::All => say("本系统全部违法行为", "every act of its line", language),
		Mandate::Listed(acts) => {
			let codes: Vec<_> = acts.iter().map(ToString::to_string).collect();
			codes.join(comma(language))
		}
	};
	let status = match record.closed {
		None => say("开放", "open", language),
		Some(since) => match language {
			Language::En => format!("closed since {}", civil::here(since)),
			Language::Zh => format!("自 {} 起关闭", civil::here(since)),
		},
	};
	let superior = <Seats as fairstream_rules::Seats>::superior(seat);
	let superior = superior.map_or_else(|| say("无", "none", language), |above| name(above, language));
	let about = vec![
		told("系统", "Line", words::line(record.line, tongue(language)), language),
		told("行政区划", "Region", record.region.to_string(), language),
		told("状态", "Status", status, language),
		told("职权", "Mandate", mandate, language),
		told("上级席位", "Superior", superior, language),
		told("待签文书", "Open papers", pallet_seats::PaperCount::<Runtime>::get(seat).to_string(), language),
	];
	let officers =
		record.officers.iter().map(|(officer, held)| Line { label: account(officer), text: roles(*held, language) });
	let missed = super::cases::missed(seat, language)?;
	Ok(Sheet {
		title: name(seat, language),
		sections: vec![
			Section { heading: say("席位", "Seat", language), lines: about },
			Section { heading: say("执法人员", "Officers", language), lines: officers.collect() },
			Section {
				heading: say("近十二个月逾期", "Clocks missed in the last twelve months", language),
				lines: missed,
			},
		],
	})
}

/// The papers of a seat that wait for signatures.
pub fn papers(seat: SeatId, language: Language) -> Result<Vec<PaperLine>, String> {
	if !pallet_seats::Seats::<Runtime>::contains_key(seat) {
		return Err(unknown(seat, language));
	}
	let line = |(hash, paper): (sp_core::H256, pallet_seats::PaperFor<Runtime>)| PaperLine {
		hash: hash.0,
		opened: civil::here(paper.opened),
		block: paper.block,
		signed: paper
			.signatures
			.iter()
			.map(|signature| format!("{} ({})", account(&signature.officer), role(signature.role, language)))
			.collect(),
		missing: paper.missing().iter().map(|missing| role(*missing, language)).collect(),
	};
	Ok(Seats::papers_of(seat).into_iter().map(line).collect())
}
