//! What each step needs, and the step made of what was brought. Pure.

use crate::input::kebab;
use fairstream_docket::{Attachment, Digest, Ground, Move, Step, Whither};
use fairstream_doors::{CaseId, Moment, ParticipantId};
use fairstream_rules::Act;

/// Something that may be brought with a step.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Part {
	/// The document.
	Document,
	/// Who keeps the document.
	Custodian,
	/// What shows that something was served.
	Service,
	/// The facts that are held against the subject.
	Facts,
	/// A forbidden act.
	Act,
	/// Why a case is refused.
	Ground,
	/// The case into which one is merged.
	Into,
	/// Whom a case concerns.
	Who,
	/// Until when a burden lasts.
	Until,
}

impl Part {
	/// The option by which it is given.
	#[must_use]
	pub const fn option(self) -> &'static str {
		match self {
			Self::Document => "--document",
			Self::Custodian => "--custodian",
			Self::Service => "--service",
			Self::Facts => "--facts",
			Self::Act => "--act",
			Self::Ground => "--ground",
			Self::Into => "--into",
			Self::Who => "--who",
			Self::Until => "--until",
		}
	}

	/// What stands after the option.
	const fn value(self) -> &'static str {
		match self {
			Self::Document | Self::Service | Self::Facts => "FILE",
			Self::Custodian | Self::Into => "N",
			Self::Act => "CODE",
			Self::Who => "PARTICIPANT",
			Self::Ground => "GROUND",
			Self::Until => "MOMENT",
		}
	}

	/// The option with what stands after it.
	fn shown(self) -> String {
		format!("{} {}", self.option(), self.value())
	}
}

/// What a step takes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Needs {
	/// All of these.
	pub all: &'static [Part],
	/// These if one wants.
	pub may: &'static [Part],
}

/// What a step takes.
#[must_use]
pub const fn of(step: Step) -> Needs {
	use Part::{Act, Custodian, Document, Facts, Ground, Into, Service, Until, Who};
	let (all, may): (&[Part], &[Part]) = match step {
		Step::Accept | Step::Extend | Step::Tell => (&[], &[Document, Custodian]),
		Step::Refuse => (&[Ground, Document], &[Custodian]),
		Step::Transfer => (&[Document], &[Act, Custodian]),
		Step::Acknowledge | Step::Waive | Step::Withdraw => (&[], &[]),
		Step::Merge => (&[Into], &[]),
		Step::GiveNotice => (&[Facts, Act, Document, Service], &[Custodian]),
		Step::FindBreach => (&[Document, Service], &[Custodian, Until]),
		Step::Uphold | Step::Reverse => (&[Document, Service], &[Custodian]),
		Step::State | Step::FindNone | Step::Appeal | Step::GoToCourt | Step::Adopt | Step::Decline | Step::Lift => {
			(&[Document], &[Custodian])
		}
		Step::Prolong => (&[Document, Service, Until], &[Custodian]),
		Step::Identify => (&[Who, Document], &[Custodian]),
	};
	Needs { all, may }
}

/// A step as it is written on the command line, with what it takes.
#[must_use]
pub fn usage(step: Step) -> String {
	let Needs { all, may } = of(step);
	let mut words = vec![kebab(&step)];
	words.extend(all.iter().map(|part| part.shown()));
	words.extend(may.iter().map(|part| format!("[{}]", part.shown())));
	words.join(" ")
}

/// Whether these belong to a step, and none of what it needs is missing.
///
/// # Errors
/// What is missing and what doesn't belong, with what the step takes.
pub fn check(step: Step, brought: &[Part]) -> Result<(), String> {
	let Needs { all, may } = of(step);
	let has = |part: &Part| brought.contains(part);
	let mut wrong = vec![];
	let missing: Vec<&str> = all.iter().filter(|part| !has(part)).map(|part| part.option()).collect();
	if !missing.is_empty() {
		wrong.push(format!("lacks {}", missing.join(" and ")));
	}
	let takes = |part: &&Part| [all, may].concat().contains(part);
	let others: Vec<&str> = brought.iter().filter(|part| !takes(part)).map(|part| part.option()).collect();
	if !others.is_empty() {
		wrong.push(format!("takes no {}", others.join(" and no ")));
	}
	if has(&Part::Custodian) && !has(&Part::Document) && others.is_empty() && missing.is_empty() {
		wrong.push("has no document that a custodian could keep".into());
	}
	match wrong.is_empty() {
		true => Ok(()),
		false => Err(format!("'{}' {}: write {}", kebab(&step), wrong.join(", and "), usage(step))),
	}
}

/// What is brought with a step. `D` is a digest, or the argument that names one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Brought<D> {
	/// The document.
	pub document: Option<D>,
	/// Who keeps the document.
	pub custodian: Option<ParticipantId>,
	/// What shows that something was served.
	pub service: Option<D>,
	/// The facts that are held against the subject.
	pub facts: Option<D>,
	/// A forbidden act.
	pub act: Option<Act>,
	/// Why a case is refused.
	pub ground: Option<Ground>,
	/// The case into which one is merged.
	pub into: Option<CaseId>,
	/// Whom a case concerns.
	pub who: Option<ParticipantId>,
	/// Until when a burden lasts.
	pub until: Option<Moment>,
}

