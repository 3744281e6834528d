//! How a step is taken: who may, what it needs, what it changes.

use crate::{
	record::{Case, Opener, State, Waiting, Watch},
	Cases, Config, Deposits, Error, Event, Move, OpenAt, Overdue, Pallet, Place, Task, WeightInfo, Whither, MAX_ADDED,
	MAX_ATTACHED, MAX_NOTICES, MAX_TRANSFERS,
};
use fairstream_docket::{
	turn, Adverse, Attachment, DueProcess, Ended, Ending, Heard, KindRow, Notice, Outcomes, Refusal, Role, Since,
	Stage, Step, To,
};
use fairstream_doors::{Bearer, CaseId, Moment, ParticipantId, SeatId, Who};
use fairstream_rules::{
	calendar, Act, Clock, ClockError, ClockId, Clocks, Kind as ClockKind, RuleId, Rules, Scope, SeatRefusal, Seats,
	Term,
};
use frame_support::{
	dispatch::PostDispatchInfo,
	ensure,
	traits::{EnsureOrigin, Get},
	weights::Weight,
};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use sp_runtime::DispatchError;

/// Attachments beyond this are for steps that lead to the end.
const ROOM_FOR_THE_END: u32 = MAX_ATTACHED - 8;

/// A case, what it waits for, and how many of its clocks were settled.
type Settled<T> = (Case<<T as frame_system::Config>::AccountId>, Waiting, u32);

/// Who acts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Actor<AccountId> {
	/// A seat.
	Seat(SeatId),
	/// A participant, and the key by which it acts: what it filed before it took part, it filed as that.
	Participant(ParticipantId, AccountId),
	/// Whoever has this key.
	Key(AccountId),
}

