//! Participants on the real runtime: identities over months, persons who are barred, affiliations, names, delegation.

use crate::chain::{Chain, Outcome, BEGIN, DAY};
use fairstream_doors::{
	Affiliation, Bearer, CaseId, Function, ParticipantId, Persons, Places, Region, RoomNumber, Side, Standing, Who,
};
use fairstream_runtime::{
	configs::{ByThingAndByte, ProxyType},
	*,
};
use fairstream_sheet::{api::runtime_decl_for_registry_api::RegistryApi, Language};
use frame_support::traits::{fungible::InspectHold, Footprint};
use pallet_registry::Call as RegistryCall;
use sp_keyring::Sr25519Keyring::{self, AliceStash, BobStash, Charlie, CharlieStash, Dave, Eve, Ferdie};
use sp_runtime::{traits::Convert, DispatchError};

const PLATFORM: ParticipantId = ParticipantId(3);
const SHOP: ParticipantId = ParticipantId(2);
const HOUR: u64 = 3_600_000;

fn region(code: u32) -> Region {
	Region::new(code).expect("a region")
}

fn failed(error: pallet_registry::Error<Runtime>) -> Outcome {
	Outcome::Failed(error.into())
}

fn registry(call: RegistryCall<Runtime>) -> RuntimeCall {
	RuntimeCall::Registry(call)
}

/// A county's seat admits an account and accredits it.
fn admitted(chain: &mut Chain, who: Sr25519Keyring, function: Function) -> ParticipantId {
	let admit = RegistryCall::admit { account: who.to_account_id(), region: region(330_106) };
	assert_eq!(chain.by_seat(3, registry(admit)), Outcome::Done);
	assert_eq!(chain.acted(), Ok(()));
	let participant = chain.with(|| Registry::participant(&who.to_account_id())).expect("it is admitted");
	if function.is_of_a_person() {
		let verify = RegistryCall::verify { participant, commitment: [1; 32], tag: Some([who as u8 + 1; 32]) };
		assert_eq!(chain.call(Ferdie, registry(verify)), Outcome::Done);
	}
	let accredit = RegistryCall::accredit { participant, function, until: None };
	assert_eq!(chain.by_seat(3, registry(accredit)), Outcome::Done);
	assert_eq!(chain.acted(), Ok(()));
	participant
}

/// The county's seat does something, with all its signatures.
fn county_does(chain: &mut Chain, call: RegistryCall<Runtime>) {
	assert_eq!(chain.by_seat(3, registry(call)), Outcome::Done);
	assert_eq!(chain.acted(), Ok(()));
}

fn room() -> RoomNumber {
	"88001".parse().expect("a number")
}

/// The shop offers the platform to run rooms on it.
fn offer() -> RuntimeCall {
	let (kind, side) = (Affiliation::RoomOnPlatform, Side::Lower);
	registry(RegistryCall::offer_affiliation { kind, side, other: PLATFORM, contract: None })
}

/// The platform accepts.
fn accept() -> RuntimeCall {
	let (kind, side) = (Affiliation::RoomOnPlatform, Side::Upper);
	registry(RegistryCall::answer_affiliation { kind, side, other: SHOP, accept: true, contract: None })
}

/// Blocks so close to each other that the chain doesn't stand still. The first of an epoch runs no hook, so each has another
/// behind it.
fn run_until(chain: &mut Chain, moment: u64) {
	while chain.now < moment {
		let next = moment.min(chain.now + 9 * 60_000);
		chain.seal_at(next, vec![]);
		let mut session = chain.with(Session::current_index);
		loop {
			chain.seal(vec![]);
			let after = chain.with(Session::current_index);
			if core::mem::replace(&mut session, after) == after {
				break;
			}
		}
	}
}

fn standing(chain: &mut Chain, who: ParticipantId, function: Function) -> Standing {
	let now = chain.now;
	chain.with(|| Registry::standing(who, function, now))
}

