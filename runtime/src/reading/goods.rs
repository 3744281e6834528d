//! Goods in words: files of products, certificates, offers, and what bars them.

use super::{hex, now, participant, say, told, tongue};
use crate::{configs::Gates, Goods};
use alloc::{
	format,
	string::{String, ToString},
	vec,
	vec::Vec,
};
use fairstream_doors::{Barred, CertificateId, CertificateKind, Deed, Gate, Moment, ParticipantId, Why};
use fairstream_gs1::{Gtin, Unit};
use fairstream_rules::{
	pack::{pack, Need},
	words, Category,
};
use fairstream_sheet::{
	civil,
	goods::{CertificateLine, CertificatePage, OfferLine, OfferPage, Permission},
	Language, Line, Section, Sheet,
};
use pallet_goods::{Certificate, Cover, Issuer, Product, State, Suspension};

/// The unit that a text names.
fn unit(text: &str) -> Result<Unit, String> {
	text.trim().parse().map_err(|error| format!("{error}"))
}

/// A product's file, and what its category needs.
pub fn product(text: &str, language: Language) -> Result<Sheet, String> {
	let named = unit(text)?;
	let gtin = named.gtin().ok_or_else(|| match language {
		Language::En => format!("{named} is no product: name its class by its GTIN, as 01/09521234543213"),
		Language::Zh => format!("{named} 不是商品：请给出商品条码，例如 01/09521234543213"),
	})?;
	let product = Goods::product(gtin).ok_or_else(|| match language {
		Language::En => format!("there is no file of product {gtin}: its producer registers it"),
		Language::Zh => format!("没有商品 {gtin} 的档案：请由生产者登记"),
	})?;
	let sections = vec![
		Section { heading: say("商品档案", "Product", language), lines: file(gtin, &product, language) },
		Section { heading: say("所需证书", "What it needs", language), lines: needed(product.category, language) },
	];
	Ok(Sheet { title: Unit::Class(gtin).to_string(), sections })
}

fn file(gtin: Gtin, product: &Product, language: Language) -> Vec<Line> {
	let stands = match product.withdrawn {
		None => say("已登记", "registered", language),
		Some(since) => dated("已撤回，自", "withdrawn since", since, language),
	};
	vec![
		told("商品条码（GTIN）", "GTIN", gtin.to_string(), language),
		told("生产者", "Producer", participant(product.producer, language), language),
		told("类别", "Category", category(product.category, language), language),
		told("登记时间", "Registered", civil::here(product.since), language),
		told("状况", "Status", stands, language),
	]
}

/// What goods of a category need, a line each.
fn needed(of: Option<Category>, language: Language) -> Vec<Line> {
	let line = |need: &Need| {
		let (en, zh) = need.from.words();
		let text = match language {
			Language::En => format!("to {en} ({})", need.source),
			Language::Zh => format!("{zh}时需要（{}）", need.source),
		};
		Line { label: kind(need.kind, language), text }
	};
	let none = || told("证书", "Certificates", say("无需证书", "none", language), language);
	let lines: Vec<Line> = pack(of).iter().map(line).collect();
	if lines.is_empty() {
		return vec![none()];
	}
	lines
}

fn category(of: Option<Category>, language: Language) -> String {
	words::goods(of, tongue(language)).into()
}

/// A kind of certificate. Of one without a name the beginning of its digest.
fn kind(kind: CertificateKind, language: Language) -> String {
	let (en, zh) = kind.words();
	match kind {
		CertificateKind::Custom(digest) => {
			let digits: String = hex(&digest).chars().take(8).collect();
			format!("{} 0x{digits}..", say(zh, en, language))
		}
		_ => say(zh, en, language),
	}
}

/// Words before a moment in civil time.
fn dated(zh: &str, en: &str, moment: Moment, language: Language) -> String {
	format!("{} {}", say(zh, en, language), civil::here(moment))
}

fn issuer(of: Issuer, language: Language) -> String {
	match of {
		Issuer::Participant(id) => participant(id, language),
		Issuer::Seat(seat) => match language {
			Language::En => format!("{seat} (market regulation)"),
			Language::Zh => format!("市场监督管理部门（席位 {}）", seat.0),
		},
	}
}

