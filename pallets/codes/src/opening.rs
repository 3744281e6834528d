//! What is known of an item's code, and what a reveal adds to it. Pure.

use crate::MAX_OTHERS;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use fairstream_doors::{Moment, Region};
use scale_info::TypeInfo;

/// When a code was revealed, and where.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Occasion {
	/// The block's time.
	pub at: Moment,
	/// The province that the revealer named. It is its word, and nobody has looked.
	pub province: Option<Region>,
}

/// A reveal by another than the first.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Other<AccountId> {
	/// The revealer's key.
	pub by: AccountId,
	/// When and where.
	pub occasion: Occasion,
}

/// What is known of a code that was revealed.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Opening<AccountId> {
	/// In which of its owner's series it stands.
	pub window: u64,
	/// The key of who revealed it first.
	pub by: AccountId,
	/// When and where that was.
	pub first: Occasion,
	/// How many reveals by others were recorded since; [`MAX_OTHERS`] at most.
	pub others: u8,
	/// The last of these.
	pub last: Option<Other<AccountId>>,
	/// Whether its room counts for the owner's deposit; it doesn't where that one could not pay.
	pub kept: bool,
}

/// What a reveal adds to what is known.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Adds {
	/// Nobody revealed the code before.
	First,
	/// Others did.
	Again,
}

/// Why a reveal adds nothing.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Nothing {
	/// The first revealer, or the last of the others, says it again.
	Known,
	/// So many revealed it that one more says nothing new.
	Enough,
}

/// What a reveal by this key adds to what is known of a code.
///
/// # Errors
/// [`Nothing`] if it adds nothing.
pub fn adds<AccountId: PartialEq>(known: Option<&Opening<AccountId>>, revealer: &AccountId) -> Result<Adds, Nothing> {
	let Some(known) = known else { return Ok(Adds::First) };
	let is_last = known.last.as_ref().is_some_and(|last| last.by == *revealer);
	if known.by == *revealer || is_last {
		return Err(Nothing::Known);
	}
	if known.others >= MAX_OTHERS {
		return Err(Nothing::Enough);
	}
	Ok(Adds::Again)
}

impl<AccountId> Opening<AccountId> {
	/// One more revealed it.
	pub(crate) fn again(&mut self, by: AccountId, occasion: Occasion) {
		self.others = self.others.saturating_add(1);
		self.last = Some(Other { by, occasion });
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn occasion(at: Moment) -> Occasion {
		Occasion { at, province: None }
	}

	fn opened_by(by: char) -> Opening<char> {
		Opening { window: 0, by, first: occasion(1), others: 0, last: None, kept: true }
	}

	#[test]
	fn the_first_reveal_is_the_first_whoever_makes_it() {
		assert_eq!(adds(None, &'a'), Ok(Adds::First));
	}

	#[test]
	fn the_first_and_the_last_revealer_say_nothing_new_and_everybody_else_does() {
		let mut opening = opened_by('a');
		assert_eq!((adds(Some(&opening), &'a'), adds(Some(&opening), &'b')), (Err(Nothing::Known), Ok(Adds::Again)));
		opening.again('b', occasion(2));
		assert_eq!(adds(Some(&opening), &'a'), Err(Nothing::Known));
		assert_eq!(adds(Some(&opening), &'b'), Err(Nothing::Known));
		assert_eq!(adds(Some(&opening), &'c'), Ok(Adds::Again));
		assert_eq!((opening.first, opening.last.map(|last| last.occasion)), (occasion(1), Some(occasion(2))));
	}

	#[test]
	fn beyond_so_many_others_nothing_new_is_said() {
		let mut opening = opened_by('a');
		for at in 0..MAX_OTHERS {
			assert_eq!(adds(Some(&opening), &'z'), Ok(Adds::Again), "after {at}");
			opening.again(char::from(b'b' + at), occasion(at.into()));
		}
		assert_eq!((opening.others, adds(Some(&opening), &'z')), (MAX_OTHERS, Err(Nothing::Enough)));
	}
}
