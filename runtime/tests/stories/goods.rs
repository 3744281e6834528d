//! Honey needs a licence to be offered, on the real runtime: midnight, a seat's signatures, a laboratory, and the words for it.

use crate::chain::{Chain, Outcome, BEGIN, DAY};
use codec::Encode;
use fairstream_docket::Attachment;
use fairstream_doors::{Barred, CertificateId, CertificateKind, Deed, Function, ParticipantId, Region, Why};
use fairstream_gs1::{Gtin, Unit};
use fairstream_rules::Category;
use fairstream_runtime::{configs::ProxyType, time::SLOT_MILLIS, *};
use fairstream_sheet::{api::runtime_decl_for_goods_api::GoodsApi, Language};
use pallet_goods::{Call as GoodsCall, Cover, Draft, RevocationGround};
use pallet_registry::Call as RegistryCall;
use sp_keyring::Sr25519Keyring::{AliceStash, Bob, BobStash, Dave, Eve};
use sp_runtime::{transaction_validity::InvalidTransaction, DispatchError};

const FARM: ParticipantId = ParticipantId(0);
const SHOP: ParticipantId = ParticipantId(2);
const PLATFORM: ParticipantId = ParticipantId(3);
/// The market regulation of Zhejiang, where the farm is, and of a county there, where it is not.
const PROVINCE: u32 = 2;
const COUNTY: u32 = 3;
const LICENCE: CertificateKind = CertificateKind::ProductionLicence;
const DOCUMENT: Attachment = Attachment { digest: [1; 32], custodian: None };

fn honey() -> Gtin {
	"9521234543213".parse().expect("a GTIN")
}

fn class() -> Unit {
	Unit::Class(honey())
}

fn goods(call: GoodsCall<Runtime>) -> RuntimeCall {
	RuntimeCall::Goods(call)
}

fn failed(error: pallet_goods::Error<Runtime>) -> Outcome {
	Outcome::Failed(error.into())
}

/// A licence for all food of the farm's.
fn licence(until: u64) -> RuntimeCall {
	let cover = Cover::Category(Some(Category::Food));
	goods(GoodsCall::issue {
		draft: Draft { kind: LICENCE, holder: FARM, cover, from: BEGIN, until, document: DOCUMENT },
	})
}

fn offer() -> RuntimeCall {
	goods(GoodsCall::offer { unit: class(), platform: PLATFORM })
}

/// The province's seat does something, with as many signatures as that takes.
fn province_does(chain: &mut Chain, call: RuntimeCall) {
	assert_eq!(chain.by_seat(PROVINCE, call), Outcome::Done);
	assert_eq!(chain.acted(), Ok(()));
}

/// How the shop's offer stands at the time of the last block.
fn standing(chain: &mut Chain) -> Option<Result<(), Barred>> {
	let now = chain.now;
	chain.with(|| Goods::standing_of_offer(SHOP, &class(), PLATFORM, now))
}

/// The farm's honey, licensed until a moment and offered by the shop.
fn offered(until: u64) -> Chain {
	let mut chain = Chain::local();
	let category = Some(Category::Food);
	assert_eq!(chain.call(Bob, goods(GoodsCall::register_product { gtin: honey(), category })), Outcome::Done);
	province_does(&mut chain, licence(until));
	assert_eq!(chain.call(Dave, offer()), Outcome::Done);
	chain
}

#[test]
fn at_midnight_the_licence_ends_and_the_offer_is_blocked_from_that_block_until_it_is_renewed() {
	let mut chain = offered(BEGIN + DAY);
	chain.seal_at(BEGIN + DAY - SLOT_MILLIS, vec![]);
	assert_eq!(standing(&mut chain), Some(Ok(())), "the last block of the day");
	chain.seal(vec![]);
	assert_eq!(chain.now, BEGIN + DAY);
	let why = Why::CertificateExpired { kind: LICENCE, since: BEGIN + DAY };
	assert_eq!(standing(&mut chain), Some(Err(Barred { why, until: None })));
	assert_eq!(
		chain.call(
			Dave,
			goods(GoodsCall::offer { unit: "01/09521234543213/10/L-7".parse().expect("a lot"), platform: PLATFORM })
		),
		failed(pallet_goods::Error::CertificateExpired)
	);
	province_does(&mut chain, licence(BEGIN + 365 * DAY));
	assert_eq!(standing(&mut chain), Some(Ok(())), "nobody had to offer it anew");
}

