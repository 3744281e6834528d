//! ObjectEvent: things begin, go on and end; amounts are made and go.

use super::{amounts::said, placed, Ledger, Reason, Refusal, Work};
use crate::record::{End, Ending, UnitRecord};
use alloc::collections::BTreeSet;
use fairstream_epcis::{
	cbv::{BizStep, Disposition},
	core::CoreUnit,
};
use fairstream_gs1::Unit;

impl<L: Ledger> Work<'_, L> {
	/// ADD: things begin, and amounts are made.
	pub(super) fn commission(&mut self) -> Result<(), Refusal> {
		let event = self.event;
		placed(&event.units, 0).try_for_each(|(place, entry)| self.begin(place, entry))
	}

	/// A thing begins, or some of a class or lot is made.
	pub(super) fn begin(&mut self, place: u32, entry: &CoreUnit) -> Result<(), Refusal> {
		let unit = entry.unit();
		let mut record = self.book.unit(unit).unwrap_or_else(|| UnitRecord::new(self.reporter.id));
		self.not_after_end(Some(place), &record)?;
		match unit.is_single() {
			true => self.begin_thing(place, &mut record)?,
			false => self.make_some(place, entry, &mut record)?,
		}
		self.touch(unit, record);
		Ok(())
	}

	fn begin_thing(&mut self, place: u32, record: &mut UnitRecord) -> Result<(), Refusal> {
		if record.commissioned.is_some() {
			return Err(Reason::AlreadyCommissioned.of(place));
		}
		if record.first.is_some_and(|first| first.at < self.time()) {
			return Err(Reason::SeenBefore.of(place));
		}
		record.commissioned = Some(self.time());
		record.made_by = Some(self.key);
		record.lot = self.event.lot.clone();
		// What was moved before anybody told of its beginning was moved later.
		if record.moved.is_none() {
			self.moves(record);
		}
		Ok(())
	}

	fn make_some(&mut self, place: u32, entry: &CoreUnit, record: &mut UnitRecord) -> Result<(), Refusal> {
		record.balance.get_or_insert_default().make(said(entry)).map_err(|reason| reason.of(place))?;
		if record.commissioned.is_none() {
			record.first_reporter = self.reporter.id;
			record.made_by = Some(self.key);
		}
		record.commissioned = Some(record.commissioned.map_or(self.time(), |begun| begun.min(self.time())));
		Ok(())
	}

	/// OBSERVE: what is known goes on, and nothing is shipped without what it lies in.
	pub(super) fn observe_alone(&mut self) -> Result<(), Refusal> {
		let event = self.event;
		if matches!(event.biz_step, Some(BizStep::Shipping | BizStep::Departing)) {
			let named: BTreeSet<&Unit> = event.units.iter().map(CoreUnit::unit).collect();
			for (place, entry) in placed(&event.units, 0) {
				let record = self.known(Some(place), entry.unit())?;
				let alone = |parent| !named.contains(parent);
				if record.since().is_some_and(|since| since <= event.time) && record.parent().is_some_and(alone) {
					return Err(Reason::ShippedAlone.of(place));
				}
				self.touch(entry.unit(), record);
			}
			return Ok(());
		}
		self.observe()
	}

	/// What is known goes on.
	pub(super) fn observe(&mut self) -> Result<(), Refusal> {
		let event = self.event;
		for (place, entry) in placed(&event.units, 0) {
			let record = self.known(Some(place), entry.unit())?;
			self.touch(entry.unit(), record);
		}
		Ok(())
	}

	/// DELETE: things end, and amounts go.
	pub(super) fn decommission(&mut self) -> Result<(), Refusal> {
		let event = self.event;
		let is_destroyed =
			event.biz_step == Some(BizStep::Destroying) || event.disposition == Some(Disposition::Destroyed);
		let how = if is_destroyed { Ending::Destroyed } else { Ending::Decommissioned };
		placed(&event.units, 0).try_for_each(|(place, entry)| self.finish(place, entry, how))
	}

	/// A thing or a whole lot ends, or an amount goes.
	pub(super) fn finish(&mut self, place: u32, entry: &CoreUnit, how: Ending) -> Result<(), Refusal> {
		let unit = entry.unit();
		let mut record = self.known(Some(place), unit)?;
		match entry {
			CoreUnit::Whole(_) => self.end(place, unit, &mut record, how)?,
			CoreUnit::Quantity { .. } => {
				let balance = record.balance.get_or_insert_default();
				balance.take(said(entry)).map_err(|reason| reason.of(place))?;
			}
		}
		self.touch(unit, record);
		Ok(())
	}

	fn end(&mut self, place: u32, unit: &Unit, record: &mut UnitRecord, how: Ending) -> Result<(), Refusal> {
		let may_end = match unit {
			Unit::Lot(..) => record.first_reporter == self.reporter.id,
			other => other.is_single(),
		};
		let reason = if !may_end {
			Reason::NotYoursToEnd
		} else if record.is_ended() {
			Reason::Ended
		} else if record.stay.is_some() {
			// Else its parent could never be emptied, or its children never leave it.
			Reason::Packed
		} else if record.children > 0 {
			Reason::NotEmpty
		} else if record.latest.is_some_and(|latest| self.time() < latest.at) {
			Reason::LivedOn
		} else {
			record.end = Some(End { at: self.time(), how });
			self.moves(record);
			return Ok(());
		};
		Err(reason.of(place))
	}
}
