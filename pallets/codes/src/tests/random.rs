//! Whatever is revealed by whomever in whatever order, the first stays the first, and what is known is what a plain list of
//! reveals says.

use super::*;
use crate::{reveal::invalid, Occasion, MAX_OTHERS};
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug)]
enum Step {
	/// Somebody reveals an item's code, of one of the two producers.
	Reveal {
		mill: bool,
		serial: u64,
		revealer: u8,
	},
	/// Hours pass.
	Hours(u8),
	/// The farm's account is emptied, or filled.
	Poor(bool),
	/// The farm closes its series, or enlists it again.
	Close,
	Enlist,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let reveal = (any::<bool>(), 0..3u64, 100..112u8);
	let step = prop_oneof![
		12 => reveal.prop_map(|(mill, serial, revealer)| Step::Reveal { mill, serial, revealer }),
		2 => any::<u8>().prop_map(Step::Hours),
		1 => any::<bool>().prop_map(Step::Poor),
		1 => Just(Step::Close),
		2 => Just(Step::Enlist),
	];
	proptest::collection::vec(step, 0..80)
}

/// What was revealed of a code, one after the other, by whom and when; nothing that is nothing new.
type Told = BTreeMap<(u32, u64), Vec<(u8, u64)>>;

/// What the list says of a further reveal.
fn expected(told: &[(u8, u64)], revealer: u8) -> Result<(), u8> {
	let (first, last) = (told.first(), told.last());
	match [first, last].into_iter().flatten().any(|(by, _)| *by == revealer) {
		true => Err(invalid::KNOWN),
		false if told.len() > usize::from(MAX_OTHERS) => Err(invalid::ENOUGH),
		false => Ok(()),
	}
}

fn run(steps: &[Step]) -> Told {
	let (mut told, mut open) = (Told::new(), true);
	enlisted(FARM);
	enlisted(MILL);
	let by_farm = || RuntimeOrigin::signed(of(FARM));
	for step in steps {
		match *step {
			Step::Reveal { mill, serial, revealer } => {
				let owner = if mill { MILL } else { FARM };
				let list = told.entry((owner.0, serial)).or_default();
				let is_open = mill || open;
				let expected = if is_open { expected(list, revealer) } else { Err(invalid::CLOSED) };
				let reveal = reveal_in(owner, serial, revealer);
				// Each in a block of its own.
				begin(System::block_number() + 1);
				match expected {
					Ok(()) => {
						send(&reveal);
						list.push((revealer, Now::get()));
					}
					Err(why) => assert_eq!(validity(&reveal), not(why), "{step:?} after {list:?}"),
				}
			}
			Step::Hours(hours) => Now::mutate(|now| *now += u64::from(hours) * DAY / 24),
			Step::Poor(poor) => Poor::set(poor.then_some(FARM)),
			Step::Close => {
				assert_eq!(Codes::close_series(by_farm(), SERIES).is_ok(), open);
				open = false;
			}
			Step::Enlist => open |= Codes::enlist(by_farm(), SERIES, lot()).is_ok(),
		}
	}
	told
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(48))]

	#[test]
	fn what_is_known_is_what_a_list_of_all_reveals_says(steps in steps()) {
		on_chain(|| {
			let told = run(&steps);
			let told: Told = told.into_iter().filter(|(_, list)| !list.is_empty()).collect();
			assert_eq!(crate::Opened::<Test>::iter().count(), told.len());
			for ((owner, serial), list) in told {
				let known = crate::Opened::<Test>::get(item(serial), ParticipantId(owner)).expect("it was revealed");
				let occasion = |at| Occasion { at, province: province(330_000) };
				let (first, others) = list.split_first().expect("not empty");
				assert_eq!((known.by, known.first), (account(first.0), occasion(first.1)));
				assert_eq!(usize::from(known.others), others.len());
				let last = known.last.map(|last| (last.by, last.occasion));
				assert_eq!(last, others.last().map(|(by, at)| (account(*by), occasion(*at))));
			}
		});
	}
}
