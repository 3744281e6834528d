//! Whatever is done to the seats, in whatever order and by whom, exactly one answers for every act everywhere, every
//! invariant holds, and nothing happens with fewer signatures than it needs.

use crate::{mock::*, Event, Formality, FormalityOf, Mandate, Role, Roles};
use fairstream_doors::{Line, Region, SeatId};
use fairstream_rules::{Act, Seats as _};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Two provinces, with what lies in them.
const PLACES: [u32; 8] = [0, 330_000, 330_100, 330_106, 330_108, 310_000, 310_100, 310_115];

/// Who does it: who manages all, or a seat.
type By = Option<u8>;

#[derive(Clone, Debug)]
enum Step {
	Establish(By, bool, u8, Option<u64>),
	SetMandate(By, u8, Option<u64>),
	Close(By, u8),
	Reopen(By, u8),
	Appoint(By, u8, u8, u8),
	Dismiss(By, u8, u8),
	Sign(u8, u8, u8, u8),
	Withdraw(u8, u8, u8),
	Discard(u8, u8, u8),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	use Step::*;
	let by = || prop_oneof![Just(None), (0..12u8).prop_map(Some)];
	let (seat, officer, call) = (|| 0..12u8, || 0..10u8, || 0..9u8);
	let roles = || prop_oneof![2 => Just(7u8), 1 => 0..8u8];
	let mandate = || prop_oneof![Just(None), any::<u64>().prop_map(Some)];
	let place = 0..PLACES.len() as u8;
	let step = prop_oneof![
		3 => (by(), any::<bool>(), place, mandate()).prop_map(|(b, l, p, m)| Establish(b, l, p, m)),
		2 => (by(), seat(), mandate()).prop_map(|(b, s, m)| SetMandate(b, s, m)),
		1 => (by(), seat()).prop_map(|(b, s)| Close(b, s)),
		1 => (by(), seat()).prop_map(|(b, s)| Reopen(b, s)),
		// Mostly with all roles and for the first seats, so that papers come together.
		4 => (by(), 0..4u8, officer(), roles()).prop_map(|(b, s, o, r)| Appoint(b, s, o, r)),
		1 => (by(), seat(), officer()).prop_map(|(b, s, o)| Dismiss(b, s, o)),
		9 => (0..4u8, officer(), 0..3u8, call()).prop_map(|(s, o, r, c)| Sign(s, o, r, c)),
		1 => (0..4u8, officer(), call()).prop_map(|(s, o, c)| Withdraw(s, o, c)),
		1 => (0..4u8, officer(), call()).prop_map(|(s, o, c)| Discard(s, o, c)),
	];
	proptest::collection::vec(step, 0..150)
}

fn origin(by: By) -> RuntimeOrigin {
	match by {
		Some(seat) if Seats::exists(SeatId(seat.into())) => acting(SeatId(seat.into())),
		_ => RuntimeOrigin::root(),
	}
}

fn mandate(bits: Option<u64>) -> Mandate {
	bits.map_or(Mandate::All, |bits| {
		// One line's acts or the other's by the last bit, and of these some.
		let line = if bits % 2 == 0 { MARKET } else { CYBER };
		let some = acts_of(line).into_iter().enumerate().filter(|(n, _)| bits >> (n % 60 + 1) & 1 == 1);
		listed(&some.map(|(_, act)| act).collect::<Vec<_>>())
	})
}

fn call(number: u8) -> RuntimeCall {
	match number % 3 {
		0 => remind(number),
		1 => inspect(number),
		_ => list(number),
	}
}

