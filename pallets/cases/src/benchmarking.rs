//! Benchmarks, on the dearest cases there are: a seat that is closed with all above it but the national one, which is behind,
//! with the longest record, and everything behind the doors as deep as it may be.

use crate::{
	abuse::MONTHS_KEPT,
	free::{report_payload, step_payload, zeros},
	record::{Attached, Case, Late, Opener, Place, State, Watch},
	silence::MISSES_KEPT,
	Attachments, Call, Cases, Config, Deposits, Filed, FirstMonth, FreeReport, FreeStep, Missed, Move, NextId, OpenAt,
	Overdue, Pallet, Proposal, Report, Task, Whither, MAX_ATTACHED,
};
use codec::MaxEncodedLen;
use fairstream_docket::{
	case::How, Adverse, Attachment, Ending, Ground, Heard, Interim, Kind, Notice, Outcomes, Role, Stage, Subject,
};
use fairstream_doors::{Archive, CaseId, Function, Line, Moment, ParticipantId, Region, Rooms, SeatId, Who};
use fairstream_rules::{seats_door::national, Act, ClockId, Clocks, Pin, RuleId, Rules, Seats};
use frame_benchmarking::v2::*;
use frame_support::traits::{Consideration, EnsureOrigin, Footprint};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use sp_runtime::traits::Hash;

/// Who signs in benchmarks.
pub trait BenchmarkHelper<AccountId, Signature> {
	/// The account of a key.
	fn key() -> AccountId;

	/// That key's signature.
	fn sign(key: &AccountId, message: &[u8]) -> Signature;
}

/// An act of each line.
const ACT: Act = Act::FakeFigures;
const OTHER: Act = Act::DataSold;
/// Later than every moment of a benchmark.
const FAR: Moment = Moment::MAX / 2;

/// A region with as many layers of rules and seats above it as there are.
fn county() -> Region {
	Region::new(330_106).unwrap_or(Region::NATION)
}

/// Fill what lies behind the doors.
fn fill<T: Config>() {
	for line in Line::ALL {
		T::Seats::bench_longest_walk(line, county());
	}
	for rule in [
		RuleId::SeatRemindAfter,
		RuleId::AbuseReviewAt,
		RuleId::AbuseWindow,
		RuleId::ClueCheck,
		RuleId::ClueTransfer,
		RuleId::CaseAppealWindow,
		RuleId::CaseAppealDecide,
		RuleId::CaseKept,
		RuleId::CaseRetention,
		RuleId::SeatRemind,
		RuleId::SeatReminded,
		RuleId::ProposalAnswer,
		RuleId::ReportWork,
		RuleId::ReportWorkStep,
	] {
		T::Rules::bench_worst(rule);
	}
	T::Clocks::bench_worst();
	T::Archive::bench_worst();
}

/// The national seat of the first line, which answers for every case here.
fn nation<T: Config>() -> Result<(T::RuntimeOrigin, SeatId), BenchmarkError> {
	let origin = T::SeatOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
	let seat = T::SeatOrigin::try_origin(origin.clone()).map_err(|_| BenchmarkError::Weightless)?;
	Ok((origin, seat))
}

/// A participant of a function.
fn participant<T: Config>(name: &'static str, function: Function) -> (T::AccountId, ParticipantId) {
	let account: T::AccountId = account(name, 0, 0);
	let id = T::Who::bench_accredit(&account, function);
	(account, id)
}

/// A participant whom a case may concern, with everything behind the doors as deep as it may be.
pub(crate) fn subject<T: Config>(kind: Kind) -> ParticipantId {
	fill::<T>();
	let row = kind.row();
	[row.term, row.longer].into_iter().flatten().for_each(T::Rules::bench_worst);
	participant::<T>("subject", Function::Producer).1
}

/// A document that a custodian keeps.
fn document<T: Config>() -> Attachment {
	let (_, custodian) = participant::<T>("custodian", Function::Custodian);
	Attachment { digest: [1; 32], custodian: Some(custodian) }
}

