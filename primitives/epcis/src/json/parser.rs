//! JSON text to tree (RFC 8259).
//!
//! Not serde_json: the event hash needs the text of numbers, which serde_json only keeps under a
//! feature that, switched on anywhere in a build, changes what every visitor in it sees; and errors
//! need the line of each value, objects their order, and names that stand twice are refused, since
//! readers disagree on which of the two counts. A test holds this parser to serde_json's judgement
//! of what is JSON.

use alloc::{collections::BTreeSet, string::String, vec::Vec};

use crate::{
	error::{Cause, Error, Location},
	limits::Limits,
	model::Scalar,
	tree::{push_pointer_token, Member, Node, Value},
};

/// Up to this many names are compared one by one, which is faster than a set.
const FEW_NAMES: usize = 16;

/// Reads one JSON text.
pub(crate) fn parse(text: &str, limits: &Limits) -> Result<Node, Error> {
	let mut parser =
		Parser { rest: text, line: 1, line_start: text, depth_left: limits.depth, values_left: limits.values, limits };
	let parsed = parser.value().and_then(|node| {
		parser.skip_space();
		match parser.rest.is_empty() {
			true => Ok(node),
			false => Err(parser.malformed("more text behind the document: remove it")),
		}
	});
	parsed.map_err(Failure::into_error)
}

/// An error on its way up; each level puts its step in front.
struct Failure {
	line: u32,
	column: Option<u32>,
	steps: Vec<String>,
	cause: Cause,
}

impl Failure {
	fn step(mut self, step: impl Into<String>) -> Self {
		self.steps.push(step.into());
		self
	}

	fn into_error(self) -> Error {
		let location = match self.column {
			Some(column) => Location::Text { line: self.line, column },
			None => {
				let mut pointer = String::new();
				for step in self.steps.iter().rev() {
					pointer.push('/');
					push_pointer_token(&mut pointer, step);
				}
				Location::Json { pointer, line: self.line }
			}
		};
		Error { event: None, location, cause: self.cause }
	}
}

struct Parser<'a> {
	rest: &'a str,
	line: u32,
	/// The text from the start of the current line.
	line_start: &'a str,
	depth_left: usize,
	values_left: usize,
	limits: &'a Limits,
}

impl<'a> Parser<'a> {
	fn malformed(&self, what: &str) -> Failure {
		let behind = self.line_start.len().saturating_sub(self.rest.len());
		let column = self.line_start.get(..behind).map_or(0, |line| line.chars().count());
		let column = u32::try_from(column).unwrap_or(u32::MAX).saturating_add(1);
		let cause = Cause::Malformed(what.into());
		Failure { line: self.line, column: Some(column), steps: Vec::new(), cause }
	}

	fn limit(&self, what: &'static str, max: usize) -> Failure {
		Failure { line: self.line, column: None, steps: Vec::new(), cause: Cause::Limit { what, max } }
	}

	fn skip_space(&mut self) {
		loop {
			let mut bytes = self.rest.bytes();
			match bytes.next() {
				Some(b' ' | b'\t' | b'\r') => self.advance(1),
				Some(b'\n') => {
					self.advance(1);
					self.line = self.line.saturating_add(1);
					self.line_start = self.rest;
				}
				_ => return,
			}
		}
	}

	/// Steps over `bytes` that were seen and end between characters.
	fn advance(&mut self, bytes: usize) {
		self.rest = self.rest.get(bytes..).unwrap_or_default();
	}

	fn take(&mut self, token: &str) -> bool {
		let behind = self.rest.strip_prefix(token);
		self.rest = behind.unwrap_or(self.rest);
		behind.is_some()
	}

	fn value(&mut self) -> Result<Node, Failure> {
		self.skip_space();
		self.values_left = match self.values_left.checked_sub(1) {
			Some(left) => left,
			None => return Err(self.limit("values", self.limits.values)),
		};
		let line = self.line;
		let value = match self.rest.bytes().next() {
			Some(b'{') => self.nested(Self::object)?,
			Some(b'[') => self.nested(Self::list)?,
			Some(b'"') => Value::Scalar(Scalar::Text(self.string()?)),
			Some(b'-' | b'0'..=b'9') => Value::Scalar(Scalar::Number(self.number()?)),
			_ if self.take("true") => Value::Scalar(Scalar::Boolean(true)),
			_ if self.take("false") => Value::Scalar(Scalar::Boolean(false)),
			_ if self.take("null") => Value::Scalar(Scalar::Null),
			Some(_) => return Err(self.malformed("no JSON value begins here: correct the text")),
			None => {
				return Err(self.malformed("the document ends within a value: complete it"));
			}
		};
		Ok(Node { line, value })
	}

	fn nested(&mut self, inner: impl FnOnce(&mut Self) -> Result<Value, Failure>) -> Result<Value, Failure> {
		let depth = self.depth_left;
		self.depth_left = match depth.checked_sub(1) {
			Some(left) => left,
			None => return Err(self.limit("levels of nesting", self.limits.depth)),
		};
		self.advance(1);
		let value = inner(self)?;
		self.depth_left = depth;
		Ok(value)
	}

