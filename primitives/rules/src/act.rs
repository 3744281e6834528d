//! What is forbidden: the codes under which a breach is filed and sanctioned, each with the article that forbids it, the one
//! that penalises it, whose line it is, and how far up the ladder of article 12 a platform may go for it.
//!
//! Nothing else cites a breach, so that no sanction stands on words of its author's choice.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::Line;
use scale_info::TypeInfo;

/// A rung of the ladder of Order 117, article 12, from the mildest.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Rung {
	/// A warning.
	Warn,
	/// Functions are limited.
	LimitFunctions,
	/// Traffic is limited.
	LimitTraffic,
	/// The broadcast is suspended.
	SuspendBroadcast,
	/// No broadcasts for a fixed term.
	FixedTermBan,
	/// The account is closed.
	CloseAccount,
	/// No new registration.
	BarRegistration,
	/// Listed. Only for a serious breach of laws or administrative regulations (article 14).
	Blacklist,
}

/// A row of the table of acts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct ActRow {
	/// Its code, such as `order117.a34.sales_figures`.
	pub code: &'static str,
	/// What is forbidden, in words.
	pub what: &'static str,
	/// The article that forbids it.
	pub article: &'static str,
	/// The article that penalises it, as far as one is known here.
	pub penalty: &'static str,
	/// Whose line it is.
	pub line: Line,
	/// The highest rung to which a platform may go for it.
	pub ceiling: Rung,
}

macro_rules! acts {
	($($name:ident = $index:literal, $code:literal: $what:literal, $article:literal, $penalty:literal, $line:ident, $ceiling:ident;)*) => {
		/// A forbidden act. Its number is for ever: acts are only ever appended.
		#[derive(
			Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd,
			TypeInfo,
		)]
		pub enum Act {
			$(
				#[doc = $what]
				#[codec(index = $index)]
				$name,
			)*
		}

		impl Act {
			/// All of them, in the order of their numbers.
			pub const ALL: &'static [Act] = &[$(Act::$name),*];

			/// Its row.
			#[must_use]
			pub const fn row(self) -> &'static ActRow {
				match self {
					$(
						Self::$name => {
							const ROW: ActRow = ActRow {
								code: $code,
								what: $what,
								article: $article,
								penalty: $penalty,
								line: Line::$line,
								ceiling: Rung::$ceiling,
							};
							&ROW
						}
					)*
				}
			}
		}
	};
}

impl Act {
	/// The act of this code.
	#[must_use]
	pub fn coded(code: &str) -> Option<Act> {
		Act::ALL.iter().copied().find(|act| act.row().code == code)
	}
}

impl core::fmt::Display for Act {
	fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
		f.write_str(self.row().code)
	}
}

acts! {
	OperatorFile = 0, "order117.a8.operator_file": "A platform does not verify, register, archive or renew an operator's file.",
		"Order 117 art. 8(1)", "Order 117 art. 53", MarketRegulation, Warn;
	FakeTraffic = 1, "order117.a34.fake_figures": "Sales figures or user reviews are false.",
		"Order 117 art. 34", "Order 117 art. 62", MarketRegulation, Blacklist;
}