/// Do it; whether it succeeded doesn't matter.
fn take(step: &Step) {
	let seat = |seat: u8| SeatId(seat.into());
	match *step {
		Step::Establish(by, market, place, bits) => {
			let line = if market { MARKET } else { CYBER };
			let at = region(PLACES[usize::from(place)]);
			let _ = Seats::establish(origin(by), line, at, mandate(bits));
		}
		Step::SetMandate(by, whom, bits) => {
			let _ = Seats::set_mandate(origin(by), seat(whom), mandate(bits));
		}
		Step::Close(by, whom) => {
			let _ = Seats::close(origin(by), seat(whom));
		}
		Step::Reopen(by, whom) => {
			let _ = Seats::reopen(origin(by), seat(whom));
		}
		Step::Appoint(by, whom, account, bits) => {
			let roles = Roles { handler: bits & 1 > 0, reviewer: bits & 2 > 0, approver: bits & 4 > 0 };
			let _ = Seats::appoint(origin(by), seat(whom), account.into(), roles);
		}
		Step::Dismiss(by, whom, account) => {
			let _ = Seats::dismiss(origin(by), seat(whom), account.into());
		}
		Step::Sign(whose, account, role, number) => {
			let _ = sign(seat(whose), account.into(), Role::ALL[usize::from(role)], &call(number));
		}
		Step::Withdraw(whose, account, number) => {
			let _ = Seats::withdraw(RuntimeOrigin::signed(account.into()), seat(whose), hash(&call(number)));
		}
		Step::Discard(whose, account, number) => {
			let _ = Seats::discard(RuntimeOrigin::signed(account.into()), seat(whose), hash(&call(number)));
		}
	}
}

/// Exactly the nearest open seat of the line with the mandate answers, found without any walk.
fn exactly_one_answers() {
	let seats: Vec<_> = crate::Seats::<Test>::iter().collect();
	let places = PLACES.into_iter().chain([330_203, 520_103]).map(region);
	for at in places {
		for act in Act::ALL {
			let can = seats
				.iter()
				.filter(|(_, seat)| seat.line == act.row().line && seat.closed.is_none() && seat.mandate.holds(*act));
			let around = can.filter(|(_, seat)| {
				let (code, here) = (seat.region.code(), at.code());
				code == 0 || code == here || code == here / 100 * 100 || code == here / 10_000 * 10_000
			});
			let depth = |region: &Region| region.level();
			let nearest = around.max_by_key(|(_, seat)| depth(&seat.region)).map(|(id, _)| *id);
			assert_eq!(Some(Seats::responsible(*act, at)), nearest, "{act} in {at}");
		}
	}
}

/// Everything that was done bears the signatures that it needs, of different persons.
fn nothing_was_done_without_its_signatures() {
	for event in seat_events() {
		if let Event::Acted { hash: done, officers, result, .. } = event {
			let made = (0..9).map(call).find(|made| hash(made) == done).expect("only these are signed");
			let formality: Formality = Formalities::formality(&made).expect("only these are for seats");
			let roles: Vec<_> = officers.iter().map(|(_, role)| *role).collect();
			assert_eq!(roles, formality.roles());
			let persons: BTreeSet<_> = officers.iter().map(|(officer, _)| *officer).collect();
			assert_eq!(persons.len(), officers.len());
			assert_eq!(result, Ok(()));
		}
	}
	let acted = seat_events().iter().filter(|event| matches!(event, Event::Acted { .. })).count();
	assert_eq!(done().len(), acted, "the desk heard of nothing else");
}

proptest! {
	#[test]
	fn competence_stays_total_and_nothing_is_done_without_its_signatures(steps in steps()) {
		on_chain(|| {
			for step in &steps {
				// As in a block: what fails leaves nothing behind.
				take(step);
				Seats::do_try_state().expect("the invariants hold after every step");
			}
			exactly_one_answers();
			nothing_was_done_without_its_signatures();
		});
	}
}

#[test]
fn the_random_steps_reach_what_they_are_to_test() {
	on_chain(|| {
		for officer in 0..4 {
			take(&Step::Appoint(None, 0, officer, 7));
		}
		for (officer, role) in [(0, 0), (1, 0), (2, 1), (3, 2)] {
			take(&Step::Sign(0, officer, role, 2));
		}
		assert_eq!(done(), [(2, SeatId(0))]);
		take(&Step::Establish(Some(0), true, 1, None));
		assert_eq!(Seats::seat_of(region(330_000), Line::MarketRegulation), Some(SeatId(2)));
	});
}
