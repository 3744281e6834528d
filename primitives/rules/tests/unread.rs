//! Which rules no code reads yet. The list is checked in, so that it changes knowingly: a rule that is read leaves it, and
//! a rule that nobody reads any more comes back to it.

use fairstream_rules::RuleId;
use std::{
	collections::BTreeSet,
	fs,
	path::{Path, PathBuf},
};

const LIST: &str = "primitives/rules/tests/unread.txt";

fn house() -> PathBuf {
	Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The sources of a folder, without tests, mocks and benchmarks.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
	for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
		let path = entry.expect("an entry").path();
		let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
		match path.is_dir() {
			true if name == "tests" || name == "target" => {}
			true => sources(&path, found),
			false if matches!(name, "mock.rs" | "tests.rs" | "benchmarking.rs" | "benchmarks.rs") => {}
			false if name.ends_with(".rs") => found.push(path),
			false => {}
		}
	}
}

/// A source without its comments, and without what only tests and benchmarks compile.
fn code(source: &str) -> String {
	let lines = source.lines().filter(|line| !line.trim_start().starts_with("//"));
	let mut code: String = lines.map(|line| line.to_owned() + "\n").collect();
	for only in ["#[cfg(test)]", "#[cfg(feature = \"runtime-benchmarks\")]"] {
		while let Some(begin) = code.find(only) {
			let end = begin + only.len() + item(&code[begin + only.len()..]);
			code.replace_range(begin..end, "");
		}
	}
	code
}

/// How long the item is with which a text begins: to its semicolon, or to the brace that closes it.
fn item(text: &str) -> usize {
	let (mut braces, mut others) = (0, 0);
	for (place, c) in text.char_indices() {
		match c {
			'(' | '[' => others += 1,
			')' | ']' => others -= 1,
			'{' => braces += 1,
			'}' => braces -= 1,
			_ => {}
		}
		let is_over = c == '}' || c == ';' && others == 0;
		if is_over && braces <= 0 {
			return place + c.len_utf8();
		}
	}
	text.len()
}

fn names(text: &str) -> impl Iterator<Item = &str> {
	text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|name| !name.is_empty())
}

/// The rules that a piece of code names, as `RuleId::Name` or as the type of that name in `table`.
fn named(code: &str) -> BTreeSet<&str> {
	let mut found = BTreeSet::new();
	for (way, _) in code.match_indices("RuleId::") {
		found.extend(names(&code[way + "RuleId::".len()..]).next());
	}
	for (way, _) in code.match_indices("table::") {
		let rest = &code[way + "table::".len()..];
		match rest.strip_prefix('{') {
			Some(list) => found.extend(names(&list[..list.find('}').unwrap_or(list.len())])),
			None => found.extend(names(rest).next()),
		}
	}
	found
}

#[test]
fn a_rule_is_read_where_its_number_or_its_type_is_named() {
	assert_eq!(named("RuleId::AuditDraw.row()"), BTreeSet::from(["AuditDraw"]));
	assert_eq!(named("use x::table::OrderReturn;"), BTreeSet::from(["OrderReturn"]));
	assert_eq!(
		named("use x::{\n\ttable::{ClockOutageMin, ReviewPeriod},\n\tAuditDraw,\n};"),
		BTreeSet::from(["ClockOutageMin", "ReviewPeriod"]),
		"what is named alike elsewhere is no rule"
	);
}

#[test]
fn neither_comments_nor_tests_nor_benchmarks_read_a_rule() {
	let source = r#"
		/// RuleId::AuditDraw
		fn a() {}
		#[cfg(feature = "runtime-benchmarks")]
		fn bench(of: [u8; 32]) -> RuleId { if true { RuleId::AuditOpen } else { RuleId::AuditCanaries } }
		#[cfg(test)]
		mod mock;
		fn b() -> RuleId { RuleId::AuditPool }
		#[cfg(test)]
		mod tests { fn c() { RuleId::AuditAuditors; } }
	"#;
	assert_eq!(named(&code(source)), BTreeSet::from(["AuditPool"]));
}

#[test]
fn the_rules_that_no_code_reads_yet_are_those_on_the_list() {
	let mut files = Vec::new();
	for folder in ["pallets", "runtime/src"] {
		sources(&house().join(folder), &mut files);
	}
	let sources: Vec<_> = files.iter().map(|file| code(&fs::read_to_string(file).expect("a source"))).collect();
	let read: BTreeSet<_> = sources.iter().flat_map(|source| named(source)).collect();
	let unread: BTreeSet<_> =
		RuleId::ALL.iter().filter(|rule| !read.contains(&*format!("{rule:?}"))).map(|rule| rule.row().name).collect();
	if std::env::var_os("FAIRSTREAM_UPDATE").is_some() {
		let lines: String = unread.iter().map(|name| format!("{name}\n")).collect();
		fs::write(house().join(LIST), lines).expect("the list is written");
	}
	let listed = fs::read_to_string(house().join(LIST)).unwrap_or_default();
	let lines: Vec<_> = listed.lines().collect();
	let listed: BTreeSet<_> = lines.iter().copied().collect();
	let only = |these: &BTreeSet<&str>, those: &BTreeSet<&str>| {
		these.difference(those).copied().collect::<Vec<_>>().join(", ")
	};
	assert!(
		listed == unread,
		"{LIST} is not what the code says. Read now, and to be taken off: [{}]. Read no more, and to be put on: [{}]. \
		 If that is as it should be, run FAIRSTREAM_UPDATE=1 cargo test -p fairstream-rules",
		only(&listed, &unread),
		only(&unread, &listed)
	);
	assert!(lines.is_sorted() && lines.len() == listed.len(), "{LIST} is sorted, a rule a line");
}
