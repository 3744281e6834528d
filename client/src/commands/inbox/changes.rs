//! What becomes new, changes and goes between two looks at an inbox. Pure.

use fairstream_sheet::law::DutyLine;
use std::collections::BTreeMap;

/// What became of a duty.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Change {
	/// It wasn't there.
	New(DutyLine),
	/// Something about it is different: its end was counted anew, or it is overdue now.
	Changed(DutyLine),
	/// It is done, or its clock has run out.
	Gone(DutyLine),
}

/// The duties as they were last seen.
#[derive(Debug, Default)]
pub(super) struct Seen(BTreeMap<u64, DutyLine>);

impl Seen {
	/// See them as they are now, in the order in which they are due. What became of them: first those that are gone, then
	/// the others in their order.
	pub(super) fn update(&mut self, now: Vec<DutyLine>) -> Vec<Change> {
		let mut before = std::mem::take(&mut self.0);
		let mut came = vec![];
		for duty in now {
			match before.remove(&duty.clock) {
				None if self.0.contains_key(&duty.clock) => continue,
				None => came.push(Change::New(duty.clone())),
				Some(same) if same == duty => {}
				Some(_) => came.push(Change::Changed(duty.clone())),
			}
			self.0.insert(duty.clock, duty);
		}
		before.into_values().map(Change::Gone).chain(came).collect()
	}
}

#[cfg(test)]
mod tests {
	use super::{super::tests::duty, *};

	#[test]
	fn at_first_everything_is_new_in_the_order_in_which_it_is_due() {
		let now = vec![duty(9, 10), duty(3, 20)];
		let mut seen = Seen::default();
		assert_eq!(seen.update(now.clone()), [Change::New(duty(9, 10)), Change::New(duty(3, 20))]);
		assert_eq!(seen.update(now), [], "and then nothing is");
	}

	#[test]
	fn what_is_done_is_gone_and_what_is_different_is_changed() {
		let mut seen = Seen::default();
		seen.update(vec![duty(1, 10), duty(2, 20), duty(3, 30)]);
		let overdue = DutyLine { overdue: true, ..duty(2, 20) };
		let now = vec![overdue.clone(), duty(3, 30), duty(4, 40)];
		assert_eq!(seen.update(now), [Change::Gone(duty(1, 10)), Change::Changed(overdue), Change::New(duty(4, 40))]);
	}

	#[test]
	fn a_clock_that_stands_twice_on_the_pages_counts_once() {
		let mut seen = Seen::default();
		assert_eq!(seen.update(vec![duty(1, 10), duty(1, 10)]), [Change::New(duty(1, 10))]);
		assert_eq!(seen.update(vec![]), [Change::Gone(duty(1, 10))]);
	}
}
