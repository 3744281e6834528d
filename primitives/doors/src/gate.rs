//! The door that lets goods pass or not.

use crate::{CertificateKind, Moment, ParticipantId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_gs1::Unit;
use scale_info::TypeInfo;

/// What somebody would do with a unit, from the first deed to the last: what bars one bars those after it.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Deed {
	/// Offer it for sale.
	Offer,
	/// Sell it.
	Sell,
}

impl Deed {
	/// All of them, in the order of their numbers.
	pub const ALL: [Deed; 2] = [Deed::Offer, Deed::Sell];

	/// In English and in Chinese.
	#[must_use]
	pub const fn words(self) -> (&'static str, &'static str) {
		match self {
			Self::Offer => ("offer", "上架"),
			Self::Sell => ("sell", "销售"),
		}
	}
}

/// Why a deed is barred. Its number on the wire is its place in this list; reasons are only ever appended.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Why {
	/// The participant holds no function for it.
	FunctionMissing,
	/// Nobody keeps a file of the product.
	NoFile,
	/// Its producer withdrew the product.
	Withdrawn {
		/// Since when.
		since: Moment,
	},
	/// No certificate of this kind covers the unit.
	CertificateMissing(CertificateKind),
	/// The one of this kind that covers it is not valid yet.
	CertificateNotYet {
		/// Of which kind.
		kind: CertificateKind,
		/// From when it is valid.
		from: Moment,
	},
	/// The last one of this kind has expired.
	CertificateExpired {
		/// Of which kind.
		kind: CertificateKind,
		/// The first moment at which it was valid no longer.
		since: Moment,
	},
	/// The one of this kind is suspended.
	CertificateSuspended {
		/// Of which kind.
		kind: CertificateKind,
		/// Since when.
		since: Moment,
	},
	/// The last one of this kind was revoked.
	CertificateRevoked {
		/// Of which kind.
		kind: CertificateKind,
		/// Since when.
		since: Moment,
	},
	/// An authority stopped it.
	Stopped {
		/// The stop's number.
		stop: u64,
	},
	/// The participant is restricted.
	Restricted,
}

/// That a deed is barred, why, and until when.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Barred {
	/// The first reason that holds. There may be more.
	pub why: Why,
	/// The first moment at which this reason holds no longer if nothing more happens; none if somebody has to do something.
	pub until: Option<Moment>,
}

impl Barred {
	/// Barred until somebody does something.
	#[must_use]
	pub const fn by(why: Why) -> Self {
		Self { why, until: None }
	}
}

/// May this participant do this with this unit at this moment, or which refusal, until when?
///
/// Answers come from records as they are in this block. About a moment to come they say what would be if nothing more
/// happened; about one that is over, ask a block of that time. Expiry is a comparison with the moment, so nothing has to run
/// for it.
///
/// Several gates as a tuple are one: all must let it pass, and the first refusal counts.
pub trait Gate {
	/// Whether it passes.
	///
	/// # Errors
	/// [`Barred`] with the first reason.
	fn may(who: ParticipantId, deed: Deed, unit: &Unit, at: Moment) -> Result<(), Barred>;

	/// Let every deed with this unit pass, at a cost to ask as high as any. Whoever does it is accredited elsewhere.
	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(unit: &Unit);
}

/// The empty house: everything passes.
impl Gate for () {
	fn may(_: ParticipantId, _: Deed, _: &Unit, _: Moment) -> Result<(), Barred> {
		Ok(())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_worst(_: &Unit) {}
}

macro_rules! gates_in_a_row {
	($($gate:ident),+) => {
		impl<$($gate: Gate),+> Gate for ($($gate,)+) {
			fn may(who: ParticipantId, deed: Deed, unit: &Unit, at: Moment) -> Result<(), Barred> {
				$($gate::may(who, deed, unit, at)?;)+
				Ok(())
			}

			#[cfg(feature = "runtime-benchmarks")]
			fn bench_worst(unit: &Unit) {
				$($gate::bench_worst(unit);)+
			}
		}
	};
}

gates_in_a_row!(A);
gates_in_a_row!(A, B);
gates_in_a_row!(A, B, C);
gates_in_a_row!(A, B, C, D);
gates_in_a_row!(A, B, C, D, E);
gates_in_a_row!(A, B, C, D, E, F);

#[cfg(test)]
mod tests {
	use super::*;

	const WHO: ParticipantId = ParticipantId(1);

	/// Lets nothing pass, for a reason that differs by its number.
	struct Shut<const STOP: u64>;

	impl<const STOP: u64> Gate for Shut<STOP> {
		fn may(_: ParticipantId, _: Deed, _: &Unit, _: Moment) -> Result<(), Barred> {
			Err(Barred::by(Why::Stopped { stop: STOP }))
		}

		#[cfg(feature = "runtime-benchmarks")]
		fn bench_worst(_: &Unit) {}
	}

	fn asked<G: Gate>() -> Result<(), Barred> {
		G::may(WHO, Deed::Offer, &"01/09521234543213".parse().expect("a class"), 0)
	}

	#[test]
	fn in_the_empty_house_everything_passes() {
		assert_eq!(asked::<()>(), Ok(()));
		assert_eq!(asked::<((), (), ())>(), Ok(()));
	}

	#[test]
	fn of_several_gates_the_first_refusal_counts() {
		let stopped = |stop| Err(Barred::by(Why::Stopped { stop }));
		assert_eq!(asked::<((), Shut<1>, Shut<2>)>(), stopped(1));
		assert_eq!(asked::<(Shut<2>, Shut<1>)>(), stopped(2));
		assert_eq!(asked::<((), ((), Shut<3>))>(), stopped(3));
	}

	#[test]
	fn to_offer_comes_before_to_sell() {
		assert!(Deed::ALL.is_sorted() && Deed::Offer < Deed::Sell);
		for (number, deed) in Deed::ALL.iter().enumerate() {
			assert_eq!(deed.encode(), [number as u8]);
		}
		assert!(Deed::decode(&mut &[Deed::ALL.len() as u8][..]).is_err(), "one is missing in ALL");
	}
}
