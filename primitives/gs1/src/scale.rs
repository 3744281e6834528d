//! How keys travel on the chain.
//!
//! Numbers travel as `u64`, units, places and parties as the text of their canonical path. Decoding
//! checks what construction checks, so that a value that exists is valid wherever it came from.

use alloc::{string::String, string::ToString, vec, vec::Vec};

use codec::{Compact, Decode, DecodeWithMemTracking, Encode, EncodeLike, Error, Input, MaxEncodedLen, Output};
use scale_info::{Type, TypeInfo};

use crate::{
	charset::Text82,
	place::{Party, Place, PARTY_PATH_MAX, PLACE_PATH_MAX},
	text::BoundedText,
	unit::{Unit, UNIT_PATH_MAX},
};

/// Decoding for a number with check digit; the other codec traits are derived.
macro_rules! number_codec {
	($name:ident) => {
		impl codec::Decode for $name {
			fn decode<I: codec::Input>(input: &mut I) -> Result<Self, codec::Error> {
				let number = <u64 as codec::Decode>::decode(input)?;
				Self::try_from(number)
					.map_err(|_| codec::Error::from(concat!(stringify!($name), ": wrong check digit or length")))
			}
		}

		impl codec::DecodeWithMemTracking for $name {}
	};
}

pub(crate) use number_codec;

/// Reads a text of at most `max` bytes; a longer one costs no more than its length prefix.
fn decode_text<I: Input>(input: &mut I, max: u32) -> Result<String, Error> {
	let length = Compact::<u32>::decode(input)?.0;
	if length > max {
		return Err("text is longer than its bound".into());
	}
	input.on_before_alloc_mem(length as usize)?;
	let mut bytes: Vec<u8> = vec![0; length as usize];
	input.read(&mut bytes)?;
	String::from_utf8(bytes).map_err(|_| "text is not UTF-8".into())
}

fn max_text_len(max: u32) -> usize {
	Compact::<u32>(max).encoded_size().saturating_add(max as usize)
}

impl<const MAX: u32> Encode for BoundedText<MAX> {
	fn size_hint(&self) -> usize {
		self.as_str().size_hint()
	}

	fn encode_to<O: Output + ?Sized>(&self, output: &mut O) {
		self.as_str().encode_to(output);
	}
}

impl<const MAX: u32> EncodeLike for BoundedText<MAX> {}
impl<const MAX: u32> DecodeWithMemTracking for BoundedText<MAX> {}

impl<const MAX: u32> Decode for BoundedText<MAX> {
	fn decode<I: Input>(input: &mut I) -> Result<Self, Error> {
		let text = decode_text(input, MAX)?;
		Self::try_from(text).map_err(|_| "text is longer than its bound".into())
	}
}

impl<const MAX: u32> MaxEncodedLen for BoundedText<MAX> {
	fn max_encoded_len() -> usize {
		max_text_len(MAX)
	}
}

impl<const MAX: u32> TypeInfo for BoundedText<MAX> {
	type Identity = str;

	fn type_info() -> Type {
		str::type_info()
	}
}

/// The codec traits of a type that travels as its canonical text.
macro_rules! text_codec {
	($name:ident, $max:ident, $what:literal) => {
		impl Encode for $name {
			fn encode_to<O: Output + ?Sized>(&self, output: &mut O) {
				self.to_string().encode_to(output);
			}
		}

		impl EncodeLike for $name {}
		impl DecodeWithMemTracking for $name {}

		impl Decode for $name {
			fn decode<I: Input>(input: &mut I) -> Result<Self, Error> {
				let text = decode_text(input, $max)?;
				match text.parse::<Self>() {
					// One thing has one encoding, or it could be counted twice.
					Ok(value) if value.to_string() == text => Ok(value),
					_ => Err(concat!("not the canonical path of a ", $what).into()),
				}
			}
		}

		impl MaxEncodedLen for $name {
			fn max_encoded_len() -> usize {
				max_text_len($max)
			}
		}

		impl TypeInfo for $name {
			type Identity = str;

			fn type_info() -> Type {
				str::type_info()
			}
		}
	};
}

text_codec!(Unit, UNIT_PATH_MAX, "unit");
text_codec!(Place, PLACE_PATH_MAX, "place");
text_codec!(Party, PARTY_PATH_MAX, "party");

impl<const MAX: usize> Encode for Text82<MAX> {
	fn encode_to<O: Output + ?Sized>(&self, output: &mut O) {
		self.as_str().encode_to(output);
	}
}

impl<const MAX: usize> EncodeLike for Text82<MAX> {}
impl<const MAX: usize> DecodeWithMemTracking for Text82<MAX> {}

impl<const MAX: usize> Decode for Text82<MAX> {
	fn decode<I: Input>(input: &mut I) -> Result<Self, Error> {
		decode_text(input, u32::try_from(MAX).unwrap_or(u32::MAX))?
			.parse()
			.map_err(|_| "not a text of GS1's characters".into())
	}
}

impl<const MAX: usize> MaxEncodedLen for Text82<MAX> {
	fn max_encoded_len() -> usize {
		max_text_len(u32::try_from(MAX).unwrap_or(u32::MAX))
	}
}

impl<const MAX: usize> TypeInfo for Text82<MAX> {
	type Identity = str;

	fn type_info() -> Type {
		str::type_info()
	}
}
