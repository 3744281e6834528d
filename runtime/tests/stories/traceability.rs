//! A jar of honey from farm to shop, on the real runtime, and what its sheet says.

use crate::chain::{Chain, Outcome};
use fairstream_doors::{Function, Region};
use fairstream_epcis::{core::CoreEvent, Document, HashProfile, Limits};
use fairstream_runtime::*;
use fairstream_sheet::{api::runtime_decl_for_fairstream_api::FairstreamApi, Language, Sheet};
use sp_keyring::Sr25519Keyring::{self, Bob, Charlie, Dave, FerdieStash};

/// The jar of the story.
const JAR: &str = "https://id.gs1.org/01/09521234543213/21/17";
const CARTON: &str = "urn:epc:id:sscc:9521234.0012345678";

/// The core of an event written as JSON-LD, dated at the chain's time.
fn core(chain: &Chain, fields: &str) -> Box<CoreEvent> {
	let time = fairstream_sheet::civil::here(chain.now).replacen(' ', "T", 1).replace(' ', "");
	let text = format!(
		r#"{{ "@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
			"eventTime": "{time}", "eventTimeZoneOffset": "+08:00", {fields} }}"#
	);
	let document = Document::from_json(&text, &Limits::default()).expect("a document");
	let event = document.events().next().expect("an event").expect("a valid event");
	Box::new(CoreEvent::new(&event, HashProfile::REFERENCE).expect("an event with a core"))
}

pub fn capture(chain: &mut Chain, who: Sr25519Keyring, fields: &str) -> Outcome {
	let event = core(chain, fields);
	chain.call(who, pallet_traceability::Call::capture { event })
}

/// The farm fills and packs, the carrier brings, the shop unpacks and sells.
fn from_farm_to_shop() -> Chain {
	let mut chain = Chain::local();
	let story = [
		(
			Bob,
			format!(
				r#""type": "ObjectEvent", "action": "ADD", "bizStep": "commissioning", "disposition": "active",
				"epcList": ["{JAR}"], "readPoint": {{ "id": "https://id.gs1.org/414/9521234000013" }}"#
			),
		),
		(
			Bob,
			format!(
				r#""type": "AggregationEvent", "action": "ADD", "bizStep": "packing",
				"parentID": "{CARTON}", "childEPCs": ["{JAR}"]"#
			),
		),
		(
			Charlie,
			format!(
				r#""type": "ObjectEvent", "action": "OBSERVE", "bizStep": "shipping", "disposition": "in_transit",
				"epcList": ["{CARTON}"]"#
			),
		),
		(
			Dave,
			format!(
				r#""type": "AggregationEvent", "action": "DELETE", "bizStep": "unpacking",
				"parentID": "{CARTON}", "childEPCs": []"#
			),
		),
		(
			Dave,
			format!(
				r#""type": "ObjectEvent", "action": "OBSERVE", "bizStep": "retail_selling", "disposition": "retail_sold",
				"epcList": ["{JAR}"]"#
			),
		),
	];
	for (who, fields) in story {
		assert_eq!(capture(&mut chain, who, &fields), Outcome::Done, "{fields}");
	}
	chain
}

fn sheet(chain: &mut Chain, unit: &str, language: Language) -> Result<Sheet, String> {
	chain.with(|| <Runtime as FairstreamApi<Block>>::sheet(unit.into(), language))
}

/// The texts of a section's lines.
fn texts(sheet: &Sheet, heading: &str) -> Vec<String> {
	let section = sheet.sections.iter().find(|s| s.heading == heading).expect("the section");
	section.lines.iter().map(|line| line.text.clone()).collect()
}

#[test]
fn the_sheet_tells_the_whole_way_in_chinese_and_english() {
	let mut chain = from_farm_to_shop();
	let en = sheet(&mut chain, JAR, Language::En).expect("known");
	assert_eq!(en.title, "01/09521234543213/21/17");
	assert_eq!(
		texts(&en, "Trace"),
		[
			"commissioning @ 414/9521234000013, participant #0 (producer)",
			"packing (00/095212340123456780), participant #0 (producer)",
			"shipping (inside 00/095212340123456780), participant #1 (carrier, warehouse)",
			"unpacking (00/095212340123456780), participant #2 (room operator, seller)",
			"retail selling, participant #2 (room operator, seller)",
		]
	);
	let zh = sheet(&mut chain, JAR, Language::Zh).expect("known");
	assert_eq!(
		texts(&zh, "流转记录")[4],
		"零售，参与主体 #2（直播间运营者、商品经营者）".replace('，', ", ").replace('（', " (").replace('）', ")")
	);
	assert!(texts(&zh, "当前状态").contains(&"已售出".to_string()));
}