/// A report of a room on a platform, which has an operator.
fn report_of_a_room<T: Config>() -> Result<Report, BenchmarkError> {
	let room = "abcdefghijKLMNOPQR78".parse();
	let room = room.map_err(|_| BenchmarkError::Stop("it has twenty letters and digits"))?;
	let (_, platform) = participant::<T>("platform", Function::Platform);
	let (_, operator) = participant::<T>("operator", Function::RoomOperator);
	T::Rooms::bench_name(platform, room, operator);
	let subject = Subject::Room { platform, room };
	Ok(Report { subject, act: ACT, happened: Pallet::<T>::now(), evidence: document::<T>() })
}

/// The months that a rule may look back to, but for those that it looks back to now: the present one counts.
fn look_back<T: Config>(account: &T::AccountId) {
	for month in 1..=MONTHS_KEPT {
		let _ = Filed::<T>::get(u32::MAX.saturating_sub(month), account);
	}
}

/// Let somebody have filed so much that a person looks.
fn filed_much<T: Config>(account: &T::AccountId) {
	let (_, month) = Pallet::<T>::civil(Pallet::<T>::now());
	Filed::<T>::insert(month, account, u32::MAX / 2);
}

/// The deposit of a case.
fn deposit<T: Config>(id: CaseId) -> Result<(), BenchmarkError> {
	let account: T::AccountId = account("proposer", 0, 0);
	let footprint = Footprint::from_parts(1, <Case<T::AccountId> as MaxEncodedLen>::max_encoded_len());
	T::Consideration::ensure_successful(&account, footprint);
	let ticket = T::Consideration::new(&account, footprint)?;
	Deposits::<T>::insert(id, (account, ticket));
	Ok(())
}

/// A decision.
fn decision(document: Attachment) -> Option<Adverse> {
	let notice = Notice { facts: [1; 32], act: ACT, service: [2; 32], at: 0 };
	Adverse::build(Some(notice), Some(Heard::Stated(document)), None, document, [3; 32], 0).ok()
}

/// An urgent measure. No case has both that and a decision; the longest record has.
fn measure(document: Attachment) -> Option<Interim> {
	let term = fairstream_docket::adverse::Term { until: 1, pin: Pin::genesis(RuleId::StopTerm), latest: 1 };
	Interim::build([1; 32], ACT, term, document, [3; 32], 0).ok()
}

/// A case with the longest record, in a stage of the seat's or of who filed it.
fn dear<T: Config>(stage: Stage, opener: Opener<T::AccountId>) -> Result<(CaseId, Case<T::AccountId>), BenchmarkError> {
	let (now, document) = (Pallet::<T>::now(), document::<T>());
	let id = CaseId(NextId::<T>::get());
	NextId::<T>::put(id.0.saturating_add(1));
	let seat = T::Seats::seat_of(county(), Line::MarketRegulation).unwrap_or(national(Line::MarketRegulation));
	let adverse = decision(document);
	let mut case = Case {
		kind: Kind::Report,
		opener,
		subject: Subject::Participant(ParticipantId(0)),
		against: Some(ParticipantId(0)),
		act: Some(ACT),
		region: county(),
		happened: 0,
		opened: 0,
		seat,
		state: State::Waiting(crate::Waiting {
			stage,
			since: now,
			due: now,
			watch: Watch::OnTime,
			missed: 0,
			overdue: None,
			seat: None,
			clock: ClockId(u64::MAX),
		}),
		ground: Some(Ground::NoFacts),
		accepted: Some(0),
		rest: 0,
		notice: adverse.map(|adverse| *adverse.notice()),
		heard: Some(Heard::Stated(document)),
		adverse,
		interim: measure(document),
		decided_by: None,
		added: [0; 4],
		notices: 0,
		merged: 0,
		attached: 0,
		steps: 0,
		transfers: 0,
		look: true,
		stepped_back: false,
	};
	let set = Pallet::<T>::enter(id, &mut case, stage, now, None);
	set.map_err(|_| BenchmarkError::Stop("its term lies ahead"))?;
	OpenAt::<T>::insert(seat, 2);
	Cases::<T>::insert(id, &case);
	deposit::<T>(id)?;
	Ok((id, case))
}

/// The seat that acts for a case is behind, and this one reminds it.
fn behind<T: Config>(id: CaseId, by: SeatId) {
	Cases::<T>::mutate(id, |case| {
		let Some(case) = case else { return };
		let seat = Pallet::<T>::holder(case);
		if let State::Waiting(waiting) = &mut case.state {
			waiting.overdue = Some(Late { seat, since: 0 });
			waiting.watch = Watch::ToBeReminded { by };
			Overdue::<T>::insert(seat, Place::of(0, id), ());
		}
	});
}

