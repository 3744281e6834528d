//! What a seat has to do in cases: first that in which it is behind, then what is due.

use super::{
	cases::{about, clock, consequence, due_words, next_call, Record},
	now,
	places::{is_of, Merged},
	seats, tongue,
};
use crate::{Cases, Runtime};
use alloc::{
	string::{String, ToString},
	vec::Vec,
};
use codec::{Decode, Encode};
use fairstream_doors::{CaseId, SeatId};
use fairstream_sheet::{
	civil,
	docket::{Filter, WorkLine, Worklist, WORK_PAGE},
	Language,
};
use pallet_cases::{Late, Place, Waiting, Watch};
use pallet_deadlines::Turn;

/// How many cases are looked at for a page at most, so that a filter that few pass keeps no node busy.
const LOOKED_AT: u32 = 2_000;

/// Where a page of a worklist begins: among what is overdue, after a place, or among what is due, after a turn.
#[derive(Clone, Copy)]
enum Cursor {
	Overdue(Option<Place>),
	Due(Option<Turn>),
}

impl Cursor {
	fn read(bytes: Option<[u8; 17]>) -> Self {
		let Some([list, place @ ..]) = bytes else { return Self::Overdue(None) };
		match list {
			0 => Self::Overdue(Place::decode(&mut &place[..]).ok()),
			_ => Self::Due(Turn::decode(&mut &place[..]).ok()),
		}
	}

	fn written(list: u8, place: &impl Encode) -> [u8; 17] {
		let mut bytes = [list; 17];
		let place = place.encode();
		if let Some(rest) = bytes.get_mut(1..).filter(|rest| rest.len() == place.len()) {
			rest.copy_from_slice(&place);
		}
		bytes
	}
}

/// What a seat has to do in cases.
pub fn of(seat: SeatId, language: Language, filter: Filter, after: Option<[u8; 17]>) -> Result<Worklist, String> {
	if !pallet_seats::Seats::<Runtime>::contains_key(seat) {
		return Err(seats::unknown(seat, language));
	}
	let mut page = Page { seat, language, filter, lines: Vec::new(), looked: 0, next: None };
	let due_from = match Cursor::read(after) {
		Cursor::Overdue(place) => {
			for behind in Cases::overdue_of(seat, place) {
				if page.is_full() {
					break;
				}
				page.look(Some(behind.case), Cursor::written(0, &behind.place), true);
			}
			None
		}
		Cursor::Due(turn) => turn,
	};
	for named in Merged::of(seat, due_from) {
		if page.is_full() {
			break;
		}
		let case = named.duty.clock.case.filter(|_| is_of(seat, &named));
		page.look(case, Cursor::written(1, &named.duty.turn), false);
	}
	let next = page.next.filter(|_| page.is_full());
	let open = pallet_cases::OpenAt::<Runtime>::get(seat);
	Ok(Worklist { seat: seats::name(seat, language), open, lines: page.lines, next })
}

/// A page that is being filled.
struct Page {
	seat: SeatId,
	language: Language,
	filter: Filter,
	lines: Vec<WorkLine>,
	looked: u32,
	next: Option<[u8; 17]>,
}

impl Page {
	fn is_full(&self) -> bool {
		self.lines.len() >= WORK_PAGE as usize || self.looked >= LOOKED_AT
	}

	/// Look at a case, and take it if it passes. What is overdue stands in the list of these alone.
	fn look(&mut self, case: Option<CaseId>, cursor: [u8; 17], among_overdue: bool) {
		self.looked = self.looked.saturating_add(1);
		self.next = Some(cursor);
		let Some(case) = case else { return };
		let Some(record) = pallet_cases::Cases::<Runtime>::get(case) else { return };
		let Some(waiting) = record.waiting() else { return };
		let due = Cases::due_now(&record, waiting);
		let late = waiting.overdue.filter(|late| late.seat == self.seat && due.watch != Watch::OnTime);
		if late.is_some() != among_overdue || !self.passes(&record, waiting) {
			return;
		}
		// Until its superior reminds it, a seat that is behind sees what it has to do, and since when, and not the reminder.
		let late = late.filter(|_| due.seat != Some(self.seat));
		let seen = Seen { waiting, watch: due.watch, late, cursor };
		self.lines.push(work_line(case, &record, seen, self.language));
	}

	fn passes(&self, record: &Record, waiting: &Waiting) -> bool {
		match self.filter {
			Filter::All => true,
			Filter::Overdue => Cases::due_now(record, waiting).watch != Watch::OnTime && waiting.overdue.is_some(),
			Filter::DueBefore(moment) => clock(waiting.clock).is_some_and(|(due, ..)| due < moment),
			Filter::Kind(kind) => record.kind == kind,
			Filter::Stage(stage) => waiting.stage == stage,
			Filter::ToBeLookedAt => record.look,
		}
	}
}

/// A case as a seat sees it.
struct Seen<'a> {
	waiting: &'a Waiting,
	watch: Watch,
	/// Since when the seat is behind, if it is and was not reminded yet.
	late: Option<Late>,
	cursor: [u8; 17],
}

fn work_line(case: CaseId, record: &Record, seen: Seen, language: Language) -> WorkLine {
	let Seen { waiting, watch, late, cursor } = seen;
	let watch = late.map_or(watch, |_| Watch::Reminded);
	let rule_of_stage = || record.kind.row().stage(waiting.stage).map(|row| row.clock.to_string()).unwrap_or_default();
	let (due, provisional, open_until, rule) = match late {
		Some(late) => (late.since, false, late.since, rule_of_stage()),
		None => clock(waiting.clock).unwrap_or((waiting.due, false, waiting.due, String::new())),
	};
	let overdue = due <= now();
	let (call, encoded) = next_call(case, record, waiting, watch);
	WorkLine {
		case: case.0,
		kind: record.kind.row().words(tongue(language)).into(),
		about: about(&record.subject, record.against, language),
		act: record.act.map(|act| act.to_string()).unwrap_or_default(),
		what: due_words(waiting, watch, overdue, language),
		rule,
		due,
		due_shown: civil::here(due),
		provisional,
		open_until,
		overdue,
		missed: waiting.missed,
		look: record.look,
		consequence: consequence(record, waiting, language),
		call,
		encoded: encoded.encode(),
		cursor,
	}
}