impl<D> Brought<D> {
	/// Nothing.
	pub const NOTHING: Self = Self {
		document: None,
		custodian: None,
		service: None,
		facts: None,
		act: None,
		ground: None,
		into: None,
		who: None,
		until: None,
	};

	/// What of it there is.
	#[must_use]
	pub fn parts(&self) -> Vec<Part> {
		let there = [
			(Part::Document, self.document.is_some()),
			(Part::Custodian, self.custodian.is_some()),
			(Part::Service, self.service.is_some()),
			(Part::Facts, self.facts.is_some()),
			(Part::Act, self.act.is_some()),
			(Part::Ground, self.ground.is_some()),
			(Part::Into, self.into.is_some()),
			(Part::Who, self.who.is_some()),
			(Part::Until, self.until.is_some()),
		];
		there.into_iter().filter(|(_, is_there)| *is_there).map(|(part, _)| part).collect()
	}

	/// The same with each digest as `read` makes it.
	///
	/// # Errors
	/// The first of `read`.
	pub fn read<E, Error>(self, mut read: impl FnMut(Part, D) -> Result<E, Error>) -> Result<Brought<E>, Error> {
		let Self { document, custodian, service, facts, act, ground, into, who, until } = self;
		Ok(Brought {
			document: document.map(|document| read(Part::Document, document)).transpose()?,
			service: service.map(|service| read(Part::Service, service)).transpose()?,
			facts: facts.map(|facts| read(Part::Facts, facts)).transpose()?,
			custodian,
			act,
			ground,
			into,
			who,
			until,
		})
	}
}