#[test]
fn a_seat_suspends_and_revokes_with_all_its_signatures_and_resumes_with_two() {
	use configs::Formalities;
	use pallet_seats::{Formality, FormalityOf};
	let certificate = CertificateId(0);
	let suspend = || goods(GoodsCall::suspend { certificate, until: None, document: DOCUMENT });
	let resume = || goods(GoodsCall::resume { certificate });
	let ground = RevocationGround::ConditionsLost;
	let revoke = || goods(GoodsCall::revoke { certificate, ground, document: DOCUMENT });
	for (call, formality) in [
		(licence(BEGIN + DAY), Some(Formality::TwoHandlers)),
		(suspend(), Some(Formality::Full)),
		(resume(), Some(Formality::TwoHandlers)),
		(revoke(), Some(Formality::Full)),
		(offer(), None),
	] {
		assert_eq!(Formalities::formality(&call), formality, "{call:?}");
	}
	let mut chain = offered(BEGIN + 30 * DAY);
	province_does(&mut chain, suspend());
	let since = chain.now;
	let suspended = Why::CertificateSuspended { kind: LICENCE, since };
	assert_eq!(standing(&mut chain), Some(Err(Barred::by(suspended))));
	province_does(&mut chain, resume());
	assert_eq!(standing(&mut chain), Some(Ok(())));
	province_does(&mut chain, revoke());
	let revoked = Why::CertificateRevoked { kind: LICENCE, since: chain.now };
	assert_eq!(standing(&mut chain), Some(Err(Barred::by(revoked))));
}

#[test]
fn a_seat_of_another_county_has_no_say_and_neither_has_the_other_line() {
	let mut chain = offered(BEGIN + 30 * DAY);
	let suspend = || goods(GoodsCall::suspend { certificate: CertificateId(0), until: None, document: DOCUMENT });
	for seat in [COUNTY, 1] {
		assert_eq!(chain.by_seat(seat, suspend()), Outcome::Done);
		assert_eq!(chain.acted(), Err(DispatchError::BadOrigin), "seat {seat}");
	}
	assert_eq!(chain.call(Bob, suspend()), failed(pallet_goods::Error::NotIssuer));
	assert_eq!(standing(&mut chain), Some(Ok(())));
}

#[test]
fn the_authority_corrects_a_category_that_was_chosen_to_need_nothing() {
	let mut chain = Chain::local();
	let register = |category| goods(GoodsCall::register_product { gtin: honey(), category });
	assert_eq!(chain.call(Bob, register(None)), Outcome::Done);
	assert_eq!(chain.call(Dave, offer()), Outcome::Done);
	assert_eq!(chain.call(Eve, register(Some(Category::Food))), failed(pallet_goods::Error::FunctionMissing));
	let category = Some(Category::Food);
	province_does(&mut chain, goods(GoodsCall::reassign_product { gtin: honey(), producer: FARM, category }));
	assert_eq!(standing(&mut chain), Some(Err(Barred::by(Why::CertificateMissing(LICENCE)))));
}

#[test]
fn a_laboratory_reports_on_a_lot_which_may_be_sold_then_and_has_its_deposit_back_years_later() {
	let mut chain = offered(BEGIN + 3_000 * DAY);
	let region = Region::new(330_106).expect("a county");
	let admit = RegistryCall::admit { account: AliceStash.to_account_id(), region };
	assert_eq!(chain.by_seat(COUNTY, RuntimeCall::Registry(admit)), Outcome::Done);
	let lab = chain.with(|| pallet_registry::ParticipantOf::<Runtime>::get(AliceStash.to_account_id()));
	let participant = lab.expect("it is admitted");
	let accredit = RegistryCall::accredit { participant, function: Function::Laboratory, until: None };
	assert_eq!(chain.by_seat(COUNTY, RuntimeCall::Registry(accredit)), Outcome::Done);
	assert_eq!(chain.acted(), Ok(()));

	let lot: Unit = "01/09521234543213/10/L-7".parse().expect("a lot");
	let sold = |chain: &mut Chain| {
		chain.with(|| <Runtime as GoodsApi<Block>>::may(SHOP, Deed::Sell, lot.to_string(), None, Language::En))
	};
	assert_eq!(sold(&mut chain).map(|answer| answer.text), Ok("test report: missing: have it issued".into()));
	let cover = Cover::Units(vec![lot.clone()].try_into().expect("one"));
	let kind = CertificateKind::TestReport;
	let until = BEGIN + 30 * DAY;
	let draft = Draft { kind, holder: FARM, cover, from: BEGIN, until, document: DOCUMENT };
	assert_eq!(chain.call(AliceStash, goods(GoodsCall::issue { draft })), Outcome::Done);
	assert_eq!(sold(&mut chain).map(|answer| answer.may), Ok(true));

	let held = |chain: &mut Chain| chain.with(|| Balances::reserved_balance(AliceStash.to_account_id()));
	assert!(held(&mut chain) > 0);
	let forget = || goods(GoodsCall::forget_certificate { certificate: CertificateId(1) });
	chain.seal_at(until, vec![]);
	assert_eq!(chain.call(BobStash, forget()), failed(pallet_goods::Error::KeptStill));
	chain.seal_at(until + 3 * 366 * DAY, vec![]);
	assert_eq!(chain.call(BobStash, forget()), Outcome::Done);
	assert_eq!(held(&mut chain), 0);
}

