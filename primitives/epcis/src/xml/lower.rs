//! An XML event in the shape of a JSON one: lists become lists, attributes fields.

use alloc::{collections::BTreeMap, string::String, vec::Vec};

use super::{is_wrapper, order::misplaced};
use crate::{
	error::Cause,
	model::Scalar,
	tree::{Member, Node, Value, TEXT},
};

/// Namespace of hints to schema processors, such as `xsi:type`.
const SCHEMA_INSTANCE: &str = "{http://www.w3.org/2001/XMLSchema-instance}";

/// What is wrong, and the names and line of the element.
pub(crate) struct LowerError {
	pub(crate) steps: Vec<String>,
	pub(crate) line: u32,
	pub(crate) cause: Cause,
}

impl LowerError {
	fn new(member: &Member, cause: Cause) -> Self {
		Self { steps: alloc::vec![member.name.clone()], line: member.node.line, cause }
	}

	fn within(mut self, name: &str) -> Self {
		self.steps.insert(0, name.into());
		self
	}
}

/// How the parts of an element are put.
#[derive(Clone, Copy)]
enum Shape {
	/// Text, or whatever an extension is.
	Open,
	/// Named parts.
	Object,
	/// Parts of this name, each of this shape.
	List(&'static str, &'static Shape),
	/// A text with a `type`, which becomes a part with the name of the element.
	Typed,
}

fn shape(parent: &str, name: &str) -> Shape {
	use Shape::{List, Object, Open, Typed};
	match (parent, name) {
		("", "epcList" | "childEPCs" | "inputEPCList" | "outputEPCList") => List("epc", &Open),
		("", "quantityList" | "childQuantityList" | "inputQuantityList" | "outputQuantityList") => {
			List("quantityElement", &Object)
		}
		("", "bizTransactionList") => List("bizTransaction", &Typed),
		("", "sourceList") => List("source", &Typed),
		("", "destinationList") => List("destination", &Typed),
		("", "sensorElementList") => List("sensorElement", &Object),
		("errorDeclaration", "correctiveEventIDs") => List("correctiveEventID", &Open),
		("", "readPoint" | "bizLocation" | "persistentDisposition" | "errorDeclaration")
		| ("sensorElement", "sensorMetadata" | "sensorReport") => Object,
		_ => Open,
	}
}

/// Elements that stand as often as they have values, instead of a list.
fn is_repeated(parent: &str, name: &str) -> bool {
	matches!(
		(parent, name),
		("", "certificationInfo") | ("sensorElement", "sensorReport") | ("persistentDisposition", "set" | "unset")
	)
}

/// Rewrites an event; if `ordered`, its fields must stand in the order of the schema, unless it hides some from older
/// readers.
pub(crate) fn lower(event: &Node, ordered: bool) -> Result<Node, LowerError> {
	if ordered {
		check_order(event.member("type").and_then(Node::as_text).unwrap_or_default(), event)?;
	}
	object("", event)
}

fn check_order(parent: &str, node: &Node) -> Result<(), LowerError> {
	let Value::Object(members) = &node.value else {
		return Ok(());
	};
	let names = || members.iter().map(|member| member.name.as_str());
	if names().any(is_wrapper) {
		return Ok(());
	}
	if let Some(late) = misplaced(parent, names()) {
		let rule = "in XML fields stand in the order of the schema: move it in front of what belongs behind it";
		let cause = Cause::NotAllowed { field: late.into(), rule };
		return match members.iter().rfind(|member| member.name == late) {
			Some(member) => Err(LowerError::new(member, cause)),
			None => Ok(()),
		};
	}
	let inner = members.iter().filter(|member| has_order(&member.name));
	inner
		.into_iter()
		.try_for_each(|member| check_order(&member.name, &member.node).map_err(|error| error.within(&member.name)))
}

/// Whether there are fields with an order in it.
fn has_order(name: &str) -> bool {
	matches!(
		name,
		"persistentDisposition"
			| "quantityElement"
			| "quantityList"
			| "childQuantityList"
			| "inputQuantityList"
			| "outputQuantityList"
			| "sensorElementList"
			| "sensorElement"
	)
}

fn object(parent: &str, node: &Node) -> Result<Node, LowerError> {
	let mut members: Vec<Member> = Vec::new();
	push_members(parent, node, &mut BTreeMap::new(), &mut members)?;
	Ok(Node { line: node.line, value: Value::Object(members) })
}