/// How a certificate stands.
fn state(of: State, language: Language) -> String {
	match of {
		State::Valid { until } => dated("有效，至", "valid until", until, language),
		State::NotYet { from } => dated("尚未生效，生效时间", "not valid yet, from", from, language),
		State::Suspended { since, until: None } => dated("已暂停，自", "suspended since", since, language),
		State::Suspended { since, until: Some(until) } => match language {
			Language::En => format!("suspended since {} until {}", civil::here(since), civil::here(until)),
			Language::Zh => format!("已暂停，自 {} 至 {}", civil::here(since), civil::here(until)),
		},
		State::Expired { since } => dated("已过期，自", "expired since", since, language),
		State::Revoked { since } => dated("已撤销，自", "revoked since", since, language),
	}
}

fn term(certificate: &Certificate) -> String {
	format!("{} – {}", civil::here(certificate.from), civil::here(certificate.until))
}

/// A certificate.
pub fn certificate(id: CertificateId, language: Language) -> Result<Sheet, String> {
	let (certificate, cover) = Goods::certificate(id).ok_or_else(|| match language {
		Language::En => {
			format!("no certificate has the number {id}: it was never issued, or forgotten long after its end")
		}
		Language::Zh => format!("没有编号为 {id} 的证书：从未颁发，或者终止后已过保存期"),
	})?;
	let custodian = match certificate.document.custodian {
		Some(custodian) => participant(custodian, language),
		None => issuer(certificate.issuer, language),
	};
	let mut lines = vec![
		told("种类", "Kind", kind(certificate.kind, language), language),
		told("持有人", "Holder", participant(certificate.holder, language), language),
		told("颁发者", "Issuer", issuer(certificate.issuer, language), language),
		told("录入时间", "Issued", civil::here(certificate.issued), language),
		told("有效期", "Term", term(&certificate), language),
		told("状况", "Status", state(certificate.state(now()), language), language),
		told("文件摘要", "Document", hex(&certificate.document.digest), language),
		told("文件保管", "Kept by", custodian, language),
	];
	lines.extend(certificate.by_issuer.map(|own| suspension("颁发者暂停", "Suspended by the issuer", &own, language)));
	let authority = certificate.by_authority;
	lines.extend(authority.map(|own| suspension("监管部门暂停", "Suspended by an authority", &own, language)));
	lines.extend(certificate.revoked.map(|revoked| {
		let (en, zh) = revoked.ground.words();
		let (why, by) = (say(zh, en, language), issuer(revoked.by, language));
		told("撤销", "Revoked", format!("{}: {by}: {why}", civil::here(revoked.at)), language)
	}));
	let covered = covers(&cover, certificate.holder, language);
	let sections = vec![
		Section { heading: say("证书", "Certificate", language), lines },
		Section { heading: say("适用商品", "What it covers", language), lines: covered },
	];
	Ok(Sheet { title: format!("{} {id}", say("证书", "certificate", language)), sections })
}

fn suspension(zh: &str, en: &str, of: &Suspension, language: Language) -> Line {
	let until = match of.until {
		Some(until) => civil::here(until),
		None => say("恢复为止", "it is resumed", language),
	};
	let (since, by) = (civil::here(of.since), issuer(of.by, language));
	let text = match language {
		Language::En => format!("since {since} until {until}, {by}"),
		Language::Zh => format!("自 {since} 至 {until}，{by}"),
	};
	told(zh, en, text, language)
}

fn covers(cover: &Cover, holder: ParticipantId, language: Language) -> Vec<Line> {
	match cover {
		Cover::Category(of) => {
			let (of, holder) = (category(*of, language), participant(holder, language));
			let text = match language {
				Language::En => format!("all {of} of {holder}"),
				Language::Zh => format!("{holder} 的全部{of}"),
			};
			vec![told("商品", "Goods", text, language)]
		}
		Cover::Units(units) => units.iter().map(|unit| told("商品", "Goods", unit.to_string(), language)).collect(),
	}
}

/// The certificates that cover a unit.
pub fn certificates(text: &str, after: Option<CertificateId>, language: Language) -> Result<CertificatePage, String> {
	let found = Goods::certificates_of(&unit(text)?, after);
	let is_full = found.len() >= pallet_goods::PAGE as usize;
	let next = found.last().filter(|_| is_full).map(|(id, _)| *id);
	let line = |(certificate, found): (CertificateId, Certificate)| {
		let stands = found.state(now());
		CertificateLine {
			certificate,
			kind: kind(found.kind, language),
			holder: participant(found.holder, language),
			issuer: issuer(found.issuer, language),
			term: term(&found),
			state: state(stands, language),
			is_valid: matches!(stands, State::Valid { .. }),
		}
	};
	Ok(CertificatePage { lines: found.into_iter().map(line).collect(), next })
}

