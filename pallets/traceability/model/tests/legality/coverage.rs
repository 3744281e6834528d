//! What random streams reach: a test of the streams, so that agreement over them means something.

use std::collections::{BTreeMap, BTreeSet};

use fairstream_epcis::model::{Action, EventType};
use fairstream_legality::{Cause, FlagKind, Model, Verdict};

use crate::{stream::stream, world::MINUTE};

#[derive(Default)]
struct Reached {
	taken: BTreeMap<(EventType, Option<Action>), usize>,
	refused: BTreeMap<(EventType, Option<Action>), usize>,
	withdrawn: usize,
	/// Each cause, where it was the only one.
	alone: BTreeMap<Cause, usize>,
	flags: BTreeMap<FlagKind, usize>,
}

fn reached(streams: u64) -> Reached {
	let mut reached = Reached::default();
	for seed in 0..streams {
		let mut model = Model::new(60 * MINUTE);
		for step in stream(seed, 60 * MINUTE) {
			let kind = (step.event.event_type, step.event.action);
			let is_declaration = step.event.declaration.is_some();
			match model.take(&step.event, step.telling) {
				Verdict::Taken { flags } => {
					flags.iter().for_each(|(_, flag)| *reached.flags.entry(*flag).or_default() += 1);
					match is_declaration {
						true => reached.withdrawn += 1,
						false => *reached.taken.entry(kind).or_default() += 1,
					}
				}
				Verdict::Refused(causes) => {
					if causes.len() == 1 {
						*reached.alone.entry(*causes.first().unwrap()).or_default() += 1;
					}
					if !is_declaration {
						*reached.refused.entry(kind).or_default() += 1;
					}
				}
			}
		}
	}
	reached
}

#[test]
fn every_type_and_action_is_taken_and_refused_and_every_cause_and_flag_comes_up() {
	let reached = reached(10_000);
	for event_type in EventType::ALL {
		let actions = match event_type {
			EventType::Transformation => vec![None],
			_ => vec![Some(Action::Add), Some(Action::Observe), Some(Action::Delete)],
		};
		for action in actions {
			let count = |map: &BTreeMap<_, usize>| map.get(&(event_type, action)).copied().unwrap_or(0);
			let (taken, refused) = (count(&reached.taken), count(&reached.refused));
			println!("{event_type} {action:?}: {taken} taken, {refused} refused");
			assert!(taken > 100 && refused > 100, "{event_type} {action:?}: {taken} taken, {refused} refused");
		}
	}
	println!("withdrawn: {}\n{:#?}\n{:#?}", reached.withdrawn, reached.alone, reached.flags);
	assert!(reached.withdrawn > 100);
	let alone: BTreeSet<_> = reached.alone.keys().copied().collect();
	let missing: Vec<_> = Cause::ALL.into_iter().filter(|cause| !alone.contains(cause)).collect();
	assert_eq!(missing, [], "these never come up as the only cause");
	assert_eq!(reached.flags.len(), FlagKind::ALL.len());
}
