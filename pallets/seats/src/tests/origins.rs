//! What other pallets ask of an origin

use crate::{
	mock::*, CyberspaceAdministration, EnsureNational, EnsureProvincial, EnsureSeat, EnsureSeatOf, MarketRegulation,
};
use fairstream_rules::seats_door::national;
use frame_support::traits::EnsureOrigin;

/// The seats of both lines on all levels.
fn seats() -> Vec<fairstream_doors::SeatId> {
	let lower = [PROVINCE, PREFECTURE, COUNTY];
	let lower = lower.into_iter().flat_map(|code| [establish(MARKET, code), establish(CYBER, code)]);
	[national(MARKET), national(CYBER)].into_iter().chain(lower).collect()
}

/// The seats among all whose origin passes.
fn passing<E: EnsureOrigin<RuntimeOrigin>>() -> Vec<u32> {
	for nobody in [RuntimeOrigin::root(), RuntimeOrigin::none(), RuntimeOrigin::signed(1)] {
		assert!(E::ensure_origin(nobody).is_err());
	}
	seats().into_iter().filter(|seat| E::ensure_origin(acting(*seat)).is_ok()).map(|seat| seat.0).collect()
}

#[test]
fn any_seat_is_a_seat_and_nobody_else_is() {
	on_chain(|| assert_eq!(passing::<EnsureSeat<Test>>(), [0, 1, 2, 3, 4, 5, 6, 7]));
}

#[test]
fn a_line_is_asked_for_on_all_levels() {
	on_chain(|| assert_eq!(passing::<EnsureSeatOf<Test, MarketRegulation>>(), [0, 2, 4, 6]));
	on_chain(|| assert_eq!(passing::<EnsureSeatOf<Test, CyberspaceAdministration>>(), [1, 3, 5, 7]));
}

#[test]
fn a_national_seat_is_asked_for_by_its_line() {
	on_chain(|| assert_eq!(passing::<EnsureNational<Test, MarketRegulation>>(), [0]));
	on_chain(|| assert_eq!(passing::<EnsureNational<Test, CyberspaceAdministration>>(), [1]));
}

#[test]
fn a_provincial_seat_is_of_either_line_and_brings_its_province() {
	on_chain(|| assert_eq!(passing::<EnsureProvincial<Test>>(), [2, 3]));
	on_chain(|| {
		let province = establish(CYBER, PROVINCE);
		assert_eq!(EnsureProvincial::<Test>::ensure_origin(acting(province)).ok(), Some((province, region(PROVINCE))));
	});
}

#[test]
fn who_is_refused_keeps_his_origin() {
	on_chain(|| {
		let county = establish(MARKET, COUNTY);
		let refused = EnsureProvincial::<Test>::try_origin(acting(county)).expect_err("it is a county");
		assert_eq!(EnsureSeat::<Test>::ensure_origin(refused).map(|origin| origin.seat).ok(), Some(county));
	});
}

#[cfg(feature = "runtime-benchmarks")]
#[test]
fn the_origins_for_benchmarks_pass_and_their_seats_stand() {
	use fairstream_rules::Seats as _;
	on_chain(|| {
		for origin in [
			EnsureSeat::<Test>::try_successful_origin(),
			EnsureSeatOf::<Test, CyberspaceAdministration>::try_successful_origin(),
			EnsureNational::<Test, CyberspaceAdministration>::try_successful_origin(),
			EnsureProvincial::<Test>::try_successful_origin(),
		] {
			let seat = EnsureSeat::<Test>::ensure_origin(origin.expect("there is one")).expect("it is a seat's");
			let record = crate::Seats::<Test>::get(seat.seat).expect("it stands");
			assert_eq!((record.line, record.region), (seat.line, seat.region));
		}
		assert!(Seats::exists(fairstream_doors::SeatId(2)));
	});
}