/// End a case that was decided.
fn end<T: Config>(id: CaseId) {
	let Some(mut case) = Cases::<T>::get(id) else { return };
	let now = Pallet::<T>::now();
	if let Some(adverse) = case.adverse {
		T::Outcomes::decided(id, case.kind, &case.subject, &adverse);
	}
	let _ = Pallet::<T>::finish(id, &mut case, Ending::plain(How::Breach), now, now);
	Cases::<T>::insert(id, case);
}

fn has_ended<T: Config>(id: CaseId) -> bool {
	Cases::<T>::get(id).is_some_and(|case| case.waiting().is_none())
}

#[benchmarks]
mod benches {
	use super::*;

	/// By a participant that a person should look at, and as if it had no account.
	#[benchmark]
	fn report() -> Result<(), BenchmarkError> {
		fill::<T>();
		let (account, _) = participant::<T>("reporter", Function::Producer);
		let claim = report_of_a_room::<T>()?;
		filed_much::<T>(&account);
		#[block]
		{
			look_back::<T>(&account);
			Pallet::<T>::count_free_report();
			assert!(Pallet::<T>::report(RawOrigin::Signed(account).into(), claim).is_ok());
		}
		assert!(Cases::<T>::get(CaseId(0)).is_some_and(|case| case.look));
		Ok(())
	}

	#[benchmark]
	fn propose() -> Result<(), BenchmarkError> {
		fill::<T>();
		let (account, _) = participant::<T>("reporter", Function::Producer);
		let footprint = Footprint::from_parts(1, <Case<T::AccountId> as MaxEncodedLen>::max_encoded_len());
		T::Consideration::ensure_successful(&account, footprint);
		let proposal = Proposal { rule: RuleId::ClueCheck, reasons: document::<T>() };
		#[extrinsic_call]
		_(RawOrigin::Signed(account), proposal);
		assert!(Deposits::<T>::contains_key(CaseId(0)));
		Ok(())
	}

	/// It is handed over to the other line, for which the way to the seat is walked twice, and ended besides. No step does both:
	/// each costs more than the other in something.
	#[benchmark]
	fn act() -> Result<(), BenchmarkError> {
		fill::<T>();
		let (origin, seat) = nation::<T>()?;
		let (id, _) = dear::<T>(Stage::Check, Opener::Participant(ParticipantId(0)))?;
		behind::<T>(id, seat);
		let step = Move::Transfer { to: Whither::Act(OTHER), document: document::<T>() };
		let number = Cases::<T>::get(id).map_or(0, |case| case.steps);
		#[block]
		{
			assert!(Pallet::<T>::act(origin, id, number, step).is_ok());
			end::<T>(id);
		}
		assert!(has_ended::<T>(id));
		Ok(())
	}

