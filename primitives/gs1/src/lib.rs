//! GS1 keys as types.
//!
//! A key names a thing of trade: a product class (GTIN), a lot, a single item, a logistic unit
//! (SSCC), a place (GLN), a party. It is written in one of three ways:
//!
//! | way | example | check digit |
//! |---|---|---|
//! | EPC URN (EPC Tag Data Standard 2.0, section 6) | `urn:epc:id:sgtin:9521234.054321.ABC` | left out, computed here |
//! | GS1 Digital Link URI (URI Syntax 1.3) | `https://example.com/01/09521234543213/21/ABC` | present, verified here |
//! | canonical path, this crate's short form | `01/09521234543213/21/ABC` | present, verified here |
//!
//! All three read into one [`Key`], and a key has one spelling: [`Key::digital_link`] is the
//! canonical Digital Link at `https://id.gs1.org`, and its [`Display`](core::fmt::Display) is the
//! path of it. A URN can't be made from a Digital Link without a table of company prefixes, so
//! the Digital Link is the form to store.
//!
//! # The canonical spelling
//!
//! GTINs have 14 digits; only the finest level is written (a serial, else a lot); variant, query and
//! fragment are dropped; in serials and other texts everything but `A-Za-z0-9-._~` is
//! percent-encoded, with capital hexadecimal digits (RFC 3986, section 2.3). URI Syntax 1.3 asks for
//! no more than that reserved characters be encoded, so one key has several valid spellings there,
//! and one here. The reference tool of the CBV event hash, at its revision 5d2f1c3, differs: made
//! from a URN it leaves `'`, `;` and `=` as they are and keeps escapes as written (`%2f`), from a
//! Digital Link it keeps any escapes out of the canonical form, and it doesn't verify check digits.
//! The event hash therefore has an implementation of its own for that and doesn't use this one.
//!
//! # Narrower types
//!
//! Narrower types say what a field may hold: [`Unit`] what an event is about, [`Place`] where,
//! [`Party`] who. With the feature `scale` they travel as their path, typed as text, so that a
//! reader of chain metadata sees `01/09521234543213/21/ABC` and not a row of numbers, and decoding
//! refuses every text that isn't the canonical spelling of a valid key.
//!
//! ```
//! use fairstream_gs1::{Key, Unit};
//!
//! let key: Key = "urn:epc:id:sgtin:9521234.054321.ABC".parse()?;
//! assert_eq!(key.digital_link(), "https://id.gs1.org/01/09521234543213/21/ABC");
//!
//! let unit: Unit = "https://shop.example/01/9521234543213/21/ABC?linkType=all".parse()?;
//! assert_eq!(unit.to_string(), "01/09521234543213/21/ABC");
//!
//! let wrong = "01/09521234543214".parse::<Unit>().unwrap_err();
//! assert_eq!(
//!     wrong.to_string(),
//!     "check digit of GTIN 09521234543214 is 4 but should be 3: correct the digit or the number",
//! );
//! # Ok::<(), fairstream_gs1::IdError>(())
//! ```

#![no_std]
#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![cfg_attr(
	not(test),
	deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unreachable)
)]

extern crate alloc;

mod charset;
mod check_digit;
mod digital_link;
mod error;
mod gtin;
mod key;
mod number;
mod other;
mod percent;
mod place;
#[cfg(feature = "scale")]
mod scale;
mod text;
mod unit;
mod urn;

pub use charset::{CompanyReference, ComponentPart, Extension, Lot, PackSerial, Serial, Text39, Text82};
pub use check_digit::check_digit;
pub use digital_link::{is_gs1_resolver, parse_digital_link, CANONICAL_RESOLVER};
pub use error::{IdError, KeyError, KeyKind, LinkError, UrnError};
pub use gtin::Gtin;
pub use key::{DigitText, ItipOrigin, Key};
pub use number::{CouponNumber, DocumentType, Gln, Gsin, Gsrn, ReturnableAsset, Sscc};
pub use other::{OtherId, OtherIdError, OtherScheme, OTHER_VALUE_MAX};
pub use place::{Party, Place, PARTY_PATH_MAX, PLACE_PATH_MAX};
pub use text::{BoundedText, TextTooLong};
pub use unit::{OtherKey, PrivateId, Unit, UnitText, UNIT_PATH_MAX};
pub use urn::parse_urn;