/// Appends the parts of an element; `seen` says where in `out` each name of EPCIS itself stands.
fn push_members<'n>(
	parent: &str,
	node: &'n Node,
	seen: &mut BTreeMap<&'n str, usize>,
	out: &mut Vec<Member>,
) -> Result<(), LowerError> {
	let Value::Object(members) = &node.value else {
		return Ok(());
	};
	for member in members {
		if is_wrapper(&member.name) {
			push_members(parent, &member.node, seen, out)?;
			continue;
		}
		// Text between the parts of an object means nothing, hints nothing about the event.
		if member.name == TEXT || is_hint(member) || is_nil(member) {
			continue;
		}
		let mut lowered = value(shape(parent, &member.name), member)?;
		let repeated = is_repeated(parent, &member.name);
		// Extensions may stand more than once.
		if !member.name.contains('{') {
			if let Some(earlier) = seen.insert(&member.name, out.len()) {
				seen.insert(&member.name, earlier);
				match out.get_mut(earlier).map(|earlier| &mut earlier.node.value) {
					Some(Value::List(items)) if repeated => items.push(lowered),
					_ => {
						let cause = Cause::Duplicate(crate::excerpt(&member.name));
						return Err(LowerError::new(member, cause));
					}
				}
				continue;
			}
		}
		if repeated {
			lowered = Node { line: lowered.line, value: Value::List(alloc::vec![lowered]) };
		}
		out.push(Member { name: member.name.clone(), node: lowered });
	}
	Ok(())
}

fn is_hint(member: &Member) -> bool {
	member.name.starts_with(SCHEMA_INSTANCE)
}

/// Whether a field of EPCIS itself says that it has no value.
fn is_nil(member: &Member) -> bool {
	let nil = member.node.member("{http://www.w3.org/2001/XMLSchema-instance}nil");
	let nil = nil.and_then(Node::as_text).is_some_and(|nil| matches!(nil.trim(), "true" | "1"));
	nil && !member.name.starts_with('{')
}

/// A field of EPCIS itself without attributes such as `xsi:type`; extensions keep theirs.
fn without_hints(node: &Node) -> Node {
	let Value::Object(members) = &node.value else {
		return node.clone();
	};
	match members.iter().all(|member| member.name == TEXT || is_hint(member)) {
		true => {
			let empty = || Node { line: node.line, value: Value::Scalar(Scalar::EMPTY) };
			node.member(TEXT).cloned().unwrap_or_else(empty)
		}
		false => node.clone(),
	}
}

fn value(shape: Shape, member: &Member) -> Result<Node, LowerError> {
	let Member { name, node } = member;
	let within = |error: LowerError| error.within(name);
	match shape {
		Shape::Open if name.starts_with('{') => Ok(node.clone()),
		Shape::Open => Ok(without_hints(node)),
		Shape::Object => object(name, node).map_err(within),
		Shape::Typed => {
			let mut members = Vec::new();
			let text = match &node.value {
				Value::Object(attributes) => {
					let attributes = attributes.iter().filter(|part| part.name != TEXT && !is_hint(part));
					members.extend(attributes.cloned());
					node.member(TEXT).cloned()
				}
				_ => Some(node.clone()),
			};
			members.extend(text.map(|node| Member { name: name.clone(), node }));
			Ok(Node { line: node.line, value: Value::Object(members) })
		}
		Shape::List(item_name, item_shape) => {
			let mut items = Vec::new();
			push_items(item_name, item_shape, node, &mut items).map_err(within)?;
			Ok(Node { line: node.line, value: Value::List(items) })
		}
	}
}

fn push_items(
	item_name: &'static str,
	item_shape: &'static Shape,
	node: &Node,
	out: &mut Vec<Node>,
) -> Result<(), LowerError> {
	let members = match &node.value {
		Value::Object(members) => members,
		Value::Scalar(Scalar::Text(text)) if text.is_empty() => return Ok(()),
		other => {
			let cause = Cause::Kind { expected: "a list of elements", found: other.kind() };
			return Err(LowerError { steps: Vec::new(), line: node.line, cause });
		}
	};
	for member in members {
		if member.name == item_name {
			out.push(value(*item_shape, member)?);
		} else if is_wrapper(&member.name) {
			push_items(item_name, item_shape, &member.node, out)?;
		} else {
			let cause = Cause::Unknown(crate::excerpt(&member.name));
			return Err(LowerError::new(member, cause));
		}
	}
	Ok(())
}
