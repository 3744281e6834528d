//! Participants on the real runtime: identities over months, persons who are barred, affiliations, names, delegation.

use crate::chain::{Chain, Outcome, BEGIN, DAY};
use fairstream_doors::{Affiliation, Bearer, Function, ParticipantId, Persons, Region, Side, Standing, Who};
use fairstream_runtime::{configs::ProxyType, *};
use pallet_registry::Call as RegistryCall;
use sp_keyring::Sr25519Keyring::{self, AliceStash, BobStash, Charlie, Dave, Eve, Ferdie};
use sp_runtime::DispatchError;

const PLATFORM: ParticipantId = ParticipantId(3);
const SHOP: ParticipantId = ParticipantId(2);

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
	assert!(chain.with(|| Registry::bar(anchor, until)));
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
fn a_room_is_the_operators_that_both_agreed_on_and_an_old_case_finds_who_held_it_then() {
	let mut chain = Chain::local();
	let offer = RegistryCall::offer_affiliation {
		kind: Affiliation::RoomOnPlatform,
		side: Side::Lower,
		other: PLATFORM,
		contract: None,
	};
	let name = |operator| registry(RegistryCall::name_room { room: "88001".parse().expect("a number"), operator });
	assert_eq!(chain.call(Eve, name(SHOP)), failed(pallet_registry::Error::NotAffiliated));
	assert_eq!(chain.call(Dave, registry(offer)), Outcome::Done);
	assert_eq!(chain.call(Eve, name(SHOP)), failed(pallet_registry::Error::NotAffiliated));
	let accept = RegistryCall::answer_affiliation {
		kind: Affiliation::RoomOnPlatform,
		side: Side::Upper,
		other: SHOP,
		accept: true,
		contract: None,
	};
	assert_eq!(chain.call(Charlie, registry(accept.clone())), failed(pallet_registry::Error::NoOffer));
	assert_eq!(chain.call(Eve, registry(accept)), Outcome::Done);
	assert_eq!(chain.call(Eve, name(SHOP)), Outcome::Done);
	let named = chain.now;
	chain.seal_at(named + 30 * DAY, vec![]);
	let release = RegistryCall::release_room { room: "88001".parse().expect("a number") };
	assert_eq!(chain.call(Eve, registry(release)), Outcome::Done);
	let held =
		|chain: &mut Chain, at| chain.with(|| Registry::room_at(PLATFORM, "88001".parse().expect("a number"), at));
	assert_eq!(held(&mut chain, named - 1), None);
	assert_eq!(held(&mut chain, named), Some(SHOP));
	let now = chain.now;
	assert_eq!(held(&mut chain, now), None);
}

#[test]
fn an_offer_that_nobody_answers_lapses_after_ten_working_days_over_real_holidays() {
	let mut chain = Chain::local();
	// 23 September 2026, a Wednesday: the Mid-Autumn holidays and the National Day lie ahead.
	chain.seal_at(BEGIN + 114 * DAY + DAY / 2, vec![]);
	chain.seal(vec![]);
	let offer = RegistryCall::offer_affiliation {
		kind: Affiliation::RoomOnPlatform,
		side: Side::Lower,
		other: PLATFORM,
		contract: None,
	};
	assert_eq!(chain.call(Dave, registry(offer)), Outcome::Done);
	let duties = chain.with(|| Deadlines::duties_of(Bearer::Participant(PLATFORM), None));
	let due = duties.iter().find(|duty| matches!(duty.clock.task, configs::Task::Registry(_))).expect("it is due").due;
	// By the published calendar of 2026, counted by hand: see the comment in the table below.
	let calendar: std::collections::BTreeMap<i32, fairstream_rules::calendar::Year> =
		fairstream_rules::calendar::china::published().into_iter().collect();
	let day = |moment: u64| fairstream_rules::calendar::civil_date(moment, &calendar);
	let worked = (0..30)
		.map(|n| BEGIN + (115 + n) * DAY)
		.filter(|moment| fairstream_rules::calendar::is_working(day(*moment), &calendar).0)
		.nth(9)
		.expect("ten working days within a month");
	assert_eq!(due, worked + DAY, "the tenth working day ends at midnight");
	chain.seal_at(due, vec![]);
	let accept = RegistryCall::answer_affiliation {
		kind: Affiliation::RoomOnPlatform,
		side: Side::Upper,
		other: SHOP,
		accept: true,
		contract: None,
	};
	assert_eq!(chain.call(Eve, registry(accept)), failed(pallet_registry::Error::NoOffer));
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
