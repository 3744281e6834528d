//! Whether a type of ours and a type of the chain's are written alike.
//!
//! SCALE has no names in its bytes. A client that encodes by its own types would write nonsense for a chain of another
//! release, and read some. So before anything is sent or read, the chain's metadata is compared with the type.

use scale_info::{
	form::PortableForm, interner::UntrackedSymbol, Field, MetaType, PortableRegistry, Registry, TypeDef, TypeInfo,
};
use std::{any::TypeId, collections::BTreeSet};

/// Who writes: a variant that only the reader knows does no harm.
#[derive(Clone, Copy)]
enum Writer {
	Us,
	Chain,
}

/// Whether the fields of a tuple of ours are what the chain takes as these arguments.
///
/// # Errors
/// Where the first difference is.
pub fn check_arguments<T: TypeInfo + 'static>(chain: &PortableRegistry, arguments: &[u32]) -> Result<(), String> {
	let (ours, fields) = fields_of::<T>();
	if fields.len() != arguments.len() {
		return Err(format!("it takes {} arguments, not {}", arguments.len(), fields.len()));
	}
	let mut pair = Pair { ours: &ours, chain, writer: Writer::Us, seen: BTreeSet::new() };
	fields.iter().zip(arguments).enumerate().try_for_each(|(n, (a, b))| pair.compare(*a, *b, &format!("argument {n}")))
}

/// Whether the fields of a tuple of ours are the first of these that the chain writes.
///
/// # Errors
/// Where the first difference is.
pub fn check_first_fields<T: TypeInfo + 'static>(chain: &PortableRegistry, written: &[u32]) -> Result<(), String> {
	let (ours, fields) = fields_of::<T>();
	if fields.len() > written.len() {
		return Err(format!("it has {} fields, and not as many as {}", written.len(), fields.len()));
	}
	let mut pair = Pair { ours: &ours, chain, writer: Writer::Chain, seen: BTreeSet::new() };
	fields.iter().zip(written).enumerate().try_for_each(|(n, (a, b))| pair.compare(*a, *b, &format!("field {n}")))
}

/// Whether what the chain answers is what we read.
///
/// # Errors
/// Where the first difference is.
pub fn check_answer<T: TypeInfo + 'static>(chain: &PortableRegistry, answer: u32) -> Result<(), String> {
	let (ours, id) = ours::<T>();
	Pair { ours: &ours, chain, writer: Writer::Chain, seen: BTreeSet::new() }.compare(id, answer, "answer")
}

fn ours<T: TypeInfo + 'static>() -> (PortableRegistry, u32) {
	let mut registry = Registry::new();
	let symbol: UntrackedSymbol<TypeId> = registry.register_type(&MetaType::new::<T>());
	(registry.into(), symbol.id)
}

/// The fields of a tuple; what is none is a tuple of one.
fn fields_of<T: TypeInfo + 'static>() -> (PortableRegistry, Vec<u32>) {
	let (ours, id) = ours::<T>();
	let fields = match ours.resolve(id).map(|ty| &ty.type_def) {
		Some(TypeDef::Tuple(tuple)) => tuple.fields.iter().map(|field| field.id).collect(),
		_ => vec![id],
	};
	(ours, fields)
}

struct Pair<'a> {
	ours: &'a PortableRegistry,
	chain: &'a PortableRegistry,
	writer: Writer,
	/// Pairs that are being compared or were found equal.
	seen: BTreeSet<(u32, u32)>,
}

/// A type without its wrappers of one field, which leave no trace in SCALE.
fn bare(types: &PortableRegistry, mut id: u32) -> u32 {
	loop {
		id = match types.resolve(id).map(|ty| &ty.type_def) {
			Some(TypeDef::Composite(composite)) => match &composite.fields[..] {
				[only] => only.ty.id,
				_ => return id,
			},
			Some(TypeDef::Tuple(tuple)) => match &tuple.fields[..] {
				[only] => only.id,
				_ => return id,
			},
			_ => return id,
		};
	}
}