#[test]
fn a_countys_seat_brings_in_who_does_business_there_and_nobody_elsewhere() {
	let mut chain = Chain::local();
	let seller = admitted(&mut chain, AliceStash, Function::Seller);
	assert_eq!(standing(&mut chain, seller, Function::Seller), Standing::Unverified);
	let elsewhere = RegistryCall::admit { account: BobStash.to_account_id(), region: region(310_115) };
	assert_eq!(chain.by_seat(3, registry(elsewhere)), Outcome::Done);
	assert_eq!(chain.acted(), Err(DispatchError::BadOrigin));
	let revoke = RegistryCall::revoke { participant: SHOP, function: Function::Seller };
	assert_eq!(chain.by_seat(3, registry(revoke)), Outcome::Done);
	assert_eq!(chain.acted(), Err(DispatchError::BadOrigin), "the shop is in Shanghai");
}

#[test]
fn an_identity_lasts_six_months_and_what_needs_it_ends_with_it_though_nothing_runs() {
	let mut chain = Chain::local();
	let seller = admitted(&mut chain, AliceStash, Function::Seller);
	let verify = || registry(RegistryCall::verify { participant: seller, commitment: [1; 32], tag: None });
	assert_eq!(chain.call(Dave, verify()), failed(pallet_registry::Error::NotIssuer));
	assert_eq!(chain.call(Ferdie, verify()), Outcome::Done);
	assert_eq!(standing(&mut chain, seller, Function::Seller), Standing::Accredited);
	// Six months after 1 June end with 1 December 2026, a Tuesday.
	let end = BEGIN + 184 * DAY;
	let at = |chain: &mut Chain, moment| chain.with(|| Registry::standing(seller, Function::Seller, moment));
	assert_eq!(at(&mut chain, end - 1), Standing::Accredited);
	assert_eq!(at(&mut chain, end), Standing::IdentityLapsed(end));
	let duties = chain.with(|| Deadlines::duties_of(Bearer::Participant(seller), None));
	assert_eq!(duties.len(), 1, "it stands in the inbox");
	assert_eq!(duties[0].due, end);
	chain.seal_at(end, vec![]);
	// The first block of an epoch runs no hook; the next one does.
	chain.seal(vec![]);
	let lapsed = chain.with(|| {
		System::events().into_iter().any(|record| {
			matches!(record.event, RuntimeEvent::Registry(pallet_registry::Event::IdentityLapsed { participant, at })
				if participant == seller && at == end)
		})
	});
	assert!(lapsed, "auditors hear of it");
	assert_eq!(chain.call(Ferdie, verify()), Outcome::Done);
	assert_eq!(standing(&mut chain, seller, Function::Seller), Standing::Accredited);
}

#[test]
fn a_barred_anchor_does_not_come_back_under_another_account_until_the_bar_ends() {
	let mut chain = Chain::local();
	let anchor = admitted(&mut chain, AliceStash, Function::Anchor);
	let tag = chain.with(|| pallet_registry::Participants::<Runtime>::get(anchor)).and_then(|record| record.tag);
	let tag = tag.expect("a person has one").value;
	let until = chain.now + 40 * DAY;
	assert!(chain.with(|| Registry::bar(anchor, CaseId(1), until)));
	assert_eq!(standing(&mut chain, anchor, Function::Anchor), Standing::Barred(until));

	let admit = RegistryCall::admit { account: BobStash.to_account_id(), region: region(330_106) };
	assert_eq!(chain.by_seat(3, registry(admit)), Outcome::Done);
	let other = chain.with(|| Registry::participant(&BobStash.to_account_id())).expect("it is admitted");
	let again = || registry(RegistryCall::verify { participant: other, commitment: [2; 32], tag: Some(tag) });
	assert_eq!(chain.call(Ferdie, again()), failed(pallet_registry::Error::Barred));

	let revoke = RegistryCall::revoke { participant: anchor, function: Function::Anchor };
	assert_eq!(chain.by_seat(3, registry(revoke)), Outcome::Done);
	assert_eq!(chain.acted(), Ok(()));
	assert_eq!(chain.call(Ferdie, again()), failed(pallet_registry::Error::Barred), "leaving does not lift it");
	chain.seal_at(until + 3_000, vec![]);
	chain.seal(vec![]);
	assert!(chain.with(|| pallet_registry::Tags::<Runtime>::get(tag)).is_none(), "no trace is left");
	assert_eq!(chain.call(Ferdie, again()), Outcome::Done);
}

