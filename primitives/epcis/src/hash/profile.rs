//! What a digest has to be told with.

use super::build::Rules;
use super::revision_5d2f1c3;

macro_rules! numbered {
	($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident,)* }) => {
		$(#[$doc])*
		///
		/// Its place in this list is its number on the chain: variants are only ever appended.
		#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
		#[cfg_attr(
			feature = "scale",
			derive(
				codec::Encode,
				codec::Decode,
				codec::DecodeWithMemTracking,
				codec::MaxEncodedLen,
				scale_info::TypeInfo
			)
		)]
		#[non_exhaustive]
		pub enum $name {
			$($(#[$variant_doc])* $variant,)*
		}
	};
}

numbered! {
	/// The digest algorithm.
	HashAlgorithm {
		/// SHA-256 (FIPS 180-4).
		Sha256,
	}
}

numbered! {
	/// The version of the CBV that the hash URI names.
	CbvVersion {
		/// 2.0
		V2_0,
	}
}

numbered! {
	/// Who wrote the pre-hash text, by the revision of the reference tool that it agrees with.
	Canonicaliser {
		/// `epcis-event-hash-generator` at 5d2f1c3, release 1.9.3.
		Revision5d2f1c3,
	}
}

/// How an [`EventHash`](super::EventHash) was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
	feature = "scale",
	derive(codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo)
)]
pub struct HashProfile {
	/// The digest algorithm.
	pub algorithm: HashAlgorithm,
	/// The version that the URI names.
	pub cbv_version: CbvVersion,
	/// Who wrote the text.
	pub canonicaliser: Canonicaliser,
}

impl HashProfile {
	/// The profile in use: SHA-256, CBV 2.0, revision 5d2f1c3.
	pub const REFERENCE: Self = Self {
		algorithm: HashAlgorithm::Sha256,
		cbv_version: CbvVersion::V2_0,
		canonicaliser: Canonicaliser::Revision5d2f1c3,
	};
}

impl HashAlgorithm {
	/// Name in `ni:` URIs (RFC 6920, section 9.4).
	#[must_use]
	pub const fn name(self) -> &'static str {
		match self {
			Self::Sha256 => "sha-256",
		}
	}
}

impl CbvVersion {
	/// Name in event hash URIs.
	#[must_use]
	pub const fn name(self) -> &'static str {
		match self {
			Self::V2_0 => "CBV2.0",
		}
	}
}

impl Canonicaliser {
	/// The commit of the reference tool.
	#[must_use]
	pub const fn revision(self) -> &'static str {
		match self {
			Self::Revision5d2f1c3 => "5d2f1c389a1599af40fe1b530b62e0ca59ab818f",
		}
	}

	pub(super) const fn rules(self) -> &'static Rules {
		match self {
			Self::Revision5d2f1c3 => &revision_5d2f1c3::RULES,
		}
	}
}
