//! What holds for every key and every text.

use fairstream_gs1::{
	check_digit, parse_digital_link, parse_urn, Gtin, Key, KeyError, OtherId, Place, PrivateId, Sscc, Unit,
	UNIT_PATH_MAX,
};
use proptest::prelude::*;

/// A text part in character set 82.
fn set_82(max: usize) -> impl Strategy<Value = String> {
	let members = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
	let member = proptest::sample::select(members.chars().collect::<Vec<_>>());
	proptest::collection::vec(member, 1..=max).prop_map(|part| part.into_iter().collect())
}

fn gtin() -> impl Strategy<Value = Gtin> {
	(0..10_u64.pow(13)).prop_map(|body| Gtin::from_body(body).unwrap())
}

fn unit() -> impl Strategy<Value = Unit> {
	prop_oneof![
		gtin().prop_map(Unit::Class),
		(gtin(), set_82(20)).prop_map(|(gtin, lot)| Unit::Lot(gtin, lot.parse().unwrap())),
		(gtin(), set_82(20)).prop_map(|(gtin, serial)| Unit::Item(gtin, serial.parse().unwrap())),
		(0..10_u64.pow(17)).prop_map(|body| Unit::Logistic(Sscc::from_body(body).unwrap())),
	]
}

/// `length` digits and their check digit.
fn checked(length: u32) -> impl Strategy<Value = String> {
	let width = length as usize;
	(0..10_u64.pow(length)).prop_map(move |body| format!("{body:0width$}{}", check_digit(body)))
}

