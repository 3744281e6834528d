//! Urgent measures: how a case is opened with one, how one is lengthened, and that none is waited for which is over.

use crate::{
	file::Found,
	record::{Case, Opener},
	Config, Error, Pallet,
};
use fairstream_docket::{
	adverse::Term as Bounds,
	door::{Claim, NotOpened},
	kind::Openers,
	Attachment, Interim, Kind, Outcomes, Silence, Since, To, Urgent,
};
use fairstream_doors::{CaseId, Moment, SeatId};
use fairstream_rules::{RuleId, Rules, Scope, Seats, Term};

impl<T: Config> Pallet<T> {
	/// Enter a case with the urgent measure that a seat orders, at that seat.
	pub(crate) fn open_with_measure(
		kind: Kind,
		seat: SeatId,
		claim: Claim,
		urgent: Urgent,
		now: Moment,
	) -> Result<(CaseId, Interim), NotOpened> {
		let row = kind.row();
		let (Openers::Seat, Some(rule)) = (row.openers, row.term) else { return Err(NotOpened::NotThisWay) };
		let found = Self::find(row, &claim, now)?;
		let act = claim.act.ok_or(NotOpened::ActMismatch)?;
		// Nobody is burdened who can't be heard.
		found.against.ok_or(NotOpened::UnknownSubject)?;
		T::Seats::may(seat, act, found.region).map_err(NotOpened::NotCompetent)?;
		let scope = Scope { region: found.region, ..Scope::NATION };
		let term = Self::bounds(rule, &scope, claim.happened, now, urgent.until);
		let interim = Interim::build(urgent.facts, act, term, claim.evidence, urgent.service, now);
		let interim = interim.map_err(NotOpened::Unlawful)?;
		let found = Found { seat, ..found };
		let case = Self::enter_new(kind, Opener::Seat(seat), claim, found, Some(interim), now)?;
		Ok((case, interim))
	}

	/// Where a step leads. Where that is a stage which waits for the end of a measure that holds no longer, silence has come.
	pub(crate) fn onward(case: &Case<T::AccountId>, to: To, now: Moment) -> To {
		let To::Stage(next) = to else { return to };
		let Some(row) = case.kind.row().stage(next).filter(|row| row.since == Since::Measure) else { return to };
		match (row.silence, case.interim) {
			(Silence::Ends(how), Some(interim)) if !interim.holds(now) => To::End(how),
			_ => to,
		}
	}

	/// A term that is asked for, with the bounds that a rule sets to it from a moment on. The rule in force at the event counts,
	/// whatever it says today.
	pub(crate) fn bounds(rule: RuleId, scope: &Scope, event: Moment, start: Moment, until: Moment) -> Bounds {
		let pin = T::Rules::pin(rule, scope, event);
		let term = pin.value().period().map_or(Term::Moment(start), |period| Term::Period { start, period });
		Bounds { until, pin, latest: T::Rules::end_of(term).moment }
	}

	/// Lengthen the measure that the case is about. Its subject may state its case anew.
	pub(crate) fn prolong(
		id: CaseId,
		case: &mut Case<T::AccountId>,
		document: Attachment,
		service: [u8; 32],
		until: Moment,
		now: Moment,
	) -> Result<(), Error<T>> {
		let (Some(interim), Some(rule)) = (case.interim, case.kind.row().longer) else {
			return Err(Error::<T>::OutOfStage);
		};
		let term = Self::bounds(rule, &Self::scope(case), case.happened, interim.until().moment, until);
		let interim = interim.prolong(term, document, service, now)?;
		Self::ensure_mandate(case, interim.act())?;
		case.interim = Some(interim);
		case.heard = None;
		T::Outcomes::prolonged(id, case.kind, &case.subject, &interim);
		Ok(())
	}
}
