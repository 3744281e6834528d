//! A unit's history is whole however long it is.

use crate::{mock::*, record::history, OlderEvents, Units};
use frame_support::assert_ok;

#[test]
fn a_hundred_events_of_a_unit_are_all_there_in_order() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		for _ in 0..99 {
			assert_ok!(observe(&[jar(1)]));
		}
		let record = Units::<Test>::get(jar(1)).expect("known");
		assert_eq!(record.events, 100);
		let events = history(&record, |page| OlderEvents::<Test>::get(jar(1), page));
		let times: Vec<_> = events
			.iter()
			.map(|(digest, reporter)| crate::Events::<Test>::get(digest, reporter).expect("captured").core.time)
			.collect();
		assert_eq!(times.len(), 100);
		assert!(times.windows(2).all(|w| w[0] < w[1]));
	});
}
