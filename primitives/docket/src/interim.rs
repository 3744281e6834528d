//! An urgent measure: what an authority may order before it hears whom that burdens, because goods would be gone or somebody
//! harmed by then (law 6 of docs/architecture.md; Order 117, article 49).
//!
//! Notice and hearing can't come first here, so they come right after: the order itself is served, the subject may state its
//! case from then on, and may appeal to the seat above. In return a measure holds for a short term and no longer, whatever
//! anybody does, and can be lengthened once. The one way to an [`Interim`] is [`Interim::build`]: the facts, an act that an
//! article forbids, a term within the bounds of a rule that has a basis, a document and its service. That two officers sign it
//! is a matter of the seat's papers.

use crate::{
	adverse::{bounded, present, DueProcess, Term, Until},
	case::{Attachment, Digest},
};
use codec::{Decode, Encode, MaxEncodedLen};
use fairstream_doors::Moment;
use fairstream_rules::Act;
use scale_info::TypeInfo;

/// An urgent measure, with all that makes it lawful.
///
/// It is kept, and so it can be read back; it is no argument of any call, since it lacks
/// [`DecodeWithMemTracking`](codec::DecodeWithMemTracking).
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Interim {
	facts: Digest,
	act: Act,
	from: Moment,
	until: Until,
	longer: bool,
	document: Attachment,
	service: Digest,
}

impl Interim {
	/// The one way to an urgent measure. It holds from `at` on.
	///
	/// # Errors
	/// The first [`DueProcess`] that is missing: facts, document, service, a basis of the rule that bounds the term, a term
	/// within these bounds.
	pub fn build(
		facts: Digest,
		act: Act,
		term: Term,
		document: Attachment,
		service: Digest,
		at: Moment,
	) -> Result<Self, DueProcess> {
		present(facts, DueProcess::FactsMissing)?;
		present(document.digest, DueProcess::DocumentMissing)?;
		present(service, DueProcess::ServiceMissing)?;
		let until = bounded(term, at)?;
		Ok(Self { facts, act, from: at, until, longer: false, document, service })
	}

	/// The same measure with a later end, by a decision of `at`. Document and service are those of this decision.
	///
	/// # Errors
	/// [`DueProcess::Over`] if it holds no longer, [`DueProcess::LongerAlready`], and what [`Interim::build`] fails with; an end
	/// that isn't later is out of bounds.
	pub fn prolong(self, term: Term, document: Attachment, service: Digest, at: Moment) -> Result<Self, DueProcess> {
		if !self.holds(at) {
			return Err(DueProcess::Over);
		}
		if self.longer {
			return Err(DueProcess::LongerAlready);
		}
		present(document.digest, DueProcess::DocumentMissing)?;
		present(service, DueProcess::ServiceMissing)?;
		let until = bounded(term, self.until.moment)?;
		Ok(Self { until, longer: true, document, service, ..self })
	}

	/// Whether it holds at a moment, if it is not lifted before. Its end is a comparison; nothing has to run for it.
	#[must_use]
	pub const fn holds(&self, at: Moment) -> bool {
		self.from <= at && at < self.until.moment
	}

	/// Digest of the facts.
	#[must_use]
	pub const fn facts(&self) -> Digest {
		self.facts
	}

	/// The act that is held against the subject; its row names the article.
	#[must_use]
	pub const fn act(&self) -> Act {
		self.act
	}

	/// The first moment at which it holds.
	#[must_use]
	pub const fn from(&self) -> Moment {
		self.from
	}

	/// Until when it holds, and by which rule.
	#[must_use]
	pub const fn until(&self) -> Until {
		self.until
	}

	/// Whether it was lengthened.
	#[must_use]
	pub const fn is_longer(&self) -> bool {
		self.longer
	}

	/// The document of the last decision on it.
	#[must_use]
	pub const fn document(&self) -> Attachment {
		self.document
	}

