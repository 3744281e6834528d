//! # Cases: the docket
//!
//! What complaint, report, card, listing, appeal, recall, hand-over and proposal have in common is here once. What a kind of
//! case waits for, by which clock, and what may be done, is a table in `primitives/docket`, printed in docs/cases.md; this
//! pallet keeps the cases, winds their clocks and lets the right ones act.
//!
//! ## Terminology
//!
//! - **Case**: a matter on the docket, with a kind, a subject, and a number that is never given again.
//! - **Stage**: what it waits for. One at a time, and whoever's turn it is has one clock.
//! - **Step**: what somebody does in a stage, see [`Move`]. It leads to another stage, to the end, or is only noted.
//! - **Role**: in which somebody acts: who filed it, whom it concerns, the seat, the seat above it.
//! - **Silence**: nobody acted until the clock ran out. What follows the table says. A seat's silence costs nobody anything:
//!   the case stays where it is, the miss stands in the seat's **series**, and the superior has to **remind** the seat.
//! - **Attachment**: a digest of a file, and who keeps it. The file itself is never here.
//! - **Release**: when custodians may let go of what is attached.
//! - **Archive**: an ended case becomes a leaf of its day's tree, and nothing else of it is left in the state.
//!
//! ## Stories
//!
//! *A citizen reports a honey seller's room.* The room's number on its platform leads to its operator, and that one's place of
//! business to the county's seat (Order 117, article 47). The seat has fifteen working days to say whether it files a case,
//! tells the citizen, investigates, gives notice, hears the seller, decides. The seller may appeal. At each moment somebody is
//! due, and everybody sees who.
//!
//! *A seat sleeps.* On the sixteenth working day the miss is counted, and the prefecture's seat has three working days to
//! remind it. If that sleeps too, the province's has. The case itself goes to nobody else: it is the county's by law.
//!
//! *Somebody reports twenty rooms a week.* Nothing is refused. A person looks whether it is abuse.
//!
//! *A citizen without an account reports.* It signs with a fresh key, and its computer works a few seconds for it. The key
//! opens the answer, withdraws, asks the superior to look again.
//!
//! *The chain stood still over the end of a hearing.* The seller's statement counts until the outage's grace is over.
//!
//! *An officer stops the sale of a lot.* It holds at once, by another pallet that keeps it, and the case goes from there: the
//! seller states its case, appeals to the seat above, and has its goods back at the end of the term whatever anybody does.
//!
//! *A scholar proposes another value for a rule.* The national seat has thirty days to say whether it takes that up. The
//! deposit comes back whatever it says.
//!
//! ## Who may do what
//!
//! A seat acts in its own cases alone: law gave it the case, and its mandate and region are looked at again with every step.
//! Where it can't act any more, because it was closed or its mandate was narrowed, the seat that answers in its place does. What
//! takes two or four persons the runtime demands of the seat's papers.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::arithmetic_side_effects)
)]

extern crate alloc;

pub mod abuse;
mod act;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod due;
mod file;
pub mod free;
mod measure;
#[cfg(test)]
mod mock;
mod read;
pub mod record;
mod silence;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
pub mod weights;

pub use act::Actor;
#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use due::Due;
pub use fairstream_docket::{Move, Proposal, Report, Whither};
pub use free::{FreeReport, FreeStep};
pub use pallet::*;
pub use read::{Behind, PAGE};
pub use record::{Archived, Attached, Case, Late, Opener, Place, State, Waiting, Watch};
pub use silence::Task;
pub use weights::WeightInfo;

/// Things that may be attached to a case.
pub const MAX_ATTACHED: u32 = 64;

/// Things that each role may attach by itself, besides what its steps bring.
pub const MAX_ADDED: u8 = 8;

/// How often a case may be handed over.
pub const MAX_TRANSFERS: u8 = 4;

/// How often notice may be given in a case: what a hearing brought up may need another.
pub const MAX_NOTICES: u8 = 3;

/// Reports without an account in one block.
pub const MAX_FREE: u32 = 16;

