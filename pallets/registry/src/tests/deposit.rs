//! What participants pay for the room that their things take, who pays it, and who has it back.

use super::*;
use crate::{
	deposit::{of_affiliation, of_room, STEP_BYTES, STEP_ITEMS},
	Deposits, Error, Volume,
};
use fairstream_doors::{Kept, NotKept, Persons, Upkeep};
use frame_support::{assert_noop, traits::Footprint};
use proptest::prelude::*;
use sp_runtime::traits::Convert;
use std::collections::BTreeMap;

/// An account that has nothing.
const POOR: u64 = 300;
/// Where taken funds go.
const ELSEWHERE: u64 = 50;

/// The smallest thing.
const ONE: Kept = Kept::thing(1);

/// So many things of fifty bytes.
fn things(n: u32) -> Kept {
	Kept::thing(50).times(n)
}

/// What so many steps of things cost, of fewer bytes than a step has.
fn price(steps: u64) -> u64 {
	Price::convert(Footprint { count: steps * STEP_ITEMS, size: STEP_BYTES })
}

/// Leave an account no more than it needs to exist.
fn drain(account: u64) {
	assert_ok!(Balances::transfer_all(signed(account), ELSEWHERE, true));
}

/// Let a participant act by another account.
fn rotate(id: ParticipantId, from: u64, to: u64) {
	assert_ok!(Registry::change_account(signed(from), to));
	assert_ok!(Registry::accept_account(signed(to), id));
}

fn kept(id: ParticipantId) -> Volume {
	Deposits::<Test>::get(id).map(|deposit| deposit.kept).unwrap_or_default()
}

#[test]
fn a_counter_is_written_with_each_thing_and_a_ticket_with_each_step() {
	on_chain(|| {
		let id = admit(7);
		for _ in 0..STEP_ITEMS {
			assert_ok!(Registry::keep(id, things(1)));
		}
		assert_eq!((held(7), Written::get()), (price(1), 1));
		assert_ok!(Registry::keep(id, things(1)));
		assert_eq!((held(7), Written::get()), (price(2), 2));
		assert_eq!(kept(id), Volume { items: STEP_ITEMS + 1, bytes: 50 * (STEP_ITEMS + 1) });
	});
}

#[test]
fn it_shrinks_when_more_than_a_step_is_left_over_and_is_given_back_with_the_last_thing() {
	on_chain(|| {
		let id = admit(7);
		assert_ok!(Registry::keep(id, things(130)));
		assert_eq!(held(7), price(3));
		Registry::release(id, things(65));
		assert_eq!(held(7), price(3), "two steps are needed, and one may be left over");
		Registry::release(id, things(1));
		assert_eq!(held(7), price(1), "one step is needed, and two would be left over");
		Registry::release(id, things(63));
		assert_eq!(held(7), price(1));
		Registry::release(id, things(1));
		assert_eq!((held(7), Deposits::<Test>::contains_key(id)), (0, false));
	});
}

#[test]
fn participants_pay_each_for_their_own() {
	on_chain(|| {
		let (one, other) = (admit(7), admit(8));
		assert_ok!(Registry::keep(one, things(1)));
		assert_ok!(Registry::keep(other, things(65)));
		assert_eq!((held(7), held(8)), (price(1), price(2)));
		Registry::release(other, things(65));
		assert_eq!((held(7), held(8)), (price(1), 0));
	});
}

#[test]
fn who_cannot_pay_keeps_no_more_than_it_has_paid_for() {
	on_chain(|| {
		let id = admit(7);
		assert_ok!(Registry::keep(id, things(60)));
		drain(7);
		assert_ok!(Registry::keep(id, things(4)));
		assert_noop!(Registry::keep(id, things(1)), NotKept::Unpaid);
		assert_eq!((held(7), kept(id).items), (price(1), 64));
		let poor = admit(POOR);
		assert_noop!(Registry::keep(poor, things(1)), NotKept::Unpaid);
	});
}

#[test]
fn nothing_is_kept_for_nobody_and_nothing_costs_nothing() {
	on_chain(|| {
		let nobody = ParticipantId(9);
		assert_noop!(Registry::keep(nobody, things(1)), NotKept::Unknown);
		Registry::release(nobody, things(1));
		let id = admit(7);
		Registry::release(id, things(1));
		assert_ok!(Registry::keep(id, Kept::default()));
		assert_eq!(Deposits::<Test>::iter().count(), 0);
	});
}

