//! What each command does.

pub mod hash;
