//! What is found in a history, however it came about

use super::*;
use crate::{Changes, VersionCount, Versions};
use fairstream_rules::history::{in_force, Version};
use proptest::prelude::*;

/// What somebody does.
#[derive(Clone, Debug)]
enum Step {
	/// Let hours pass.
	Pass(u64),
	/// Have the clocks worked.
	Work,
	/// Announce a value, so many days later than the notice asks, for so many days if not for good.
	Announce(u32, u64, Option<u64>),
	/// Set one at once.
	AtOnce(u32),
	/// End that.
	End,
	/// Take the announced one back.
	Withdraw,
}

fn step() -> impl Strategy<Value = Step> {
	prop_oneof![
		4 => (1u64..900).prop_map(Step::Pass),
		2 => Just(Step::Work),
		4 => (4u32..=168, 0u64..30, proptest::option::weighted(0.8, 1u64..120))
			.prop_map(|(h, d, t)| Step::Announce(h, d, t)),
		3 => (4u32..=168).prop_map(Step::AtOnce),
		2 => Just(Step::End),
		1 => Just(Step::Withdraw),
	]
}

/// The whole history, the announced change included.
fn everything() -> Vec<Version> {
	let key = (REPLY, Layer::Nation);
	let places = 0..VersionCount::<Test>::get(key);
	let written = places.map(|place| Versions::<Test>::get(key, place).expect("a version").version);
	written.chain(Changes::<Test>::get(key).map(|change| change.version)).collect()
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(200))]

	#[test]
	fn what_is_found_is_what_reading_the_whole_history_finds_and_never_changes_for_a_moment_that_is_over(
		steps in proptest::collection::vec(step(), 1..60),
		back in proptest::collection::vec(0u64..40_000, 8),
	) {
		on_chain(|| {
			let mut answers: Vec<(Moment, Option<Version>)> = Vec::new();
			for step in steps {
				match step {
					Step::Pass(hours) => Now::set(Now::get() + hours * 3_600_000),
					Step::Work => List::work(),
					Step::Announce(hours, later, term) => {
						let from = Rulebook::earliest(Notice::Major, Now::get()) + later * DAY;
						let until = term.map(|days| from + days * DAY);
						let when = When::After { notice: Notice::Major, from, until };
						let _ = reply(RuntimeOrigin::root(), Layer::Nation, hours, when);
					}
					Step::AtOnce(hours) => {
						let _ = reply(RuntimeOrigin::root(), Layer::Nation, hours, When::AtOnce);
					}
					Step::End => {
						let _ = Rulebook::end_emergency(RuntimeOrigin::root(), REPLY, Layer::Nation);
					}
					Step::Withdraw => {
						let _ = Rulebook::withdraw(RuntimeOrigin::root(), REPLY, Layer::Nation);
					}
				}
				Rulebook::do_try_state().expect("the invariants hold after every step");
				let history = everything();
				let now = Now::get();
				let moments = back.iter().map(|hours| now.saturating_sub(hours * 3_600_000)).chain([now, now + 20 * DAY]);
				for at in moments {
					let found = Rulebook::version_at(REPLY, Layer::Nation, at);
					prop_assert_eq!(found, in_force(&history, at).copied());
					if at <= now {
						answers.push((at, found));
					}
				}
			}
			for (at, answer) in answers {
				prop_assert_eq!(Rulebook::version_at(REPLY, Layer::Nation, at), answer);
			}
			Ok(())
		})?;
	}
}