#[test]
fn the_answer_is_told_in_words_also_about_a_moment_to_come_and_not_about_one_that_is_over() {
	let mut chain = offered(BEGIN + DAY);
	let ask = |chain: &mut Chain, at, language| {
		chain.with(|| <Runtime as GoodsApi<Block>>::may(SHOP, Deed::Offer, class().to_string(), at, language))
	};
	let midnight = Some(BEGIN + DAY);
	assert_eq!(ask(&mut chain, None, Language::En).map(|answer| answer.may), Ok(true));
	let en = ask(&mut chain, midnight, Language::En).expect("it is to come");
	assert_eq!(en.text, "production licence: expired since 2026-06-02 00:00:00 +08:00: have it renewed");
	let zh = ask(&mut chain, midnight, Language::Zh).expect("it is to come");
	assert_eq!(zh.text, "生产许可证：已过期，自 2026-06-02 00:00:00 +08:00，请续办");
	assert!(ask(&mut chain, Some(BEGIN - DAY), Language::En).is_err_and(|error| error.contains("is over")));

	let sheet =
		chain.with(|| <Runtime as GoodsApi<Block>>::product(class().to_string(), Language::En)).expect("a file");
	let texts = |heading: &str| -> Vec<String> {
		let section = sheet.sections.iter().find(|section| section.heading == heading).expect("the section");
		section.lines.iter().map(|line| format!("{}: {}", line.label, line.text)).collect()
	};
	assert!(texts("Product").contains(&"Category: food".into()));
	assert_eq!(
		texts("What it needs"),
		["production licence: to offer (Order 117 art. 27)", "test report: to sell (Order 117 art. 27)"]
	);
	let page = chain.with(|| <Runtime as GoodsApi<Block>>::certificates(class().to_string(), None, Language::En));
	let lines = page.expect("it is found").lines;
	assert_eq!(lines.len(), 1);
	assert_eq!((lines[0].state.as_str(), lines[0].is_valid), ("valid until 2026-06-02 00:00:00 +08:00", true));
}

#[test]
fn offers_are_listed_with_how_they_stand() {
	let mut chain = offered(BEGIN + DAY);
	let list = |chain: &mut Chain, at| {
		chain.with(|| <Runtime as GoodsApi<Block>>::offers(SHOP, None, at, Language::En)).expect("a page")
	};
	let now = list(&mut chain, None);
	assert_eq!((now.lines.len(), now.next), (1, None));
	assert!(now.lines[0].stands.may && now.lines[0].platform == PLATFORM);
	assert!(!list(&mut chain, Some(BEGIN + DAY)).lines[0].stands.may);
}

#[test]
fn a_stranger_leaves_no_lots_in_a_block_and_officers_and_proxies_of_participants_do() {
	let mut chain = offered(BEGIN + 30 * DAY);
	let lot: Unit = "01/09521234543213/10/CALL13800138000".parse().expect("a lot");
	let offer = || goods(GoodsCall::offer { unit: lot.clone(), platform: PLATFORM });
	let preimage = pallet_preimage::Call::note_preimage { bytes: offer().encode() };
	let signed = pallet_seats::Call::sign {
		seat: fairstream_doors::SeatId(PROVINCE),
		role: pallet_seats::Role::Handler,
		call: Box::new(offer()),
	};
	for call in [
		offer(),
		pallet_utility::Call::batch { calls: vec![offer()] }.into(),
		preimage.into(),
		RuntimeCall::Seats(signed),
	] {
		assert_eq!(chain.call(BobStash, call), Outcome::Invalid(InvalidTransaction::Call.into()));
	}
	let cover = Cover::Units(vec![lot.clone()].try_into().expect("one"));
	let draft = Draft { kind: LICENCE, holder: FARM, cover, from: BEGIN, until: BEGIN + DAY, document: DOCUMENT };
	province_does(&mut chain, goods(GoodsCall::issue { draft }));

	let proxy = |function| pallet_proxy::Call::add_proxy {
		delegate: BobStash.to_account_id().into(),
		proxy_type: ProxyType::Function(function),
		delay: 0,
	};
	assert_eq!(chain.call(Dave, proxy(Function::Seller)), Outcome::Done);
	let by_proxy = pallet_proxy::Call::proxy {
		real: Dave.to_account_id().into(),
		force_proxy_type: None,
		call: Box::new(offer()),
	};
	assert_eq!(chain.call(BobStash, by_proxy), Outcome::Done);
	assert!(chain.with(|| pallet_goods::Offers::<Runtime>::contains_key((SHOP, lot.clone(), PLATFORM))));
}
