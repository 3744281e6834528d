//! Values of rules as people write them: `36`, `36h`, `7 working days`, `CNY 500.00`, `yes`, `{1, 7}`.

use fairstream_rules::{RuleId, Value};

/// A value of a rule. A number without a unit has the rule's own; a value with another unit, or beyond the rule's bounds, is
/// refused.
///
/// # Errors
/// What is wrong with it, and what to write.
pub fn value(text: &str, rule: RuleId) -> Result<Value, String> {
	let row = rule.row();
	let value = read(text.trim(), row.default).map_err(|what| format!("{rule}: '{text}' {what}"))?;
	row.check(value).map_err(|error| format!("{rule}: {value}: {error}"))?;
	Ok(value)
}

fn read(text: &str, like: Value) -> Result<Value, String> {
	let none = || format!("is no value of this rule: write one like '{like}'");
	if let Some(answer) = yes_or_no(text) {
		return Ok(Value::Flag(answer));
	}
	if let Some(yuan) = money(text) {
		return decimal(yuan.trim(), 2).map(Value::Fen).ok_or_else(|| "is no money: write CNY 500.00".into());
	}
	if text == "none" || text.starts_with('{') || text.contains(',') {
		return members(text).map(Value::Set).ok_or_else(|| "is no set: write its members, as in '{1, 7}'".into());
	}
	let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
	let (number, unit) = (text.get(..end).unwrap_or_default(), text.get(end..).unwrap_or_default());
	if number.is_empty() {
		return Err(none());
	}
	let unit = unit.trim().to_lowercase();
	let kind = match unit.as_str() {
		"" => match like {
			// Five hundred of what, fen or yuan? That must be said.
			Value::Fen(_) => return Err("could be fen or yuan: write CNY 500.00".into()),
			Value::Set(_) => return members(text).map(Value::Set).ok_or_else(none),
			Value::Flag(_) => return Err("is neither yes nor no".into()),
			like => Kind::of(like),
		},
		unit => Kind::named(unit).ok_or_else(none)?,
	};
	kind.value(number).ok_or_else(|| match kind {
		Kind::Whole(_) | Kind::Fen => "is no whole number that could be written down".into(),
		Kind::Tenths | Kind::Percent => "has more than one digit after the point, or is too large".into(),
	})
}

fn yes_or_no(text: &str) -> Option<bool> {
	match text.to_lowercase().as_str() {
		"yes" | "true" | "是" => Some(true),
		"no" | "false" | "否" => Some(false),
		_ => None,
	}
}

/// What is left without the mark of money, if there is one.
fn money(text: &str) -> Option<&str> {
	let before = ["CNY", "cny", "¥", "￥"].iter().find_map(|mark| text.strip_prefix(mark));
	before.or_else(|| ["yuan", "元"].iter().find_map(|mark| text.strip_suffix(mark)))
}

fn members(text: &str) -> Option<u32> {
	if text == "none" {
		return Some(0);
	}
	let inner = match text.strip_prefix('{') {
		Some(rest) => rest.strip_suffix('}')?,
		None => text,
	};
	if inner.trim().is_empty() {
		return Some(0);
	}
	inner.split(',').try_fold(0u32, |bits, member| {
		let member = decimal(member.trim(), 0)?;
		Some(bits | 1u32.checked_shl(u32::try_from(member).ok()?)?)
	})
}

/// How a number with a unit becomes a value.
#[derive(Clone, Copy)]
enum Kind {
	Whole(fn(u32) -> Value),
	/// A multiple, with at most one digit after the point.
	Tenths,
	/// Ten thousandths each, so with at most one digit after the point.
	Percent,
	Fen,
}

impl Kind {
	/// Of a number that stands without a unit.
	const fn of(like: Value) -> Self {
		match like {
			Value::Seconds(_) => Self::Whole(Value::Seconds),
			Value::Minutes(_) => Self::Whole(Value::Minutes),
			Value::Hours(_) => Self::Whole(Value::Hours),
			Value::Days(_) => Self::Whole(Value::Days),
			Value::WorkingDays(_) => Self::Whole(Value::WorkingDays),
			Value::Months(_) => Self::Whole(Value::Months),
			Value::Years(_) => Self::Whole(Value::Years),
			Value::PerMille(_) => Self::Whole(Value::PerMille),
			Value::Points(_) => Self::Whole(Value::Points),
			Value::Tenths(_) => Self::Tenths,
			Value::Fen(_) => Self::Fen,
			Value::Count(_) | Value::Flag(_) | Value::Set(_) => Self::Whole(Value::Count),
		}
	}

	fn named(unit: &str) -> Option<Self> {
		Some(match unit {
			"s" | "sec" | "second" | "seconds" | "秒" => Self::Whole(Value::Seconds),
			"min" | "minute" | "minutes" | "分钟" => Self::Whole(Value::Minutes),
			"h" | "hour" | "hours" | "小时" => Self::Whole(Value::Hours),
			"d" | "day" | "days" | "天" | "日" => Self::Whole(Value::Days),
			"wd" | "working day" | "working days" | "个工作日" | "工作日" => Self::Whole(Value::WorkingDays),
			"mo" | "month" | "months" | "个月" => Self::Whole(Value::Months),
			"y" | "year" | "years" | "年" | "周岁" => Self::Whole(Value::Years),
			"per mille" | "‰" => Self::Whole(Value::PerMille),
			"%" => Self::Percent,
			"x" | "times" | "倍" => Self::Tenths,
			"points" | "point" | "分" => Self::Whole(Value::Points),
			"fen" => Self::Fen,
			_ => return None,
		})
	}

