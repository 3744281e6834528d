//! How a case is opened.

use crate::{
	record::{Attached, Case, Opener, State, Waiting, Watch},
	Attachments, Cases, Config, Deposits, Error, Event, NextId, Pallet, MAX_ATTACHED,
};
use codec::MaxEncodedLen;
use fairstream_docket::{
	door::{Claim, NotOpened},
	kind::{Openers, Whose},
	Attachment, Docket, Interim, Kind, KindRow, Proposal, Report, Role, Stage, Step, Subject, Urgent,
};
use fairstream_doors::{CaseId, Function, Moment, ParticipantId, Places, Region, Rooms, SeatId, Who};
use fairstream_rules::{
	jurisdiction::{jurisdiction, Room, Supervised},
	seats_door::national,
	SeatRefusal, Seats,
};
use frame_support::{
	ensure,
	traits::{Consideration, Footprint, UnixTime},
};
use sp_runtime::DispatchError;

impl<T: Config> From<NotOpened> for Error<T> {
	fn from(why: NotOpened) -> Self {
		match why {
			NotOpened::UnknownSubject => Self::UnknownSubject,
			NotOpened::NotThisWay | NotOpened::ActMismatch | NotOpened::SubjectMismatch => Self::WrongSubject,
			NotOpened::InTheFuture => Self::InTheFuture,
			NotOpened::EvidenceMissing => Self::DigestMissing,
			NotOpened::NoTime => Self::NoTime,
			NotOpened::NotCompetent(SeatRefusal::OutsideRegion) => Self::OutsideRegion,
			NotOpened::NotCompetent(_) => Self::OutsideMandate,
			NotOpened::Unlawful(missing) => missing.into(),
		}
	}
}

/// Whose case it is, and whom it concerns.
pub(crate) struct Found {
	pub(crate) region: Region,
	pub(crate) seat: SeatId,
	pub(crate) against: Option<ParticipantId>,
}

impl<T: Config> Pallet<T> {
	/// The time of this block.
	pub(crate) fn now() -> Moment {
		T::Time::now().as_millis().try_into().unwrap_or(Moment::MAX)
	}

	/// File a report.
	pub(crate) fn do_report(account: T::AccountId, report: Report) -> Result<CaseId, DispatchError> {
		let Report { subject, act, happened, evidence } = report;
		Self::ensure_attachable(&evidence)?;
		let now = Self::now();
		let filed = Self::count_report(&account, now);
		let claim = Claim { subject, act: Some(act), happened, evidence };
		let case = Self::open_case(Kind::Report, Self::opener(account), claim, now).map_err(Error::<T>::from)?;
		Self::look_at_abuse(case, filed, now);
		Ok(case)
	}

	/// File a proposal.
	pub(crate) fn do_propose(account: T::AccountId, proposal: Proposal) -> Result<CaseId, DispatchError> {
		let Proposal { rule, reasons } = proposal;
		Self::ensure_attachable(&reasons)?;
		let now = Self::now();
		let claim = Claim { subject: Subject::Rule(rule), act: None, happened: now, evidence: reasons };
		let opener = Self::opener(account.clone());
		let case = Self::open_case(Kind::RuleProposal, opener, claim, now).map_err(Error::<T>::from)?;
		if Kind::RuleProposal.row().openers == Openers::AnyoneAtADeposit {
			let footprint = Footprint::from_parts(1, <Case<T::AccountId> as MaxEncodedLen>::max_encoded_len());
			let ticket = T::Consideration::new(&account, footprint)?;
			Deposits::<T>::insert(case, (account, ticket));
		}
		Ok(case)
	}

	/// Who files by an account: the participant that acts by it, or its key.
	pub(crate) fn opener(account: T::AccountId) -> Opener<T::AccountId> {
		T::Who::participant(&account).map_or(Opener::Key(account), Opener::Participant)
	}