	#[benchmark]
	fn remind() -> Result<(), BenchmarkError> {
		fill::<T>();
		let (origin, seat) = nation::<T>()?;
		let (id, _) = dear::<T>(Stage::Check, Opener::Participant(ParticipantId(0)))?;
		behind::<T>(id, seat);
		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, id);
		let reminded = |case: Case<T::AccountId>| case.waiting().map(|waiting| waiting.watch) == Some(Watch::Reminded);
		assert!(Cases::<T>::get(id).is_some_and(reminded));
		Ok(())
	}

	#[benchmark]
	fn attach() -> Result<(), BenchmarkError> {
		fill::<T>();
		let (account, opener) = participant::<T>("reporter", Function::Producer);
		let (id, case) = dear::<T>(Stage::Check, Opener::Participant(opener))?;
		let attachment = document::<T>();
		#[extrinsic_call]
		_(RawOrigin::Signed(account), id, attachment);
		assert!(Attachments::<T>::contains_key(id, case.attached));
		Ok(())
	}

	/// It is tried, too.
	#[benchmark]
	fn authorize_report_without_account() -> Result<(), BenchmarkError> {
		fill::<T>();
		let (block, key) = (BlockNumberFor::<T>::from(1u32), T::BenchmarkHelper::key());
		frame_system::Pallet::<T>::set_block_number(2u32.into());
		let hash = T::Hashing::hash_of(&1u32);
		frame_system::BlockHash::<T>::insert(block, hash);
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::from(0u32));
		let claim = report_of_a_room::<T>()?;
		let payload = |work| report_payload(&genesis, &hash, &claim, &key, work);
		let required = Pallet::<T>::required_work();
		let enough = |work: &u64| zeros(&sp_io::hashing::blake2_256(&payload(*work))) >= required;
		let work = (0..u64::MAX).find(enough).ok_or(BenchmarkError::Stop("some number will do"))?;
		let signature = T::BenchmarkHelper::sign(&key, &payload(work));
		let free = FreeReport { report: claim, key, block, work, signature };
		let valid;
		#[block]
		{
			look_back::<T>(&free.key);
			valid = Pallet::<T>::authorize_report(&free);
		}
		assert!(valid.is_ok());
		Ok(())
	}

	/// An appeal against a refusal, which is tried, too.
	#[benchmark]
	fn authorize_act_without_account() -> Result<(), BenchmarkError> {
		fill::<T>();
		let key = T::BenchmarkHelper::key();
		let (case, _) = dear::<T>(Stage::Refused, Opener::Key(key.clone()))?;
		let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::from(0u32));
		let step = Move::Appeal { document: document::<T>() };
		let signature = T::BenchmarkHelper::sign(&key, &step_payload(&genesis, case, 0, &step, &key));
		let free = FreeStep { case, number: 0, step, key, signature };
		let valid;
		#[block]
		{
			valid = Pallet::<T>::authorize_step(&free);
		}
		assert!(valid.is_ok());
		Ok(())
	}

	/// A seat missed its clock, and a miss of three years before is forgotten; and the case is ended besides. No silence does both.
	#[benchmark]
	fn run_out() -> Result<(), BenchmarkError> {
		fill::<T>();
		let (id, case) = dear::<T>(Stage::Check, Opener::Participant(ParticipantId(0)))?;
		let silent = case.waiting().and_then(|waiting| waiting.seat).ok_or(BenchmarkError::Stop("a seat is due"))?;
		let now = Pallet::<T>::now();
		let (_, month) = Pallet::<T>::civil(now);
		// A chain whose time begins in 1970 has no month to forget, and forgets one here all the same.
		let (old, is_real) = month.checked_sub(MISSES_KEPT).map_or((u32::MAX, false), |old| (old, true));
		Missed::<T>::insert(silent, old, 1);
		#[block]
		{
			assert!(Pallet::<T>::carry_out(Task::RunOut(id), now, now).is_ok());
			if !is_real {
				Missed::<T>::remove(silent, old);
			}
			end::<T>(id);
		}
		assert!(has_ended::<T>(id));
		assert_eq!((Missed::<T>::get(silent, month), Missed::<T>::contains_key(silent, old)), (1, false));
		Ok(())
	}

	/// With so many attachments.
	#[benchmark]
	fn archive(n: Linear<0, MAX_ATTACHED>) -> Result<(), BenchmarkError> {
		fill::<T>();
		let (id, _) = dear::<T>(Stage::Check, Opener::Participant(ParticipantId(0)))?;
		end::<T>(id);
		let attached = Attached { attachment: document::<T>(), by: Role::Seat, step: None, at: FAR };
		for place in 0..n {
			Attachments::<T>::insert(id, place, attached);
		}
		Cases::<T>::mutate_extant(id, |case| case.attached = n);
		#[block]
		{
			assert!(Pallet::<T>::carry_out(Task::Archive(id), FAR, FAR).is_ok());
		}
		assert!(!Cases::<T>::contains_key(id) && Attachments::<T>::iter_prefix(id).next().is_none());
		Ok(())
	}

	/// With so many entries.
	#[benchmark]
	fn forget_month(n: Linear<1, 64>) {
		FirstMonth::<T>::put(0);
		for number in 0..n {
			let account: T::AccountId = account("reporter", number, 0);
			Filed::<T>::insert(0, account, 1);
		}
		#[block]
		{
			let _ = (Pallet::<T>::civil(Pallet::<T>::now()), FirstMonth::<T>::get());
			Pallet::<T>::forget_month(0);
		}
		assert_eq!(FirstMonth::<T>::get(), Some(1));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::chain(), crate::mock::Test);
}
