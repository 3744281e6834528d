//! Lists of bounded length.

use alloc::vec::Vec;
use core::{fmt, ops::Deref};

/// A list of at most `MAX` items. In SCALE it is a plain list; decoding refuses a longer one before
/// it reads an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoundedList<T, const MAX: u32>(Vec<T>);

/// A list with more items than its place holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany {
	/// Most items it may have.
	pub max: u32,
	/// Items it has.
	pub found: usize,
}

impl fmt::Display for TooMany {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{} are named but {} may be: split the event", self.found, self.max)
	}
}

impl core::error::Error for TooMany {}

impl<T, const MAX: u32> BoundedList<T, MAX> {
	/// Whether `length` items would fit.
	///
	/// # Errors
	/// [`TooMany`] if not.
	pub const fn check(length: usize) -> Result<(), TooMany> {
		if length > MAX as usize {
			return Err(TooMany { max: MAX, found: length });
		}
		Ok(())
	}

	/// The items.
	#[must_use]
	pub fn into_vec(self) -> Vec<T> {
		self.0
	}
}

impl<T, const MAX: u32> Default for BoundedList<T, MAX> {
	fn default() -> Self {
		Self(Vec::new())
	}
}

impl<T, const MAX: u32> Deref for BoundedList<T, MAX> {
	type Target = [T];

	fn deref(&self) -> &[T] {
		&self.0
	}
}

impl<T, const MAX: u32> TryFrom<Vec<T>> for BoundedList<T, MAX> {
	type Error = TooMany;

	fn try_from(items: Vec<T>) -> Result<Self, TooMany> {
		Self::check(items.len()).map(|()| Self(items))
	}
}

#[cfg(feature = "scale")]
mod scale {
	use alloc::vec::Vec;

	use codec::{Compact, Decode, DecodeWithMemTracking, Encode, EncodeLike, Error, Input, MaxEncodedLen, Output};
	use scale_info::{Type, TypeInfo};

	use super::BoundedList;

	impl<T: Encode, const MAX: u32> Encode for BoundedList<T, MAX> {
		fn size_hint(&self) -> usize {
			self.0.size_hint()
		}

		fn encode_to<O: Output + ?Sized>(&self, output: &mut O) {
			self.0.encode_to(output);
		}
	}

	impl<T: Encode, const MAX: u32> EncodeLike for BoundedList<T, MAX> {}
	impl<T: DecodeWithMemTracking, const MAX: u32> DecodeWithMemTracking for BoundedList<T, MAX> {}

	impl<T: Decode, const MAX: u32> Decode for BoundedList<T, MAX> {
		fn decode<I: Input>(input: &mut I) -> Result<Self, Error> {
			let length = Compact::<u32>::decode(input)?.0;
			if length > MAX {
				return Err("list is longer than its bound".into());
			}
			let size = core::mem::size_of::<T>().saturating_mul(length as usize);
			input.on_before_alloc_mem(size)?;
			let mut items = Vec::with_capacity(length as usize);
			for _ in 0..length {
				items.push(T::decode(input)?);
			}
			Ok(Self(items))
		}
	}

	impl<T: MaxEncodedLen, const MAX: u32> MaxEncodedLen for BoundedList<T, MAX> {
		fn max_encoded_len() -> usize {
			let items = T::max_encoded_len().saturating_mul(MAX as usize);
			items.saturating_add(Compact::<u32>(MAX).encoded_size())
		}
	}

	impl<T: TypeInfo + 'static, const MAX: u32> TypeInfo for BoundedList<T, MAX> {
		type Identity = Vec<T>;

		fn type_info() -> Type {
			Vec::<T>::type_info()
		}
	}
}