#[test]
fn a_unit_is_found_by_urn_by_link_and_by_path() {
	let mut chain = from_farm_to_shop();
	let by_link = sheet(&mut chain, JAR, Language::En);
	assert!(by_link.is_ok());
	for other in
		["01/09521234543213/21/17", "urn:epc:id:sgtin:9521234.054321.17", "https://shop.example/01/9521234543213/21/17"]
	{
		assert_eq!(sheet(&mut chain, other, Language::En), by_link, "{other}");
	}
}

#[test]
fn what_is_not_known_or_no_unit_is_said_in_words() {
	let mut chain = Chain::local();
	let unknown = sheet(&mut chain, JAR, Language::En).expect_err("never reported");
	assert!(unknown.contains("never reported"), "{unknown}");
	let wrong = sheet(&mut chain, "01/09521234543214/21/17", Language::En).expect_err("a wrong check digit");
	assert!(wrong.contains("check digit"), "{wrong}");
}

#[test]
fn the_history_gives_each_event_with_its_hash_and_when_it_was_recorded() {
	let mut chain = from_farm_to_shop();
	let history =
		chain.with(|| <Runtime as FairstreamApi<Block>>::history(JAR.into(), Language::En, 0)).expect("known");
	assert_eq!((history.total, history.next), (5, None));
	for entry in &history.entries {
		assert!(entry.hash.starts_with("ni:///sha-256;") && entry.hash.ends_with("?ver=CBV2.0"));
		assert!(entry.time.ends_with("+08:00") && entry.recorded.ends_with("+08:00"));
	}
	let beyond = chain.with(|| <Runtime as FairstreamApi<Block>>::history(JAR.into(), Language::En, u32::MAX));
	assert!(beyond.expect("known").entries.is_empty());
}

#[test]
fn a_newcomer_reports_once_the_council_has_admitted_and_accredited_it() {
	let mut chain = Chain::local();
	let fields = r#""type": "ObjectEvent", "action": "ADD", "bizStep": "commissioning",
		"epcList": ["urn:epc:id:sgtin:9521234.054321.18"]"#;
	let error = |e: pallet_traceability::Error<Runtime>| Outcome::Failed(e.into());
	let not_valid = Outcome::Invalid(sp_runtime::transaction_validity::InvalidTransaction::Call.into());
	assert_eq!(capture(&mut chain, FerdieStash, fields), not_valid, "a stranger's keys get into no block");

	let region: Region = "330127".parse().expect("a county");
	let account = FerdieStash.to_account_id();
	chain.by_council(pallet_registry::Call::admit { account: account.clone(), region }).expect("admitted");
	assert_eq!(capture(&mut chain, FerdieStash, fields), error(pallet_traceability::Error::NotAccredited));

	let participant = chain.with(|| pallet_registry::ParticipantOf::<Runtime>::get(&account)).expect("admitted");
	let end = chain.now + 30 * crate::chain::DAY;
	chain
		.by_council(pallet_registry::Call::accredit { participant, function: Function::Producer, until: Some(end) })
		.expect("accredited");
	assert_eq!(capture(&mut chain, FerdieStash, fields), Outcome::Done);

	// A month later the accreditation has ended by itself.
	chain.seal_at(end, vec![]);
	let more = fields.replace(".18", ".19");
	assert_eq!(capture(&mut chain, FerdieStash, &more), error(pallet_traceability::Error::NotAccredited));
}

