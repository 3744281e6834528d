//! What a step, or a silence, leads to. Pure functions over the rows.

use crate::{
	kind::KindRow,
	stage::{Silence, Stage},
	step::{Role, Step, To},
};
use core::fmt;

/// Why a step can't be taken.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Refusal {
	/// The kind has no such stage.
	NoSuchStage,
	/// The stage has no such step.
	OutOfStage,
	/// The stage has this step, and it is somebody else's.
	NotYours,
}

impl fmt::Display for Refusal {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::NoSuchStage => "cases of this kind have no such stage",
			Self::OutOfStage => "the case waits for something else: look at its stage and what may be done in it",
			Self::NotYours => "this step is another party's: look who may take it",
		})
	}
}

impl core::error::Error for Refusal {}

/// Where a step leads.
///
/// # Errors
/// The [`Refusal`] if it can't be taken in this stage, or not in this role.
pub fn step(row: &KindRow, stage: Stage, step: Step, role: Role) -> Result<To, Refusal> {
	let stage = row.stage(stage).ok_or(Refusal::NoSuchStage)?;
	let mut known = stage.steps.iter().filter(|row| row.step == step).peekable();
	match known.peek() {
		None => Err(Refusal::OutOfStage),
		Some(_) => known.find(|row| row.by == role).map(|row| row.to).ok_or(Refusal::NotYours),
	}
}

/// Which roles may take a step in a stage; none if nobody may.
pub fn takers(row: &KindRow, stage: Stage, step: Step) -> impl Iterator<Item = Role> {
	let steps = row.stage(stage).map_or(&[][..], |stage| stage.steps);
	steps.iter().filter(move |row| row.step == step).map(|row| row.by)
}

/// What follows from silence in a stage.
#[must_use]
pub fn silence(row: &KindRow, stage: Stage) -> Option<Silence> {
	row.stage(stage).map(|stage| stage.silence)
}

impl Step {
	/// Whether it needs a document.
	#[must_use]
	pub const fn needs_document(self) -> bool {
		matches!(
			self,
			Self::Refuse
				| Self::GiveNotice
				| Self::State
				| Self::FindBreach
				| Self::FindNone
				| Self::Appeal
				| Self::Uphold
				| Self::Reverse
				| Self::GoToCourt
				| Self::Adopt
				| Self::Decline
				| Self::Transfer
				| Self::Identify
				| Self::Lift | Self::Prolong
		)
	}

	/// Whether it needs a proof that something was served.
	#[must_use]
	pub const fn needs_service(self) -> bool {
		matches!(self, Self::GiveNotice | Self::FindBreach | Self::Uphold | Self::Reverse | Self::Prolong)
	}

	/// Whether it burdens somebody or decides on a burden, or turns away who reported, so that four persons sign it.
	#[must_use]
	pub const fn burdens(self) -> bool {
		matches!(self, Self::FindBreach | Self::FindNone | Self::Uphold | Self::Reverse | Self::Refuse | Self::Prolong)
	}
}
