//! A certificate: who says what of which goods, and whether that holds at a moment. Pure.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_docket::Attachment;
use fairstream_doors::{CertificateKind, Moment, ParticipantId, SeatId};
use fairstream_gs1::Unit;
use fairstream_rules::Category;
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;

/// Most classes and lots that a certificate names.
pub const MAX_COVERED: u32 = 16;

/// The longest term of a certificate, in milliseconds: ten years, leap days included.
pub const MAX_TERM: Moment = 3_653 * 86_400_000;

/// Who issued a certificate, or acts on one.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Issuer {
	/// A certifier or laboratory.
	Participant(ParticipantId),
	/// An authority.
	Seat(SeatId),
}

/// Which goods a certificate covers.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Cover {
	/// All products whose producer is the holder, of a category; without one, of those in none.
	Category(Option<Category>),
	/// These classes and lots, whoever produces them.
	Units(BoundedVec<Unit, ConstU32<MAX_COVERED>>),
}

impl Cover {
	/// How many places of the index it takes.
	#[must_use]
	pub fn places(&self) -> u32 {
		match self {
			Self::Category(_) => 1,
			Self::Units(units) => u32::try_from(units.len()).unwrap_or(u32::MAX),
		}
	}
}

/// A certificate that is to be issued.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Draft {
	/// What is certified.
	pub kind: CertificateKind,
	/// Whose certificate it is.
	pub holder: ParticipantId,
	/// Which goods it covers.
	pub cover: Cover,
	/// The first moment at which it is valid. It may be over: the paper may be older than its entry.
	pub from: Moment,
	/// The first moment at which it is valid no longer.
	pub until: Moment,
	/// Digest of the paper, and who keeps it.
	pub document: Attachment,
}

/// A suspension, by one side.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Suspension {
	/// Since when.
	pub since: Moment,
	/// By whom.
	pub by: Issuer,
	/// The first moment at which it holds no longer; none if it holds until it is resumed.
	pub until: Option<Moment>,
	/// Digest of the decision, and who keeps it.
	pub document: Attachment,
}

impl Suspension {
	/// Whether it holds at a moment.
	#[must_use]
	pub fn holds(&self, at: Moment) -> bool {
		self.until.is_none_or(|until| at < until)
	}
}

/// Why a certificate was revoked. Its number on the wire is its place in this list; they are only ever appended.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum RevocationGround {
	/// It was obtained by deceit.
	Deceit,
	/// It was issued in error.
	Error,
	/// Its conditions are met no longer.
	ConditionsLost,
	/// The goods don't conform.
	NotConforming,
	/// The holder gave it back.
	GivenBack,
	/// The holder ended its business.
	BusinessEnded,
}

impl RevocationGround {
	/// All of them, in the order of their numbers.
	pub const ALL: [RevocationGround; 6] = [
		RevocationGround::Deceit,
		RevocationGround::Error,
		RevocationGround::ConditionsLost,
		RevocationGround::NotConforming,
		RevocationGround::GivenBack,
		RevocationGround::BusinessEnded,
	];

	/// In English and in Chinese.
	#[must_use]
	pub const fn words(self) -> (&'static str, &'static str) {
		match self {
			Self::Deceit => ("obtained by deceit", "以欺骗手段取得"),
			Self::Error => ("issued in error", "错误颁发"),
			Self::ConditionsLost => ("its conditions are met no longer", "不再符合条件"),
			Self::NotConforming => ("the goods don't conform", "商品不合格"),
			Self::GivenBack => ("given back by the holder", "持有人交回"),
			Self::BusinessEnded => ("the holder ended its business", "持有人终止经营"),
		}
	}
}

/// That a certificate was revoked.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Revocation {
	/// When.
	pub at: Moment,
	/// By whom.
	pub by: Issuer,
	/// Why.
	pub ground: RevocationGround,
	/// Digest of the decision, and who keeps it.
	pub document: Attachment,
}

/// A certificate, as it is kept.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Certificate {
	/// What is certified.
	pub kind: CertificateKind,
	/// Whose certificate it is.
	pub holder: ParticipantId,
	/// Who issued it. Whether it may issue such, was judged then: what becomes of its accreditation ends no certificate.
	pub issuer: Issuer,
	/// When it was entered here.
	pub issued: Moment,
	/// The first moment at which it is valid.
	pub from: Moment,
	/// The first moment at which it is valid no longer, unless it was revoked before.
	pub until: Moment,
	/// Digest of the paper, and who keeps it; if nobody is named, the issuer does.
	pub document: Attachment,
	/// The issuer's own suspension.
	pub by_issuer: Option<Suspension>,
	/// An authority's suspension. Neither side lifts the other's.
	pub by_authority: Option<Suspension>,
	/// That it was revoked.
	pub revoked: Option<Revocation>,
}

/// How a certificate stands at a moment.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum State {
	/// Not valid yet.
	NotYet {
		/// From when it is.
		from: Moment,
	},
	/// Valid.
	Valid {
		/// Until when.
		until: Moment,
	},
	/// Suspended.
	Suspended {
		/// Since when.
		since: Moment,
		/// Until when; none if until it is resumed.
		until: Option<Moment>,
	},
	/// Expired.
	Expired {
		/// Since when.
		since: Moment,
	},
	/// Revoked.
	Revoked {
		/// Since when.
		since: Moment,
	},
}

impl Certificate {
	/// The first moment at which it is over for good.
	#[must_use]
	pub fn end(&self) -> Moment {
		self.revoked.map_or(self.until, |revoked| revoked.at.min(self.until))
	}

