//! The end of what can be counted.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;

/// A tree holds 2⁶⁴ - 1 leaves and takes no more.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Full;

impl fmt::Display for Full {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str("the tree holds as many leaves as can be counted: begin another")
	}
}

impl core::error::Error for Full {}
