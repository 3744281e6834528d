//! Calls as the chain takes them.
//!
//! A call is built from the chain's metadata: its place there, and arguments whose types were compared with the chain's.

use super::{shape, At, Chain, ChainError};
use codec::{Compact, Encode};
use fairstream_sheet::civil::here;
use scale_info::{form::PortableForm, PortableRegistry, TypeDef, TypeInfo, Variant};
use std::{fmt, marker::PhantomData, ops::Range};
use subxt::{
	ext::{
		scale_encode::{self, EncodeAsFields, FieldIter, TypeResolver},
		scale_value::{Composite, Primitive, Value, ValueDef},
	},
	transactions::Payload,
};

/// Bytes in a row that are shown as one digest.
const DIGEST: usize = 32;

/// The names of fields that may hold moments.
const MOMENTS: [&str; 4] = ["at", "from", "since", "until"];

/// The moments in milliseconds from 2001 to 2286. Numbers of blocks are smaller.
const MILLISECONDS: Range<u128> = 1_000_000_000_000..10_000_000_000_000;

/// A call with its arguments.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Call {
	pallet: String,
	name: String,
	/// The numbers of pallet and call on this chain.
	place: [u8; 2],
	arguments: Arguments,
}

/// Arguments that are encoded already.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Arguments(Vec<u8>);

impl EncodeAsFields for Arguments {
	fn encode_as_fields_to<R: TypeResolver>(
		&self,
		_: &mut dyn FieldIter<'_, R::TypeId>,
		_: &R,
		out: &mut Vec<u8>,
	) -> Result<(), scale_encode::Error> {
		out.extend_from_slice(&self.0);
		Ok(())
	}
}

impl Payload for Call {
	type CallData = Arguments;

	fn pallet_name(&self) -> &str {
		&self.pallet
	}

	fn call_name(&self) -> &str {
		&self.name
	}

	fn call_data(&self) -> &Arguments {
		&self.arguments
	}
}

/// A call of the chain's that takes arguments of these types. Comparing them is done once for any number of calls.
#[derive(Clone, Copy, Debug)]
pub struct Form<Q> {
	pallet: &'static str,
	name: &'static str,
	place: [u8; 2],
	arguments: PhantomData<Q>,
}

impl<Q: Encode + TypeInfo + 'static> Form<Q> {
	/// The call of this name. `Q` is a tuple of its arguments.
	///
	/// # Errors
	/// [`ChainError::Missing`] or [`ChainError::Shape`] if this chain has no such call, or one that takes something else.
	pub fn of(chain: &Chain, at: &At, pallet: &'static str, name: &'static str) -> Result<Self, ChainError> {
		let (place, variant) = find(chain, at, pallet, name)?;
		shape::check_arguments::<Q>(at.metadata_ref().types(), &types_of(variant))
			.map_err(|difference| differs(chain, pallet, name, difference))?;
		Ok(Self { pallet, name, place, arguments: PhantomData })
	}

	/// The call with these arguments.
	#[must_use]
	pub fn call(&self, arguments: &Q) -> Call {
		Call {
			pallet: self.pallet.into(),
			name: self.name.into(),
			place: self.place,
			arguments: Arguments(arguments.encode()),
		}
	}
}

