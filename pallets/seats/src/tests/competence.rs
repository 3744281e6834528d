//! Who answers, and who may

use crate::{mock::*, PassedOver, Step};
use fairstream_doors::{Line, Region, SeatId};
use fairstream_rules::{seats_door::national, Act, SeatRefusal, Seats as _};
use frame_support::assert_ok;

/// All provinces, and in each a prefecture and a county.
fn regions() -> Vec<Region> {
	let provinces = (1..100).filter_map(|province| Region::new(province * 10_000).ok());
	let all: Vec<_> = provinces
		.flat_map(|province| [province, region(province.code() + 100), region(province.code() + 102)])
		.chain([Region::NATION])
		.collect();
	assert_eq!(all.len(), 34 * 3 + 1);
	all
}

/// The seats that could answer, found without any walk: all that may, and of these the one with the smallest region.
fn nearest_that_may(act: Act, at: Region) -> Vec<SeatId> {
	let may = crate::Seats::<Test>::iter().filter(|(seat, _)| Seats::may(*seat, act, at).is_ok());
	let may: Vec<_> = may.map(|(seat, record)| (record.region.level(), seat)).collect();
	let nearest = may.iter().map(|(level, _)| *level).max();
	may.into_iter().filter(|(level, _)| Some(*level) == nearest).map(|(_, seat)| seat).collect()
}

#[test]
fn for_every_act_in_every_region_exactly_one_seat_answers() {
	on_chain(|| {
		// Seats of every kind: open, closed, with few mandates, on all levels, and none in every fourth region.
		for (number, at) in regions().into_iter().enumerate().filter(|(_, at)| *at != Region::NATION) {
			for line in Line::ALL {
				let acts = acts_of(line);
				let mandate = match number % 4 {
					0 => continue,
					1 => listed(&acts[..acts.len() / 2]),
					_ => crate::Mandate::All,
				};
				assert_ok!(Seats::establish(RuntimeOrigin::root(), line, at, mandate));
				if number % 5 == 0 {
					let seat = Seats::seat_of(at, line).expect("just set up");
					assert_ok!(Seats::close(RuntimeOrigin::root(), seat));
				}
			}
		}
		for act in Act::ALL {
			for at in regions() {
				let seat = Seats::responsible(*act, at);
				assert_eq!(nearest_that_may(*act, at), [seat], "{act} in {at}");
				let chain = Seats::chain_of(*act, at);
				assert_eq!(chain.last().and_then(Step::answers), Some(seat));
				assert!(chain.len() <= 4);
			}
		}
	});
}

#[test]
fn where_nothing_else_stands_the_national_seat_of_the_acts_line_answers() {
	on_chain(|| {
		for act in Act::ALL {
			for at in regions() {
				assert_eq!(Seats::responsible(*act, at), national(act.row().line));
			}
		}
	});
}

#[test]
fn a_closed_county_and_one_without_mandate_are_walked_past_and_the_chain_says_why() {
	on_chain(|| {
		let act = Act::ALL[0];
		let line = act.row().line;
		let county = establish(line, COUNTY);
		let province = establish(line, PROVINCE);
		assert_eq!(Seats::responsible(act, region(COUNTY)), county);

		assert_ok!(Seats::set_mandate(RuntimeOrigin::root(), county, listed(&[])));
		assert_eq!(Seats::responsible(act, region(COUNTY)), province);
		let step = |code, seat, passed_over| Step { region: region(code), seat, passed_over };
		let beyond_the_county =
			[step(PREFECTURE, None, Some(PassedOver::NoSeat)), step(PROVINCE, Some(province), None)];
		let chain = Seats::chain_of(act, region(COUNTY));
		assert_eq!(chain[0], step(COUNTY, Some(county), Some(PassedOver::OutsideMandate)));
		assert_eq!(chain[1..], beyond_the_county);

		assert_ok!(Seats::close(RuntimeOrigin::root(), county));
		let chain = Seats::chain_of(act, region(COUNTY));
		assert_eq!(chain[0], step(COUNTY, Some(county), Some(PassedOver::Closed)));
		assert_eq!(chain[1..], beyond_the_county);
	});
}

