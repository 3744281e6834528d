//! An outcome that burdens somebody: not constructible without due process (law 6 of docs/architecture.md; Order 117,
//! articles 12 and 14; Administrative Penalty Law, articles 44 and 57).
//!
//! Whoever would bring a burden about has to hand an [`Adverse`] over, and there is one way to one, [`Adverse::build`]: a
//! notice that was served, the right to be heard, an act that an article forbids, a term within the bounds of a rule that has
//! a basis, a document and its service. That four persons
//! sign it is a matter of the seat's papers, which the runtime demands for the calls that build one.

use crate::case::{Attachment, Digest};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use fairstream_doors::Moment;
use fairstream_rules::{Act, Basis, Effect, Pin, RuleId};
use scale_info::TypeInfo;

/// The notice of what is intended.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Notice {
	/// Digest of the facts.
	pub facts: Digest,
	/// Which act is held against the subject.
	pub act: Act,
	/// Digest of the proof that the notice was served.
	pub service: Digest,
	/// When it was noted here that it was served.
	pub at: Moment,
}

/// How the subject used its right to be heard.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Heard {
	/// It stated its case.
	Stated(Attachment),
	/// It waived the right.
	Waived,
	/// It let the time pass.
	Silent,
}

/// Until when a burden lasts, and by which rule.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Until {
	/// The first moment at which it lasts no longer.
	pub moment: Moment,
	/// The rule that bounds the term.
	pub rule: RuleId,
	/// What that rule's value stands on.
	pub basis: Basis,
}

/// An outcome that burdens somebody, with all that makes it lawful.
///
/// It is kept, and so it can be read back; it is no argument of any call, since it lacks
/// [`DecodeWithMemTracking`].
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Adverse {
	notice: Notice,
	heard: Heard,
	until: Option<Until>,
	document: Attachment,
	service: Digest,
	at: Moment,
}

/// What is missing for an outcome that burdens somebody.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DueProcess {
	/// No notice was served.
	NotNotified,
	/// The subject was not heard, and the time to be heard isn't over.
	NotHeard,
	/// No digest of the facts.
	FactsMissing,
	/// No document.
	DocumentMissing,
	/// No proof that it was served.
	ServiceMissing,
	/// The rule that would bound the term stands on nothing.
	NoBasis,
	/// The term ends before it begins, or later than the rule allows.
	TermOutOfBounds,
	/// The measure holds no longer, so that it can't be lengthened.
	Over,
	/// The measure was lengthened before.
	LongerAlready,
}

impl fmt::Display for DueProcess {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		f.write_str(match self {
			Self::NotNotified => "no notice was served: give notice first",
			Self::NotHeard => "the subject was not heard: wait for its statement or the end of the time for it",
			Self::FactsMissing => "the facts have no digest: name it",
			Self::DocumentMissing => "the decision's document has no digest: name it",
			Self::ServiceMissing => "nothing shows that it was served: name the digest of the proof",
			Self::NoBasis => "the rule that bounds the term stands on nothing: file a basis with a change of the rule",
			Self::TermOutOfBounds => "the term ends before it begins, or later than the rule allows: name another end",
			Self::Over => {
				"the measure holds no longer, so that it can't be lengthened: order another one if there is a reason"
			}
			Self::LongerAlready => {
				"the measure was lengthened, and that is done once: lift it or decide before its end"
			}
		})
	}
}

impl core::error::Error for DueProcess {}

/// A term that is asked for: its end, the rule that bounds it as it stood at the event, and the last moment which that rule
/// allows.
#[derive(Clone, Copy, Debug)]
pub struct Term {
	/// The first moment at which the burden lasts no longer.
	pub until: Moment,
	/// The rule's value.
	pub pin: Pin,
	/// The latest end that it allows.
	pub latest: Moment,
}

impl Adverse {
	/// The one way to an outcome that burdens somebody. `term` is none for what is a finding and no more.
	///
	/// # Errors
	/// The first [`DueProcess`] that is missing, in their order.
	pub fn build(
		notice: Option<Notice>,
		heard: Option<Heard>,
		term: Option<Term>,
		document: Attachment,
		service: Digest,
		at: Moment,
	) -> Result<Self, DueProcess> {
		let notice = notice.ok_or(DueProcess::NotNotified)?;
		let heard = heard.ok_or(DueProcess::NotHeard)?;
		present(notice.facts, DueProcess::FactsMissing)?;
		present(notice.service, DueProcess::NotNotified)?;
		present(document.digest, DueProcess::DocumentMissing)?;
		present(service, DueProcess::ServiceMissing)?;
		let until = term.map(|term| bounded(term, at)).transpose()?;
		Ok(Self { notice, heard, until, document, service, at })
	}

