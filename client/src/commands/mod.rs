//! What each command does.

pub mod capture;
pub mod hash;
pub mod trace;