impl Call {
	/// A call whose last argument is another call. `Q` is a tuple of the arguments before it.
	///
	/// # Errors
	/// As [`Form::of`].
	pub fn around<Q: Encode + TypeInfo + 'static>(
		chain: &Chain,
		at: &At,
		(pallet, name): (&'static str, &'static str),
		arguments: &Q,
		inner: &[u8],
	) -> Result<Self, ChainError> {
		let (place, variant) = find(chain, at, pallet, name)?;
		let types = types_of(variant);
		let any_call = at.metadata_ref().outer_enums().call_enum_ty();
		let before = match types.split_last() {
			Some((last, before)) if *last == any_call => before,
			_ => return Err(differs(chain, pallet, name, "its last argument is no call".into())),
		};
		shape::check_arguments::<Q>(at.metadata_ref().types(), before)
			.map_err(|difference| differs(chain, pallet, name, difference))?;
		let mut bytes = arguments.encode();
		bytes.extend_from_slice(inner);
		Ok(Self { pallet: pallet.into(), name: name.into(), place, arguments: Arguments(bytes) })
	}

	/// A call that makes all of these, or none.
	///
	/// # Errors
	/// As [`Form::of`].
	pub fn all_of(chain: &Chain, at: &At, calls: &[Self]) -> Result<Self, ChainError> {
		let (pallet, name) = ("Utility", "batch_all");
		let (place, variant) = find(chain, at, pallet, name)?;
		let any_call = at.metadata_ref().outer_enums().call_enum_ty();
		if !takes_calls(at.metadata_ref().types(), variant, any_call) {
			return Err(differs(chain, pallet, name, "it takes no list of calls".into()));
		}
		let mut bytes = Compact(u32::try_from(calls.len()).unwrap_or(u32::MAX)).encode();
		calls.iter().for_each(|call| bytes.extend(call.encoded()));
		Ok(Self { pallet: pallet.into(), name: name.into(), place, arguments: Arguments(bytes) })
	}

	/// The call in these bytes, as [`Self::encoded`] gives them.
	///
	/// # Errors
	/// What is wrong with them, in words.
	pub fn read(at: &At, bytes: &[u8]) -> Result<Told, String> {
		let payload = at.transactions().from_call_data_bytes(bytes).map_err(|error| super::error::chain_of(&error))?;
		let name = format!("{}.{}", payload.pallet_name(), payload.call_name());
		let words = fields(payload.call_data());
		Ok(Told { name, words })
	}

	/// Its name, such as `Rulebook.propose`.
	#[must_use]
	pub fn name(&self) -> String {
		format!("{}.{}", self.pallet, self.name)
	}

	/// The bytes that stand for it wherever a call is an argument, and that Polkadot.js Apps decodes.
	#[must_use]
	pub fn encoded(&self) -> Vec<u8> {
		let mut bytes = self.place.to_vec();
		bytes.extend_from_slice(&self.arguments.0);
		bytes
	}
}

/// A call in words, for who is about to sign it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Told {
	/// Its name, such as `Rulebook.propose`.
	pub name: String,
	/// Its arguments.
	pub words: String,
}

impl fmt::Display for Told {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		write!(f, "{}{}", self.name, self.words)
	}
}

fn find<'at>(
	chain: &Chain,
	at: &'at At,
	pallet: &str,
	name: &str,
) -> Result<([u8; 2], &'at Variant<PortableForm>), ChainError> {
	let missing = || ChainError::Missing { url: chain.url().into(), what: format!("{pallet}.{name}") };
	let known = at.metadata_ref().pallet_by_name(pallet).ok_or_else(missing)?;
	let variant = known.call_variant_by_name(name).ok_or_else(missing)?;
	Ok(([known.call_index(), variant.index], variant))
}

fn types_of(variant: &Variant<PortableForm>) -> Vec<u32> {
	variant.fields.iter().map(|field| field.ty.id).collect()
}

fn takes_calls(types: &PortableRegistry, variant: &Variant<PortableForm>, any_call: u32) -> bool {
	match types_of(variant)[..] {
		[only] => matches!(
			types.resolve(only).map(|ty| &ty.type_def),
			Some(TypeDef::Sequence(list)) if list.type_param.id == any_call
		),
		_ => false,
	}
}

fn differs(chain: &Chain, pallet: &str, name: &str, difference: String) -> ChainError {
	ChainError::Shape { url: chain.url().into(), what: format!("{pallet}.{name}"), difference }
}

/// Fields in words: `(rule: ClueCheck, layer: Nation)`; nothing if there are none.
fn fields(values: &Composite<()>) -> String {
	let all: Vec<String> = match values {
		Composite::Named(values) => values
			.iter()
			.map(|(name, value)| format!("{name}: {}", moment(name, value).unwrap_or_else(|| words(value))))
			.collect(),
		Composite::Unnamed(values) => values.iter().map(words).collect(),
	};
	match all.is_empty() {
		true => String::new(),
		false => format!("({})", all.join(", ")),
	}
}

/// A field that by its name and size is a moment, in civil time: who signs is to see the day.
fn moment(name: &str, value: &Value<()>) -> Option<String> {
	if !MOMENTS.contains(&name) {
		return None;
	}
	match &value.value {
		ValueDef::Primitive(Primitive::U128(number)) if MILLISECONDS.contains(number) => {
			u64::try_from(*number).ok().map(here)
		}
		ValueDef::Variant(some) if some.name == "Some" => {
			some.values.values().next().and_then(|value| moment(name, value)).map(|moment| format!("Some({moment})"))
		}
		_ => None,
	}
}

