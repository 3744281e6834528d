//! Random streams of events keep every invariant, and no more is taken than a naive model of the rules takes.

use crate::{mock::*, Error};
use fairstream_gs1::Unit;
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
enum Step {
	Commission(u8),
	Observe(u8),
	Decommission(u8),
	Pack(u8, u8),
	Unpack(u8, u8),
	UnpackAll(u8),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let unit = 0..14u8;
	let step = prop_oneof![
		unit.clone().prop_map(Step::Commission),
		unit.clone().prop_map(Step::Observe),
		unit.clone().prop_map(Step::Decommission),
		(unit.clone(), unit.clone()).prop_map(|(p, c)| Step::Pack(p, c)),
		(unit.clone(), unit.clone()).prop_map(|(p, c)| Step::Unpack(p, c)),
		unit.prop_map(Step::UnpackAll),
	];
	proptest::collection::vec(step, 0..120)
}

/// Jars and cartons alternate, so that both are parents and children.
fn unit(n: u8) -> Unit {
	if n.is_multiple_of(2) {
		jar(n.into())
	} else {
		carton(n)
	}
}

/// Written from the words of the CBV, without looking at the pallet: known, gone, where. And how many layers a thing has
/// held since it was last empty, which limits how deep it may be packed.
#[derive(Default)]
struct Model(BTreeMap<u8, (bool, bool, Option<u8>)>, BTreeMap<u8, usize>);

impl Model {
	fn live(&self, n: u8) -> bool {
		self.0.get(&n).is_some_and(|(_, gone, _)| !gone)
	}

	fn lies_in(&self, n: u8, other: u8) -> bool {
		let mut next = Some(n);
		while let Some(here) = next {
			if here == other {
				return true;
			}
			next = self.0.get(&here).and_then(|(_, _, parent)| *parent);
		}
		false
	}

	/// What a thing lies in, from the nearest.
	fn around(&self, n: u8) -> Vec<u8> {
		std::iter::successors(self.0.get(&n).and_then(|(_, _, parent)| *parent), |p| self.0.get(p).and_then(|r| r.2))
			.collect()
	}

	fn layers(&self, n: u8) -> usize {
		self.1.get(&n).copied().unwrap_or(0)
	}

	/// An empty thing holds no layer.
	fn forget_layers_if_empty(&mut self, parent: u8) {
		if !self.0.values().any(|(_, _, p)| *p == Some(parent)) {
			self.1.remove(&parent);
		}
	}

	/// Whether the step can be true; if so it has happened.
	fn take(&mut self, step: &Step) -> bool {
		match *step {
			Step::Commission(n) => match self.0.get(&n) {
				Some((true, ..)) | Some((_, true, _)) => false,
				Some((false, false, parent)) => {
					let parent = *parent;
					self.0.insert(n, (true, false, parent));
					true
				}
				None => {
					self.0.insert(n, (true, false, None));
					true
				}
			},
			Step::Observe(n) => self.live(n),
			Step::Decommission(n) => {
				let holds = self.0.values().any(|(_, _, parent)| *parent == Some(n));
				let can = self.live(n) && self.0[&n].2.is_none() && !holds;
				if can {
					self.0.get_mut(&n).expect("live").1 = true;
				}
				can
			}
			Step::Pack(parent, child) => {
				let first_seen = !self.0.contains_key(&parent) && !parent.is_multiple_of(2);
				let can = (self.live(parent) || first_seen)
					&& self.live(child)
					&& !self.lies_in(parent, child)
					&& self.0[&child].2.is_none()
					&& self.layers(child) + 1 + self.around(parent).len() <= 8;
				if can {
					self.0.entry(parent).or_insert((false, false, None));
					self.0.get_mut(&child).expect("live").2 = Some(parent);
					for (above, holder) in self.around(child).into_iter().enumerate() {
						let layers = self.layers(holder).max(self.layers(child) + 1 + above);
						self.1.insert(holder, layers);
					}
				}
				can
			}
			Step::Unpack(parent, child) => {
				let can = self.live(parent) && self.live(child) && self.0[&child].2 == Some(parent);
				if can {
					self.0.get_mut(&child).expect("live").2 = None;
					self.forget_layers_if_empty(parent);
				}
				can
			}
			Step::UnpackAll(parent) => {
				let inside: Vec<u8> =
					self.0.iter().filter(|(_, (_, _, p))| *p == Some(parent)).map(|(n, _)| *n).collect();
				let can = self.live(parent) && inside.iter().all(|n| self.live(*n));
				if can {
					inside.iter().for_each(|n| self.0.get_mut(n).expect("known").2 = None);
					self.forget_layers_if_empty(parent);
				}
				can
			}
		}
	}
}

proptest! {
	#[test]
	fn the_ledger_takes_exactly_what_the_model_takes(steps in steps()) {
		on_chain(|| {
			let mut model = Model::default();
			for step in &steps {
				let result = match *step {
					Step::Commission(n) => commission(&[unit(n)]),
					Step::Observe(n) => observe(&[unit(n)]),
					Step::Decommission(n) => decommission(&[unit(n)]),
					Step::Pack(p, c) => pack(&unit(p), &[unit(c)]),
					Step::Unpack(p, c) => unpack(&unit(p), &[unit(c)]),
					Step::UnpackAll(p) => unpack(&unit(p), &[]),
				};
				assert_ne!(result, Err(Error::<Test>::Duplicate.into()), "each report is another event");
				assert_eq!(result.is_ok(), model.take(step), "{step:?}: {result:?}");
				Traceability::do_try_state().expect("the invariants hold after every step");
			}
		});
	}
}
