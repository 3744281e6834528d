//! Capturing: from the events of a document to final blocks.
//!
//! - [`plan`]: which events go together. Pure.
//! - [`sender`]: asks, sends, waits, tries again.

pub mod plan;
pub mod sender;

use fairstream_epcis::core::CoreEvent;
use subxt::utils::H256;

/// An event to capture.
#[derive(Clone, Debug)]
pub struct Item {
	/// Its position in the document, from 0.
	pub index: usize,
	/// What the chain keeps of it.
	pub core: CoreEvent,
	/// What became of it so far.
	pub fate: Fate,
	/// Whether this run handed it to the node.
	pub was_sent: bool,
}

/// What became of an event.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Fate {
	/// Not on the chain, as far as is known.
	Open,
	/// The chain would take it; nothing was sent.
	Fit,
	/// In a block that is not final yet.
	InBlock,
	/// This run captured it, and it is final.
	Captured {
		/// Number and hash of the block; none if the node lost sight of the transaction that got there.
		block: Option<(u64, H256)>,
	},
	/// This reporter had captured it before.
	Already,
	/// The document has it twice; this is the first one's position.
	SameAs(usize),
	/// The chain refuses it.
	Refused(Objection),
}

impl Fate {
	/// Whether something is still to be done about it.
	#[must_use]
	pub const fn is_unsettled(&self) -> bool {
		matches!(self, Self::Open | Self::InBlock)
	}
}

/// Why the chain refuses an event.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Objection {
	/// The error's name.
	pub error: String,
	/// What it means and what to do, from the chain's metadata.
	pub advice: String,
	/// The field and the unit that show it, if it is one of the event's units.
	pub unit: Option<(String, String)>,
}

impl std::fmt::Display for Objection {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		if let Some((field, unit)) = &self.unit {
			write!(f, "{field} ({unit}): ")?;
		}
		write!(f, "{}: {}", self.error, self.advice)
	}
}