/// A value in words. Thirty-two bytes are a digest or an account, and shown as hex.
fn words(value: &Value<()>) -> String {
	match &value.value {
		ValueDef::Composite(composite) => match (digest(composite), composite) {
			(Some(digest), _) => digest,
			// A wrapper around one value says nothing by itself.
			(None, Composite::Unnamed(values)) if values.len() == 1 => values.iter().map(words).collect(),
			(None, composite) if composite.is_empty() => "()".into(),
			(None, composite) => fields(composite),
		},
		ValueDef::Variant(variant) => match variant.name.as_str() {
			// A call in a call reads as one.
			name if variant.values.len() == 1 && is_call(variant.values.values().next()) => {
				let inner: String = variant.values.values().map(words).collect();
				format!("{name}.{inner}")
			}
			name => format!("{name}{}", fields(&variant.values)),
		},
		ValueDef::BitSequence(bits) => format!("{bits:?}"),
		ValueDef::Primitive(primitive) => match primitive {
			Primitive::Bool(yes) => yes.to_string(),
			Primitive::Char(c) => c.to_string(),
			Primitive::String(text) => text.clone(),
			Primitive::U128(number) => number.to_string(),
			Primitive::I128(number) => number.to_string(),
			Primitive::U256(bytes) | Primitive::I256(bytes) => format!("0x{}", hex::encode(bytes)),
		},
	}
}

/// Calls have named arguments, and their names are written small.
fn is_call(value: Option<&Value<()>>) -> bool {
	match value.map(|value| &value.value) {
		Some(ValueDef::Variant(variant)) => variant.name.starts_with(|c: char| c.is_ascii_lowercase()),
		_ => false,
	}
}

fn digest(composite: &Composite<()>) -> Option<String> {
	let byte = |value: &Value<()>| match value.value {
		ValueDef::Primitive(Primitive::U128(number)) => u8::try_from(number).ok(),
		_ => None,
	};
	let Composite::Unnamed(values) = composite else { return None };
	let bytes: Vec<u8> = values.iter().map(byte).collect::<Option<_>>()?;
	(bytes.len() == DIGEST).then(|| format!("0x{}", hex::encode(bytes)))
}

#[cfg(test)]
mod tests {
	use super::*;

	fn variant(name: &str, values: Composite<()>) -> Value<()> {
		Value::variant(name, values)
	}

	#[test]
	fn a_call_reads_as_one_would_write_it() {
		let none = || Composite::Unnamed(vec![]);
		let evidence = Value::unnamed_composite((0..32).map(|_| Value::u128(0xab)));
		let arguments = Composite::named([
			("rule", variant("ComplaintFirstReply", none())),
			("layer", variant("Platform", Composite::unnamed([Value::unnamed_composite([Value::u128(3)])]))),
			("value", variant("Hours", Composite::unnamed([Value::u128(24)]))),
			("basis", variant("None", none())),
			("evidence", evidence),
			(
				"when",
				variant(
					"After",
					Composite::named([("from", Value::u128(1_780_243_200_000)), ("until", variant("None", none()))]),
				),
			),
		]);
		assert_eq!(
			fields(&arguments),
			format!(
				"(rule: ComplaintFirstReply, layer: Platform(3), value: Hours(24), basis: None, evidence: 0x{}, \
				 when: After(from: 2026-06-01 00:00:00 +08:00, until: None))",
				"ab".repeat(32)
			)
		);
	}

	#[test]
	fn only_what_may_be_a_moment_by_name_and_size_reads_as_one() {
		let some = |number| variant("Some", Composite::unnamed([Value::u128(number)]));
		let arguments = Composite::named([
			("until", some(1_780_243_200_000)),
			("at", Value::u128(4_096)),
			("value", Value::u128(1_780_243_200_000)),
		]);
		assert_eq!(fields(&arguments), "(until: Some(2026-06-01 00:00:00 +08:00), at: 4096, value: 1780243200000)");
	}

	#[test]
	fn a_call_in_a_call_reads_as_a_call() {
		let close = variant("close", Composite::named([("seat", Value::u128(3))]));
		let arguments = Composite::named([("call", variant("Seats", Composite::unnamed([close])))]);
		assert_eq!(fields(&arguments), "(call: Seats.close(seat: 3))");
	}
}
