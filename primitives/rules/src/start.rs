//! From when a period runs. Two periods that differ in nothing else still differ in this: Order 117 keeps records of a
//! transaction from its completion (article 16) and those of a broadcast from its end (article 27).

use core::marker::PhantomData;
use fairstream_doors::Moment;

/// A kind of event from which periods run.
pub trait StartEvent: Copy + core::fmt::Debug {
	/// Its place in the list.
	const START: Start;
}

macro_rules! starts {
	($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
		/// From when a period runs.
		#[derive(Clone, Copy, Debug, Eq, PartialEq)]
		pub enum Start {
			$($(#[$doc])* $name,)*
		}

		impl Start {
			/// In English. In Chinese: [`crate::words::start`].
			#[must_use]
			pub const fn text(self) -> &'static str {
				match self {
					$(Self::$name => $text,)*
				}
			}
		}

		$(
			$(#[$doc])*
			#[derive(Clone, Copy, Debug, Eq, PartialEq)]
			pub struct $name;

			impl StartEvent for $name {
				const START: Start = Start::$name;
			}
		)*
	};
}

starts! {
	/// It is no period: there is nothing from which it would run.
	Nothing = "",
	/// An identity or file was last verified.
	Verification = "last verification",
	/// Something that is shown to the public changed.
	Change = "change",
	/// A notice was served.
	Notice = "notice",
	/// A training was last done.
	Training = "last training",
	/// The transaction was completed.
	Completion = "completion of the transaction",
	/// The broadcast ended.
	BroadcastEnd = "end of the broadcast",
	/// The goods' shelf life ended.
	ShelfLifeEnd = "end of shelf life",
	/// An assessment was made.
	Assessment = "assessment",
	/// The buyer received the goods.
	Receipt = "receipt of the goods",
	/// The seller received the goods back.
	ReturnReceipt = "receipt of the returned goods",
	/// The carrier delivered.
	Delivery = "delivery",
	/// A complaint, report, request or appeal was filed.
	Filing = "filing",
	/// A complaint was accepted.
	Acceptance = "acceptance",
	/// Somebody knew, or should have known.
	Knowledge = "knowledge",
	/// Something was demanded.
	Demand = "demand",
	/// Somebody was listed, or got a card.
	Listing = "listing",
	/// A decision was made.
	Decision = "decision",
	/// A value was last affirmed.
	Affirmation = "last affirmation",
	/// The day from which one counts back.
	Today = "the day itself, backwards",
	/// The chain stood still, and goes on.
	Outage = "end of the outage",
	/// A draw for an audit was made.
	Draw = "draw",
	/// A clue was found, or the papers that hold it came in (Penalty procedure, article 18).
	Clue = "discovery or receipt of the clue",
	/// Authorities began to differ over whose case it is (Penalty procedure, article 13).
	Dispute = "beginning of the dispute",
	/// A recall was announced to the public.
	Announcement = "announcement to the public",
	/// Something was due.
	Due = "moment at which it was due",
	/// The last block before.
	LastBlock = "last block",
	/// A window of time that is committed to as a whole was over.
	WindowEnd = "end of the window",
	/// A case ended.
	CaseEnd = "end of the case",
	/// A thing was seen at a place.
	Sighting = "sighting of the thing",
}

/// A moment, and what happened at it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Since<S>(Moment, PhantomData<S>);

impl<S: StartEvent> Since<S> {
	/// Such an event happened at this moment.
	#[must_use]
	pub const fn at(moment: Moment) -> Self {
		Self(moment, PhantomData)
	}

	/// The moment.
	#[must_use]
	pub const fn moment(self) -> Moment {
		self.0
	}
}
