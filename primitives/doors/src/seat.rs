//! How the chain names authorities, cases and who has to do something.

use crate::ParticipantId;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// A line of administration that supervises live-streaming e-commerce. Order 117 was issued by these two together.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	Serialize,
	TypeInfo,
)]
#[serde(rename_all = "camelCase")]
pub enum Line {
	/// Market regulation, up to the State Administration for Market Regulation (SAMR).
	MarketRegulation,
	/// Cyberspace administration, up to the Cyberspace Administration of China (CAC).
	CyberspaceAdministration,
}

impl Line {
	/// All of them, in the order of their numbers.
	pub const ALL: [Line; 2] = [Line::MarketRegulation, Line::CyberspaceAdministration];
}

/// A seat: an authority of a line in a region, numbered from 0 in the order in which they were set up.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	Hash,
	MaxEncodedLen,
	Ord,
	PartialEq,
	PartialOrd,
	Serialize,
	TypeInfo,
)]
#[serde(transparent)]
pub struct SeatId(pub u32);

impl fmt::Display for SeatId {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "seat {}", self.0)
	}
}

/// A case on the docket, numbered from 0.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub struct CaseId(pub u64);

/// Who has to do something by a moment.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Bearer {
	/// A participant.
	Participant(ParticipantId),
	/// An authority.
	Seat(SeatId),
	/// Nobody: something happens at a moment whatever anybody does.
	Nobody,
}