#[test]
fn what_the_authority_withdrew_no_issuer_verifies_again_before_it_is_released() {
	let mut chain = Chain::local();
	let seller = admitted(&mut chain, AliceStash, Function::Seller);
	let verify = || registry(RegistryCall::verify { participant: seller, commitment: [1; 32], tag: None });
	assert_eq!(chain.call(Ferdie, verify()), Outcome::Done);
	county_does(&mut chain, RegistryCall::withdraw_identity { participant: seller });
	assert_eq!(chain.call(Ferdie, verify()), failed(pallet_registry::Error::IdentityHeld));
	assert!(matches!(standing(&mut chain, seller, Function::Seller), Standing::IdentityLapsed(_)));
	county_does(&mut chain, RegistryCall::release_identity { participant: seller });
	assert_eq!(chain.call(Ferdie, verify()), Outcome::Done);
	assert_eq!(standing(&mut chain, seller, Function::Seller), Standing::Accredited);
}

#[test]
fn who_was_not_found_is_where_the_authority_confirms_it_and_the_place_of_an_event_is_that_of_its_day() {
	let mut chain = Chain::local();
	let seller = admitted(&mut chain, AliceStash, Function::Seller);
	let declare = |code| registry(RegistryCall::declare_business { region: region(code) });
	assert_eq!(chain.call(AliceStash, declare(330_108)), Outcome::Done);
	let event = chain.now;
	county_does(&mut chain, RegistryCall::mark_unreachable { participant: seller });
	assert_eq!(chain.call(AliceStash, declare(330_106)), failed(pallet_registry::Error::Unreachable));
	county_does(&mut chain, RegistryCall::confirm_business { participant: seller, region: region(330_106) });
	let at = |business| Some(Places { registered: region(330_106), business: Some(region(business)) });
	assert_eq!(chain.with(|| Registry::places(seller)), at(330_106));
	assert_eq!(chain.with(|| Registry::places_at(seller, event)), at(330_108));
	assert_eq!(chain.call(AliceStash, declare(330_108)), Outcome::Done);
}

#[test]
fn a_shop_that_moves_is_registered_by_the_authority_of_its_new_county_which_is_competent_from_then_on() {
	let mut chain = Chain::local();
	let unreachable = || registry(RegistryCall::mark_unreachable { participant: SHOP });
	assert_eq!(chain.by_seat(3, unreachable()), Outcome::Done);
	assert_eq!(chain.acted(), Err(DispatchError::BadOrigin), "the shop is in Shanghai");
	let to = |code| RegistryCall::move_domicile { participant: SHOP, region: region(code) };
	assert_eq!(chain.by_seat(3, registry(to(330_108))), Outcome::Done);
	assert_eq!(chain.acted(), Err(DispatchError::BadOrigin), "that is the neighbour's");
	county_does(&mut chain, to(330_106));
	county_does(&mut chain, RegistryCall::mark_unreachable { participant: SHOP });
}

