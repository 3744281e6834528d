//! When a clock has run out: pure functions over moments and the times in which the chain stood still.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::Moment;
use fairstream_rules::Kind;
use scale_info::TypeInfo;

/// Milliseconds of a minute.
pub const MINUTE: Moment = 60_000;

/// A time in which no silence had a consequence: the chain stood still, and then a grace went by. Outages that follow each
/// other before the grace is over make one span, so that spans never overlap.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Span {
	/// The last block before the chain stood still. What had run out by then had run out.
	pub begin: Moment,
	/// The first block after it; of the last outage, if there were several.
	pub end: Moment,
	/// The end of the grace: what was held fires now.
	pub until: Moment,
}

impl Span {
	/// An outage between two blocks, with the grace that follows it.
	#[must_use]
	pub const fn outage(begin: Moment, end: Moment, grace: Moment) -> Self {
		Self { begin, end, until: end.saturating_add(grace) }
	}

	/// Whether it holds a clock that was open until this moment. One that ran out with the last block before the outage is
	/// not held, since that block was there for the answer; one that ends with the grace fires then anyway.
	#[must_use]
	pub const fn holds(&self, open_until: Moment) -> bool {
		self.begin < open_until && open_until < self.until
	}

	/// This span with a later outage in it; none if its grace was over when that began. What was held until the very block
	/// after which the chain stood still ran out with that block, so the outage begins a span of its own.
	#[must_use]
	pub fn with(self, later: Span) -> Option<Self> {
		let open = later.begin < self.until;
		open.then(|| Self { begin: self.begin, end: later.end, until: self.until.max(later.until) })
	}
}

/// When a clock that is open until this moment fires. `span` gives the spans in their order, `count` of them.
///
/// Spans don't overlap, so at most one of them holds a clock, and its end holds no other: nothing chains. Later clocks never
/// fire earlier. The latest span is looked at first, since it decides about nearly all; further back it is a binary search.
pub fn fires_at(kind: Kind, open_until: Moment, count: u32, span: impl Fn(u32) -> Option<Span>) -> Moment {
	if kind == Kind::Appointed {
		return open_until;
	}
	let before = |place: u32| span(place).is_some_and(|span| span.begin < open_until);
	let latest = count.saturating_sub(1);
	let candidate = match before(latest) {
		true => latest,
		false => last_that(latest, before),
	};
	span(candidate).filter(|span| span.holds(open_until)).map_or(open_until, |span| span.until)
}

/// The last place below `end` for which something is true that is true for none after one for which it is not; 0 if for none.
fn last_that(end: u32, holds: impl Fn(u32) -> bool) -> u32 {
	let (mut low, mut high) = (0u32, end);
	while low < high {
		let middle = low.midpoint(high);
		match holds(middle) {
			true => low = middle.saturating_add(1),
			false => high = middle,
		}
	}
	low.saturating_sub(1)
}

/// Whether a clock has run out by a block that comes after the latest span's end. It is the same as asking whether it fires
/// at that block or earlier, and takes no more than the latest span: an earlier one was over when that began.
#[must_use]
pub fn has_run_out(kind: Kind, open_until: Moment, latest: Option<Span>, now: Moment) -> bool {
	let held = || kind == Kind::Silence && latest.is_some_and(|span| now < span.until && span.holds(open_until));
	open_until <= now && !held()
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn fires(spans: &[Span], open_until: Moment) -> Moment {
		fires_at(Kind::Silence, open_until, spans.len() as u32, |place| spans.get(place as usize).copied())
	}

	/// Spans as gaps between blocks make them.
	fn note(spans: &mut Vec<Span>, outage: Span) {
		match spans.last().and_then(|last| last.with(outage)) {
			Some(longer) => *spans.last_mut().unwrap() = longer,
			None => spans.push(outage),
		}
	}

	#[test]
	fn what_ends_within_a_span_fires_at_its_end_and_its_bounds_are_exact() {
		let spans = [Span::outage(100, 200, 50)];
		for (open_until, expected) in [(99, 99), (100, 100), (101, 250), (200, 250), (249, 250), (250, 250), (251, 251)]
		{
			assert_eq!(fires(&spans, open_until), expected, "open until {open_until}");
		}
	}

	#[test]
	fn what_is_appointed_knows_no_outage() {
		let span = Span::outage(100, 200, 50);
		assert_eq!(fires_at(Kind::Appointed, 150, 1, |_| Some(span)), 150);
		assert!(has_run_out(Kind::Appointed, 150, Some(span), 200));
		assert!(!has_run_out(Kind::Silence, 150, Some(span), 249));
		assert!(has_run_out(Kind::Silence, 150, Some(span), 250));
	}

	#[test]
	fn an_outage_within_the_grace_makes_the_span_longer_and_one_at_its_end_does_not() {
		let first = Span::outage(100, 200, 50);
		assert_eq!(first.with(Span::outage(249, 300, 50)), Some(Span { begin: 100, end: 300, until: 350 }));
		assert_eq!(first.with(Span::outage(250, 300, 50)), None);
		assert_eq!(
			first.with(Span::outage(210, 220, 1)),
			Some(Span { begin: 100, end: 220, until: 250 }),
			"never shorter"
		);
	}

	#[test]
	fn moments_at_the_end_of_time_do_not_overflow() {
		assert_eq!(Span::outage(1, Moment::MAX - 1, 50).until, Moment::MAX);
	}

	proptest! {
		/// Blocks come after gaps, some of them outages. A plain walk through the blocks says when each clock ran out.
		#[test]
		fn the_rule_says_what_a_walk_through_the_blocks_finds(
			gaps in proptest::collection::vec(1u64..40, 1..40), clocks in proptest::collection::vec(2u64..900, 1..30),
		) {
			const SHORTEST: Moment = 20;
			const GRACE: Moment = 30;
			let mut spans = Vec::new();
			let mut now = 1;
			// When each would fire as far as is known, and whether it did.
			let mut walk: Vec<(Moment, bool)> = clocks.iter().map(|at| (*at, false)).collect();
			for gap in gaps {
				let (begin, end) = (now, now + gap);
				now = end;
				if gap >= SHORTEST {
					note(&mut spans, Span::outage(begin, end, GRACE));
					for (fires, _) in walk.iter_mut().filter(|(_, ran_out)| !ran_out) {
						*fires = (*fires).max(end + GRACE);
					}
					// What runs on beyond the grace is not touched by it.
					for ((fires, _), open_until) in walk.iter_mut().zip(&clocks).filter(|(_, at)| **at > end + GRACE) {
						*fires = *open_until;
					}
				}
				for ((fires, ran_out), open_until) in walk.iter_mut().zip(&clocks) {
					*ran_out |= *fires <= now;
					let found = has_run_out(Kind::Silence, *open_until, spans.last().copied(), now);
					prop_assert_eq!(found, *ran_out, "open until {} at {} with {:?}", open_until, now, spans);
					prop_assert_eq!(self::fires(&spans, *open_until), *fires);
				}
			}
			for pair in spans.windows(2) {
				prop_assert!(pair[0].until <= pair[1].begin, "spans overlap: {:?}", pair);
			}
			let mut sorted = clocks;
			sorted.sort_unstable();
			let order: Vec<_> = sorted.iter().map(|at| fires(&spans, *at)).collect();
			prop_assert!(order.is_sorted(), "a later clock fires earlier");
		}
	}
}
