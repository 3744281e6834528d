//! *"Object OBSERVE goes on."*

use std::collections::BTreeSet;

use fairstream_epcis::{cbv::BizStep, core::CoreEvent};

use crate::{every_event, Cause, Model};

impl Model {
	/// *"A thing that lies in a parent since `s`, `s ≤ t`, is not shipped by itself: `biz_step` shipping or departing without
	/// the parent in the same event is `ShippedAlone`."*
	pub(crate) fn causes_against_observing(&self, event: &CoreEvent) -> BTreeSet<Cause> {
		let ships = matches!(event.biz_step, Some(BizStep::Shipping | BizStep::Departing));
		let is_alone = every_event::things(&event.units)
			.filter_map(|unit| self.parent_since(unit, event.time))
			.any(|parent| !every_event::mentions(event).any(|named| named == parent));
		BTreeSet::from_iter((ships && is_alone).then_some(Cause::ShippedAlone))
	}
}