#[test]
fn after_the_issuers_key_leaked_a_barred_anchor_stays_barred_under_its_new_tag() {
	let mut chain = Chain::local();
	let anchor = admitted(&mut chain, AliceStash, Function::Anchor);
	let old = [AliceStash as u8 + 1; 32];
	let until = chain.now + 40 * DAY;
	for (case, earlier) in [(1, 0), (2, DAY)] {
		assert!(chain.with(|| Registry::bar(anchor, CaseId(case), until - earlier)));
	}
	let replace = |old| registry(RegistryCall::replace_tag { participant: anchor, old, new: [99; 32] });
	assert_eq!(chain.call(Dave, replace(old)), failed(pallet_registry::Error::NotIssuer));
	assert_eq!(chain.call(Ferdie, replace([98; 32])), failed(pallet_registry::Error::TagDiffers));
	assert_eq!(chain.call(Ferdie, replace(old)), Outcome::Done);
	assert_eq!(standing(&mut chain, anchor, Function::Anchor), Standing::Barred(until));
	assert!(chain.with(|| Registry::lift(anchor, CaseId(1))), "the other case goes on");
	assert_eq!(standing(&mut chain, anchor, Function::Anchor), Standing::Barred(until - DAY));
	chain.seal_at(until - DAY, vec![]);
	assert_eq!(standing(&mut chain, anchor, Function::Anchor), Standing::Accredited);
}

#[test]
fn a_room_is_the_operators_that_both_agreed_on_and_an_old_case_finds_who_held_it_then() {
	let mut chain = Chain::local();
	let name = |operator| registry(RegistryCall::name_room { room: room(), operator });
	assert_eq!(chain.call(Eve, name(SHOP)), failed(pallet_registry::Error::NotAffiliated));
	assert_eq!(chain.call(Dave, offer()), Outcome::Done);
	assert_eq!(chain.call(Eve, name(SHOP)), failed(pallet_registry::Error::NotAffiliated));
	assert_eq!(chain.call(Charlie, accept()), failed(pallet_registry::Error::NoOffer));
	assert_eq!(chain.call(Eve, accept()), Outcome::Done);
	assert_eq!(chain.call(Eve, name(SHOP)), Outcome::Done);
	let named = chain.now;
	chain.seal_at(named + 30 * DAY, vec![]);
	let release = || registry(RegistryCall::release_room { platform: PLATFORM, room: room() });
	assert_eq!(chain.call(Charlie, release()), failed(pallet_registry::Error::NotHolder));
	assert_eq!(chain.call(Eve, release()), Outcome::Done);
	let held = |chain: &mut Chain, at| chain.with(|| Registry::room_at(PLATFORM, room(), at));
	assert_eq!(held(&mut chain, named - 1), None);
	assert_eq!(held(&mut chain, named), Some(SHOP));
	let now = chain.now;
	assert_eq!(held(&mut chain, now), None);
	assert_eq!(chain.call(Eve, name(SHOP)), Outcome::Done);
	assert_eq!(chain.call(Dave, release()), Outcome::Done, "who holds it releases it too");
}

#[test]
fn who_held_a_number_is_forgotten_when_records_of_broadcasts_need_be_kept_no_longer() {
	let mut chain = Chain::local();
	let forget = || registry(RegistryCall::forget_room { room: room() });
	for (who, call) in [(Dave, offer()), (Eve, accept())] {
		assert_eq!(chain.call(who, call), Outcome::Done);
	}
	let name = RegistryCall::name_room { room: room(), operator: SHOP };
	assert_eq!(chain.call(Eve, registry(name)), Outcome::Done);
	assert_eq!(chain.call(Eve, forget()), failed(pallet_registry::Error::RoomHeld));
	let release = RegistryCall::release_room { platform: PLATFORM, room: room() };
	assert_eq!(chain.call(Dave, registry(release)), Outcome::Done);
	chain.seal_at(BEGIN + 3 * 365 * DAY, vec![]);
	assert_eq!(chain.call(Eve, forget()), failed(pallet_registry::Error::RoomKept));
	// Three years end with 1 June 2029, a Friday.
	chain.seal_at(BEGIN + (3 * 365 + 2) * DAY, vec![]);
	assert_eq!(chain.call(Eve, forget()), Outcome::Done);
	assert_eq!(chain.with(|| pallet_registry::RoomCount::<Runtime>::get(PLATFORM)), 0);
}

/// What an account has on hold for what its participant keeps.
fn held(chain: &mut Chain, who: Sr25519Keyring) -> Balance {
	let reason = RuntimeHoldReason::Registry(pallet_registry::HoldReason::Upkeep);
	chain.with(|| Balances::balance_on_hold(&reason, &who.to_account_id()))
}