	/// Digest of the proof that this was served.
	#[must_use]
	pub const fn service(&self) -> Digest {
		self.service
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use fairstream_rules::{Basis, Pin, RuleId};

	const DOCUMENT: Attachment = Attachment { digest: [3; 32], custodian: None };
	const LATER: Attachment = Attachment { digest: [5; 32], custodian: None };
	const NOTHING: Attachment = Attachment { digest: [0; 32], custodian: None };

	fn term(rule: RuleId, until: Moment, latest: Moment) -> Term {
		Term { until, pin: Pin::genesis(rule), latest }
	}

	fn until(until: Moment) -> Result<Interim, DueProcess> {
		Interim::build([1; 32], Act::FakeFigures, term(RuleId::StopTerm, until, 100), DOCUMENT, [4; 32], 20)
	}

	fn longer(measure: Interim, until: Moment, at: Moment) -> Result<Interim, DueProcess> {
		measure.prolong(term(RuleId::StopExtension, until, 150), LATER, [6; 32], at)
	}

	#[test]
	fn with_facts_act_document_service_and_term_it_stands_from_its_moment_to_its_end() {
		let measure = until(100).expect("nothing is missing");
		assert_eq!((measure.facts(), measure.act(), measure.is_longer()), ([1; 32], Act::FakeFigures, false));
		assert_eq!((measure.document(), measure.service(), measure.from()), (DOCUMENT, [4; 32], 20));
		let Until { moment, rule, basis } = measure.until();
		assert_eq!((moment, rule, basis), (100, RuleId::StopTerm, Basis::MemberAgreement));
		assert_eq!([19, 20, 99, 100].map(|at| measure.holds(at)), [false, true, true, false]);
	}

	#[test]
	fn without_facts_document_or_service_there_is_none() {
		let build = |facts, document, service| {
			Interim::build(facts, Act::FakeFigures, term(RuleId::StopTerm, 50, 100), document, service, 20)
		};
		assert_eq!(build([0; 32], DOCUMENT, [4; 32]), Err(DueProcess::FactsMissing));
		assert_eq!(build([1; 32], NOTHING, [4; 32]), Err(DueProcess::DocumentMissing));
		assert_eq!(build([1; 32], DOCUMENT, [0; 32]), Err(DueProcess::ServiceMissing));
	}

	#[test]
	fn its_term_lies_ahead_and_within_what_the_rule_allows() {
		assert_eq!(until(20), Err(DueProcess::TermOutOfBounds));
		assert_eq!(until(101), Err(DueProcess::TermOutOfBounds));
		assert!(until(21).is_ok() && until(100).is_ok());
	}

	#[test]
	fn a_rule_that_stands_on_nothing_bounds_no_measure() {
		let term = term(RuleId::SeatRemind, 50, 100);
		let refused = Interim::build([1; 32], Act::FakeFigures, term, DOCUMENT, [4; 32], 20);
		assert_eq!(refused, Err(DueProcess::NoBasis));
	}

	#[test]
	fn it_is_lengthened_once_by_a_decision_that_was_served_while_it_holds() {
		let measure = until(100).expect("nothing is missing");
		let prolonged = longer(measure, 150, 99).expect("it holds");
		assert_eq!((prolonged.from(), prolonged.until().moment, prolonged.is_longer()), (20, 150, true));
		assert_eq!((prolonged.document(), prolonged.service(), prolonged.facts()), (LATER, [6; 32], [1; 32]));
		assert_eq!(longer(prolonged, 150, 120), Err(DueProcess::LongerAlready));
		assert_eq!(longer(measure, 150, 100), Err(DueProcess::Over));
		let bare = |document, service| measure.prolong(term(RuleId::StopExtension, 150, 150), document, service, 50);
		assert_eq!(bare(NOTHING, [6; 32]), Err(DueProcess::DocumentMissing));
		assert_eq!(bare(LATER, [0; 32]), Err(DueProcess::ServiceMissing));
	}

	#[test]
	fn an_end_that_is_not_later_or_later_than_the_rule_allows_lengthens_nothing() {
		let measure = until(100).expect("nothing is missing");
		for end in [50, 100, 151] {
			assert_eq!(longer(measure, end, 50), Err(DueProcess::TermOutOfBounds), "{end}");
		}
		assert!(longer(measure, 101, 50).is_ok());
	}
}
