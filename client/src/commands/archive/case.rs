//! What an archived case says, from the bytes of its leaf: whoever holds a proof reads it without a node.

use crate::{
	commands::{pick, tongue},
	machine,
	proof::archive::ArchivedCase,
};
use fairstream_docket::{
	record::{Case, Opener, State},
	Adverse, Ended, Heard, Subject,
};
use fairstream_doors::ParticipantId;
use fairstream_rules::words;
use fairstream_sheet::{civil::here, Language, Line, Section};
use serde_json::{json, Value};
use subxt::utils::AccountId32;

type Record = Case<[u8; 32]>;

/// What it says, in sections: the matter, the end, and the decision if there is one.
pub(super) fn sections((id, case, attached): &ArchivedCase, language: Language) -> Vec<Section> {
	let of = Of { case, language };
	let heading = match language {
		Language::En => format!("Case {}: {}", id.0, case.kind.row().words(tongue(language))),
		Language::Zh => format!("案件 {}：{}", id.0, case.kind.row().words(tongue(language))),
	};
	let mut end = of.end();
	end.push(of.line("Attached", "材料", attached.len().to_string()));
	let mut sections = vec![
		Section { heading, lines: of.matter() },
		Section { heading: pick(language, "How it ended", "办理结果").into(), lines: end },
	];
	if let Some(adverse) = &case.adverse {
		sections.push(Section { heading: pick(language, "Decision", "决定").into(), lines: of.decision(adverse) });
	}
	sections
}

/// What is said if the bytes are of a form that this client doesn't know.
pub(super) const fn unread(language: Language) -> &'static str {
	pick(
		language,
		"what the case says can't be read here: its record is of another release's form, and proven all the same",
		"本版本无法读取案件内容：其记录属于其他版本的格式，但证明仍然成立",
	)
}

/// A case that is put into words.
#[derive(Clone, Copy)]
struct Of<'a> {
	case: &'a Record,
	language: Language,
}