#[test]
fn an_account_that_takes_the_place_of_another_takes_the_deposit_over_at_once() {
	on_chain(|| {
		let id = admit(7);
		assert_ok!(Registry::keep(id, things(70)));
		rotate(id, 7, 8);
		assert_eq!((held(7), held(8)), (0, price(2)));
		assert_eq!(Balances::free_balance(7), FUNDS);
		Registry::release(id, things(70));
		assert_eq!((held(8), Balances::free_balance(8)), (0, FUNDS));
	});
}

#[test]
fn a_lost_key_is_replaced_by_an_account_that_has_nothing_and_who_paid_goes_on_until_that_one_can() {
	on_chain(|| {
		let id = admit(7);
		assert_ok!(Registry::keep(id, things(60)));
		assert_ok!(Registry::restore_account(RuntimeOrigin::root(), id, POOR));
		assert_ok!(Registry::accept_account(signed(POOR), id));
		assert_eq!((Registry::participant(&POOR), held(7)), (Some(id), price(1)));
		assert_ok!(Registry::keep(id, things(4)));
		assert_noop!(Registry::keep(id, things(1)), NotKept::Unpaid);
		assert_ok!(Balances::transfer_allow_death(signed(8), POOR, FUNDS / 2));
		assert_eq!(held(7), price(1), "nobody tells the registry of funds");
		assert_ok!(Registry::keep(id, things(1)));
		assert_eq!((held(7), held(POOR)), (0, price(2)));
		assert_eq!(Balances::free_balance(7), FUNDS);
	});
}

#[test]
fn what_is_covered_already_moves_to_the_account_in_use_as_soon_as_that_one_can_pay() {
	on_chain(|| {
		let id = admit(7);
		assert_ok!(Registry::keep(id, things(1)));
		rotate(id, 7, POOR);
		assert_ok!(Balances::transfer_allow_death(signed(8), POOR, FUNDS / 2));
		assert_ok!(Registry::keep(id, things(1)));
		assert_eq!((held(7), held(POOR)), (0, price(1)));
	});
}

#[test]
fn who_paid_has_it_back_when_the_things_go_whoever_acts_then() {
	on_chain(|| {
		let id = admit(7);
		assert_ok!(Registry::keep(id, things(200)));
		rotate(id, 7, POOR);
		Registry::release(id, things(199));
		assert_eq!((held(7), held(POOR)), (price(1), 0));
		Registry::release(id, things(1));
		assert_eq!(Balances::free_balance(7), FUNDS);
	});
}

#[test]
fn who_paid_for_one_participant_and_acts_for_another_pays_for_both() {
	on_chain(|| {
		let id = admit(7);
		assert_ok!(Registry::keep(id, things(1)));
		rotate(id, 7, POOR);
		let other = admit(7);
		assert_ok!(Registry::keep(other, things(65)));
		assert_eq!(held(7), price(1) + price(2));
		Registry::release(id, things(1));
		assert_eq!(held(7), price(2));
	});
}

#[test]
fn what_is_due_goes_though_its_deposit_is_stuck_and_the_next_change_settles_the_whole() {
	on_chain(|| {
		let id = admit(7);
		assert_ok!(Registry::keep(id, things(200)));
		Stuck::set(true);
		Registry::release(id, things(150));
		assert_eq!((kept(id).items, held(7)), (50, price(4)));
		Stuck::set(false);
		assert_ok!(Registry::keep(id, things(1)));
		assert_eq!((kept(id).items, held(7)), (51, price(1)));
		Stuck::set(true);
		Registry::release(id, things(51));
		assert_eq!((kept(id).items, held(7)), (0, price(1)));
		Stuck::set(false);
		rotate(id, 7, POOR);
		assert_eq!((held(7), Deposits::<Test>::contains_key(id)), (0, false));
	});
}

#[test]
fn a_platform_keeps_each_of_its_numbers_until_it_is_forgotten_whoever_holds_it() {
	on_chain(|| {
		Now::set(JUNE);
		let (operator, platform) = room_and_platform();
		host(1, 2);
		assert_eq!(kept(platform), Volume::default());
		for room in ["1", "2"] {
			assert_ok!(Registry::name_room(signed(2), number(room), operator));
		}
		let two = Volume::default().plus(of_room().times(2));
		assert_eq!(kept(platform), two);
		assert_ok!(Registry::release_room(signed(1), platform, number("1")));
		assert_ok!(Registry::name_room(signed(2), number("1"), operator));
		assert_ok!(Registry::release_room(signed(2), platform, number("1")));
		assert_eq!(kept(platform), two);
		Now::set(JUNE + 1_500 * DAY);
		assert_ok!(Registry::forget_room(signed(2), number("1")));
		assert_eq!(kept(platform), Volume::default().plus(of_room()));
	});
}