	fn value(self, number: &str) -> Option<Value> {
		let small = |number: u64| u32::try_from(number).ok();
		Some(match self {
			Self::Whole(unit) => unit(small(decimal(number, 0)?)?),
			Self::Tenths => Value::Tenths(small(decimal(number, 1)?)?),
			Self::Percent => Value::PerMille(small(decimal(number, 1)?)?),
			Self::Fen => Value::Fen(decimal(number, 0)?),
		})
	}
}

/// A decimal number in units of its last place, of which it may leave out some: `5` with two places is 500.
fn decimal(text: &str, places: usize) -> Option<u64> {
	let (whole, part) = text.split_once('.').map_or((text, None), |(whole, part)| (whole, Some(part)));
	let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
	let well_formed = digits(whole) && part.is_none_or(|part| digits(part) && part.len() <= places);
	let part = part.unwrap_or_default();
	well_formed
		.then(|| format!("{whole}{part}{}", "0".repeat(places.saturating_sub(part.len()))).parse().ok())
		.flatten()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_value_of_the_table_is_read_back_from_how_it_is_shown() {
		for rule in RuleId::ALL {
			let row = rule.row();
			for one in [row.default, row.floor, row.ceiling] {
				assert_eq!(value(&one.to_string(), *rule), Ok(one), "{rule}");
			}
		}
	}

	#[test]
	fn a_number_alone_has_the_rules_own_unit() {
		for rule in RuleId::ALL {
			let amount = rule.row().default.amount();
			match rule.row().default {
				Value::Fen(_) => {
					let error = value(&amount.to_string(), *rule).expect_err("fen or yuan?");
					assert!(error.contains("write CNY 500.00"), "{error}");
				}
				// Their numbers alone are written otherwise.
				Value::Tenths(_) | Value::Flag(_) | Value::Set(_) => {}
				default => assert_eq!(value(&amount.to_string(), *rule), Ok(default), "{rule}"),
			}
		}
		assert_eq!(value("2.5", RuleId::AuditHaircut), Ok(Value::Tenths(25)));
		assert_eq!(value("2", RuleId::AuditHaircut), Ok(Value::Tenths(20)));
	}

	#[test]
	fn no_rule_takes_a_value_of_another_unit() {
		let others = ["1 sec", "1 min", "1 h", "1 day", "1 wd", "1 mo", "1 y", "1 per mille", "1 times", "1 point"];
		for rule in RuleId::ALL {
			for text in others.iter().copied().chain(["CNY 1.00", "yes", "{1}"]) {
				let written = read(text, rule.row().default).expect("well written");
				if !written.has_unit_of(rule.row().default) {
					let error = value(text, *rule).expect_err("another unit");
					assert!(error.contains("needs another unit, as in"), "{rule}: {error}");
				}
			}
		}
	}

	#[test]
	fn units_are_written_in_many_ways() {
		for text in ["36h", "36 h", "36 hours", "36", " 36 Hours ", "36小时"] {
			assert_eq!(value(text, RuleId::ComplaintFirstReply), Ok(Value::Hours(36)), "{text}");
		}
		for text in ["5wd", "5 working days", "5 WD", "5个工作日"] {
			assert_eq!(value(text, RuleId::ComplaintAccept), Ok(Value::WorkingDays(5)), "{text}");
		}
		for text in ["CNY 500.00", "CNY 500", "¥500", "500元", "500 yuan", "50000 fen"] {
			assert_eq!(value(text, RuleId::FraudFloor), Ok(Value::Fen(50_000)), "{text}");
		}
		for text in ["5%", "5.0 %", "50‰", "50"] {
			assert_eq!(value(text, RuleId::LateDeliveryDaily), Ok(Value::PerMille(50)), "{text}");
		}
		for text in ["{1, 7}", "1,7", "{7,1}"] {
			assert_eq!(value(text, RuleId::IdReportMonths), Ok(Value::Set(0b1000_0010)), "{text}");
		}
		assert_eq!(value("none", RuleId::FieldsShopping), Ok(Value::Set(0)));
		assert_eq!(value("是", RuleId::ComplaintSilenceEffect), Ok(Value::Flag(true)));
	}

	#[test]
	fn what_is_refused_is_refused_with_the_reason_and_the_remedy() {
		let cases = [
			("200h", RuleId::ComplaintFirstReply, "the value lies above the ceiling of 168 h: lower it"),
			("2h", RuleId::ComplaintFirstReply, "the value lies below the floor of 4 h: raise it"),
			("36 days", RuleId::ComplaintFirstReply, "36 days: the value needs another unit, as in '48 h'"),
			("soon", RuleId::ComplaintFirstReply, "write one like '48 h'"),
			("", RuleId::ComplaintFirstReply, "write one like '48 h'"),
			("-4", RuleId::ComplaintFirstReply, "write one like '48 h'"),
			("36 fortnights", RuleId::ComplaintFirstReply, "write one like '48 h'"),
			("4.5h", RuleId::ComplaintFirstReply, "no whole number"),
			("4294967296h", RuleId::ComplaintFirstReply, "no whole number"),
			("500", RuleId::FraudFloor, "could be fen or yuan: write CNY 500.00"),
			("CNY 5.001", RuleId::FraudFloor, "is no money: write CNY 500.00"),
			("1", RuleId::ComplaintSilenceEffect, "is neither yes nor no"),
			("{1, 40}", RuleId::IdReportMonths, "is no set"),
			("{1}", RuleId::IdReportMonths, "below the floor of {1, 7}"),
			("2.55", RuleId::AuditHaircut, "more than one digit after the point"),
		];
		for (text, rule, words) in cases {
			let error = value(text, rule).expect_err(text);
			assert!(error.starts_with(rule.row().name) && error.contains(words), "{text}: {error}");
		}
	}
}
