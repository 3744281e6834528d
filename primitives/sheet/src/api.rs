//! The runtime APIs. Every answer is text, every argument can be typed.

use crate::{History, Language, Objection, Sheet, Word, MAX_EXAMINED};
use alloc::{string::String, vec::Vec};
use codec::Codec;
use fairstream_doors::Moment;
use fairstream_epcis::core::{BoundedList, CoreEvent};

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
}