	/// Enter a case at the seat whose case it is.
	fn open_case(kind: Kind, opener: Opener<T::AccountId>, claim: Claim, now: Moment) -> Result<CaseId, NotOpened> {
		let found = Self::find(kind.row(), &claim, now)?;
		Self::enter_new(kind, opener, claim, found, None, now)
	}

	/// Enter a case where it belongs.
	pub(crate) fn enter_new(
		kind: Kind,
		opener: Opener<T::AccountId>,
		claim: Claim,
		found: Found,
		interim: Option<Interim>,
		now: Moment,
	) -> Result<CaseId, NotOpened> {
		let row = kind.row();
		let Claim { subject, act, happened, evidence } = claim;
		let Found { region, seat, against } = found;
		let by = if interim.is_some() { Role::Seat } else { Role::Opener };
		let id = CaseId(NextId::<T>::get());
		let first = row.stages.first().map_or(Stage::Check, |first| first.stage);
		let mut case = Case {
			kind,
			opener: opener.clone(),
			subject,
			against,
			act,
			region,
			happened,
			opened: now,
			seat,
			state: State::Waiting(Waiting {
				stage: first,
				since: now,
				due: now,
				watch: Watch::OnTime,
				missed: 0,
				overdue: None,
				seat: None,
				clock: fairstream_rules::ClockId(u64::MAX),
			}),
			ground: None,
			accepted: None,
			rest: 0,
			notice: None,
			heard: None,
			adverse: None,
			// Who ordered a measure decided, and another looks at it again.
			decided_by: interim.map(|_| seat),
			interim,
			attached: 0,
			added: [0; 4],
			steps: 0,
			notices: 0,
			merged: 0,
			transfers: 0,
			look: false,
			stepped_back: false,
		};
		Self::enter(id, &mut case, first, now, None).map_err(|_| NotOpened::NoTime)?;
		NextId::<T>::put(id.0.saturating_add(1));
		Self::count_open(seat, true);
		Self::deposit_event(Event::Opened { case: id, kind, opener, seat, against });
		Self::keep(id, &mut case, evidence, by, None, now);
		Cases::<T>::insert(id, case);
		Ok(id)
	}

	/// Whose case a claim is, and whom it concerns.
	pub(crate) fn find(row: &KindRow, claim: &Claim, now: Moment) -> Result<Found, NotOpened> {
		let Claim { subject, act, happened, .. } = *claim;
		if happened > now {
			return Err(NotOpened::InTheFuture);
		}
		match (row.whose, &subject, act) {
			(Whose::National(line), Subject::Rule(_), None) => {
				Ok(Found { region: Region::NATION, seat: national(line), against: None })
			}
			(Whose::National(_), _, Some(_)) | (Whose::Jurisdiction, _, None) => Err(NotOpened::ActMismatch),
			(Whose::National(_), _, None) | (Whose::Jurisdiction, Subject::Rule(_), _) => {
				Err(NotOpened::SubjectMismatch)
			}
			(Whose::Jurisdiction, subject, Some(act)) => {
				let (supervised, against) = Self::supervised(subject, happened).ok_or(NotOpened::UnknownSubject)?;
				let (region, _) = jurisdiction(supervised);
				Ok(Found { region, seat: T::Seats::responsible(act, region), against })
			}
		}
	}

	/// Where a case belongs by the registry as it is now.
	pub(crate) fn region_now(case: &Case<T::AccountId>) -> Option<Region> {
		let subject = case.against.map_or(case.subject, Subject::Participant);
		let subject = match case.subject {
			// A room stays one: what is unknown of its operator its platform's domicile answers for.
			Subject::Room { .. } if case.against.is_none() => case.subject,
			_ => subject,
		};
		let (supervised, _) = Self::supervised(&subject, Self::now())?;
		Some(jurisdiction(supervised).0)
	}

