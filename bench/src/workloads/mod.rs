//! What is carried out on a node beside plain transfers. To measure something more, add a [`Workload`] to one of the lists.
//!
//! [`Workload`]: crate::node::turns::Workload

pub mod docket;
pub mod trace;

/// Turns whose median is taken.
pub const ROUNDS: usize = 15;