/// A text part as it stands in a path.
fn in_path(part: &str) -> String {
	let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
	part.bytes().map(|b| if plain(&b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}

/// The canonical path of a unit that has no name of its own.
fn other_path() -> impl Strategy<Value = String> {
	let part = |max| set_82(max).prop_map(|part| in_path(&part));
	// These begin with a company prefix.
	let asset = ("[0-9]{6,12}", set_82(18)).prop_map(|(company, part)| company + &in_path(&part));
	let component = "[0-9]{6,12}[#/A-Z0-9-]{1,18}".prop_map(|part| in_path(&part));
	prop_oneof![
		(checked(13), part(28)).prop_map(|(gtin, serial)| format!("01/{gtin}/235/{serial}")),
		(checked(12), part(20)).prop_map(|(gln, extension)| format!("414/{gln}/254/{extension}")),
		checked(12).prop_map(|gln| format!("417/{gln}")),
		(checked(12), proptest::option::of(part(16)))
			.prop_map(|(asset, serial)| format!("8003/0{asset}{}", serial.unwrap_or_default())),
		asset.prop_map(|asset| format!("8004/{asset}")),
		(component, proptest::option::of("[0-9]{1,12}")).prop_map(|(part, serial)| match serial {
			Some(serial) => format!("8010/{part}/8011/{serial}"),
			None => format!("8010/{part}"),
		}),
		(checked(13), "[0-9]{4}", part(20))
			.prop_map(|(gtin, pieces, serial)| format!("8006/{gtin}{pieces}/21/{serial}")),
		(checked(12), part(17)).prop_map(|(document, serial)| format!("253/{document}{serial}")),
	]
}

/// A URN's spelling of a text part: what a URN reserves is escaped.
fn urn_escaped(text: &str) -> String {
	text.chars()
		.map(|c| match c {
			'"' | '%' | '&' | '/' | '<' | '>' | '?' => format!("%{:02X}", c as u32),
			_ => c.to_string(),
		})
		.collect()
}

/// Texts that come close to keys, so that the deep branches are reached.
fn nearly_a_key() -> impl Strategy<Value = String> {
	let start = prop_oneof![
		Just("urn:epc:id:"),
		Just("urn:epc:class:"),
		Just("urn:epc:idpat:"),
		Just("https://id.gs1.org/"),
		Just("http://e.com/x/"),
		Just(""),
	];
	let scheme = prop_oneof![
		"(sgtin|sscc|sgln|grai|giai|gsrn|gsrnp|gdti|cpi|sgcn|ginc|gsin|itip|upui|pgln|lgtin):",
		"(01|00|8006|8010|414|417|8017|8018|255|253|401|402|8003|8004|gtin|party)/",
	];
	(start, scheme, "[0-9]{0,14}[./][0-9A-Za-z%*./]{0,30}", "(/(10|21|22|235|254|8011)/[^ ]{0,6})?")
		.prop_map(|(start, scheme, body, tail)| format!("{start}{scheme}{body}{tail}"))
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(2_000))]

	#[test]
	fn a_unit_survives_every_spelling(unit in unit()) {
		let path = unit.to_string();
		prop_assert!(path.len() <= UNIT_PATH_MAX as usize);
		prop_assert_eq!(&path.parse::<Unit>().unwrap(), &unit);
		prop_assert_eq!(&unit.digital_link().unwrap().parse::<Unit>().unwrap(), &unit);
		let elsewhere = format!("http://shop.example:80/de/{path}?17=271231#x");
		prop_assert_eq!(&elsewhere.parse::<Unit>().unwrap(), &unit);
	}

	#[test]
	fn every_other_key_of_a_thing_is_a_unit_within_the_bound(path in other_path()) {
		let unit: Unit = path.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
		// `254/0` is no extension.
		prop_assume!(!path.ends_with("/254/0"));
		prop_assert!(matches!(unit, Unit::Other(_)), "{unit:?}");
		prop_assert_eq!(&unit.to_string(), &path);
		prop_assert!(path.len() <= UNIT_PATH_MAX as usize, "{}", path);
		prop_assert_eq!(&unit.to_text().to_string(), &path);
		prop_assert_eq!(&unit.digital_link().unwrap().parse::<Unit>().unwrap(), &unit);
	}

	#[test]
	fn a_private_unit_survives_its_spelling(digest in any::<[u8; 32]>(), is_single in any::<bool>()) {
		let unit = Unit::Private(PrivateId { digest, is_single });
		let text = unit.to_string();
		prop_assert!(text.len() <= UNIT_PATH_MAX as usize);
		prop_assert_eq!(&text.parse::<Unit>().unwrap(), &unit);
		prop_assert_eq!(&unit.to_text().to_string(), &text);
		prop_assert_eq!(text.to_uppercase().parse::<Unit>().ok(), None);
	}

	#[test]
	fn a_urn_and_a_link_of_one_item_are_one_key(
		company in "[0-9]{6,12}", digits in "[0-9]{13}", serial in set_82(20),
	) {
		let reference = &digits[company.len()..];
		let urn = format!("urn:epc:id:sgtin:{company}.{reference}.{}", urn_escaped(&serial));
		let body = format!("{}{company}{}", &reference[..1], &reference[1..]);
		let gtin = Gtin::from_body(body.parse().unwrap()).unwrap();
		prop_assert_eq!(parse_urn(&urn).unwrap(), Key::Sgtin(gtin, serial.parse().unwrap()));
	}

	#[test]
	fn each_wrong_digit_is_found(body in 0..10_u64.pow(17), place in 0_u32..18, change in 1..10_u64) {
		let number = body * 10 + u64::from(check_digit(body));
		let unit = 10_u64.pow(place);
		let digit = number / unit % 10;
		let wrong = number - digit * unit + (digit + change) % 10 * unit;
		let found = Sscc::try_from(wrong);
		prop_assert!(matches!(found, Err(KeyError::CheckDigit { .. })), "{number} {wrong}");
	}

	#[test]
	fn no_text_makes_a_reader_panic(text in any::<String>()) {
		let _ = text.parse::<Key>();
		let _ = text.parse::<OtherId>();
		let _ = text.parse::<Gtin>();
		let _ = parse_digital_link(&text);
		let _ = parse_urn(&text);
	}

	#[test]
	fn what_nearly_is_a_key_is_read_or_refused_and_reads_back(text in nearly_a_key()) {
		for key in [text.parse::<Key>().ok(), parse_digital_link(&text).ok()].into_iter().flatten() {
			prop_assert_eq!(&key.to_string().parse::<Key>().unwrap(), &key, "{}", text);
			prop_assert_eq!(&parse_digital_link(&key.digital_link()).unwrap(), &key, "{}", text);
		}
		let _ = text.parse::<Place>();
	}
}