#[test]
fn who_offers_an_affiliation_pays_for_it_until_it_is_off_or_over() {
	on_chain(|| {
		let (room, platform) = room_and_platform();
		let one = Volume::default().plus(of_affiliation());
		let offer = || Registry::offer_affiliation(signed(2), HOSTED, Side::Upper, room, None);
		let answer = |accept| Registry::answer_affiliation(signed(1), HOSTED, Side::Lower, platform, accept, None);
		let paid = || (kept(room), kept(platform));

		assert_ok!(offer());
		assert_eq!(paid(), (Volume::default(), one));
		assert_ok!(answer(false));
		assert_eq!(paid(), Default::default());

		assert_ok!(offer());
		assert_ok!(Registry::withdraw_offer(signed(2), HOSTED, Side::Upper, room));
		assert_eq!(paid(), Default::default());

		assert_ok!(offer());
		pass(Now::get() + 40 * DAY);
		assert_eq!(paid(), Default::default(), "it has lapsed");

		assert_ok!(offer());
		assert_ok!(answer(true));
		assert_eq!(paid(), (Volume::default(), one));
		assert_ok!(Registry::end_affiliation(signed(1), HOSTED, Side::Lower, platform));
		assert_eq!(paid(), Default::default());
	});
}

#[test]
fn who_cannot_pay_asks_for_nothing_more_but_answers_releases_and_ends() {
	on_chain(|| {
		let (operator, platform) = room_and_platform();
		host(1, 2);
		assert_ok!(Registry::name_room(signed(2), number("1"), operator));
		let agency = known(3, Function::Agency);
		assert_ok!(Registry::offer_affiliation(signed(3), Affiliation::RoomOfAgency, Side::Upper, operator, CONTRACT));
		for account in [1, 2] {
			drain(account);
		}
		let most = |id| {
			let deposit = Deposits::<Test>::get(id).expect("it keeps something");
			let left = (deposit.covered.items - deposit.kept.items).try_into().expect("less than a step");
			assert_ok!(Registry::keep(id, Kept { items: left, bytes: 0 }));
			left
		};
		let (left, left_too) = (most(operator), most(platform));
		let seller = known(4, Function::Seller);
		assert_noop!(Registry::name_room(signed(2), number("2"), operator), Error::<Test>::NoDeposit);
		let offer = Registry::offer_affiliation(signed(2), Affiliation::SellerOnPlatform, Side::Upper, seller, None);
		assert_noop!(offer, Error::<Test>::NoDeposit);
		assert_ok!(Registry::release_room(signed(1), platform, number("1")));
		assert_ok!(Registry::name_room(signed(2), number("1"), operator));
		let accept =
			Registry::answer_affiliation(signed(1), Affiliation::RoomOfAgency, Side::Lower, agency, true, CONTRACT);
		assert_ok!(accept);
		assert_ok!(Registry::end_affiliation(signed(1), HOSTED, Side::Lower, platform));
		Registry::release(operator, Kept { items: left, bytes: 0 });
		Registry::release(platform, Kept { items: left_too, bytes: 0 });
	});
}

#[test]
fn what_an_authority_or_an_issuer_writes_costs_nothing_nor_does_a_declared_place() {
	on_chain(|| {
		let id = anchor(107);
		assert_eq!(Balances::free_balance(107), 0);
		assert!(Registry::bar(id, CASE, 5_000));
		assert_ok!(Registry::declare_business(signed(107), neighbour()));
		assert_ok!(Registry::mark_unreachable(RuntimeOrigin::root(), id));
		assert_ok!(Registry::confirm_business(RuntimeOrigin::root(), id, county()));
		assert_ok!(Registry::move_domicile(RuntimeOrigin::root(), id, neighbour()));
		assert_ok!(Registry::revoke(RuntimeOrigin::root(), id, Function::Anchor));
		assert_eq!(Deposits::<Test>::iter().count(), 0);
	});
}

#[derive(Clone, Copy, Debug)]
enum Step {
	/// Somebody keeps so many things of so many bytes each.
	Keep(u8, u32, u32),
	/// One of the things that somebody kept together goes.
	Release(u8, u8),
	/// Somebody acts by another account from now on.
	Rotate(u8, u8),
	/// An account gives all it has away, or gets as much as it had at the beginning.
	Drain(u8),
	Fund(u8),
	/// From now on nothing can be given back, or all can.
	Stick(bool),
}

