//! # The docket as a table
//!
//! Complaint, report, card, listing, appeal, recall, hand-over and proposal have the same bones: somebody files, somebody has
//! to answer by a moment, something follows from silence, and whoever is burdened is heard before and may appeal after. Here
//! these bones are data. A [`Kind`] of case is a row: its [`Stage`]s, the rule of each stage's clock, whose turn it is, what
//! follows from silence, and the [`Step`]s that lead on, each with who may take it.
//!
//! - [`kind`]: the kinds, a row each; [`stage`], [`step`]: what the rows are made of, with their words.
//! - [`turn`]: what a step or a silence leads to. Pure: the pallet `cases` asks it, and so does whoever prints the table.
//! - [`case`]: what a case is about, what is attached to it, how it ended; [`record`]: the case as it is kept and archived.
//! - [`filing`], [`moves`]: what somebody hands in to open a case, and with a step.
//! - [`adverse`]: an outcome that burdens somebody. It is not constructible without due process (law 6 of
//!   docs/architecture.md).
//! - [`interim`]: an urgent measure, which is in force before its subject is heard; not constructible without its own due
//!   process either.
//! - [`door`]: how other pallets open a case and hear what became of it.
//! - [`docs`]: the table as a page, docs/cases.md.
//!
//! A case waits in one stage at a time, and whoever's turn it is has one clock. So no case is lost: a stage has a successor
//! for every step and for silence, and a test walks all of them to an end.

#![cfg_attr(not(feature = "std"), no_std)]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(
		clippy::unwrap_used,
		clippy::expect_used,
		clippy::indexing_slicing,
		clippy::arithmetic_side_effects,
		clippy::panic,
		clippy::unreachable
	)
)]

extern crate alloc;

pub mod adverse;
pub mod case;
pub mod docs;
pub mod door;
pub mod filing;
pub mod interim;
pub mod kind;
pub mod moves;
pub mod record;
pub mod stage;
pub mod step;
pub mod turn;

pub use adverse::{Adverse, DueProcess, Heard, Notice};
pub use case::{Attachment, Digest, Ended, Ending, Ground, Subject};
pub use door::{Docket, Outcomes, Urgent};
pub use filing::{Proposal, Report};
pub use interim::Interim;
pub use kind::{Kind, KindRow};
pub use moves::{Move, Whither};
pub use stage::{Silence, Since, Stage, StageRow};
pub use step::{Role, Step, StepRow, To};
pub use turn::{step, Refusal};
