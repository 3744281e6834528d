//! # Doors, not corridors
//!
//! No pallet of Fairstream's imports another. They meet at the small traits of this crate, and the runtime decides who
//! answers. What passes through a door is of the concrete types that stand here too.
//!
//! | door | question |
//! |---|---|
//! | [`Who`] | which participant acts here, and what may it do at that moment? where is it, and with whom affiliated? |
//! | [`Rooms`] | which operator stands behind a room's public number? |
//! | [`Persons`] | keep this person from its functions until then, under whatever account |
//! | [`Upkeep`] | who pays for the room that a participant's things take? |
//! | `Rules` | what did a rule say at the moment of an event, and when does a period end? |
//! | `Clocks` | wake me at this moment; forget it |
//! | [`Gate`] | may this participant do this with this unit now, or which refusal, until when? |
//! | [`Makers`] | may this participant begin items and lots of this product? |
//! | [`Stops`] | is any of these units stopped, and until when? |
//! | [`Commitments`] | was this root filed, by whom, when; is this leaf in it? |
//! | [`Archive`] | keep this record as a leaf of today's tree: it is complete, and leaves the state |
//!
//! `Rules` and `Clocks` speak of rules, which are made of these types, and stand in `primitives/rules`.
//!
//! Every door has an answer for `()`, the empty house, so that a pallet can be tested by itself, and, with the feature
//! `runtime-benchmarks`, a way to bring about what a benchmark needs behind it: weights are taken on the whole runtime, so
//! that what lies behind a door is paid for.

#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unreachable)
)]

extern crate alloc;

mod affiliation;
mod certificate;
mod codes;
mod commitments;
mod function;
mod gate;
mod makers;
mod on_refusal;
mod participant;
mod persons;
mod region;
mod room;
mod rooms;
mod seat;
mod stops;
mod upkeep;
mod who;

pub use affiliation::{Affiliation, Side};
pub use certificate::{CertificateId, CertificateKind};
pub use codes::{CodeLeaf, Reveal};
pub use commitments::{
	day_context, Archive, CommitmentKey, CommitmentKind, Commitments, Day, Filed, Leaf, NotProven, RecordKind, Windows,
};
pub use function::Function;
pub use gate::{Barred, Deed, Gate, Why};
pub use makers::Makers;
pub use on_refusal::OnRefusal;
pub use participant::ParticipantId;
pub use persons::Persons;
pub use region::{Region, RegionError, RegionLevel};
pub use room::{RoomNumber, RoomNumberError, MAX_ROOM_NUMBER};
pub use rooms::Rooms;
pub use seat::{Bearer, CaseId, Line, SeatId};
pub use stops::{InForce, Measure, Stops};
pub use upkeep::{Kept, NotKept, Upkeep};
pub use who::{Places, Standing, Who};

/// A moment: milliseconds since 1970-01-01T00:00:00Z, as `pallet-timestamp` keeps them.
pub type Moment = u64;