/// The moment that is asked about: now, or one to come. What was is asked of a block of that time.
fn moment(at: Option<Moment>, language: Language) -> Result<Moment, String> {
	match at {
		Some(at) if at < now() => Err(say(
			"所问时间已过：请向当时的区块查询",
			"that moment is over: ask a block of that time, or leave the moment out",
			language,
		)),
		at => Ok(at.unwrap_or_else(now)),
	}
}

/// Whether somebody may do something with a unit.
pub fn may(
	who: ParticipantId,
	deed: Deed,
	text: &str,
	at: Option<Moment>,
	language: Language,
) -> Result<Permission, String> {
	let at = moment(at, language)?;
	Ok(permission(Gates::may(who, deed, &unit(text)?, at), at, language))
}

fn permission(answer: Result<(), Barred>, at: Moment, language: Language) -> Permission {
	let (text, until) = match answer {
		Ok(()) => (say("可以", "it may", language), None),
		Err(Barred { why, until }) => (barred(why, language), until),
	};
	Permission {
		may: answer.is_ok(),
		text,
		until,
		until_shown: until.map(civil::here).unwrap_or_default(),
		at_shown: civil::here(at),
	}
}

/// Why something is barred, and what to do.
fn barred(why: Why, language: Language) -> String {
	let of = |kind_of, zh: String, en: String| match language {
		Language::En => format!("{}: {en}", kind(kind_of, language)),
		Language::Zh => format!("{}：{zh}", kind(kind_of, language)),
	};
	match why {
		Why::FunctionMissing => say(
			"该主体不具备商品经营者或者直播间运营者职能",
			"the participant is accredited neither as seller nor as room operator: have the authority accredit it",
			language,
		),
		Why::NoFile => {
			say("没有商品档案：请由生产者登记", "there is no file of the product: its producer registers it", language)
		}
		Why::Withdrawn { since } => {
			dated("生产者已撤回该商品，自", "its producer withdrew the product on", since, language)
		}
		Why::CertificateMissing(kind) => of(kind, "缺少，请申请颁发".into(), "missing: have it issued".into()),
		Why::CertificateNotYet { kind, from } => {
			let from = civil::here(from);
			of(kind, format!("尚未生效，生效时间 {from}"), format!("not valid before {from}"))
		}
		Why::CertificateExpired { kind, since } => {
			let since = civil::here(since);
			of(kind, format!("已过期，自 {since}，请续办"), format!("expired since {since}: have it renewed"))
		}
		Why::CertificateSuspended { kind, since } => {
			let since = civil::here(since);
			of(
				kind,
				format!("已暂停，自 {since}"),
				format!("suspended since {since}: it has to be resumed, or to run out"),
			)
		}
		Why::CertificateRevoked { kind, since } => {
			let since = civil::here(since);
			of(kind, format!("已撤销，自 {since}"), format!("revoked since {since}: have a new one issued"))
		}
		Why::Stopped { stop } => match language {
			Language::En => format!("an authority stopped it: see its order {stop}"),
			Language::Zh => format!("监管部门已停止销售：见第 {stop} 号决定"),
		},
		Why::Restricted => say("该主体受到限制", "the participant is restricted: see what restricts it", language),
	}
}

/// What a seller offers, and whether it stands.
pub fn offers(
	seller: ParticipantId,
	after: Option<(String, ParticipantId)>,
	at: Option<Moment>,
	language: Language,
) -> Result<OfferPage, String> {
	let at = moment(at, language)?;
	let after = after.map(|(text, platform)| unit(&text).map(|unit| (unit, platform))).transpose()?;
	let found = Goods::offers_of(seller, after);
	let is_full = found.len() >= pallet_goods::PAGE as usize;
	let next = found.last().filter(|_| is_full).map(|(unit, platform, _)| (unit.to_string(), *platform));
	let lines = found.into_iter().map(|(unit, platform, offer)| OfferLine {
		unit: unit.to_string(),
		platform,
		platform_shown: participant(platform, language),
		since: civil::here(offer.since),
		stands: permission(Gates::may(seller, Deed::Offer, &unit, at), at, language),
	});
	Ok(OfferPage { lines: lines.collect(), next })
}
