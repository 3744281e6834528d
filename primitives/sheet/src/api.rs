//! The runtime APIs. Every answer is text, every argument can be typed.

use crate::{
	codes::{CodeSheet, SeriesLine},
	commitments::{CommitmentLine, CommitmentPage, DayLine, Filing, MAX_FILINGS},
	docket::{CaseSheet, Filter, Worklist},
	goods::{CertificatePage, OfferPage, Permission},
	law::{ActLine, Inbox, PaperLine, Responsible, RuleHistory, RuleLine},
	History, Language, Objection, Sheet, Word, MAX_EXAMINED,
};
use alloc::{string::String, vec::Vec};
use codec::Codec;
use fairstream_doors::{
	Bearer, CaseId, CertificateId, CommitmentKey, CommitmentKind, Deed, Moment, ParticipantId, Region, SeatId,
};
use fairstream_epcis::core::{BoundedList, CoreEvent};
use fairstream_rules::{jurisdiction::Supervised, Layer, Scope};

sp_api::decl_runtime_apis! {
	/// What the chain says as readable text.
	///
	/// A unit is named by EPC URN (`urn:epc:id:sgtin:..`), GS1 Digital Link (`https://id.gs1.org/01/..`) or canonical path
	/// (`01/..`). Errors are text too, with the remedy.
	pub trait FairstreamApi {
		/// All that the chain has to say about a unit.
		fn sheet(unit: String, language: Language) -> Result<Sheet, String>;

		/// A page of a unit's history, from 0; the events of containers in which it lay are part of it.
		fn history(unit: String, language: Language, page: u32) -> Result<History, String>;
	}

	/// What a reporter asks before it sends events, and who holds documents after.
	pub trait TraceabilityApi<AccountId> where AccountId: Codec {
		/// What would become of `events` if `reporter` captured them one after the other at the later of `at`, in
		/// milliseconds since 1970, and this block's time. Each stands on those before it that would be taken. An answer
		/// per event; nothing is written.
		fn examine(
			reporter: AccountId,
			events: BoundedList<CoreEvent, MAX_EXAMINED>,
			at: Moment,
		) -> Vec<Result<(), Objection>>;

		/// Under whose word events of these digests stand, an answer per digest; at most 32 words each.
		fn captured(digests: BoundedList<[u8; 32], MAX_EXAMINED>) -> Vec<Vec<Word>>;
	}

	/// The rulebook as readable text. Rules are named as in docs/rules.md, such as `complaint.platform.first_reply`.
	///
	/// A moment is in milliseconds since 1970; without one the question is about now.
	pub trait RulebookApi {
		/// Every rule with the value that holds for a scope at a moment, in the order of the table.
		fn rules(scope: Scope, at: Option<Moment>, language: Language) -> Vec<RuleLine>;

		/// One rule.
		fn rule(name: String, scope: Scope, at: Option<Moment>, language: Language) -> Result<RuleLine, String>;

		/// A page of a rule's history in a layer, from 0, and at its end the change that is announced.
		fn rule_history(name: String, layer: Layer, page: u32, language: Language) -> Result<RuleHistory, String>;

		/// When a period of a rule ends that begins at a moment, in words, with the days on which it rests.
		fn due(name: String, scope: Scope, start: Moment, language: Language) -> Result<Sheet, String>;

		/// What is forbidden.
		fn acts(language: Language) -> Vec<ActLine>;
	}

	/// Which authority answers, as readable text. Acts are named by their codes, regions by six digits of GB/T 2260.
	pub trait SeatsApi {
		/// The seat that answers for an act in a region.
		fn responsible(act: String, region: String, language: Language) -> Result<Responsible, String>;

		/// The seat that answers for an act of somebody supervised, by article 47 of Order 117.
		fn whose_case(act: String, supervised: Supervised, language: Language) -> Result<Responsible, String>;

		/// A seat: its line, region, mandate and officers.
		fn seat(seat: SeatId, language: Language) -> Result<Sheet, String>;

		/// The papers of a seat that wait for signatures, the oldest first.
		fn papers(seat: SeatId, language: Language) -> Result<Vec<PaperLine>, String>;
	}

	/// What is due, as readable text.
	pub trait DeadlinesApi {
		/// What somebody has to do, in the order in which it is due, from after a cursor on.
		fn duties_of(bearer: Bearer, after: Option<[u8; 16]>, language: Language) -> Inbox;

		/// The times in which the chain stood still, the latest first, a page from 0: a line each.
		fn outages(page: u32, language: Language) -> Vec<crate::Line>;
	}

	/// Cases, as readable text.
	pub trait CasesApi<AccountId> where AccountId: Codec {
		/// What a seat has to do in cases: what is overdue, what is due, what follows, and the call; from after a cursor on.
		fn worklist(
			seat: SeatId,
			language: Language,
			filter: Filter,
			after: Option<[u8; 17]>,
		) -> Result<Worklist, String>;

		/// A case: where it is, what was done in it, what is attached, and what may be done.
		fn case(case: CaseId, language: Language) -> Result<CaseSheet, String>;

		/// The clocks that a seat missed, a line a month, the latest first, a year at most.
		fn missed(seat: SeatId, language: Language) -> Result<Vec<crate::Line>, String>;

		/// With how many zero bits the digest of a report without an account has to begin now.
		fn required_work() -> u32;

		/// What is hashed and signed for a report without an account: SCALE of the report as the call takes it, the key, the
		/// number of a recent block, and the number that is tried. None if it can't be read or the block is unknown.
		fn report_payload(report: Vec<u8>, key: AccountId, block: u32, work: u64) -> Option<Vec<u8>>;
	}

	/// Commitments and the archive, as readable text, and what a proof is made of.
	pub trait CommitmentsApi {
		/// What was filed under a key.
		fn commitment(
			owner: ParticipantId,
			kind: CommitmentKind,
			window: u64,
			language: Language,
		) -> Result<CommitmentLine, String>;

		/// What an owner filed of a kind, in the order of windows, from after one on.
		fn commitments_of(
			owner: ParticipantId,
			kind: CommitmentKind,
			after: Option<u64>,
			language: Language,
		) -> CommitmentPage;

		/// What would become of `filings` if `owner` filed them one after the other at the later of `at`, in milliseconds since
		/// 1970, and this block's time: an answer for each, or the name of the error of the pallet `Commitments`, such as
		/// `WindowNotOver`. Its line in the metadata says what it means and what to do. The deposit is not looked at; nothing is
		/// written.
		fn examine(
			owner: ParticipantId,
			filings: BoundedList<Filing, MAX_FILINGS>,
			at: Moment,
		) -> Vec<Result<(), String>>;

		/// The tree of a day, counted from 1 January 1970 in the chain's civil time; without one, of today.
		fn day(day: Option<u32>, language: Language) -> Result<DayLine, String>;

		/// The leaves of a day's tree that are in the state, as digests with their places, from a place on: a page.
		fn leaves(day: u32, from: u64) -> Vec<(u64, [u8; 32])>;
	}

	/// Consumer codes: which series are enlisted, and what was revealed.
	pub trait CodesApi<AccountId> where AccountId: Codec {
		/// What is known of an item's code: when and where it was first revealed, whether others did since, and what that doesn't
		/// say. The item is named as for `FairstreamApi`.
		fn code(unit: String, language: Language) -> Result<CodeSheet, String>;

		/// A series that is enlisted, by its owner and the owner's number for it.
		fn series(owner: ParticipantId, window: u64, language: Language) -> Result<SeriesLine, String>;

		/// What the code's key signs to reveal the code of an item: for this series, revealer and province, resting on the block
		/// of this number.
		fn reveal_payload(
			series: CommitmentKey,
			unit: String,
			revealer: AccountId,
			province: Option<Region>,
			block: u32,
		) -> Result<Vec<u8>, String>;
	}

	/// Goods: files of products, certificates, offers, and what bars them, as readable text. Units are named as for `sheet`.
	///
	/// A moment is in milliseconds since 1970, and not over; without one the question is about now. About one to come the
	/// answer is what would be if nothing more happened.
	pub trait GoodsApi {
		/// The file of a unit's product, and which certificates its category needs.
		fn product(unit: String, language: Language) -> Result<Sheet, String>;

		/// A certificate: what it covers, its term, and how it stands.
		fn certificate(certificate: CertificateId, language: Language) -> Result<Sheet, String>;

		/// The certificates that cover a unit, in the order of their numbers, from after one on.
		fn certificates(
			unit: String,
			after: Option<CertificateId>,
			language: Language,
		) -> Result<CertificatePage, String>;

		/// Whether a participant may offer or sell a unit; if not, why not, and until when.
		fn may(
			who: ParticipantId,
			deed: Deed,
			unit: String,
			at: Option<Moment>,
			language: Language,
		) -> Result<Permission, String>;

		/// What a seller offers and whether it stands, from after an offer on.
		fn offers(
			seller: ParticipantId,
			after: Option<(String, ParticipantId)>,
			at: Option<Moment>,
			language: Language,
		) -> Result<OfferPage, String>;
	}

	/// Who takes part, as readable text.
	pub trait RegistryApi<AccountId> where AccountId: Codec {
		/// A participant: its functions and how they stand now, its identity's term, affiliations, names.
		fn participant(participant: ParticipantId, language: Language) -> Result<Sheet, String>;

		/// The participant that acts by an account.
		fn acts_by(account: AccountId) -> Option<ParticipantId>;

		/// Who answers for a room at a moment: the platform's number and the room's public number on it.
		fn room(
			platform: ParticipantId,
			room: String,
			at: Option<Moment>,
			language: Language,
		) -> Result<ParticipantId, String>;
	}
}