#[cfg(feature = "scale")]
mod scale {
	use super::*;
	use codec::{Decode, Encode, MaxEncodedLen};
	use fairstream_gs1::{BoundedText, UnitText};
	use scale_info::TypeInfo;

	proptest! {
		#[test]
		fn a_unit_travels_as_its_path(unit in unit()) {
			let encoded = unit.encode();
			prop_assert_eq!(&encoded, &unit.to_string().encode());
			prop_assert!(encoded.len() <= Unit::max_encoded_len());
			prop_assert_eq!(&Unit::decode(&mut &encoded[..]).unwrap(), &unit);
			prop_assert_eq!(UnitText::decode(&mut &encoded[..]).unwrap(), unit.to_text());
		}

		#[test]
		fn no_bytes_make_decoding_panic(bytes in any::<Vec<u8>>()) {
			let _ = Unit::decode(&mut &bytes[..]);
			let _ = Place::decode(&mut &bytes[..]);
			let _ = OtherId::decode(&mut &bytes[..]);
			let _ = Gtin::decode(&mut &bytes[..]);
		}
	}

	proptest! {
		#[test]
		fn private_and_other_units_travel_as_their_path(
			digest in any::<[u8; 32]>(), is_single in any::<bool>(), path in other_path(),
		) {
			for unit in [Unit::Private(PrivateId { digest, is_single }), path.parse().unwrap()] {
				let encoded = unit.encode();
				prop_assert_eq!(&encoded, &unit.to_string().encode());
				prop_assert!(encoded.len() <= Unit::max_encoded_len());
				prop_assert_eq!(&Unit::decode(&mut &encoded[..]).unwrap(), &unit);
			}
		}
	}

	#[test]
	fn the_longest_path_is_the_bound() {
		let longest = format!("01/09521234543213/235/{}", "%2B".repeat(28));
		assert_eq!(longest.len(), UNIT_PATH_MAX as usize);
		let unit: Unit = longest.parse().unwrap();
		assert_eq!(unit.encode().len(), Unit::max_encoded_len());
		assert_eq!(unit.to_text().as_str(), longest);
	}

	#[test]
	fn keys_of_persons_do_not_decode_as_units() {
		for path in ["8018/952123400000067652", "8017/952123400000000079"] {
			assert!(path.parse::<Key>().is_ok());
			assert!(Unit::decode(&mut &path.encode()[..]).is_err(), "{path}");
		}
	}

	#[test]
	fn a_second_spelling_of_a_unit_does_not_decode() {
		for spelling in [
			"01/9521234543213",
			"01/09521234543213/10/L/21/ABC",
			"01/09521234543213/21/%41",
			"https://id.gs1.org/01/09521234543213",
			"01/09521234543214",
			"8010/9521234ab12",
			"private/thing/00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF",
		] {
			assert!(Unit::decode(&mut &spelling.encode()[..]).is_err(), "{spelling}");
		}
	}

	#[test]
	fn a_wrong_number_does_not_decode() {
		assert!(Gtin::decode(&mut &9_521_234_543_213_u64.encode()[..]).is_ok());
		assert!(Gtin::decode(&mut &9_521_234_543_214_u64.encode()[..]).is_err());
		assert!(Sscc::decode(&mut &u64::MAX.encode()[..]).is_err());
	}

	#[test]
	fn a_long_text_is_refused_before_it_is_read() {
		// A length prefix of a gigabyte and nothing behind it: no allocation, a clear refusal.
		let bomb = codec::Compact(1_u32 << 30).encode();
		let error = BoundedText::<8>::decode(&mut &bomb[..]).unwrap_err();
		assert_eq!(error.to_string(), "text is longer than its bound");
		assert!(BoundedText::<8>::decode(&mut &vec![4, 0xff][..]).is_err());
	}

	#[test]
	fn texts_are_text_in_the_metadata() {
		for info in [Unit::type_info(), Place::type_info(), BoundedText::<8>::type_info()] {
			assert_eq!(info, str::type_info());
		}
	}
}