impl<T: Config> From<DueProcess> for Error<T> {
	fn from(missing: DueProcess) -> Self {
		match missing {
			DueProcess::NotNotified => Self::NotNotified,
			DueProcess::NotHeard => Self::NotHeard,
			DueProcess::FactsMissing | DueProcess::DocumentMissing => Self::DigestMissing,
			DueProcess::ServiceMissing => Self::ServiceMissing,
			DueProcess::NoBasis => Self::NoBasis,
			DueProcess::TermOutOfBounds => Self::TermOutOfBounds,
			DueProcess::Over => Self::TooLateToExtend,
			DueProcess::LongerAlready => Self::LongerAlready,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// Who acts by an origin.
	pub(crate) fn actor(origin: OriginFor<T>) -> Result<Actor<T::AccountId>, DispatchError> {
		let origin = match T::SeatOrigin::try_origin(origin) {
			Ok(seat) => return Ok(Actor::Seat(seat)),
			Err(origin) => origin,
		};
		let account = ensure_signed(origin)?;
		Ok(match T::Who::participant(&account) {
			Some(who) => Actor::Participant(who, account),
			None => Actor::Key(account),
		})
	}

	/// Let the record name the seat that acts for the case now. Whether that is another one.
	pub(crate) fn reseat(id: CaseId, case: &mut Case<T::AccountId>) -> bool {
		let holder = Self::holder(case);
		let other = holder != case.seat;
		if other {
			Self::give_to(id, case, holder);
		}
		other
	}

	/// Make it another seat's case.
	fn give_to(id: CaseId, case: &mut Case<T::AccountId>, to: SeatId) {
		let from = core::mem::replace(&mut case.seat, to);
		Self::count_open(from, false);
		Self::count_open(to, true);
		Self::deposit_event(Event::Transferred { case: id, from, to });
	}

	/// One more case that waits at a seat, or one less.
	pub(crate) fn count_open(seat: SeatId, more: bool) {
		OpenAt::<T>::mutate_exists(seat, |open| {
			let now = open.unwrap_or(0);
			let then = if more { now.saturating_add(1) } else { now.saturating_sub(1) };
			*open = (then > 0).then_some(then);
		});
	}

	/// The roles that somebody has in a case.
	fn roles(actor: &Actor<T::AccountId>, case: &Case<T::AccountId>) -> impl Iterator<Item = Role> {
		let is = |role: Role| match (role, actor) {
			(Role::Seat, Actor::Seat(seat)) => *seat == Self::holder(case),
			(Role::Reviewer, Actor::Seat(seat)) => *seat == Self::reviewer(case),
			(Role::Subject, Actor::Participant(who, _)) => case.against == Some(*who),
			(Role::Opener, Actor::Participant(who, key)) => match &case.opener {
				Opener::Participant(opener) => opener == who,
				Opener::Key(opener) => opener == key,
				Opener::Seat(_) => false,
			},
			(Role::Opener, Actor::Key(key)) => case.opener == Opener::Key(key.clone()),
			_ => false,
		};
		let held = [Role::Seat, Role::Reviewer, Role::Subject, Role::Opener].map(|role| is(role).then_some(role));
		held.into_iter().flatten()
	}

	/// That somebody has a role in a case. The first one.
	fn ensure_party(actor: &Actor<T::AccountId>, case: &Case<T::AccountId>) -> Result<Role, Error<T>> {
		Self::roles(actor, case).next().ok_or_else(|| Self::why_no_party(actor, case))
	}

	/// Why somebody has no part in a case.
	fn why_no_party(actor: &Actor<T::AccountId>, case: &Case<T::AccountId>) -> Error<T> {
		match (actor, case.act) {
			(Actor::Seat(seat), Some(act)) => match T::Seats::may(*seat, act, case.region) {
				Err(SeatRefusal::OutsideRegion) => Error::<T>::OutsideRegion,
				Err(SeatRefusal::OutsideMandate) => Error::<T>::OutsideMandate,
				_ => Error::<T>::NotYourCase,
			},
			(Actor::Seat(_), None) => Error::<T>::NotYourCase,
			_ => Error::<T>::NotParty,
		}
	}

	/// Where a step leads, and in which role it is taken.
	pub(crate) fn may_take(
		actor: &Actor<T::AccountId>,
		case: &Case<T::AccountId>,
		stage: Stage,
		step: Step,
	) -> Result<(Role, To), Error<T>> {
		Self::ensure_party(actor, case)?;
		let mut refusal = Error::<T>::OutOfStage;
		for role in Self::roles(actor, case) {
			match turn::step(case.kind.row(), stage, step, role) {
				Ok(to) => return Ok((role, to)),
				Err(Refusal::NotYours) => refusal = Error::<T>::NotYours,
				Err(Refusal::OutOfStage | Refusal::NoSuchStage) => {}
			}
		}
		Err(refusal)
	}

	/// The case that waits, with what is due on it settled, and how many clocks that were.
	fn waiting(id: CaseId) -> Result<Settled<T>, Error<T>> {
		let (mut case, settled) = Self::settled(id)?;
		let waiting = *case.waiting().ok_or(Error::<T>::HasEnded)?;
		Self::reseat(id, &mut case);
		Ok((case, waiting, settled))
	}

	/// What a call costs that settled so many clocks.
	pub(crate) fn paid(base: Weight, settled: u32) -> PostDispatchInfo {
		let one = T::WeightInfo::run_out().saturating_add(T::Settling::get());
		Some(base.saturating_add(one.saturating_mul(u64::from(settled)))).into()
	}

	/// Take a step.
	pub(crate) fn do_act(
		actor: Actor<T::AccountId>,
		id: CaseId,
		number: u32,
		made: Move,
	) -> Result<u32, DispatchError> {
		let now = Self::now();
		let (mut case, waiting, settled) = Self::waiting(id)?;
		let step = made.step();
		let (by, to) = Self::may_take(&actor, &case, waiting.stage, step)?;
		ensure!(number == case.steps, Error::<T>::NotNext);
		Self::ensure_brought(&case, &made, to)?;
		Self::ensure_noted_once(&mut case, step, to)?;
		let alone = case.merged == 0 || waiting.stage != Stage::Answer;
		ensure!(step != Step::Withdraw || alone, Error::<T>::OthersJoined);
		Self::change(id, &mut case, &waiting, &made, now)?;
		case.steps = case.steps.saturating_add(1);
		let to = Self::onward(&case, to, now);
		if let Some(document) = made.document() {
			Self::keep(id, &mut case, document, by, Some(step), now);
		}
		if to != To::Stay {
			T::Clocks::stop(waiting.clock);
		}
		let next = match to {
			To::Stay => Some(waiting.stage),
			To::Stage(next) => {
				Self::enter(id, &mut case, next, now, Some(waiting)).map_err(|_| Error::<T>::NoTime)?;
				Some(next)
			}
			To::End(_) => None,
		};
		let seat = match actor {
			Actor::Seat(seat) => Some(seat),
			_ => None,
		};
		Self::deposit_event(Event::Stepped { case: id, step, by, seat, from: waiting.stage, to: next });
		if let To::End(how) = to {
			let into = match made {
				Move::Merge { into } => Some(into),
				_ => None,
			};
			let ending = Ending { into, ..Ending::plain(how) };
			Self::finish(id, &mut case, ending, now, now).map_err(|_| Error::<T>::NoTime)?;
		}
		Cases::<T>::insert(id, case);
		Ok(settled)
	}

	/// That a step brings what it needs, and that there is room for it and for what it leads to.
	fn ensure_brought(case: &Case<T::AccountId>, made: &Move, to: To) -> Result<(), Error<T>> {
		if let Some(document) = made.document() {
			Self::ensure_attachable(&document)?;
			Self::ensure_room(case)?;
		}
		ensure!(made.service().is_none_or(|service| service != [0; 32]), Error::<T>::ServiceMissing);
		let back = matches!(made.step(), Step::GiveNotice | Step::Transfer | Step::Reverse);
		let leads_back = back && matches!(to, To::Stage(_));
		ensure!(!leads_back || case.attached < ROOM_FOR_THE_END, Error::<T>::TooManyAttached);
		Ok(())
	}

	/// That what is only noted is noted once.
	fn ensure_noted_once(case: &mut Case<T::AccountId>, step: Step, to: To) -> Result<(), Error<T>> {
		match (step, to) {
			(Step::Withdraw, To::Stay) => {
				ensure!(!case.stepped_back, Error::<T>::OutOfStage);
				case.stepped_back = true;
			}
			(Step::State, To::Stay) => ensure!(case.heard.is_none(), Error::<T>::StatedAlready),
			_ => {}
		}
		Ok(())
	}

	/// What a step changes besides the stage.
	fn change(
		id: CaseId,
		case: &mut Case<T::AccountId>,
		waiting: &Waiting,
		made: &Move,
		now: Moment,
	) -> Result<(), Error<T>> {
		match *made {
			// A case that is handed over and accepted again goes on in its time.
			Move::Accept { .. } => case.accepted = case.accepted.or(Some(now)),
			Move::Refuse { ground, .. } => {
				case.ground = Some(ground);
				case.decided_by = Some(case.seat);
			}
			Move::Extend { .. } => ensure!(waiting.watch == Watch::OnTime, Error::<T>::TooLateToExtend),
			Move::Transfer { to, .. } => Self::transfer(id, case, to)?,
			Move::Merge { into } => Self::merge(id, case, into)?,
			Move::GiveNotice { facts, act, service, .. } => {
				ensure!(facts != [0; 32], Error::<T>::DigestMissing);
				ensure!(case.against.is_some(), Error::<T>::NobodyToHear);
				ensure!(case.notices < MAX_NOTICES, Error::<T>::TooManyNotices);
				case.notices = case.notices.saturating_add(1);
				Self::ensure_mandate(case, act)?;
				case.rest = waiting.due.saturating_sub(now);
				case.notice = Some(Notice { facts, act, service, at: now });
				case.heard = None;
			}
			Move::State { document } => case.heard = Some(Heard::Stated(document)),
			Move::Waive => case.heard = Some(Heard::Waived),
			Move::FindBreach { document, service, until } => {
				Self::find_breach(id, case, document, service, until, now)?;
			}
			Move::FindNone { .. } => {
				Self::drop_notice(case);
				case.decided_by = Some(case.seat);
			}
			Move::Identify { who, .. } => {
				ensure!(case.against.is_none(), Error::<T>::KnownAlready);
				ensure!(T::Who::places(who).is_some(), Error::<T>::UnknownSubject);
				case.against = Some(who);
			}
			Move::Reverse { .. } => {
				case.adverse = None;
				case.interim = None;
				case.ground = None;
				// What is looked into again has its time again.
				case.accepted = case.accepted.map(|_| now);
			}
			Move::Prolong { document, service, until } => Self::prolong(id, case, document, service, until, now)?,
			Move::Withdraw
			| Move::Acknowledge
			| Move::Lift { .. }
			| Move::Tell { .. }
			| Move::Appeal { .. }
			| Move::Uphold { .. }
			| Move::GoToCourt { .. }
			| Move::Adopt { .. }
			| Move::Decline { .. } => {}
		}
		Ok(())
	}

	fn drop_notice(case: &mut Case<T::AccountId>) {
		case.notice = None;
		case.heard = None;
	}

	/// Hand a case over to the seat whose case it is by law. Nobody names the seat: the region or act does.
	fn transfer(id: CaseId, case: &mut Case<T::AccountId>, to: Whither) -> Result<(), Error<T>> {
		ensure!(case.transfers < MAX_TRANSFERS, Error::<T>::TooManyTransfers);
		let claimed = case.act.ok_or(Error::<T>::StaysWhereItIs)?;
		let (act, region) = match to {
			Whither::Places => (claimed, Self::region_now(case).ok_or(Error::<T>::UnknownSubject)?),
			Whither::Act(act) => (act, case.region),
		};
		let seat = T::Seats::responsible(act, region);
		ensure!(seat != case.seat, Error::<T>::StaysWhereItIs);
		(case.act, case.region) = (Some(act), region);
		case.transfers = case.transfers.saturating_add(1);
		Self::drop_notice(case);
		// Who decided before has no part in it any more, nor has who stands above that one.
		case.decided_by = None;
		Self::give_to(id, case, seat);
		Ok(())
	}

	/// Merge a case into another, which must be looked into yet, so that nothing is buried in what is over.
	fn merge(id: CaseId, case: &Case<T::AccountId>, into: CaseId) -> Result<(), Error<T>> {
		let mut earlier = Cases::<T>::get(into).filter(|_| into < id).ok_or(Error::<T>::NotMergeable)?;
		let alike = earlier.kind == case.kind && earlier.act == case.act && Self::holder(&earlier) == case.seat;
		let same = earlier.subject == case.subject || (case.against.is_some() && earlier.against == case.against);
		let looked_into = earlier.waiting().is_some_and(|waiting| {
			matches!(
				waiting.stage,
				Stage::Check | Stage::CheckLonger | Stage::Inquiry | Stage::InquiryLonger | Stage::Answer
			)
		});
		ensure!(alike && same && looked_into, Error::<T>::NotMergeable);
		earlier.merged = earlier.merged.saturating_add(1);
		Cases::<T>::insert(into, earlier);
		Ok(())
	}

	/// That the seat may hold an act against somebody.
	pub(crate) fn ensure_mandate(case: &Case<T::AccountId>, act: Act) -> Result<(), Error<T>> {
		match T::Seats::may(case.seat, act, case.region) {
			Ok(()) => Ok(()),
			Err(SeatRefusal::OutsideRegion) => Err(Error::<T>::OutsideRegion),
			Err(_) => Err(Error::<T>::OutsideMandate),
		}
	}

	/// Decide that there is a breach.
	fn find_breach(
		id: CaseId,
		case: &mut Case<T::AccountId>,
		document: Attachment,
		service: [u8; 32],
		until: Option<Moment>,
		now: Moment,
	) -> Result<(), Error<T>> {
		let bounds = match (until, case.kind.row().term) {
			(None, None) => None,
			(Some(_), None) => return Err(Error::<T>::NoTermHere),
			(None, Some(_)) => return Err(Error::<T>::TermMissing),
			(Some(until), Some(rule)) => Some(Self::bounds(rule, &Self::scope(case), case.happened, now, until)),
		};
		let adverse = Adverse::build(case.notice, case.heard, bounds, document, service, now)?;
		Self::ensure_mandate(case, adverse.act())?;
		Self::drop_notice(case);
		case.decided_by = Some(case.seat);
		case.adverse = Some(adverse);
		T::Outcomes::decided(id, case.kind, &case.subject, &adverse);
		Ok(())
	}

	/// Attach something.
	pub(crate) fn do_attach(
		actor: Actor<T::AccountId>,
		id: CaseId,
		attachment: Attachment,
	) -> Result<u32, DispatchError> {
		let (mut case, _, settled) = Self::waiting(id)?;
		let by = Self::ensure_party(&actor, &case)?;
		Self::ensure_attachable(&attachment)?;
		Self::ensure_room(&case)?;
		let own = Role::ALL.into_iter().zip(&mut case.added).find(|(role, _)| *role == by).map(|(_, added)| added);
		let own = own.filter(|added| **added < MAX_ADDED).ok_or(Error::<T>::TooManyAttached)?;
		*own = own.saturating_add(1);
		Self::keep(id, &mut case, attachment, by, None, Self::now());
		Cases::<T>::insert(id, case);
		Ok(settled)
	}

	/// Remind the seat that is behind.
	pub(crate) fn do_remind(seat: SeatId, id: CaseId) -> Result<u32, DispatchError> {
		let (mut case, mut waiting, settled) = Self::waiting(id)?;
		let turn = Self::due_now(&case, &waiting).watch;
		ensure!(turn == (Watch::ToBeReminded { by: seat }), Error::<T>::NothingToRemind);
		T::Clocks::stop(waiting.clock);
		let due = Self::due_seat(&case, waiting.stage).unwrap_or(case.seat);
		Self::new_term(id, &case, &mut waiting, Self::now()).map_err(|_| Error::<T>::NoTime)?;
		case.state = State::Waiting(waiting);
		Self::deposit_event(Event::Reminded { case: id, seat: due, by: seat });
		Cases::<T>::insert(id, case);
		Ok(settled)
	}

	/// For whom values hold in a case.
	pub(crate) fn scope(case: &Case<T::AccountId>) -> Scope {
		Scope { region: case.region, ..Scope::NATION }
	}

	/// The term of a rule from a moment on. None if the rule is no period.
	pub(crate) fn term(rule: RuleId, scope: &Scope, start: Moment) -> Option<Term> {
		let period = T::Rules::pin(rule, scope, start).value().period()?;
		Some(Term::Period { start, period })
	}

	/// Set the clock of a case.
	pub(crate) fn wind(id: CaseId, bearer: Bearer, rule: RuleId, term: Term) -> Result<ClockId, ClockError> {
		let (kind, task) = (ClockKind::Silence, Task::RunOut(id));
		T::Clocks::set(Clock { bearer, case: Some(id), rule, term, kind, task })
	}

	/// Let a case wait in a stage from a moment on.
	///
	/// Where the law's time for a seat is over before the stage begins, as for an extension of what is late, the seat is behind
	/// from the beginning and has the term of one that was reminded.
	pub(crate) fn enter(
		id: CaseId,
		case: &mut Case<T::AccountId>,
		stage: Stage,
		at: Moment,
		before: Option<Waiting>,
	) -> Result<(), ClockError> {
		Self::no_longer_overdue(id, before.as_ref());
		let row: &KindRow = case.kind.row();
		let Some(row) = row.stage(stage) else { return Err(ClockError::InThePast { due: at }) };
		let scope = Self::scope(case);
		let term = match row.since {
			Since::Stage => Self::term(row.clock, &scope, at),
			Since::Acceptance => Self::term(row.clock, &scope, case.accepted.unwrap_or(at)),
			Since::Due => Self::term(row.clock, &scope, before.map_or(at, |before| before.due)),
			Since::Rest => Some(Term::Moment(at.saturating_add(case.rest))),
			Since::Measure => case.interim.map(|interim| Term::Moment(interim.until().moment)),
		};
		let term = term.unwrap_or(Term::Moment(at));
		let bearer = Self::bearer(case, row.waits_for);
		let seat = match bearer {
			Bearer::Seat(seat) => Some(seat),
			_ => None,
		};
		let mut waiting = Waiting {
			stage,
			since: at,
			due: T::Rules::end_of(term).moment,
			watch: Watch::OnTime,
			missed: 0,
			overdue: None,
			seat,
			clock: ClockId(u64::MAX),
		};
		match Self::wind(id, bearer, row.clock, term) {
			Ok(clock) => waiting.clock = clock,
			Err(error) => {
				seat.ok_or(error)?;
				Self::new_term(id, case, &mut waiting, at)?;
			}
		}
		case.state = State::Waiting(waiting);
		Ok(())
	}

	/// Give the seat that is due in a stage a new term, as one that was reminded.
	pub(crate) fn new_term(
		id: CaseId,
		case: &Case<T::AccountId>,
		waiting: &mut Waiting,
		at: Moment,
	) -> Result<(), ClockError> {
		let seat = Self::due_seat(case, waiting.stage).unwrap_or(case.seat);
		let term = Self::term(RuleId::SeatReminded, &Self::scope(case), at).unwrap_or(Term::Moment(at));
		waiting.clock = Self::wind(id, Bearer::Seat(seat), RuleId::SeatReminded, term)?;
		waiting.watch = Watch::Reminded;
		waiting.seat = Some(seat);
		Ok(())
	}

	/// A case is not overdue any more.
	pub(crate) fn no_longer_overdue(id: CaseId, waiting: Option<&Waiting>) {
		if let Some(late) = waiting.and_then(|waiting| waiting.overdue) {
			Overdue::<T>::remove(late.seat, Place::of(late.since, id));
		}
	}

	/// End a case at a moment. Its clock is stopped, or has run out. It is kept from when that could be `known`, which after an
	/// outage is long after.
	pub(crate) fn finish(
		id: CaseId,
		case: &mut Case<T::AccountId>,
		ending: Ending,
		at: Moment,
		known: Moment,
	) -> Result<(), ClockError> {
		Self::no_longer_overdue(id, case.waiting());
		let how = ending.how;
		let ground = case.ground.take().filter(|_| how == fairstream_docket::case::How::Refused);
		let ending = Ending { ground, ..ending };
		let scope = Self::scope(case);
		let end = |rule, since| Self::term(rule, &scope, since).unwrap_or(Term::Moment(since));
		let release = T::Rules::end_of(end(case.kind.row().retention, at)).moment;
		let (bearer, rule, term) = (Bearer::Nobody, RuleId::CaseKept, end(RuleId::CaseKept, known));
		let (kind, task) = (ClockKind::Appointed, Task::Archive(id));
		let clock = T::Clocks::set(Clock { bearer, case: Some(id), rule, term, kind, task })?;
		let ended = Ended { ending, at, release };
		case.state = State::Ended { ended, clock };
		Self::drop_notice(case);
		Self::count_open(case.seat, false);
		if let Some((account, ticket)) = Deposits::<T>::take(id) {
			// A deposit that can't be given back is no reason to keep a case open: what holds it says so itself.
			let _ = frame_support::traits::Consideration::drop(ticket, &account);
		}
		Self::deposit_event(Event::Ended { case: id, ended });
		T::Outcomes::ended(id, case.kind, &case.subject, &ending);
		Ok(())
	}

	/// The day and the month of a moment in civil time, both counted from January 1970.
	pub(crate) fn civil(moment: Moment) -> (u32, u32) {
		let date = calendar::civil_date(moment, &<T::Rules as Rules>::Calendar::default());
		let months = date.year().saturating_sub(1_970).saturating_mul(12);
		let month = months.saturating_add(i32::from(u8::from(date.month()))).saturating_sub(1);
		// 1 January 1970 is Julian day 2,440,588.
		let day = date.to_julian_day().saturating_sub(2_440_588);
		(u32::try_from(day).unwrap_or(0), u32::try_from(month).unwrap_or(0))
	}
}