/// The pallet's configuration, storage, events, errors and calls.
// The macro's own code uses `expect`; what we write stands in the other files, where that is denied.
#[allow(clippy::expect_used)]
#[frame_support::pallet]
pub mod pallet {
	use super::{
		act::Actor, Attached, Case, FreeReport, FreeStep, Move, Opener, Place, Proposal, Report, Task, WeightInfo,
	};
	use fairstream_docket::{Attachment, Ended, Kind, Outcomes, Role, Stage, Step};
	use fairstream_doors::{Archive, CaseId, Moment, ParticipantId, Rooms, SeatId, Who};
	use fairstream_rules::{Clocks, Rules, Seats};
	use frame_support::{
		dispatch::DispatchResultWithPostInfo,
		pallet_prelude::*,
		traits::{Consideration, EnsureOrigin, Footprint, UnixTime},
		weights::WeightMeter,
	};
	use frame_system::pallet_prelude::*;
	use sp_runtime::traits::{IdentifyAccount, Verify};

	/// Version of this pallet's storage layout.
	pub const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	/// What the runtime decides about this pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// A seat that acts, with all signatures that its call needs. Success is the seat.
		type SeatOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = SeatId>;

		/// Which seat answers for an act in a region, and who stands above it.
		type Seats: Seats;

		/// Who acts, as what, and where it is to be found.
		type Who: Who<Self::AccountId>;

		/// Who stands behind a room's number.
		type Rooms: Rooms;

		/// How long stages last.
		type Rules: Rules;

		/// Who wakes this pallet when a stage's clock has run out, or an ended case is to be archived.
		type Clocks: Clocks<Task>;

		/// What the door `Clocks` takes to settle one clock, without what the clock asks for.
		type Settling: Get<Weight>;

		/// Where ended cases become leaves of their day's tree.
		type Archive: Archive;

		/// Who hears what became of cases.
		type Outcomes: Outcomes;

		/// The deposit of who proposes a change of a rule.
		type Consideration: Consideration<Self::AccountId, Footprint>;

		/// The signature of who acts without an account.
		type Signature: Parameter + Verify<Signer: IdentifyAccount<AccountId = Self::AccountId>>;

		/// The time of this block.
		type Time: UnixTime;

		/// What the calls cost.
		type WeightInfo: WeightInfo;

