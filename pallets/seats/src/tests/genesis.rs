//! Genesis

use crate::{mock::*, Mandate, OfficerOf, Roles};
use fairstream_doors::{Line, Region, SeatId};
use fairstream_rules::{seats_door::national, Seats as _};

#[test]
fn every_line_has_its_national_seat_even_if_genesis_names_nobody() {
	on_chain(|| {
		for line in Line::ALL {
			let record = crate::Seats::<Test>::get(national(line)).expect("made at genesis");
			assert_eq!((record.line, record.region, record.mandate), (line, Region::NATION, Mandate::All));
			assert!(record.officers.is_empty() && record.closed.is_none());
		}
		assert_eq!(crate::NextId::<Test>::get(), SeatId(2));
	});
}

#[test]
fn genesis_staffs_the_national_seats_and_makes_the_others_in_its_order() {
	let seats = vec![
		(MARKET, region(PROVINCE), vec![(3, Roles::ALL)]),
		(CYBER, Region::NATION, vec![(1, Roles::HANDLER), (2, Roles::APPROVER)]),
	];
	with_genesis(seats).execute_with(|| {
		assert_eq!(Seats::seat_of(region(PROVINCE), MARKET), Some(SeatId(2)));
		assert_eq!(OfficerOf::<Test>::get(3), Some(SeatId(2)));
		assert_eq!(OfficerOf::<Test>::get(1), Some(national(CYBER)));
		assert_eq!(OfficerOf::<Test>::get(2), Some(national(CYBER)));
		Seats::do_try_state().expect("the invariants hold");
	});
}

#[test]
fn genesis_is_written_in_plain_words() {
	let json = r#"{"seats":[["marketRegulation","330000",[[7,{"handler":true,"approver":true}]]]]}"#;
	let genesis: crate::GenesisConfig<Test> = frame_support::__private::serde_json::from_str(json).expect("it is read");
	let both = Roles { handler: true, reviewer: false, approver: true };
	assert_eq!(genesis.seats, [(MARKET, region(PROVINCE), vec![(7, both)])]);
}
