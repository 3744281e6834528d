//! # The law as a table, and time as civil time
//!
//! - [`table`]: the rules, each with value, bounds, start event, source, basis and authority; [`row`] is one of them.
//! - [`value`], [`period`], [`start`]: units and start events as types, so that a wrong one doesn't compile.
//! - [`basis`], [`pin`]: what a value stands on, and so what it may do.
//! - [`scope`], [`history`]: for whom a value holds, and when; what holds where several layers speak.
//! - [`calendar`]: civil time, the published calendar, and when a period ends.
//! - [`jurisdiction`]: article 47 of Order 117; [`duty`]: articles 24 and 35.
//! - [`act`]: what is forbidden, by which article, whose case it is and how far a platform may go.
//! - [`pack`]: which certificates goods of a category need, and for what.
//! - [`instrument`]: the laws, regulations and orders that are cited, and which of them are laws.
//! - [`words`]: all of it in English and in the Chinese of the law.
//! - [`docs`]: the tables as pages.
//! - [`doors`]: the doors `Rules` and `Clocks`; [`seats_door`]: the door `Seats`.
//!
//! A deadline names its rule, and with it unit and start:
//!
//! ```
//! use fairstream_rules::{calendar, start, table::OrderReturn, Pinned, Rule, Since};
//!
//! let received: Since<start::Receipt> = Since::at(1_788_000_000_000);
//! let rule = Pinned::<OrderReturn>::genesis();
//! let due = rule.due(received, &());
//! assert!(due.moment > received.moment() && due.provisional, "no calendar is published here");
//! ```
//!
//! What runs from something else doesn't compile:
//!
//! ```compile_fail,E0308
//! use fairstream_rules::{start, table::OrderReturn, Pinned, Since};
//!
//! let delivered: Since<start::Delivery> = Since::at(1_788_000_000_000);
//! Pinned::<OrderReturn>::genesis().due(delivered, &());
//! ```
//!
//! Nor does what is no time:
//!
//! ```compile_fail,E0599
//! use fairstream_rules::{start, table::FraudFloor, Pinned, Since};
//!
//! let event: Since<start::Nothing> = Since::at(0);
//! Pinned::<FraudFloor>::genesis().due(event, &());
//! ```

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

pub mod act;
pub mod basis;
pub mod calendar;
pub mod docs;
pub mod doors;
pub mod duty;
pub mod history;
pub mod instrument;
pub mod jurisdiction;
pub mod pack;
pub mod period;
pub mod pin;
pub mod row;
pub mod scope;
pub mod seats_door;
pub mod start;
pub mod table;
pub mod value;
pub mod words;

pub use act::{Act, Rung};
pub use basis::{Authority, Basis, Effect};
pub use doors::{Clock, ClockError, ClockId, Clocks, Kind, Rules, Term};
pub use period::Period;
pub use pin::{Consequence, NoBasis, Pin, Pinned};
pub use row::{Row, ValueError};
pub use scope::{Category, Layer, Scope};
pub use seats_door::{SeatRefusal, Seats};
pub use start::Since;
pub use table::{Rule, RuleId};
pub use value::Value;