	fn list(&mut self) -> Result<Value, Failure> {
		let mut items = Vec::new();
		self.skip_space();
		if self.take("]") {
			return Ok(Value::List(items));
		}
		loop {
			let index = items.len();
			items.push(self.value().map_err(|error| error.step(alloc::format!("{index}")))?);
			self.skip_space();
			if self.take("]") {
				return Ok(Value::List(items));
			}
			if !self.take(",") {
				return Err(self.malformed("',' or ']' belongs here: complete the list"));
			}
		}
	}

	fn object(&mut self) -> Result<Value, Failure> {
		let mut members: Vec<Member> = Vec::new();
		self.skip_space();
		if self.take("}") {
			return Ok(Value::Object(members));
		}
		loop {
			self.skip_space();
			if !self.rest.starts_with('"') {
				return Err(self.malformed("a name in quotes belongs here: complete the object"));
			}
			let name = self.string()?;
			self.skip_space();
			if !self.take(":") {
				return Err(self.malformed("':' belongs here: complete the member"));
			}
			let node = self.value().map_err(|error| error.step(name.as_str()))?;
			members.push(Member { name, node });
			self.skip_space();
			if self.take("}") {
				break;
			}
			if !self.take(",") {
				return Err(self.malformed("',' or '}' belongs here: complete the object"));
			}
		}
		match second_of_a_name(&members) {
			None => Ok(Value::Object(members)),
			Some(second) => Err(Failure {
				line: second.node.line,
				column: None,
				steps: Vec::new(),
				cause: Cause::Duplicate(crate::excerpt(&second.name)),
			}
			.step(second.name.as_str())),
		}
	}

	fn string(&mut self) -> Result<String, Failure> {
		self.advance(1);
		let mut text = String::new();
		loop {
			let plain = self.rest.bytes().take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1f)).count();
			text.push_str(self.rest.get(..plain).unwrap_or_default());
			self.advance(plain);
			match self.rest.bytes().next() {
				Some(b'"') => {
					self.advance(1);
					return Ok(text);
				}
				Some(b'\\') => text.push(self.escape()?),
				Some(_) => {
					let what = "a control character stands in a text: write it as \\n or \\u00..";
					return Err(self.malformed(what));
				}
				None => {
					return Err(self.malformed("the document ends within a text: complete it"));
				}
			}
		}
	}

	fn escape(&mut self) -> Result<char, Failure> {
		let mut rest = self.rest.chars();
		rest.next();
		let simple = match rest.next() {
			Some('"') => '"',
			Some('\\') => '\\',
			Some('/') => '/',
			Some('b') => '\u{8}',
			Some('f') => '\u{c}',
			Some('n') => '\n',
			Some('r') => '\r',
			Some('t') => '\t',
			Some('u') => return self.unicode_escape(),
			_ => return Err(self.malformed("no escape of JSON: write a backslash as \\\\")),
		};
		self.advance(2);
		Ok(simple)
	}

	/// `\u` with four hexadecimal digits, or two of these for a character beyond the basic plane.
	fn unicode_escape(&mut self) -> Result<char, Failure> {
		let unit = |text: &str| {
			let digits = text.strip_prefix("\\u")?.get(..4)?;
			let hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
			u16::from_str_radix(digits, 16).ok().filter(|_| hex)
		};
		let first = unit(self.rest);
		let second = self.rest.get(6..).and_then(unit);
		let (decoded, length) = match (first, second) {
			(Some(high @ 0xd800..=0xdbff), Some(low)) => {
				(char::decode_utf16([high, low]).next().and_then(Result::ok), 12)
			}
			(Some(single), _) => (char::from_u32(u32::from(single)), 6),
			(None, _) => (None, 0),
		};
		match decoded {
			Some(character) => {
				self.advance(length);
				Ok(character)
			}
			None => Err(self.malformed("no character has this \\u escape: correct it")),
		}
	}

	fn number(&mut self) -> Result<String, Failure> {
		let text = self.rest;
		let digits = |parser: &mut Self| {
			let count = parser.rest.bytes().take_while(u8::is_ascii_digit).count();
			parser.advance(count);
			count > 0
		};
		self.take("-");
		let whole = self.take("0") || digits(self);
		let fraction = !self.take(".") || digits(self);
		let exponent = match self.take("e") || self.take("E") {
			true => {
				let _signed = self.take("+") || self.take("-");
				digits(self)
			}
			false => true,
		};
		let follows = self.rest.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric());
		if !whole || !fraction || !exponent || follows {
			return Err(self.malformed("no JSON number: write it like 12, -0.5 or 1e3"));
		}
		let length = text.len().saturating_sub(self.rest.len());
		Ok(text.get(..length).unwrap_or_default().into())
	}
}

fn second_of_a_name(members: &[Member]) -> Option<&Member> {
	if members.len() <= FEW_NAMES {
		let mut before = members.iter().enumerate();
		return before.find_map(|(index, member)| {
			let earlier = members.iter().take(index);
			earlier.into_iter().any(|other| other.name == member.name).then_some(member)
		});
	}
	let mut names = BTreeSet::new();
	members.iter().find(|member| !names.insert(member.name.as_str()))
}