/// The sheet of a participant, as lines.
fn sheet(chain: &mut Chain, who: ParticipantId, language: Language) -> String {
	let sheet =
		chain.with(|| <Runtime as RegistryApi<Block, AccountId>>::participant(who, language)).expect("it is there");
	let lines = sheet.sections.into_iter().flat_map(|section| section.lines);
	lines.map(|line| format!("{}: {}\n", line.label, line.text)).collect()
}

#[test]
fn one_deposit_covers_what_a_participant_keeps_anywhere_and_goes_with_it_to_its_next_account() {
	let mut chain = Chain::local();
	for (who, call) in [(Dave, offer()), (Eve, accept())] {
		assert_eq!(chain.call(who, call), Outcome::Done);
	}
	let a_step = ByThingAndByte::convert(Footprint { count: 64, size: 16 * 1_024 });
	assert_eq!((held(&mut chain, Dave), held(&mut chain, Eve)), (a_step, 0), "who answers pays nothing");
	assert!(sheet(&mut chain, PLATFORM, Language::En).contains("Keeps: nothing"));
	let name = RegistryCall::name_room { room: room(), operator: SHOP };
	assert_eq!(chain.call(Eve, registry(name)), Outcome::Done);
	let kind = fairstream_doors::CommitmentKind::PriceRule;
	let file = pallet_commitments::Call::file { kind, window: 0, root: [7; 32], count: 1 };
	assert_eq!(chain.call(Eve, RuntimeCall::Commitments(file)), Outcome::Done);
	assert_eq!(held(&mut chain, Eve), a_step);
	let bytes = pallet_registry::deposit::of_room().bytes + pallet_commitments::of_commitment().bytes;
	assert!(sheet(&mut chain, PLATFORM, Language::En).contains(&format!("Keeps: 2 things, {bytes} bytes")));
	assert!(sheet(&mut chain, PLATFORM, Language::Zh).contains("保证金: 2.2784 FAIR\n"));

	let change = RegistryCall::change_account { new: CharlieStash.to_account_id() };
	assert_eq!(chain.call(Eve, registry(change)), Outcome::Done);
	let accept = RegistryCall::accept_account { participant: PLATFORM };
	assert_eq!(chain.call(CharlieStash, registry(accept)), Outcome::Done);
	assert_eq!((held(&mut chain, Eve), held(&mut chain, CharlieStash)), (0, a_step));
}

#[test]
fn an_account_that_can_not_pay_yet_takes_a_participant_over_and_who_paid_goes_on() {
	let mut chain = Chain::local();
	assert_eq!(chain.call(Dave, offer()), Outcome::Done);
	let poor = CharlieStash.to_account_id();
	let all = pallet_balances::Call::transfer_all { dest: Eve.to_account_id().into(), keep_alive: true };
	assert_eq!(chain.call(CharlieStash, RuntimeCall::Balances(all)), Outcome::Done);
	let give = pallet_balances::Call::transfer_keep_alive { dest: poor.clone().into(), value: units::FAIR };
	assert_eq!(chain.call(Eve, RuntimeCall::Balances(give)), Outcome::Done);
	assert_eq!(chain.call(Dave, registry(RegistryCall::change_account { new: poor })), Outcome::Done);
	let accept = RegistryCall::accept_account { participant: SHOP };
	assert_eq!(chain.call(CharlieStash, registry(accept)), Outcome::Done);
	assert!(held(&mut chain, Dave) > 0 && held(&mut chain, CharlieStash) == 0);
	assert!(sheet(&mut chain, SHOP, Language::En).contains("paid by the former account"));
	let (kind, side) = (Affiliation::RoomOnPlatform, Side::Lower);
	let withdraw = RegistryCall::withdraw_offer { kind, side, other: PLATFORM };
	assert_eq!(chain.call(CharlieStash, registry(withdraw)), Outcome::Done);
	assert_eq!(held(&mut chain, Dave), 0, "who paid has it back");
}

