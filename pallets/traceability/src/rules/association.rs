//! AssociationEvent: what is joined to what. Joining moves nothing.

use super::{placed, Ledger, Reason, Refusal, Work, MAX_CHILDREN};
use crate::record::UnitRecord;
use fairstream_gs1::Unit;

impl<L: Ledger> Work<'_, L> {
	/// ADD: children are joined to the parent, once each. What was joined later stays so.
	pub(super) fn join(&mut self) -> Result<(), Refusal> {
		let (event, parent) = (self.event, self.parent()?);
		let mut base = self.container(&parent)?;
		for (place, entry) in placed(&event.units, 0) {
			let unit = entry.unit();
			let record = self.known(Some(place), unit)?;
			if unit.is_single() {
				match self.book.joined_since(&parent, unit) {
					Some(since) if since.at <= event.time => return Err(Reason::AlreadyJoined.of(place)),
					None if !base.is_ended() && !record.is_ended() => {
						if base.joined >= MAX_CHILDREN {
							return Err(Reason::TooManyChildren.of_event());
						}
						base.joined = base.joined.saturating_add(1);
						self.book.tie(&parent, unit, Some(self.told()));
					}
					Some(_) | None => {}
				}
			}
			self.touch(unit, record);
		}
		self.touch(&parent, base);
		Ok(())
	}

	/// OBSERVE: children are found with the parent.
	pub(super) fn find_joined(&mut self) -> Result<(), Refusal> {
		let parent = self.parent()?;
		let base = self.container(&parent)?;
		self.observe()?;
		self.touch(&parent, base);
		Ok(())
	}

	/// DELETE: the children named are freed, or all that were joined then.
	pub(super) fn part(&mut self) -> Result<(), Refusal> {
		let (event, parent) = (self.event, self.parent()?);
		let mut base = self.known(None, &parent)?;
		if event.units.is_empty() {
			for unit in self.book.joined(&parent) {
				self.unnamed = self.unnamed.saturating_add(1);
				if self.book.joined_since(&parent, &unit).is_none_or(|since| since.at > event.time) {
					continue;
				}
				self.free(&parent, &mut base, &unit);
				// What ended since is freed, and has no history of it.
				let record = self.book.unit(&unit).filter(|record| self.within_life(None, record).is_ok());
				if let Some(record) = record {
					self.touch(&unit, record);
				}
			}
		}
		for (place, entry) in placed(&event.units, 0) {
			let unit = entry.unit();
			let record = self.known(Some(place), unit)?;
			if unit.is_single() {
				match self.book.joined_since(&parent, unit) {
					Some(since) if since.at <= event.time => self.free(&parent, &mut base, unit),
					Some(_) => {}
					None => return Err(Reason::NotJoined.of(place)),
				}
			}
			self.touch(unit, record);
		}
		self.touch(&parent, base);
		Ok(())
	}

	/// A child is joined to the parent no longer.
	pub(super) fn free(&mut self, parent: &Unit, base: &mut UnitRecord, unit: &Unit) {
		base.joined = base.joined.saturating_sub(1);
		self.book.tie(parent, unit, None);
	}
}