	/// Who is supervised, as article 47 asks for it, and which participant that is.
	fn supervised(subject: &Subject, at: Moment) -> Option<(Supervised, Option<ParticipantId>)> {
		match *subject {
			Subject::Participant(who) => {
				let places = Self::places(who, at)?;
				let own = T::Who::holds_any(who, &[Function::Platform, Function::Agency], at);
				let supervised = match own {
					true => Supervised::Platform { domicile: places.registered },
					false => Supervised::RoomOperator(Room {
						business: places.business,
						registered: Some(places.registered),
						platform: places.registered,
					}),
				};
				Some((supervised, Some(who)))
			}
			Subject::Room { platform, room } => {
				let domicile = Self::places(platform, at)?.registered;
				if !T::Rooms::is_named(platform, room) {
					return None;
				}
				let operator = T::Rooms::operator_at(platform, room, at);
				let places = operator.and_then(|operator| Self::places(operator, at));
				let room = Room {
					business: places.and_then(|places| places.business),
					registered: places.map(|places| places.registered),
					platform: domicile,
				};
				Some((Supervised::RoomOperator(room), operator))
			}
			Subject::Unnamed { platform } => {
				let domicile = Self::places(platform, at)?.registered;
				T::Who::holds_any(platform, &[Function::Platform], at).then_some(())?;
				let room = Room { business: None, registered: None, platform: domicile };
				Some((Supervised::RoomOperator(room), None))
			}
			Subject::Rule(_) => None,
		}
	}

	/// Where a participant was to be found at a moment. Where nobody knows that any more its registered domicile counts, as
	/// article 47 has it, and not the place of today, which it may have chosen since.
	fn places(who: ParticipantId, at: Moment) -> Option<Places> {
		let registered = || T::Who::places(who).map(|places| Places { business: None, ..places });
		T::Who::places_at(who, at).or_else(registered)
	}

	/// That an attachment has a digest, and a custodian that is one.
	pub(crate) fn ensure_attachable(attachment: &Attachment) -> Result<(), Error<T>> {
		ensure!(attachment.digest != [0; 32], Error::<T>::DigestMissing);
		let custodian = attachment.custodian;
		let is_one = |who| T::Who::holds_any(who, &[Function::Custodian], Self::now());
		ensure!(custodian.is_none_or(is_one), Error::<T>::NotCustodian);
		Ok(())
	}

	/// Attach something; there is room for it.
	pub(crate) fn keep(
		id: CaseId,
		case: &mut Case<T::AccountId>,
		attachment: Attachment,
		by: Role,
		step: Option<Step>,
		at: Moment,
	) {
		let place = case.attached;
		case.attached = place.saturating_add(1);
		Attachments::<T>::insert(id, place, Attached { attachment, by, step, at });
		Self::deposit_event(Event::Attached { case: id, place, attachment, by });
	}

	/// That something more may be attached with a step.
	pub(crate) fn ensure_room(case: &Case<T::AccountId>) -> Result<(), Error<T>> {
		ensure!(case.attached < MAX_ATTACHED, Error::<T>::TooManyAttached);
		Ok(())
	}
}

impl<T: Config> Docket for Pallet<T> {
	fn open(kind: Kind, by: ParticipantId, claim: Claim) -> Result<CaseId, NotOpened> {
		if kind.row().openers != Openers::Anyone {
			return Err(NotOpened::NotThisWay);
		}
		Self::ensure_attachable(&claim.evidence).map_err(|_| NotOpened::EvidenceMissing)?;
		Self::open_case(kind, Opener::Participant(by), claim, Self::now())
	}

	fn open_by_seat(kind: Kind, seat: SeatId, claim: Claim, urgent: Urgent) -> Result<(CaseId, Interim), NotOpened> {
		Self::ensure_attachable(&claim.evidence).map_err(|_| NotOpened::EvidenceMissing)?;
		Self::open_with_measure(kind, seat, claim, urgent, Self::now())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn bench_subject(kind: Kind) -> ParticipantId {
		crate::benchmarking::subject::<T>(kind)
	}
}