#[test]
fn what_the_province_revoked_its_county_does_not_give_anew() {
	let mut chain = Chain::local();
	let participant = admitted(&mut chain, AliceStash, Function::Producer);
	let accredit = || registry(RegistryCall::accredit { participant, function: Function::Producer, until: None });
	let revoke = registry(RegistryCall::revoke { participant, function: Function::Producer });
	assert_eq!((chain.by_seat(2, revoke), chain.acted()), (Outcome::Done, Ok(())));
	assert!(sheet(&mut chain, participant, Language::Zh).contains("由 330000 监管部门撤销"));
	let refused = Err(pallet_registry::Error::<Runtime>::RevokedAbove.into());
	assert_eq!((chain.by_seat(3, accredit()), chain.acted()), (Outcome::Done, refused));
	assert_eq!((chain.by_seat(2, accredit()), chain.acted()), (Outcome::Done, Ok(())));
	assert_eq!(standing(&mut chain, participant, Function::Producer), Standing::Accredited);
}

#[test]
fn who_asks_for_a_room_that_nobody_held_reads_in_its_language_what_to_check() {
	let mut chain = Chain::local();
	let ask = |chain: &mut Chain, platform, room: &str, language| {
		chain.with(|| <Runtime as RegistryApi<Block, AccountId>>::room(platform, room.into(), None, language))
	};
	for (platform, number, en, zh) in [
		(PLATFORM, "88001", "nobody held room 88001", "无人使用"),
		(SHOP, "88001", "is no platform", "不是直播电商平台"),
		(PLATFORM, "+86", "letters from A to Z", "只能使用英文字母和数字"),
		(PLATFORM, "13800138000", "telephone", "个人电话"),
	] {
		let told = ask(&mut chain, platform, number, Language::En).expect_err("nobody held it");
		assert!(told.contains(en), "{told}");
		let told = ask(&mut chain, platform, number, Language::Zh).expect_err("nobody held it");
		assert!(told.contains(zh) && !told.contains(en), "{told}");
	}
}

/// The shop makes its offer on 23 September 2026, a Wednesday: the Mid-Autumn holidays and the National Day lie ahead. When
/// the term ends.
fn offered_before_the_holidays(chain: &mut Chain) -> u64 {
	chain.seal_at(BEGIN + 114 * DAY + DAY / 2, vec![]);
	chain.seal(vec![]);
	assert_eq!(chain.call(Dave, offer()), Outcome::Done);
	let duties = chain.with(|| Deadlines::duties_of(Bearer::Participant(PLATFORM), None));
	duties.iter().find(|duty| matches!(duty.clock.task, configs::Task::Registry(_))).expect("it is due").due
}

#[test]
fn an_offer_that_nobody_answers_lapses_an_hour_after_ten_working_days_over_real_holidays() {
	let mut chain = Chain::local().without_invariants();
	let due = offered_before_the_holidays(&mut chain);
	// By the published calendar of 2026, counted day by day.
	let calendar: std::collections::BTreeMap<i32, fairstream_rules::calendar::Year> =
		fairstream_rules::calendar::china::published().into_iter().collect();
	let day = |moment: u64| fairstream_rules::calendar::civil_date(moment, &calendar);
	let worked = (0..30)
		.map(|n| BEGIN + (115 + n) * DAY)
		.filter(|moment| fairstream_rules::calendar::is_working(day(*moment), &calendar).0)
		.nth(9)
		.expect("ten working days within a month");
	assert_eq!(due, worked + DAY, "the tenth working day ends at midnight");
	// The leap counts as an outage, whose grace of a day is over before the term is.
	chain.seal_at(due - 25 * HOUR, vec![]);
	run_until(&mut chain, due + HOUR / 2);
	assert_eq!(chain.with(|| pallet_registry::Offers::<Runtime>::iter().count()), 1, "an answer would count still");
	run_until(&mut chain, due + HOUR);
	assert_eq!(chain.call(Eve, accept()), failed(pallet_registry::Error::NoOffer));
}