impl Pair<'_> {
	fn compare(&mut self, ours: u32, chain: u32, place: &str) -> Result<(), String> {
		let (ours, chain) = (bare(self.ours, ours), bare(self.chain, chain));
		if !self.seen.insert((ours, chain)) {
			return Ok(());
		}
		let (registry_ours, registry_chain) = (self.ours, self.chain);
		let (Some(a), Some(b)) = (registry_ours.resolve(ours), registry_chain.resolve(chain)) else {
			return Err(format!("{place} has no type"));
		};
		match (&a.type_def, &b.type_def) {
			(TypeDef::Composite(a), TypeDef::Composite(b)) => self.fields(&a.fields, &b.fields, place),
			(TypeDef::Variant(a), TypeDef::Variant(b)) => {
				let (written, read) = match self.writer {
					Writer::Us => (&a.variants, &b.variants),
					Writer::Chain => (&b.variants, &a.variants),
				};
				for one in written {
					let place = format!("{place}.{}", one.name);
					let other = read.iter().find(|other| other.index == one.index && other.name == one.name);
					let other = other.ok_or_else(|| format!("{place} is not known to both"))?;
					match self.writer {
						Writer::Us => self.fields(&one.fields, &other.fields, &place)?,
						Writer::Chain => self.fields(&other.fields, &one.fields, &place)?,
					}
				}
				Ok(())
			}
			(TypeDef::Sequence(a), TypeDef::Sequence(b)) => {
				self.compare(a.type_param.id, b.type_param.id, &format!("{place}[]"))
			}
			(TypeDef::Array(a), TypeDef::Array(b)) if a.len == b.len => {
				self.compare(a.type_param.id, b.type_param.id, &format!("{place}[]"))
			}
			(TypeDef::Tuple(a), TypeDef::Tuple(b)) if a.fields.len() == b.fields.len() => {
				let mut pairs = a.fields.iter().zip(&b.fields).enumerate();
				pairs.try_for_each(|(n, (a, b))| self.compare(a.id, b.id, &format!("{place}.{n}")))
			}
			(TypeDef::Compact(a), TypeDef::Compact(b)) => self.compare(a.type_param.id, b.type_param.id, place),
			(TypeDef::Primitive(a), TypeDef::Primitive(b)) if a == b => Ok(()),
			_ => Err(format!("{place} is another type")),
		}
	}

	fn fields(
		&mut self,
		ours: &[Field<PortableForm>],
		chain: &[Field<PortableForm>],
		place: &str,
	) -> Result<(), String> {
		if ours.len() != chain.len() {
			return Err(format!("{place} has {} fields, not {}", chain.len(), ours.len()));
		}
		for (a, b) in ours.iter().zip(chain) {
			if a.name != b.name {
				let name =
					|field: &Field<PortableForm>| field.name.clone().unwrap_or_else(|| "a nameless field".into());
				return Err(format!("{place} has {} where {} belongs", name(b), name(a)));
			}
			let place = a.name.as_ref().map_or_else(|| place.into(), |name| format!("{place}.{name}"));
			self.compare(a.ty.id, b.ty.id, &place)?;
		}
		Ok(())
	}
}

// The types are only looked at, never built.
#[cfg(test)]
#[allow(dead_code)]
mod tests {
	use super::*;

	/// A chain that takes or gives `T`.
	fn chain<T: TypeInfo + 'static>() -> (PortableRegistry, u32) {
		ours::<T>()
	}

	mod before {
		#[derive(scale_info::TypeInfo)]
		pub enum Word {
			One,
			Two(u32),
		}
		#[derive(scale_info::TypeInfo)]
		pub struct Event {
			pub time: u64,
			pub words: Vec<Word>,
		}
	}

	mod after {
		#[derive(scale_info::TypeInfo)]
		pub enum Word {
			One,
			Two(u32),
			Three,
		}
		#[derive(scale_info::TypeInfo)]
		pub struct Event {
			pub time: u64,
			pub words: Vec<Word>,
		}
		#[derive(scale_info::TypeInfo)]
		pub struct Renamed {
			pub moment: u64,
			pub words: Vec<Word>,
		}
	}

	#[test]
	fn types_that_are_written_alike_are_the_same_whatever_wraps_them() {
		#[derive(scale_info::TypeInfo)]
		struct Account([u8; 32]);
		let (types, account) = chain::<Account>();
		assert_eq!(check_arguments::<([u8; 32],)>(&types, &[account]), Ok(()));
		let (types, event) = chain::<Box<before::Event>>();
		assert_eq!(check_answer::<before::Event>(&types, event), Ok(()));
	}

	#[test]
	fn a_variant_that_only_the_reader_knows_does_no_harm() {
		let (newer, event) = chain::<after::Event>();
		assert_eq!(check_arguments::<(before::Event,)>(&newer, &[event]), Ok(()), "we write what it knows");
		let difference = check_answer::<before::Event>(&newer, event).expect_err("it may write what we don't know");
		assert_eq!(difference, "answer.words[].Three is not known to both");
	}

	#[test]
	fn the_place_of_a_difference_is_named() {
		let (types, renamed) = chain::<after::Renamed>();
		let difference = check_arguments::<(before::Event,)>(&types, &[renamed]).expect_err("another name");
		assert_eq!(difference, "argument 0 has moment where time belongs");
		let (types, number) = chain::<u32>();
		let difference = check_arguments::<(u64,)>(&types, &[number]).expect_err("another number");
		assert_eq!(difference, "argument 0 is another type");
		let difference = check_arguments::<(u32, u32)>(&types, &[number]).expect_err("another count");
		assert_eq!(difference, "it takes 1 arguments, not 2");
	}

	#[test]
	fn of_what_the_chain_writes_the_first_fields_may_be_read_alone() {
		#[derive(scale_info::TypeInfo)]
		struct Written(u32, bool, before::Word);
		let (types, id) = chain::<Written>();
		let written: Vec<u32> = match &types.resolve(id).expect("registered").type_def {
			TypeDef::Composite(composite) => composite.fields.iter().map(|field| field.ty.id).collect(),
			_ => panic!("a struct"),
		};
		assert_eq!(check_first_fields::<(u32, bool)>(&types, &written), Ok(()));
		let difference = check_first_fields::<(u32, u32)>(&types, &written).expect_err("a flag is no number");
		assert_eq!(difference, "field 1 is another type");
		let difference = check_first_fields::<(u32, bool, before::Word, u8)>(&types, &written).expect_err("too many");
		assert_eq!(difference, "it has 3 fields, and not as many as 4");
	}
}
