//! AggregationEvent: what lies in what.

use super::{placed, Ledger, Reason, Refusal, Work, MAX_CHILDREN, MAX_NESTING};
use crate::record::{Stay, UnitRecord};
use alloc::vec::Vec;
use fairstream_gs1::Unit;

impl<L: Ledger> Work<'_, L> {
	/// The parent of an event whose type needs one.
	pub(super) fn parent(&self) -> Result<Unit, Refusal> {
		self.event.parent.clone().ok_or(Reason::NoParent.of_event())
	}

	/// ADD: children come to lie in the parent. What a later word put elsewhere stays there.
	pub(super) fn pack(&mut self) -> Result<(), Refusal> {
		let (event, parent) = (self.event, self.parent()?);
		let mut container = self.container(&parent)?;
		let (above, layers) = (self.above(&container), container.layers);
		for (place, entry) in placed(&event.units, 0) {
			let unit = entry.unit();
			if *unit == parent {
				return Err(Reason::PackedIntoItself.of(place));
			}
			let mut record = self.known(Some(place), unit)?;
			if unit.is_single() {
				match &record.stay {
					Some(stay) if stay.since <= event.time && stay.parent == parent => {
						return Err(Reason::AlreadyIn.of(place))
					}
					Some(stay) if stay.since <= event.time => return Err(Reason::PackedElsewhere.of(place)),
					_ => {}
				}
				if !container.is_ended() && !self.is_late(&record) {
					self.put_in(place, (&parent, &mut container), &above, (unit, &mut record))?;
				}
			}
			self.touch(unit, record);
		}
		if container.layers > layers {
			self.raise(&above, container.layers);
		}
		self.touch(&parent, container);
		Ok(())
	}

	/// A child comes to lie in the parent.
	fn put_in(
		&mut self,
		place: u32,
		(parent, container): (&Unit, &mut UnitRecord),
		above: &[Unit],
		(unit, record): (&Unit, &mut UnitRecord),
	) -> Result<(), Refusal> {
		if above.contains(unit) {
			return Err(Reason::PackedIntoItself.of(place));
		}
		let layers = record.layers.saturating_add(1);
		if usize::from(layers).saturating_add(above.len()) > usize::from(MAX_NESTING) {
			return Err(Reason::TooDeep.of(place));
		}
		if container.children >= MAX_CHILDREN {
			return Err(Reason::TooManyChildren.of_event());
		}
		container.children = container.children.saturating_add(1);
		container.layers = container.layers.max(layers);
		record.stay = Some(Stay { parent: parent.clone(), since: self.time() });
		self.moves(record);
		self.book.place(parent, unit, true);
		Ok(())
	}

	/// The units in which this one lies, from the nearest.
	fn above(&self, record: &UnitRecord) -> Vec<Unit> {
		let mut above: Vec<Unit> = Vec::new();
		let mut next = record.parent().cloned();
		// No chain is longer; the bound is only that no ledger keeps a node here.
		while let Some(parent) = next.filter(|_| above.len() <= usize::from(MAX_NESTING)) {
			next = self.book.unit(&parent).and_then(|record| record.parent().cloned());
			above.push(parent);
		}
		above
	}

	/// Each unit above holds at least one layer more than the one below it.
	fn raise(&mut self, above: &[Unit], mut layers: u8) {
		for unit in above {
			layers = layers.saturating_add(1);
			let Some(mut record) = self.book.unit(unit).filter(|record| record.layers < layers) else { break };
			record.layers = layers;
			self.book.put(unit, record);
		}
	}

	/// OBSERVE: children are found in a parent, or beside each other if none is named.
	pub(super) fn find_packed(&mut self) -> Result<(), Refusal> {
		let event = self.event;
		for (place, entry) in placed(&event.units, 0) {
			let record = self.known(Some(place), entry.unit())?;
			let elsewhere = |stay: &Stay| stay.since <= event.time && Some(&stay.parent) != event.parent.as_ref();
			if event.parent.is_some() && record.stay.as_ref().is_some_and(elsewhere) {
				return Err(Reason::PackedElsewhere.of(place));
			}
			self.touch(entry.unit(), record);
		}
		if let Some(parent) = &event.parent {
			let container = self.container(parent)?;
			self.touch(parent, container);
		}
		Ok(())
	}

	/// DELETE: the children named leave the parent, or all that lay in it then. What a later word put there stays.
	pub(super) fn unpack(&mut self) -> Result<(), Refusal> {
		let (event, parent) = (self.event, self.parent()?);
		let mut container = self.known(None, &parent)?;
		if event.units.is_empty() {
			for unit in self.book.children(&parent) {
				self.unnamed = self.unnamed.saturating_add(1);
				let Some(mut record) = self.book.unit(&unit) else { continue };
				if record.since().is_some_and(|since| since <= event.time) {
					self.take_out((&parent, &mut container), (&unit, &mut record));
					self.touch(&unit, record);
				}
			}
		}
		for (place, entry) in placed(&event.units, 0) {
			let unit = entry.unit();
			let mut record = self.known(Some(place), unit)?;
			if unit.is_single() {
				match &record.stay {
					Some(stay) if stay.since <= event.time && stay.parent == parent => {
						self.take_out((&parent, &mut container), (unit, &mut record));
					}
					None if self.is_late(&record) => {}
					Some(stay) if stay.since > event.time => {}
					_ => return Err(Reason::NotInParent.of(place)),
				}
			}
			self.touch(unit, record);
		}
		self.touch(&parent, container);
		Ok(())
	}

	/// A child leaves the parent.
	fn take_out(&mut self, (parent, container): (&Unit, &mut UnitRecord), (unit, record): (&Unit, &mut UnitRecord)) {
		record.stay = None;
		self.moves(record);
		self.leave(parent, container, unit);
	}

	/// The parent holds one thing less, and no layer if it is empty.
	pub(super) fn leave(&mut self, parent: &Unit, container: &mut UnitRecord, unit: &Unit) {
		container.children = container.children.saturating_sub(1);
		if container.children == 0 {
			container.layers = 0;
		}
		self.book.place(parent, unit, false);
	}
}