#[test]
fn a_seat_of_the_other_line_never_answers() {
	on_chain(|| {
		for act in Act::ALL {
			for line in Line::ALL.into_iter().filter(|line| *line != act.row().line) {
				if Seats::seat_of(region(COUNTY), line).is_none() {
					establish(line, COUNTY);
				}
				let other = Seats::seat_of(region(COUNTY), line).expect("set up");
				assert_eq!(Seats::may(other, *act, region(COUNTY)), Err(SeatRefusal::OutsideMandate));
			}
		}
	});
}

#[test]
fn nobody_acts_outside_its_region_or_its_mandate_or_while_closed() {
	on_chain(|| {
		let acts = acts_of(MARKET);
		let seat = establish(MARKET, PREFECTURE);
		let may = |act, code| Seats::may(seat, act, region(code));
		assert_eq!(may(acts[0], COUNTY), Ok(()), "the county lies in it");
		assert_eq!(may(acts[0], PROVINCE), Err(SeatRefusal::OutsideRegion));
		assert_eq!(may(acts[0], 330_200), Err(SeatRefusal::OutsideRegion));
		assert_eq!(Seats::may(seat, acts[0], Region::NATION), Err(SeatRefusal::OutsideRegion));

		assert_ok!(Seats::set_mandate(RuntimeOrigin::root(), seat, listed(&acts[..1])));
		assert_eq!(may(acts[0], COUNTY), Ok(()));
		assert_eq!(may(acts[1], COUNTY), Err(SeatRefusal::OutsideMandate));

		assert_ok!(Seats::close(RuntimeOrigin::root(), seat));
		assert_eq!(may(acts[0], COUNTY), Err(SeatRefusal::Closed));
		assert_eq!(Seats::may(SeatId(77), acts[0], region(COUNTY)), Err(SeatRefusal::Unknown));
	});
}

#[test]
fn the_superior_is_the_nearest_open_seat_of_the_line_above() {
	on_chain(|| {
		let county = establish(MARKET, COUNTY);
		establish(CYBER, PREFECTURE);
		assert_eq!(Seats::superior(county), Some(national(MARKET)));
		let province = establish(MARKET, PROVINCE);
		assert_eq!(Seats::superior(county), Some(province));
		assert_ok!(Seats::close(RuntimeOrigin::root(), province));
		assert_eq!(Seats::superior(county), Some(national(MARKET)));
		assert_eq!(Seats::superior(national(MARKET)), None);
		assert_eq!(Seats::superior(SeatId(77)), None);
	});
}

#[test]
fn a_seat_is_found_where_it_stands_be_it_closed_or_not() {
	on_chain(|| {
		let county = establish(MARKET, COUNTY);
		assert_ok!(Seats::close(RuntimeOrigin::root(), county));
		assert_eq!(Seats::seat_of(region(COUNTY), MARKET), Some(county));
		assert_eq!(Seats::seat_of(region(COUNTY), CYBER), None);
		assert!(Seats::exists(county) && !Seats::exists(SeatId(77)));
	});
}

#[test]
fn on_a_chain_without_other_seats_the_pallet_answers_as_the_empty_house_does() {
	on_chain(|| {
		for act in Act::ALL {
			for at in regions() {
				assert_eq!(Seats::responsible(*act, at), <()>::responsible(*act, at));
				for seat in [SeatId(0), SeatId(1), SeatId(2)] {
					assert_eq!(Seats::may(seat, *act, at), <()>::may(seat, *act, at));
					assert_eq!(Seats::superior(seat), <()>::superior(seat));
					assert_eq!(Seats::exists(seat), <()>::exists(seat));
				}
			}
		}
		for at in regions() {
			for line in Line::ALL {
				assert_eq!(Seats::seat_of(at, line), <()>::seat_of(at, line));
			}
		}
	});
}