const PEOPLE: u8 = 2;
/// More accounts than participants, of which the last ones have nothing.
const ACCOUNTS: u8 = 5;

fn account(number: u8) -> u64 {
	match number {
		0..3 => u64::from(number) + 1,
		_ => POOR + u64::from(number),
	}
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let (who, of) = (|| 0..PEOPLE, || 0..ACCOUNTS);
	let many = prop_oneof![2 => 0..4u32, 2 => 50..80u32, 1 => 200..400u32];
	let step = prop_oneof![
		6 => (who(), many, prop_oneof![Just(60u32), Just(700)]).prop_map(|(p, n, b)| Step::Keep(p, n, b)),
		6 => (who(), any::<u8>()).prop_map(|(p, n)| Step::Release(p, n)),
		3 => (who(), of()).prop_map(|(p, a)| Step::Rotate(p, a)),
		1 => of().prop_map(Step::Drain),
		1 => of().prop_map(Step::Fund),
		1 => any::<bool>().prop_map(Step::Stick),
	];
	proptest::collection::vec(step, 0..80)
}

/// By which account each participant acts, and what it keeps.
type People = BTreeMap<ParticipantId, (u64, Vec<Kept>)>;

fn take(people: &mut People, step: Step) {
	let id = |who: u8| ParticipantId(u32::from(who));
	match step {
		Step::Keep(who, n, bytes) => {
			let before = Deposits::<Test>::get(id(who));
			let (_, things) = people.get_mut(&id(who)).expect("it was admitted");
			match Registry::keep(id(who), Kept::thing(bytes).times(n)) {
				Ok(()) => things.push(Kept::thing(bytes).times(n)),
				Err(refusal) => {
					assert_eq!((refusal, Deposits::<Test>::get(id(who))), (NotKept::Unpaid, before.clone()));
					let grown = kept(id(who)).plus(Kept::thing(bytes).times(n));
					assert!(before.is_none_or(|before| !before.covered.covers(grown)), "what is paid for is kept");
				}
			}
		}
		Step::Release(who, n) => {
			let (_, things) = people.get_mut(&id(who)).expect("it was admitted");
			if !things.is_empty() {
				Registry::release(id(who), things.swap_remove(usize::from(n) % things.len()));
			}
		}
		Step::Rotate(who, to) => {
			let to = account(to);
			let taken = people.values().any(|(account, _)| *account == to);
			let (from, _) = people.get_mut(&id(who)).expect("it was admitted");
			if !taken {
				rotate(id(who), *from, to);
				*from = to;
			}
		}
		Step::Drain(of) => {
			let _ = Balances::transfer_all(signed(account(of)), ELSEWHERE, true);
		}
		Step::Fund(of) => {
			assert_ok!(Balances::force_set_balance(RuntimeOrigin::root(), account(of), FUNDS));
		}
		Step::Stick(stuck) => Stuck::set(stuck),
	}
}

/// What is on hold at each account is what the tickets that it paid cover; all that is kept is counted.
fn agrees(people: &People) {
	let things = people.iter().flat_map(|(id, (_, things))| things.iter().map(|kept| (*id, *kept)));
	Registry::ensure_deposits_count(things.filter(|(_, kept)| kept.items > 0)).expect("all is counted");
	let paid = |account| Deposits::<Test>::iter_values().filter(move |deposit| deposit.payer == account);
	for account in (0..ACCOUNTS).map(account) {
		let due: u64 = paid(account).map(|deposit| Price::convert(deposit.covered.into())).sum();
		assert_eq!(held(account), due, "account {account}");
	}
	Registry::do_try_state().expect("the invariants hold after every step");
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn whatever_is_kept_released_and_moved_is_counted_and_covered_and_all_of_it_comes_back(steps in steps()) {
		on_chain(|| {
			let mut people: People =
				(0..PEOPLE).map(|who| (admit(account(who)), (account(who), Vec::new()))).collect();
			for step in &steps {
				take(&mut people, *step);
				agrees(&people);
			}
			Stuck::set(false);
			for (id, (account, things)) in &mut people {
				assert_ok!(Balances::force_set_balance(RuntimeOrigin::root(), *account, 1_000 * FUNDS));
				// One more settles what was stuck before.
				assert_ok!(Registry::keep(*id, ONE));
				Registry::release(*id, ONE);
				for kept in things.drain(..) {
					Registry::release(*id, kept);
				}
			}
			assert_eq!(Deposits::<Test>::iter().count(), 0);
			assert_eq!((0..ACCOUNTS).map(|number| held(account(number))).sum::<u64>(), 0);
		});
	}
}