#[test]
fn an_offer_whose_term_ended_while_the_chain_stood_still_is_answered_within_a_day_after_that() {
	let mut chain = Chain::local();
	let due = offered_before_the_holidays(&mut chain);
	chain.seal_at(due + 2 * DAY, vec![]);
	assert_eq!(chain.call(Eve, accept()), Outcome::Done);
	let now = chain.now;
	assert!(chain.with(|| Registry::are_affiliated(SHOP, Affiliation::RoomOnPlatform, PLATFORM, now)));
}

#[test]
fn a_proxy_for_a_function_does_what_the_function_does_in_batches_too_and_nothing_else() {
	let mut chain = Chain::local();
	let proxy_type = ProxyType::Function(Function::Platform);
	let add = pallet_proxy::Call::add_proxy { delegate: BobStash.to_account_id().into(), proxy_type, delay: 0 };
	assert_eq!(chain.call(Eve, add), Outcome::Done);
	let tighten = || {
		let when = pallet_rulebook::When::After {
			notice: pallet_rulebook::Notice::Normal,
			from: BEGIN + 30 * DAY,
			until: None,
		};
		RuntimeCall::Rulebook(pallet_rulebook::Call::propose {
			rule: fairstream_rules::RuleId::ComplaintFirstReply,
			layer: fairstream_rules::Layer::Platform(PLATFORM),
			value: fairstream_rules::Value::Hours(12),
			basis: None,
			evidence: [7; 32],
			when,
		})
	};
	let steal = || registry(RegistryCall::change_account { new: BobStash.to_account_id() });
	let proxied = |call: RuntimeCall| pallet_proxy::Call::proxy {
		real: Eve.to_account_id().into(),
		force_proxy_type: None,
		call: Box::new(call),
	};
	let outcome = |chain: &mut Chain, call: RuntimeCall| {
		assert_eq!(chain.call(BobStash, proxied(call)), Outcome::Done);
		chain.with(|| {
			let events = System::events().into_iter();
			events
				.filter_map(|record| match record.event {
					RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result }) => Some(result),
					_ => None,
				})
				.next()
				.expect("the proxy pallet says what came of it")
		})
	};
	let filtered: DispatchError = frame_system::Error::<Runtime>::CallFiltered.into();
	assert_eq!(outcome(&mut chain, steal()), Err(filtered));
	let batch = pallet_utility::Call::batch_all { calls: vec![tighten(), steal()] };
	assert_eq!(outcome(&mut chain, batch.into()), Err(filtered), "nested too");
	let batch = pallet_utility::Call::batch_all { calls: vec![tighten()] };
	assert_eq!(outcome(&mut chain, batch.into()), Ok(()));
}

#[test]
fn nobody_signs_for_a_colleague_through_any_proxy() {
	let mut chain = Chain::local();
	let (first, second) = (crate::chain::officer(3, "Handler1"), crate::chain::officer(3, "Handler2"));
	let colleague = AccountId::from(sp_core::Pair::public(&second));
	let add = pallet_proxy::Call::add_proxy { delegate: colleague.into(), proxy_type: ProxyType::Any, delay: 0 };
	assert_eq!(chain.call_as(&first, add), Outcome::Done);
	let admit = RegistryCall::admit { account: BobStash.to_account_id(), region: region(330_106) };
	let sign = || {
		RuntimeCall::Seats(pallet_seats::Call::sign {
			seat: fairstream_doors::SeatId(3),
			role: pallet_seats::Role::Handler,
			call: Box::new(registry(admit.clone())),
		})
	};
	assert_eq!(chain.call_as(&second, sign()), Outcome::Done);
	let for_the_other = pallet_proxy::Call::proxy {
		real: AccountId::from(sp_core::Pair::public(&first)).into(),
		force_proxy_type: None,
		call: Box::new(sign()),
	};
	assert_eq!(chain.call_as(&second, for_the_other), Outcome::Done);
	assert!(chain.with(|| Registry::participant(&BobStash.to_account_id())).is_none(), "one person signed");
}