impl Of<'_> {
	fn say(self, en: &'static str, zh: &'static str) -> String {
		pick(self.language, en, zh).into()
	}

	fn line(self, en: &'static str, zh: &'static str, text: impl Into<String>) -> Line {
		Line { label: self.say(en, zh), text: text.into() }
	}

	fn matter(self) -> Vec<Line> {
		let case = self.case;
		let mut lines = vec![
			self.line("About", "对象", self.subject()),
			self.line("Filed by", "提出人", self.opener()),
			self.line("Filed on", "提出时间", here(case.opened)),
			self.line("Whose case", "承办席位", self.seat(case.seat.0)),
		];
		if let Some(act) = case.act {
			let words = words::act(act, tongue(self.language));
			lines.push(self.line("Act", "涉嫌行为", format!("{act}: {words}")));
			lines.push(self.line("Happened", "发生时间", here(case.happened)));
			lines.push(self.line("Region", "管辖区划", case.region.to_string()));
		}
		lines
	}

	fn end(self) -> Vec<Line> {
		let State::Ended { ended: Ended { ending, at, release }, .. } = self.case.state else {
			return vec![self.line("Ended", "结果", self.say("it waits still", "尚未办结"))];
		};
		let tongue = tongue(self.language);
		let mut lines = vec![self.line("Ended", "结果", ending.how.words(tongue)), self.line("On", "时间", here(at))];
		lines.extend(ending.ground.map(|ground| self.line("Ground", "理由", ground.words(tongue))));
		lines.extend(ending.into.map(|into| self.line("Goes on in case", "并入案件", into.0.to_string())));
		lines.push(self.line("Steps, silences included", "步骤数（含沉默）", self.case.steps.to_string()));
		lines.push(self.line("What is attached is kept until", "材料保存至", here(release)));
		lines
	}

	fn decision(self, adverse: &Adverse) -> Vec<Line> {
		let act = adverse.act();
		let heard = match adverse.heard() {
			Heard::Stated(document) => {
				format!("{}{}", self.say("stated its case: ", "已陈述、申辩："), machine::bytes(&document.digest))
			}
			Heard::Waived => self.say("waived the hearing", "放弃陈述、申辩"),
			Heard::Silent => self.say("said nothing in the time for it", "期限内未陈述、申辩"),
		};
		let mut lines = vec![
			self.line("Act", "认定行为", format!("{act}: {}", words::act(act, tongue(self.language)))),
			self.line("Article", "依据", act.row().article),
			self.line("Notice served", "事先告知送达", here(adverse.notice().at)),
			self.line("Heard", "当事人意见", heard),
			self.line("Decided", "决定时间", here(adverse.at())),
		];
		lines.extend(self.case.decided_by.map(|seat| self.line("Decided by", "决定席位", self.seat(seat.0))));
		lines.push(self.line("Document, digest", "决定文书摘要值", machine::bytes(&adverse.document().digest)));
		lines.push(self.line("Service, digest", "送达凭证摘要值", machine::bytes(&adverse.service())));
		let until = adverse.until();
		lines
			.extend(until.map(|until| self.line("Until", "期限至", format!("{}, {}", here(until.moment), until.rule))));
		lines
	}

	fn subject(self) -> String {
		let held = match self.case.against {
			Some(who) => format!("{}{}", self.say(", held by ", "，运营者："), self.participant(who)),
			None => self.say(", held by nobody", "，无登记的运营者"),
		};
		match (self.case.subject, self.language) {
			(Subject::Participant(who), _) => self.participant(who),
			(Subject::Room { platform, room }, Language::En) => {
				format!("room {room} on {}{held}", self.participant(platform))
			}
			(Subject::Room { platform, room }, Language::Zh) => {
				format!("{}上的直播间 {room}{held}", self.participant(platform))
			}
			(Subject::Unnamed { platform }, language) => {
				let somebody = match language {
					Language::En => format!("somebody unknown on {}", self.participant(platform)),
					Language::Zh => format!("{}上的未登记主体", self.participant(platform)),
				};
				let found = self.say(", found to be ", "，查明为：");
				self.case.against.map_or(somebody.clone(), |who| format!("{somebody}{found}{}", self.participant(who)))
			}
			(Subject::Rule(rule), Language::En) => format!("the rule {rule}"),
			(Subject::Rule(rule), Language::Zh) => format!("规则 {rule}"),
		}
	}

	fn opener(self) -> String {
		match &self.case.opener {
			Opener::Participant(who) => self.participant(*who),
			Opener::Key(key) => match self.language {
				Language::En => format!("whoever has the key {}", AccountId32(*key)),
				Language::Zh => format!("密钥 {} 的持有人", AccountId32(*key)),
			},
			Opener::Seat(seat) => self.seat(seat.0),
		}
	}

	fn participant(self, who: ParticipantId) -> String {
		format!("{}{}", self.say("participant #", "参与主体 #"), who.0)
	}

	fn seat(self, seat: u32) -> String {
		format!("{}{seat}", self.say("seat ", "席位 "))
	}
}

/// The same for machines.
pub(super) fn json((id, case, attached): &ArchivedCase) -> Value {
	let ended = match case.state {
		State::Ended { ended: Ended { ending, at, release }, .. } => json!({
			"how": format!("{:?}", ending.how),
			"ground": ending.ground.map(|ground| format!("{ground:?}")),
			"into": ending.into.map(|into| into.0),
			"at": at,
			"release": release,
		}),
		State::Waiting(_) => Value::Null,
	};
	let decision = case.adverse.as_ref().map(|adverse| {
		json!({
			"act": adverse.act().to_string(),
			"at": adverse.at(),
			"document": machine::bytes(&adverse.document().digest),
			"service": machine::bytes(&adverse.service()),
			"until": adverse.until().map(|until| until.moment),
		})
	});
	json!({
		"number": id.0,
		"kind": format!("{:?}", case.kind),
		"about": Of { case, language: Language::En }.subject(),
		"act": case.act.map(|act| act.to_string()),
		"seat": case.seat.0,
		"happened": case.happened,
		"opened": case.opened,
		"ended": ended,
		"decision": decision,
		"attached": attached.len(),
	})
}