	/// The suspensions that hold at a moment.
	fn suspensions(&self, at: Moment) -> impl Iterator<Item = Suspension> {
		[self.by_issuer, self.by_authority].into_iter().flatten().filter(move |suspension| suspension.holds(at))
	}

	/// How it stands at a moment, as of the records there are.
	#[must_use]
	pub fn state(&self, at: Moment) -> State {
		match self.revoked {
			Some(revoked) if revoked.at <= at => return State::Revoked { since: revoked.at },
			_ if self.until <= at => return State::Expired { since: self.until },
			_ if at < self.from => return State::NotYet { from: self.from },
			_ => {}
		}
		let Some(since) = self.suspensions(at).map(|suspension| suspension.since).min() else {
			return State::Valid { until: self.end() };
		};
		// The one that lasts longest, and longer than any is one without end.
		let ends: Option<Moment> = self
			.suspensions(at)
			.map(|suspension| suspension.until)
			.try_fold(0, |latest, end| end.map(|end| end.max(latest)));
		State::Suspended { since, until: ends }
	}

	/// The first moment from `at` on at which it is valid, if nothing more happens; none if there is none.
	#[must_use]
	pub fn valid_from(&self, at: Moment) -> Option<Moment> {
		let begin = self.from.max(at);
		let begin = self
			.suspensions(begin)
			.try_fold(begin, |latest, suspension| suspension.until.map(|until| until.max(latest)))?;
		(begin < self.end()).then_some(begin)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::{Decode, Encode};

	const DOCUMENT: Attachment = Attachment { digest: [1; 32], custodian: None };
	const LAB: Issuer = Issuer::Participant(ParticipantId(1));
	const COUNTY: Issuer = Issuer::Seat(SeatId(3));

	/// Valid from 100 to 200.
	fn certificate() -> Certificate {
		Certificate {
			kind: CertificateKind::TestReport,
			holder: ParticipantId(2),
			issuer: LAB,
			issued: 90,
			from: 100,
			until: 200,
			document: DOCUMENT,
			by_issuer: None,
			by_authority: None,
			revoked: None,
		}
	}

	fn suspension(by: Issuer, since: Moment, until: Option<Moment>) -> Option<Suspension> {
		Some(Suspension { since, by, until, document: DOCUMENT })
	}

	#[test]
	fn it_is_valid_from_its_first_moment_to_before_its_end() {
		let states = [99, 100, 199, 200].map(|at| certificate().state(at));
		assert_eq!(
			states,
			[
				State::NotYet { from: 100 },
				State::Valid { until: 200 },
				State::Valid { until: 200 },
				State::Expired { since: 200 }
			]
		);
		assert_eq!([99, 150, 200].map(|at| certificate().valid_from(at)), [Some(100), Some(150), None]);
	}

	#[test]
	fn a_suspension_holds_until_its_end_and_without_one_until_it_is_resumed() {
		let for_a_time = Certificate { by_issuer: suspension(LAB, 120, Some(140)), ..certificate() };
		assert_eq!(for_a_time.state(139), State::Suspended { since: 120, until: Some(140) });
		assert_eq!(for_a_time.state(140), State::Valid { until: 200 });
		assert_eq!(for_a_time.valid_from(130), Some(140));
		let open = Certificate { by_issuer: suspension(LAB, 120, None), ..certificate() };
		assert_eq!(open.state(199), State::Suspended { since: 120, until: None });
		assert_eq!(open.valid_from(130), None);
	}

	#[test]
	fn of_two_suspensions_the_longer_one_counts() {
		let both = |first, second| Certificate {
			by_issuer: suspension(LAB, 120, first),
			by_authority: suspension(COUNTY, 130, second),
			..certificate()
		};
		let state = both(Some(140), Some(160)).state(135);
		assert_eq!(state, State::Suspended { since: 120, until: Some(160) });
		assert_eq!(both(Some(140), Some(160)).state(150), State::Suspended { since: 130, until: Some(160) });
		assert_eq!(both(Some(140), None).state(135), State::Suspended { since: 120, until: None });
		assert_eq!(both(Some(140), Some(160)).valid_from(135), Some(160));
		assert_eq!(both(None, Some(160)).valid_from(135), None);
	}

	#[test]
	fn what_is_suspended_beyond_its_end_is_never_valid_again_and_expires_all_the_same() {
		let over = Certificate { by_authority: suspension(COUNTY, 120, Some(200)), ..certificate() };
		assert_eq!((over.valid_from(130), over.state(200)), (None, State::Expired { since: 200 }));
	}

	#[test]
	fn what_is_revoked_is_over_from_then_on_also_if_it_was_suspended() {
		let revocation = Revocation { at: 150, by: COUNTY, ground: RevocationGround::Deceit, document: DOCUMENT };
		let revoked = Certificate { by_issuer: suspension(LAB, 120, None), revoked: Some(revocation), ..certificate() };
		assert_eq!(revoked.state(150), State::Revoked { since: 150 });
		assert_eq!(revoked.state(300), State::Revoked { since: 150 });
		assert_eq!((revoked.end(), revoked.valid_from(150)), (150, None));
	}

	#[test]
	fn the_grounds_are_complete_and_each_has_words_of_its_own() {
		for (number, ground) in RevocationGround::ALL.iter().enumerate() {
			assert_eq!(ground.encode(), [number as u8]);
			let others = &RevocationGround::ALL[..number];
			assert!(others
				.iter()
				.all(|other| other.words().0 != ground.words().0 && other.words().1 != ground.words().1));
		}
		assert!(RevocationGround::decode(&mut &[RevocationGround::ALL.len() as u8][..]).is_err(), "one is missing");
	}
}