	/// The notice that went before.
	#[must_use]
	pub const fn notice(&self) -> &Notice {
		&self.notice
	}

	/// How the subject was heard.
	#[must_use]
	pub const fn heard(&self) -> Heard {
		self.heard
	}

	/// The act that is held against the subject; its row names the article.
	#[must_use]
	pub const fn act(&self) -> Act {
		self.notice.act
	}

	/// Until when the burden lasts; none for a finding.
	#[must_use]
	pub const fn until(&self) -> Option<Until> {
		self.until
	}

	/// The decision's document.
	#[must_use]
	pub const fn document(&self) -> Attachment {
		self.document
	}

	/// Digest of the proof that the decision was served.
	#[must_use]
	pub const fn service(&self) -> Digest {
		self.service
	}

	/// When it was decided.
	#[must_use]
	pub const fn at(&self) -> Moment {
		self.at
	}
}

pub(crate) fn present(digest: Digest, missing: DueProcess) -> Result<(), DueProcess> {
	match digest == [0; 32] {
		true => Err(missing),
		false => Ok(()),
	}
}

pub(crate) fn bounded(term: Term, at: Moment) -> Result<Until, DueProcess> {
	let Term { until, pin, latest } = term;
	let permitted = pin.permit(Effect::Standing).map_err(|_| DueProcess::NoBasis)?;
	match at < until && until <= latest {
		true => Ok(Until { moment: until, rule: permitted.rule(), basis: permitted.basis() }),
		false => Err(DueProcess::TermOutOfBounds),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const NOTICE: Notice = Notice { facts: [1; 32], act: Act::FakeFigures, service: [2; 32], at: 10 };
	const DOCUMENT: Attachment = Attachment { digest: [3; 32], custodian: None };
	const NOTHING: Attachment = Attachment { digest: [0; 32], custodian: None };

	fn term(rule: RuleId, until: Moment) -> Option<Term> {
		Some(Term { until, pin: Pin::genesis(rule), latest: 100 })
	}

	fn build(notice: Option<Notice>, heard: Option<Heard>, term: Option<Term>) -> Result<Adverse, DueProcess> {
		Adverse::build(notice, heard, term, DOCUMENT, [4; 32], 20)
	}

	#[test]
	fn with_notice_hearing_document_and_service_it_stands() {
		for heard in [Heard::Stated(DOCUMENT), Heard::Waived, Heard::Silent] {
			let outcome = build(Some(NOTICE), Some(heard), None).expect("nothing is missing");
			assert_eq!((outcome.act(), outcome.heard(), outcome.until()), (Act::FakeFigures, heard, None));
			assert_eq!((outcome.document(), outcome.service(), outcome.at()), (DOCUMENT, [4; 32], 20));
			assert_eq!(outcome.notice(), &NOTICE);
		}
	}

	#[test]
	fn nobody_is_burdened_without_notice_or_unheard() {
		assert_eq!(build(None, Some(Heard::Silent), None), Err(DueProcess::NotNotified));
		assert_eq!(build(Some(NOTICE), None, None), Err(DueProcess::NotHeard));
		let unserved = Notice { service: [0; 32], ..NOTICE };
		assert_eq!(build(Some(unserved), Some(Heard::Silent), None), Err(DueProcess::NotNotified));
		let without_facts = Notice { facts: [0; 32], ..NOTICE };
		assert_eq!(build(Some(without_facts), Some(Heard::Silent), None), Err(DueProcess::FactsMissing));
	}

	#[test]
	fn nobody_is_burdened_without_a_document_that_was_served() {
		let build = |document, service| Adverse::build(Some(NOTICE), Some(Heard::Silent), None, document, service, 20);
		assert_eq!(build(NOTHING, [4; 32]), Err(DueProcess::DocumentMissing));
		assert_eq!(build(DOCUMENT, [0; 32]), Err(DueProcess::ServiceMissing));
	}

	#[test]
	fn a_term_lies_ahead_and_within_what_the_rule_allows() {
		let build = |until| build(Some(NOTICE), Some(Heard::Silent), term(RuleId::BlacklistTermMax, until));
		assert_eq!(build(20), Err(DueProcess::TermOutOfBounds));
		assert_eq!(build(101), Err(DueProcess::TermOutOfBounds));
		let until = build(100).expect("within").until().expect("a term");
		assert_eq!((until.moment, until.rule, until.basis), (100, RuleId::BlacklistTermMax, Basis::Regulation));
	}

	#[test]
	fn a_rule_that_stands_on_nothing_bounds_no_burden() {
		let refused = build(Some(NOTICE), Some(Heard::Silent), term(RuleId::SeatRemind, 50));
		assert_eq!(refused, Err(DueProcess::NoBasis));
	}
}
