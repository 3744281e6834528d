//! What the model answers.

use std::collections::BTreeSet;

use fairstream_gs1::Unit;

/// Why an event is refused, by the names of the page.
#[allow(missing_docs)] // The page says what they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
	InFuture,
	Duplicate,
	NoAction,
	NotOfItsType,
	NoParent,
	NoUnits,
	NamedTwice,
	NotDivisible,
	NeverCommissioned,
	BeforeCommissioning,
	Ended,
	NotProducer,
	AlreadyCommissioned,
	SeenBefore,
	ShippedAlone,
	Packed,
	NotEmpty,
	LivedOn,
	NotYoursToEnd,
	PackedElsewhere,
	AlreadyIn,
	PackedIntoItself,
	TooManyChildren,
	TooDeep,
	NoContainer,
	NotInParent,
	AlreadyJoined,
	NotJoined,
	TooManySources,
	TooManyOutputs,
	LotUsed,
	MassBalance,
	OtherMeasure,
	NothingDeclared,
	DeclaredBefore,
	NotTheOriginal,
}

impl Cause {
	/// All causes of the page.
	pub const ALL: [Self; 36] = [
		Self::InFuture,
		Self::Duplicate,
		Self::NoAction,
		Self::NotOfItsType,
		Self::NoParent,
		Self::NoUnits,
		Self::NamedTwice,
		Self::NotDivisible,
		Self::NeverCommissioned,
		Self::BeforeCommissioning,
		Self::Ended,
		Self::NotProducer,
		Self::AlreadyCommissioned,
		Self::SeenBefore,
		Self::ShippedAlone,
		Self::Packed,
		Self::NotEmpty,
		Self::LivedOn,
		Self::NotYoursToEnd,
		Self::PackedElsewhere,
		Self::AlreadyIn,
		Self::PackedIntoItself,
		Self::TooManyChildren,
		Self::TooDeep,
		Self::NoContainer,
		Self::NotInParent,
		Self::AlreadyJoined,
		Self::NotJoined,
		Self::TooManySources,
		Self::TooManyOutputs,
		Self::LotUsed,
		Self::MassBalance,
		Self::OtherMeasure,
		Self::NothingDeclared,
		Self::DeclaredBefore,
		Self::NotTheOriginal,
	];
}

/// What is odd about a unit, by the names of the page.
#[allow(missing_docs)] // The page says what they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FlagKind {
	SoldTwice,
	TwoPlaces,
	StandsOnError,
}

impl FlagKind {
	/// All flags of the page.
	pub const ALL: [Self; 3] = [Self::SoldTwice, Self::TwoPlaces, Self::StandsOnError];
}

/// What becomes of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
	/// It is refused, for one of these causes.
	Refused(BTreeSet<Cause>),
	/// It is taken.
	Taken {
		/// The units that it makes odd, and how.
		flags: BTreeSet<(Unit, FlagKind)>,
	},
}

impl Verdict {
	/// Whether it is taken.
	#[must_use]
	pub fn is_taken(&self) -> bool {
		matches!(self, Self::Taken { .. })
	}
}
