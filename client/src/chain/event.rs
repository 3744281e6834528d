//! What a transaction brought about.

use super::{shape, At, Chain, ChainError};
use codec::Decode;
use scale_info::TypeInfo;
use std::fmt;
use subxt::{error::DispatchError, Metadata};

/// An event of a transaction.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Event {
	pallet: String,
	name: String,
	bytes: Vec<u8>,
}

/// Why a call failed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Failed {
	/// The error's name, such as `Rulebook.Loosens`.
	pub error: String,
	/// What it means and what to do, from the chain's metadata; may be empty.
	pub advice: String,
}

impl fmt::Display for Failed {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self.advice.as_str() {
			"" => f.write_str(&self.error),
			advice => write!(f, "{}: {advice}", self.error),
		}
	}
}

impl Event {
	/// One without fields.
	#[cfg(test)]
	pub(crate) fn named(pallet: &str, name: &str) -> Self {
		Self { pallet: pallet.into(), name: name.into(), bytes: vec![] }
	}

	/// Whether it is this one.
	#[must_use]
	pub fn is(&self, pallet: &str, name: &str) -> bool {
		self.pallet == pallet && self.name == name
	}

	/// Its first fields, as a tuple, and what is written after them.
	///
	/// # Errors
	/// [`ChainError::Shape`] if the chain's event has others.
	pub fn fields<Q: Decode + TypeInfo + 'static>(&self, chain: &Chain, at: &At) -> Result<(Q, &[u8]), ChainError> {
		let differs = |difference: String| ChainError::Shape {
			url: chain.url().into(),
			what: format!("{}.{}", self.pallet, self.name),
			difference,
		};
		let pallet = at.metadata_ref().pallet_by_name(&self.pallet);
		let variants = pallet.and_then(|pallet| pallet.event_variants()).unwrap_or_default();
		let variant = variants.iter().find(|variant| variant.name == self.name);
		let types: Vec<u32> = variant.iter().flat_map(|variant| &variant.fields).map(|field| field.ty.id).collect();
		shape::check_first_fields::<Q>(at.metadata_ref().types(), &types).map_err(differs)?;
		let mut rest = &self.bytes[..];
		let fields = Q::decode(&mut rest).map_err(|error| differs(error.to_string()))?;
		Ok((fields, rest))
	}
}

/// The events of a transaction, if it stands in this block.
///
/// # Errors
/// [`ChainError::Lost`] if the node doesn't tell.
pub async fn of_transaction(chain: &Chain, at: &At, transaction: &[u8]) -> Result<Option<Vec<Event>>, ChainError> {
	let block = chain.rpc().chain_get_block(Some(at.block_hash())).await.map_err(|error| chain.lost(&error))?;
	let extrinsics = block.map(|block| block.block.extrinsics).unwrap_or_default();
	let Some(place) = extrinsics.iter().position(|extrinsic| extrinsic.0 == transaction) else { return Ok(None) };
	let all = at.events().fetch().await.map_err(|error| chain.lost(&error))?;
	let mut events = vec![];
	for event in all.iter() {
		let event = event.map_err(|error| chain.lost(&error))?;
		let is_ours = matches!(event.phase(), subxt::events::Phase::ApplyExtrinsic(of) if of as usize == place);
		if is_ours {
			events.push(Event {
				pallet: event.pallet_name().into(),
				name: event.event_name().into(),
				bytes: event.field_bytes().into(),
			});
		}
	}
	Ok(Some(events))
}

/// Why the transaction failed, if these events say that it did.
#[must_use]
pub fn failure(at: &At, events: &[Event]) -> Option<Failed> {
	let failed = events.iter().find(|event| event.is("System", "ExtrinsicFailed"))?;
	Some(why(at, &failed.bytes))
}

/// A result that stands at the end of an event: nothing, or why it failed.
///
/// # Errors
/// [`Failed`] if it did.
pub fn result(at: &At, bytes: &[u8]) -> Result<(), Failed> {
	match bytes.split_first() {
		Some((0, _)) => Ok(()),
		Some((_, error)) => Err(why(at, error)),
		None => Err(Failed { error: "unknown".into(), advice: String::new() }),
	}
}

/// A dispatch error in words. The chain's metadata has a line for each error of a pallet.
fn why(at: &At, bytes: &[u8]) -> Failed {
	match DispatchError::decode_from(bytes, at.metadata()) {
		Ok(DispatchError::Module(module)) => match module.details() {
			Ok(details) => {
				let (pallet, error) = (details.pallet.name(), &details.variant.name);
				Failed { error: format!("{pallet}.{error}"), advice: advice(at, pallet, error) }
			}
			Err(error) => Failed { error: error.to_string(), advice: String::new() },
		},
		Ok(DispatchError::BadOrigin) => {
			let advice = "this account, or this authority, may not make this call".into();
			Failed { error: "BadOrigin".into(), advice }
		}
		Ok(other) => Failed { error: other.to_string(), advice: String::new() },
		Err(error) => Failed { error: error.to_string(), advice: String::new() },
	}
}

/// The error of a pallet that has this number. None if it has none such.
#[must_use]
pub fn error_of(metadata: &Metadata, pallet: &str, number: u8) -> Option<Failed> {
	let variants = metadata.pallet_by_name(pallet)?.error_variants()?;
	let variant = variants.iter().find(|variant| variant.index == number)?;
	let advice = variant.docs.join(" ").trim().to_string();
	Some(Failed { error: format!("{pallet}.{}", variant.name), advice })
}

/// What the chain's metadata says of an error: what it means and what to do.
#[must_use]
pub fn advice(at: &At, pallet: &str, error: &str) -> String {
	let pallet = at.metadata_ref().pallet_by_name(pallet);
	let variants = pallet.as_ref().and_then(|pallet| pallet.error_variants()).unwrap_or_default();
	let variant = variants.iter().find(|variant| variant.name == error);
	variant.map(|variant| variant.docs.join(" ").trim().to_string()).unwrap_or_default()
}
