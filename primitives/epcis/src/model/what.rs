//! The five event types and the things they are about.

use alloc::{string::String, vec::Vec};
use core::fmt;

use super::{Extension, Identifier, Number};

/// The five types of EPCIS 2.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
	feature = "scale",
	derive(codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo)
)]
pub enum EventType {
	/// Something happened to things.
	Object,
	/// Things were packed into, seen in, or taken out of something.
	Aggregation,
	/// Things were tied to or freed from business transactions.
	Transaction,
	/// Things became other things.
	Transformation,
	/// Things were joined to an asset or a place.
	Association,
}

impl EventType {
	/// All types, in the order of their numbers.
	pub const ALL: [Self; 5] =
		[Self::Object, Self::Aggregation, Self::Transaction, Self::Transformation, Self::Association];

	/// The name in documents, such as `ObjectEvent`.
	#[must_use]
	pub const fn name(self) -> &'static str {
		match self {
			Self::Object => "ObjectEvent",
			Self::Aggregation => "AggregationEvent",
			Self::Transaction => "TransactionEvent",
			Self::Transformation => "TransformationEvent",
			Self::Association => "AssociationEvent",
		}
	}

	/// The type called `name`.
	#[must_use]
	pub fn from_name(name: &str) -> Option<Self> {
		Self::ALL.into_iter().find(|event_type| event_type.name() == name)
	}
}

impl fmt::Display for EventType {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(self.name())
	}
}

/// Where in the life of the things or of their relation the event stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
	feature = "scale",
	derive(codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo)
)]
pub enum Action {
	/// It begins.
	Add,
	/// It goes on.
	Observe,
	/// It ends.
	Delete,
}

impl Action {
	/// The word in documents.
	#[must_use]
	pub const fn word(self) -> &'static str {
		match self {
			Self::Add => "ADD",
			Self::Observe => "OBSERVE",
			Self::Delete => "DELETE",
		}
	}

	/// The action that `word` names.
	#[must_use]
	pub fn from_word(word: &str) -> Option<Self> {
		[Self::Add, Self::Observe, Self::Delete].into_iter().find(|action| action.word() == word)
	}
}

/// An amount of things of one class or lot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
	/// The class or lot.
	pub epc_class: Identifier,
	/// How much; none if that isn't known.
	pub quantity: Option<Number>,
	/// Unit of measure by UN/ECE Recommendation 20, such as `KGM`; none for a count of items.
	pub uom: Option<String>,
}

/// The things of an event, and what its type says about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
	/// Things by themselves.
	Object {
		/// Stage.
		action: Action,
		/// Single things.
		epcs: Vec<Identifier>,
		/// Amounts.
		quantities: Vec<Quantity>,
		/// Master data of instance or lot, only with [`Action::Add`].
		ilmd: Option<Vec<Extension>>,
	},
	/// Things in a container.
	Aggregation {
		/// Stage.
		action: Action,
		/// The container; may be missing if the action is [`Action::Observe`].
		parent: Option<Identifier>,
		/// Single things.
		child_epcs: Vec<Identifier>,
		/// Amounts.
		child_quantities: Vec<Quantity>,
	},
	/// Things in business transactions, of which there is at least one.
	Transaction {
		/// Stage.
		action: Action,
		/// What contains the things.
		parent: Option<Identifier>,
		/// Single things.
		epcs: Vec<Identifier>,
		/// Amounts.
		quantities: Vec<Quantity>,
	},
	/// Things that became others.
	Transformation {
		/// What ties the events of one transformation together.
		transformation_id: Option<Identifier>,
		/// Single things used.
		input_epcs: Vec<Identifier>,
		/// Amounts used.
		input_quantities: Vec<Quantity>,
		/// Single things made.
		output_epcs: Vec<Identifier>,
		/// Amounts made.
		output_quantities: Vec<Quantity>,
		/// Master data of what was made.
		ilmd: Option<Vec<Extension>>,
	},
	/// Things joined to an asset or a place.
	Association {
		/// Stage.
		action: Action,
		/// The asset or place.
		parent: Identifier,
		/// Single things.
		child_epcs: Vec<Identifier>,
		/// Amounts.
		child_quantities: Vec<Quantity>,
	},
}

impl What {
	/// The event type.
	#[must_use]
	pub const fn event_type(&self) -> EventType {
		match self {
			Self::Object { .. } => EventType::Object,
			Self::Aggregation { .. } => EventType::Aggregation,
			Self::Transaction { .. } => EventType::Transaction,
			Self::Transformation { .. } => EventType::Transformation,
			Self::Association { .. } => EventType::Association,
		}
	}

	/// The action; a transformation has none.
	#[must_use]
	pub const fn action(&self) -> Option<Action> {
		match self {
			Self::Object { action, .. }
			| Self::Aggregation { action, .. }
			| Self::Transaction { action, .. }
			| Self::Association { action, .. } => Some(*action),
			Self::Transformation { .. } => None,
		}
	}
}