/// The step with what was brought.
///
/// # Errors
/// As [`check`].
pub fn make(step: Step, brought: &Brought<Digest>) -> Result<Move, String> {
	let Brought { document, custodian, service, facts, act, ground, into, who, until } = *brought;
	check(step, &brought.parts())?;
	let kept = document.map(|digest| Attachment { digest, custodian });
	// What `check` lets through lacks nothing; were it otherwise, this says it too.
	let lacks = |part: Part| format!("'{}' lacks {}: write {}", kebab(&step), part.option(), usage(step));
	let document = || kept.ok_or_else(|| lacks(Part::Document));
	let service = || service.ok_or_else(|| lacks(Part::Service));
	Ok(match step {
		Step::Accept => Move::Accept { document: kept },
		Step::Refuse => Move::Refuse { ground: ground.ok_or_else(|| lacks(Part::Ground))?, document: document()? },
		Step::Extend => Move::Extend { document: kept },
		Step::Transfer => {
			// Whose case it is follows from the act if it is another one, else from the places.
			Move::Transfer { to: act.map_or(Whither::Places, Whither::Act), document: document()? }
		}
		Step::Acknowledge => Move::Acknowledge,
		Step::Tell => Move::Tell { document: kept },
		Step::Merge => Move::Merge { into: into.ok_or_else(|| lacks(Part::Into))? },
		Step::GiveNotice => Move::GiveNotice {
			facts: facts.ok_or_else(|| lacks(Part::Facts))?,
			act: act.ok_or_else(|| lacks(Part::Act))?,
			document: document()?,
			service: service()?,
		},
		Step::State => Move::State { document: document()? },
		Step::Waive => Move::Waive,
		Step::FindBreach => Move::FindBreach { document: document()?, service: service()?, until },
		Step::FindNone => Move::FindNone { document: document()? },
		Step::Appeal => Move::Appeal { document: document()? },
		Step::Uphold => Move::Uphold { document: document()?, service: service()? },
		Step::Reverse => Move::Reverse { document: document()?, service: service()? },
		Step::GoToCourt => Move::GoToCourt { document: document()? },
		Step::Withdraw => Move::Withdraw,
		Step::Adopt => Move::Adopt { document: document()? },
		Step::Decline => Move::Decline { document: document()? },
		Step::Identify => Move::Identify { who: who.ok_or_else(|| lacks(Part::Who))?, document: document()? },
		Step::Lift => Move::Lift { document: document()? },
		Step::Prolong => Move::Prolong {
			document: document()?,
			service: service()?,
			until: until.ok_or_else(|| lacks(Part::Until))?,
		},
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use codec::Encode;

	const DOCUMENT: Digest = [1; 32];
	const SERVICE: Digest = [2; 32];
	const FACTS: Digest = [3; 32];

	/// All that a step needs.
	fn needed(step: Step) -> Brought<Digest> {
		only(of(step).all)
	}

	fn only(wanted: &[Part]) -> Brought<Digest> {
		let has = |part: Part| wanted.contains(&part);
		Brought {
			document: has(Part::Document).then_some(DOCUMENT),
			custodian: has(Part::Custodian).then_some(ParticipantId(9)),
			service: has(Part::Service).then_some(SERVICE),
			facts: has(Part::Facts).then_some(FACTS),
			act: has(Part::Act).then_some(Act::FakeFigures),
			ground: has(Part::Ground).then_some(Ground::NoFacts),
			into: has(Part::Into).then_some(CaseId(4)),
			who: has(Part::Who).then_some(ParticipantId(5)),
			until: has(Part::Until).then_some(7),
		}
	}

	#[test]
	fn with_what_it_needs_and_no_more_every_step_can_be_made() {
		for step in Step::ALL {
			assert_eq!(make(*step, &needed(*step)).map(|made| made.step()), Ok(*step));
		}
	}

	#[test]
	fn it_can_be_made_with_all_that_it_takes() {
		for step in Step::ALL {
			let Needs { all, may } = of(*step);
			assert_eq!(make(*step, &only(&[all, may].concat())).map(|made| made.step()), Ok(*step));
		}
	}

	#[test]
	fn the_docket_needs_no_document_or_service_that_is_not_asked_for_here() {
		for step in Step::ALL {
			let needs = of(*step);
			assert!(!step.needs_document() || needs.all.contains(&Part::Document), "{step:?}");
			assert_eq!(step.needs_service(), needs.all.contains(&Part::Service), "{step:?}");
		}
	}

	#[test]
	fn without_one_thing_that_it_needs_it_says_which_and_how_to_write_it() {
		for step in Step::ALL {
			for missing in of(*step).all {
				let wanted: Vec<Part> = needed(*step).parts().into_iter().filter(|part| part != missing).collect();
				let error = make(*step, &only(&wanted)).expect_err("something is missing");
				assert!(error.contains(&format!("lacks {}", missing.option())), "{error}");
				assert!(error.ends_with(&usage(*step)), "{error}");
			}
		}
		assert_eq!(
			check(Step::Refuse, &[]),
			Err("'refuse' lacks --ground and --document: write refuse --ground GROUND --document FILE [--custodian N]"
				.into())
		);
	}

	#[test]
	fn what_does_not_belong_to_a_step_is_named() {
		assert_eq!(
			check(Step::Withdraw, &[Part::Document]),
			Err("'withdraw' takes no --document: write withdraw".into())
		);
		let error = check(Step::Refuse, &[Part::Ground, Part::Service, Part::Until]).expect_err("much is wrong");
		assert!(
			error.starts_with("'refuse' lacks --document, and takes no --service and no --until: write"),
			"{error}"
		);
	}

	#[test]
	fn a_case_is_handed_over_by_the_places_or_for_an_act() {
		let with = |parts: &[Part]| make(Step::Transfer, &only(parts));
		let document = Attachment { digest: DOCUMENT, custodian: None };
		assert_eq!(with(&[Part::Document]), Ok(Move::Transfer { to: Whither::Places, document }));
		let to = Whither::Act(Act::FakeFigures);
		assert_eq!(with(&[Part::Document, Part::Act]), Ok(Move::Transfer { to, document }));
	}

	#[test]
	fn who_it_is_is_named_with_what_shows_it() {
		let document = Attachment { digest: DOCUMENT, custodian: None };
		let made = make(Step::Identify, &only(&[Part::Who, Part::Document]));
		assert_eq!(made, Ok(Move::Identify { who: ParticipantId(5), document }));
		assert_eq!(usage(Step::Identify), "identify --who PARTICIPANT --document FILE [--custodian N]");
	}

	#[test]
	fn a_step_goes_onto_the_wire_under_its_own_number() {
		for step in Step::ALL {
			let made = make(*step, &needed(*step)).expect("all that it needs");
			assert_eq!(made.encode().first(), Some(&(*step as u8)), "{step:?}");
		}
		let whither = [Whither::Places, Whither::Act(Act::FakeFigures)].map(|to| to.encode()[0]);
		assert_eq!(whither, [0, 1]);
	}

	#[test]
	fn a_custodian_keeps_a_document() {
		let with = |parts: &[Part]| make(Step::Accept, &only(parts));
		let document = Some(Attachment { digest: DOCUMENT, custodian: Some(ParticipantId(9)) });
		assert_eq!(with(&[Part::Document, Part::Custodian]), Ok(Move::Accept { document }));
		assert_eq!(with(&[]), Ok(Move::Accept { document: None }));
		let error = with(&[Part::Custodian]).expect_err("of what?");
		assert!(error.contains("no document that a custodian could keep"), "{error}");
	}

	#[test]
	fn each_digest_stands_where_it_belongs() {
		assert_eq!(
			make(Step::GiveNotice, &needed(Step::GiveNotice)),
			Ok(Move::GiveNotice {
				facts: FACTS,
				act: Act::FakeFigures,
				document: Attachment { digest: DOCUMENT, custodian: None },
				service: SERVICE
			})
		);
	}
}