		/// Who signs in benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: crate::BenchmarkHelper<Self::AccountId, Self::Signature>;
	}

	/// A report of somebody without an account, as this chain takes it.
	pub type FreeReportOf<T> =
		FreeReport<<T as frame_system::Config>::AccountId, BlockNumberFor<T>, <T as Config>::Signature>;

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The number that the next case will have.
	#[pallet::storage]
	pub type NextId<T: Config> = StorageValue<_, u64, ValueQuery>;

	/// The cases that wait, and those that ended and aren't archived yet.
	#[pallet::storage]
	pub type Cases<T: Config> = StorageMap<_, Twox64Concat, CaseId, Case<T::AccountId>, OptionQuery>;

	/// What is attached to a case, numbered from 0.
	#[pallet::storage]
	pub type Attachments<T: Config> =
		StorageDoubleMap<_, Twox64Concat, CaseId, Twox64Concat, u32, Attached, OptionQuery>;

	/// The deposits of those who proposed something.
	#[pallet::storage]
	pub type Deposits<T: Config> = StorageMap<_, Twox64Concat, CaseId, (T::AccountId, T::Consideration), OptionQuery>;

	/// The cases in which a seat is behind, in the order in which it fell behind.
	#[pallet::storage]
	pub type Overdue<T: Config> = StorageDoubleMap<_, Twox64Concat, SeatId, Identity, Place, (), OptionQuery>;

	/// How many clocks a seat missed in a month; months are counted from January 1970. The public series. With a miss the one of
	/// three years before is forgotten, so that a seat has no more than so many.
	#[pallet::storage]
	pub type Missed<T: Config> = StorageDoubleMap<_, Twox64Concat, SeatId, Twox64Concat, u32, u32, ValueQuery>;

	/// How many cases wait at a seat.
	#[pallet::storage]
	pub type OpenAt<T: Config> = StorageMap<_, Twox64Concat, SeatId, u32, ValueQuery>;

	/// How many reports a pseudonym filed in a month; months are counted from January 1970. See [`crate::abuse`].
	#[pallet::storage]
	pub type Filed<T: Config> = StorageDoubleMap<_, Twox64Concat, u32, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// The first month of [`Filed`] that was not forgotten yet.
	#[pallet::storage]
	pub type FirstMonth<T: Config> = StorageValue<_, u32, OptionQuery>;

	/// The day of the last report without an account, counted from 1970, and how many came on it.
	#[pallet::storage]
	pub type FreeToday<T: Config> = StorageValue<_, (u32, u32), ValueQuery>;

	/// The block of the last report without an account, and how many came in it; [`crate::MAX_FREE`] at most.
	#[pallet::storage]
	pub type FreeInBlock<T: Config> = StorageValue<_, (BlockNumberFor<T>, u32), ValueQuery>;

	/// Why something of an account is held.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The deposit of a proposal.
		#[codec(index = 0)]
		Proposal,
	}

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A case was opened.
		Opened {
			/// Its number.
			case: CaseId,
			/// Its kind.
			kind: Kind,
			/// Who filed it.
			opener: Opener<T::AccountId>,
			/// The seat whose case it is.
			seat: SeatId,
			/// The participant whom it concerns, if one is known.
			against: Option<ParticipantId>,
		},
		/// A pseudonym filed so much that a person should look. Nothing is refused for it.
		ToBeLookedAt {
			/// The case with which it was noticed.
			case: CaseId,
			/// How many it filed within the time that the rule looks back.
			filed: u32,
		},
		/// Somebody took a step.
		Stepped {
			/// In which case.
			case: CaseId,
			/// Which step.
			step: Step,
			/// In which role.
			by: Role,
			/// The seat that acted, if it was one.
			seat: Option<SeatId>,
			/// What the case waited for.
			from: Stage,
			/// What it waits for after that; none if it ended.
			to: Option<Stage>,
		},
		/// Nobody acted in time, and the case moved on.
		Passed {
			/// Which case.
			case: CaseId,
			/// What it waited for.
			from: Stage,
			/// What it waits for after that; none if it ended.
			to: Option<Stage>,
			/// When it was due, which may be long before this block.
			due: Moment,
		},
		/// A seat missed a clock. The case stays where it is.
		Missed {
			/// Which case.
			case: CaseId,
			/// The seat that was due.
			seat: SeatId,
			/// What was due: the case's stage, or to remind.
			reminder: bool,
			/// Who has to remind it; none if nobody stands above it.
			superior: Option<SeatId>,
			/// When it was due, which may be long before this block.
			due: Moment,
		},
		/// A seat was reminded.
		Reminded {
			/// In which case.
			case: CaseId,
			/// The seat that is due.
			seat: SeatId,
			/// Who reminded it.
			by: SeatId,
		},
		/// A case was handed over.
		Transferred {
			/// Which case.
			case: CaseId,
			/// The seat whose case it was.
			from: SeatId,
			/// The seat whose case it is.
			to: SeatId,
		},
		/// Something was attached to a case.
		Attached {
			/// To which.
			case: CaseId,
			/// Its place among what is attached.
			place: u32,
			/// What.
			attachment: Attachment,
			/// In which role.
			by: Role,
		},
		/// A case ended.
		Ended {
			/// Which case.
			case: CaseId,
			/// How, when, and when what is attached may go.
			ended: Ended,
		},
		/// An ended case became a leaf of its day's tree and left the state.
		Archived {
			/// Which case.
			case: CaseId,
			/// The day, counted from 1970 in the chain's civil time.
			day: u32,
			/// Its place in the day's tree.
			index: u64,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// No case has this number, or it was archived: look it up in its day's tree.
		UnknownCase,
		/// The case ended: nothing can be done in it any more.
		HasEnded,
		/// No such participant, room or platform is known: look it up in the registry.
		UnknownSubject,
		/// Nothing is reported that has yet to happen: name the moment at which it happened.
		InTheFuture,
		/// The digest is zeros: name that of the file.
		DigestMissing,
		/// The custodian is not accredited as such: name one that is, or none.
		NotCustodian,
		/// The first stage would be over before it begins: have its rule looked at.
		NoTime,
		/// The caller is neither who filed the case, nor whom it concerns, nor its seat or the one above: sign with the key of one
		/// who is.
		NotParty,
		/// The step is another party's: look who may take it.
		NotYours,
		/// The case waits for something else: look at its stage and what may be done in it.
		OutOfStage,
		/// The case is another seat's: look at the case for which one.
		NotYourCase,
		/// It belongs to a region outside the seat's: ask which seat is responsible there.
		OutsideRegion,
		/// The act is of the other line, or the seat's mandate does not hold it: hand the case over.
		OutsideMandate,
		/// The time is over: what is late can't be extended. Decide.
		TooLateToExtend,
		/// By law the case stays where it is: name another act, or have the registry say where whom it concerns is to be found.
		StaysWhereItIs,
		/// The case was handed over as often as it may be: decide in it.
		TooManyTransfers,
		/// A case is merged into an earlier one of its kind, seat, subject and act that is being looked into: name that one.
		NotMergeable,
		/// Others' cases were merged into this one, so it isn't withdrawn: it is answered for all.
		OthersJoined,
		/// Another step was taken since this one was made, or time led on: look at the case, and make it anew.
		NotNext,
		/// Notice was given as often as it may be: decide.
		TooManyNotices,
		/// Nobody is known whom it concerns, and nobody is burdened who can't be heard: name who it is first.
		NobodyToHear,
		/// Whom it concerns is known: hand the case over or decide that there is no breach if it is somebody else.
		KnownAlready,
		/// What this burdens somebody with has a term: name its end.
		TermMissing,
		/// A finding has no term: leave it out.
		NoTermHere,
		/// No notice was served: give notice first.
		NotNotified,
		/// The subject was not heard: wait for its statement or the end of the time for it.
		NotHeard,
		/// Nothing shows that it was served: name the digest of the proof.
		ServiceMissing,
		/// The rule that bounds the term stands on nothing: file a basis with a change of the rule.
		NoBasis,
		/// The term ends before it begins, or later than the rule allows: name another end.
		TermOutOfBounds,
		/// The case holds as many attachments as it may: put several files into one.
		TooManyAttached,
		/// It is not this seat's turn to remind, or nobody is to be reminded: look at the case.
		NothingToRemind,
		/// Cases of this kind are about something else.
		WrongSubject,
		/// The clocks of this case are further behind than a call works off: poke the deadlines, and send it again.
		Behind,
		/// The subject stated its case: attach what is to be added to it.
		StatedAlready,
		/// The measure was lengthened, and that is done once: lift it or decide before its end.
		LongerAlready,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_idle(_: BlockNumberFor<T>, limit: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(limit);
			Self::forget_old_months(&mut meter);
			meter.consumed()
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Report a breach, of anybody by anybody (Order 121). A deposit there is none.
		///
		/// Signed by anybody. Fails with [`Error::UnknownSubject`], [`Error::InTheFuture`], [`Error::DigestMissing`],
		/// [`Error::NotCustodian`], [`Error::NoTime`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::report())]
		pub fn report(origin: OriginFor<T>, report: Report) -> DispatchResult {
			let account = ensure_signed(origin)?;
			Self::do_report(account, report)?;
			Ok(())
		}

		/// Propose a change of a rule, with the digest of the reasons. The deposit comes back when the case ends, whatever the
		/// answer.
		///
		/// Signed by anybody. Fails with [`Error::DigestMissing`], [`Error::NotCustodian`], [`Error::NoTime`], and if the
		/// deposit can't be taken.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::propose())]
		pub fn propose(origin: OriginFor<T>, proposal: Proposal) -> DispatchResult {
			let account = ensure_signed(origin)?;
			Self::do_propose(account, proposal)?;
			Ok(())
		}

		/// Take a step in a case. Who may take which, and where it leads, docs/cases.md says. `number` is how many were taken
		/// before.
		///
		/// The origin is a seat, or signed by who filed the case or whom it concerns. Fails with [`Error::UnknownCase`],
		/// [`Error::HasEnded`], [`Error::OutOfStage`], [`Error::NotParty`], [`Error::NotYours`], [`Error::NotYourCase`],
		/// [`Error::OutsideRegion`], [`Error::OutsideMandate`], [`Error::NotNext`], [`Error::Behind`], and what its step fails
		/// with.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::act().saturating_add(Pallet::<T>::settling()))]
		pub fn act(origin: OriginFor<T>, case: CaseId, number: u32, step: Move) -> DispatchResultWithPostInfo {
			let actor = Self::actor(origin)?;
			let settled = Self::do_act(actor, case, number, step)?;
			Ok(Self::paid(T::WeightInfo::act(), settled))
		}

		/// Remind a seat that is behind. It has a new term from now on.
		///
		/// The origin is the seat whose turn it is to remind. Fails with [`Error::UnknownCase`], [`Error::HasEnded`],
		/// [`Error::NothingToRemind`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::remind().saturating_add(Pallet::<T>::settling()))]
		pub fn remind(origin: OriginFor<T>, case: CaseId) -> DispatchResultWithPostInfo {
			let seat = T::SeatOrigin::ensure_origin(origin)?;
			let settled = Self::do_remind(seat, case)?;
			Ok(Self::paid(T::WeightInfo::remind(), settled))
		}

		/// Attach something to a case that waits.
		///
		/// The origin is a party's, as for [`Pallet::act`]. Fails with [`Error::UnknownCase`], [`Error::HasEnded`],
		/// [`Error::NotParty`], [`Error::DigestMissing`], [`Error::NotCustodian`], [`Error::TooManyAttached`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::attach().saturating_add(Pallet::<T>::settling()))]
		pub fn attach(origin: OriginFor<T>, case: CaseId, attachment: Attachment) -> DispatchResultWithPostInfo {
			let actor = Self::actor(origin)?;
			let settled = Self::do_attach(actor, case, attachment)?;
			Ok(Self::paid(T::WeightInfo::attach(), settled))
		}

		/// The same as [`Pallet::report`] for who has no account: signed by a key of its own, with work that shows that it was
		/// not made by the million. It costs no fee.
		///
		/// No signed origin. Not valid if signature, work or the block on which it rests don't hold, or if it would fail as
		/// [`Pallet::report`] does.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::report())]
		#[pallet::authorize(|_source, free| Pallet::<T>::authorize_report(free))]
		#[pallet::weight_of_authorize(T::WeightInfo::authorize_report_without_account())]
		pub fn report_without_account(origin: OriginFor<T>, free: FreeReportOf<T>) -> DispatchResult {
			ensure_authorized(origin)?;
			Self::count_free_report();
			Self::do_report(free.key, free.report)?;
			Ok(())
		}

		/// The same as [`Pallet::act`] for who filed a case without an account. It costs no fee; each step can be taken once.
		///
		/// No signed origin. Not valid if the signature doesn't hold, the key did not file this case, the step isn't the next
		/// one, or if it would fail as [`Pallet::act`] does.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::act())]
		#[pallet::authorize(|_source, free| Pallet::<T>::authorize_step(free))]
		#[pallet::weight_of_authorize(T::WeightInfo::authorize_act_without_account())]
		pub fn act_without_account(
			origin: OriginFor<T>,
			free: FreeStep<T::AccountId, T::Signature>,
		) -> DispatchResultWithPostInfo {
			ensure_authorized(origin)?;
			let settled = Self::do_act(Actor::Key(free.key), free.case, free.number, free.step)?;
			Ok(Self::paid(T::WeightInfo::act(), settled))
		}
	}
}