#[test]
fn a_carriers_word_does_not_make_a_jar() {
	let mut chain = Chain::local();
	let fields = format!(r#""type": "ObjectEvent", "action": "ADD", "epcList": ["{JAR}"]"#);
	let refused = pallet_traceability::Error::<Runtime>::NotProducer;
	assert_eq!(capture(&mut chain, Charlie, &fields), Outcome::Failed(refused.into()));
}

/// Two lots of honey and their blend, a jar of it, the carton that it travels in.
const ACACIA: &str = "urn:epc:class:lgtin:9521234.054321.ACACIA";
const LINDEN: &str = "urn:epc:class:lgtin:9521234.054321.LINDEN";
const BLEND: &str = "urn:epc:class:lgtin:9521234.054321.BLEND";
const BLENDED_JAR: &str = "urn:epc:id:sgtin:9521234.054321.B1";

fn kilos(lots: &[(&str, u32)]) -> String {
	let one = |(lot, kilos): &(&str, u32)| format!(r#"{{ "epcClass": "{lot}", "quantity": {kilos}, "uom": "KGM" }}"#);
	lots.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn done(chain: &mut Chain, who: Sr25519Keyring, fields: &str) -> Box<CoreEvent> {
	let event = core(chain, fields);
	let call = pallet_traceability::Call::capture { event: event.clone() };
	assert_eq!(chain.call(who, call), Outcome::Done, "{fields}");
	event
}

/// Two lots are blended, the blend is bottled, and a jar of it is packed, shipped and unpacked.
fn from_comb_to_shop() -> Chain {
	let mut chain = Chain::local();
	let harvest = kilos(&[(ACACIA, 300), (LINDEN, 200)]);
	done(
		&mut chain,
		Bob,
		&format!(r#""type": "ObjectEvent", "action": "ADD", "epcList": [], "quantityList": [{harvest}]"#),
	);
	let (inputs, output) = (kilos(&[(ACACIA, 300), (LINDEN, 150)]), kilos(&[(BLEND, 450)]));
	let blending = format!(
		r#""type": "TransformationEvent", "bizStep": "assembling", "inputQuantityList": [{inputs}],
		"outputQuantityList": [{output}]"#
	);
	done(&mut chain, Bob, &blending);
	let bottling = format!(
		r#""type": "TransformationEvent", "inputQuantityList": [{}], "outputEPCList": ["{BLENDED_JAR}"]"#,
		kilos(&[(BLEND, 1)])
	);
	done(&mut chain, Bob, &bottling);
	let packing = format!(
		r#""type": "AggregationEvent", "action": "ADD", "bizStep": "packing", "parentID": "{CARTON}",
		"childEPCs": ["{BLENDED_JAR}"]"#
	);
	done(&mut chain, Bob, &packing);
	let shipping = |what: &str| {
		format!(r#""type": "ObjectEvent", "action": "OBSERVE", "bizStep": "shipping", "epcList": ["{what}"]"#)
	};
	let alone = pallet_traceability::Error::<Runtime>::ShippedAlone;
	assert_eq!(capture(&mut chain, Charlie, &shipping(BLENDED_JAR)), Outcome::Failed(alone.into()));
	done(&mut chain, Charlie, &shipping(CARTON));
	let unpacking = format!(
		r#""type": "AggregationEvent", "action": "DELETE", "bizStep": "unpacking", "parentID": "{CARTON}", "childEPCs": []"#
	);
	done(&mut chain, Dave, &unpacking);
	chain
}

fn sale(place: &str) -> String {
	format!(
		r#""type": "ObjectEvent", "action": "OBSERVE", "bizStep": "retail_selling", "disposition": "retail_sold",
		"epcList": ["{BLENDED_JAR}"], "readPoint": {{ "id": "https://id.gs1.org/414/{place}" }}"#
	)
}

#[test]
fn a_jar_is_traced_to_the_combs_and_no_more_is_taken_than_was_harvested() {
	let mut chain = from_comb_to_shop();
	let jar = sheet(&mut chain, BLENDED_JAR, Language::En).expect("known");
	let origin = texts(&jar, "Made from and into");
	assert_eq!(origin[0], "3", "both harvests and their blend");
	assert!(origin[1].starts_with("01/09521234543213/10/BLEND (1 KGM)"), "{origin:?}");
	let acacia = sheet(&mut chain, ACACIA, Language::Zh).expect("known");
	assert!(texts(&acacia, "当前状态").contains(&"300 KGM".to_string()));
	assert!(texts(&acacia, "来源与去向")[0].starts_with("01/09521234543213/10/BLEND (450 KGM)"));

	let too_much = format!(
		r#""type": "ObjectEvent", "action": "DELETE", "epcList": [], "quantityList": [{}]"#,
		kilos(&[(LINDEN, 51)])
	);
	let refused = pallet_traceability::Error::<Runtime>::MassBalance;
	assert_eq!(capture(&mut chain, Dave, &too_much), Outcome::Failed(refused.into()));
}

#[test]
fn a_jar_sold_twice_is_flagged_until_the_wrong_sale_is_withdrawn_and_corrected() {
	let mut chain = from_comb_to_shop();
	done(&mut chain, Dave, &sale("9521234000020"));
	let wrong = done(&mut chain, Charlie, &sale("9521234000013"));
	let en = sheet(&mut chain, BLENDED_JAR, Language::En).expect("known");
	let odd = texts(&en, "What is odd (it informs, and costs nobody anything)");
	assert_eq!(odd[0], "2", "sold twice, and at two places within ten minutes");
	assert!(odd.iter().skip(1).all(|both| both.contains("414/9521234000020") && both.contains("414/9521234000013")));
	assert!(odd.iter().any(|both| both.contains("carrier") && both.contains("seller")), "{odd:?}");

	// The carrier meant another jar, and says so.
	let declared = withdrawn(&chain, *wrong.clone());
	assert_eq!(chain.call(Charlie, pallet_traceability::Call::capture { event: declared }), Outcome::Done);
	let zh = sheet(&mut chain, BLENDED_JAR, Language::Zh).expect("known");
	let trace = texts(&zh, "流转记录");
	assert!(trace.iter().any(|line| line.contains("已声明有误")), "{trace:?}");
	let sold_at = |chain: &mut Chain| {
		let unit: fairstream_gs1::Unit = BLENDED_JAR.parse().expect("an item");
		chain.with(|| pallet_traceability::Units::<Runtime>::get(unit)).and_then(|record| record.sold)
	};
	let by = |sale: Option<pallet_traceability::record::Sale>| sale.map(|sale| sale.event.1 .0);
	assert_eq!(by(sold_at(&mut chain)), Some(2), "the shop's sale counts again");
	// What is right is told by an event of its own, and the flags stay.
	done(
		&mut chain,
		Charlie,
		&sale("9521234000013").replace("\"retail_selling\", \"disposition\": \"retail_sold\"", "\"inspecting\""),
	);
	assert_eq!(by(sold_at(&mut chain)), Some(2));
	let again = chain.call(Charlie, pallet_traceability::Call::capture { event: wrong });
	assert_eq!(again, Outcome::Failed(pallet_traceability::Error::<Runtime>::Duplicate.into()));
}

/// The same event, withdrawn now.
fn withdrawn(chain: &Chain, event: CoreEvent) -> Box<CoreEvent> {
	let declaration = fairstream_epcis::core::Declaration {
		time: chain.now,
		reason: Some(fairstream_epcis::cbv::ErrorReason::IncorrectData),
		corrections: Default::default(),
	};
	Box::new(CoreEvent { declaration: Some(declaration), ..event })
}

#[test]
fn a_day_of_reports_goes_in_one_call_and_what_cannot_be_true_is_named_by_its_place() {
	let mut chain = Chain::local();
	let jar = |n: u32| format!("urn:epc:id:sgtin:9521234.054321.D{n}");
	let begin = |chain: &Chain, n: u32| {
		*core(chain, &format!(r#""type": "ObjectEvent", "action": "ADD", "epcList": ["{}"]"#, jar(n)))
	};
	let events: Vec<CoreEvent> = [1, 2, 1, 3].into_iter().map(|n| begin(&chain, n)).collect();
	let call = |events: Vec<CoreEvent>, on_refusal| pallet_traceability::Call::capture_batch {
		events: events.try_into().expect("few"),
		on_refusal,
	};
	use fairstream_doors::OnRefusal::{Proceed, Rollback};
	let duplicate = pallet_traceability::Error::<Runtime>::Duplicate;
	assert_eq!(chain.call(Bob, call(events.clone(), Rollback)), Outcome::Failed(duplicate.into()));
	assert_eq!(chain.call(Bob, call(events, Proceed)), Outcome::Done);
	for n in [1, 2, 3] {
		assert!(sheet(&mut chain, &jar(n), Language::En).is_ok());
	}
}
