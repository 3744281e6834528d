//! Keys in all spellings, against the examples of the standards.

use fairstream_gs1::{
	is_gs1_resolver, parse_digital_link, parse_urn, IdError, Key, KeyError, LinkError, OtherId, Party, Place, Unit,
	UrnError,
};

/// URN and canonical path of every scheme, the class forms last.
const SCHEMES: [(&str, &str); 33] = [
	("urn:epc:id:sgtin:9521234.054321.ABC", "01/09521234543213/21/ABC"),
	("urn:epc:id:sgtin:952123456789.0.987654", "01/09521234567899/21/987654"),
	("urn:epc:id:sgtin:0614141.812345.6789%2F%26%25%22!%3F()", "01/80614141123458/21/6789%2F%26%25%22%21%3F%28%29"),
	("urn:epc:id:sgtin:9521234.054321.a.b", "01/09521234543213/21/a.b"),
	("urn:epc:id:sscc:9521234.3111111111", "00/395212341111111118"),
	("urn:epc:id:sscc:4012345.0000000111", "00/040123450000001112"),
	("urn:epc:id:sgln:9521234.00005.122", "414/9521234000051/254/122"),
	("urn:epc:id:sgln:9521234.00005.0", "414/9521234000051"),
	("urn:epc:id:sgln:952123400005..0", "414/9521234000051"),
	("urn:epc:id:grai:9521234.00022.334455", "8003/09521234000228334455"),
	("urn:epc:id:grai:952123400022..A", "8003/09521234000228A"),
	("urn:epc:id:giai:9521234.ABC345", "8004/9521234ABC345"),
	("urn:epc:id:gsrn:9521234.0000006765", "8018/952123400000067652"),
	("urn:epc:id:gsrnp:9521234.0000000007", "8017/952123400000000079"),
	("urn:epc:id:gdti:9521234.00009.PO-4711", "253/9521234000099PO-4711"),
	("urn:epc:id:gdti:987659999999..9", "253/98765999999929"),
	("urn:epc:id:cpi:0614141.11111111111111-A%23%2F.1234", "8010/061414111111111111111-A%23%2F/8011/1234"),
	("urn:epc:id:sgcn:9521234.99999.0044", "255/95212349999970044"),
	("urn:epc:id:ginc:0614141.xyz47%2F11", "401/0614141xyz47%2F11"),
	("urn:epc:id:gsin:9521234.222333444", "402/95212342223334449"),
	("urn:epc:id:itip:9521234.054321.01.02.987", "8006/095212345432130102/21/987"),
	("urn:epc:id:upui:1234567.098765.51qIgY)%3C%26Jp3*j7'SDB", "01/01234567987651/235/51qIgY%29%3C%26Jp3%2Aj7%27SDB"),
	("urn:epc:id:pgln:9521234.00000", "417/9521234000006"),
	("urn:epc:id:pgln:999999999999.", "417/9999999999994"),
	("urn:epc:class:lgtin:9521234.054321.Lot987", "01/09521234543213/10/Lot987"),
	("urn:epc:idpat:sgtin:9521234.054321.*", "01/09521234543213"),
	("urn:epc:idpat:upui:9521234.054321.*", "01/09521234543213"),
	("urn:epc:idpat:grai:9521234.99999.*", "8003/09521234999997"),
	("urn:epc:idpat:gdti:9521234.11111.*", "253/9521234111115"),
	("urn:epc:idpat:sgcn:9521234.22222.*", "255/9521234222224"),
	("urn:epc:idpat:cpi:9521234.AB12.*", "8010/9521234AB12"),
	("urn:epc:idpat:itip:9521234.054321.01.02.*", "8006/095212345432130102"),
	("urn:epc:id:sgtin:095212.0345432.1", "01/00952123454324/21/1"),
];

#[test]
fn every_scheme_becomes_its_canonical_path() {
	for (urn, path) in &SCHEMES {
		let key = parse_urn(urn).unwrap_or_else(|error| panic!("{urn}: {error}"));
		assert_eq!(key.to_string(), *path, "{urn}");
	}
}

#[test]
fn every_path_and_link_reads_back_into_the_same_key() {
	for (urn, _) in &SCHEMES {
		let key = parse_urn(urn).unwrap();
		assert_eq!(key.to_string().parse::<Key>().as_ref(), Ok(&key));
		assert_eq!(parse_digital_link(&key.digital_link()).as_ref(), Ok(&key));
	}
}

#[test]
fn only_class_forms_are_classes() {
	for (urn, _) in &SCHEMES {
		let expected = urn.contains(":idpat:") || urn.contains(":class:");
		assert_eq!(parse_urn(urn).unwrap().is_class(), expected, "{urn}");
	}
}

#[test]
fn a_link_of_any_domain_with_short_names_and_attributes_is_understood() {
	for (link, path) in [
		("https://id.gs1.org/gtin/09780345418913", "01/09780345418913"),
		("https://example.com/gtin/9780345418913/ser/765tz?abc=211121", "01/09780345418913/21/765tz"),
		("http://example.de/some/path/01/97803119", "01/00000097803119"),
		("https://e.com/01/9780345418913/cpv/344/lot/12-3/ser/7#top", "01/09780345418913/21/7"),
		("https://e.com/01/9780345418913/22/344", "01/09780345418913"),
		("HTTPS://e.com:8443/01/9780345418913/10/a%2fb/", "01/09780345418913/10/a%2Fb"),
		("https://shop.example/01/01/01/9780345418913", "01/09780345418913"),
		("https://e.com/414/9521234000051/254/0", "414/9521234000051"),
		("https://e.com/party/9521234000006", "417/9521234000006"),
		("https://e.com/8006/095212345432130102/10/L", "8006/095212345432130102/10/L"),
	] {
		let key = parse_digital_link(link).unwrap_or_else(|error| panic!("{link}: {error}"));
		assert_eq!(key.to_string(), path, "{link}");
	}
}

#[test]
fn a_link_with_a_wrong_check_digit_is_refused() {
	for link in [
		"https://e.com/01/09780345418914",
		"https://e.com/00/395212341111111117/",
		"https://e.com/414/9521234000052",
		"https://e.com/253/9521234000098PO",
		"https://e.com/8003/09521234000227A",
		"https://e.com/8006/095212345432140102",
	] {
		let error = parse_digital_link(link).unwrap_err();
		assert!(matches!(error, LinkError::Key(KeyError::CheckDigit { .. })), "{link}: {error}");
	}
}

#[test]
fn an_ordinary_web_address_is_no_key() {
	for link in [
		"https://example.com/reports/2024/01/4711",
		"https://example.com/01/report",
		"http://transaction.acme.com/po/12345678",
		"https://example.com",
		"https://example.com/01",
	] {
		assert!(matches!(parse_digital_link(link), Err(LinkError::NoKey(_))), "{link}");
	}
	assert!(matches!(parse_digital_link("ftp://e.com/01/1"), Err(LinkError::NotAWebUri(_))));
	assert!(matches!(parse_digital_link("https:///01/9780345418913"), Err(LinkError::NotAWebUri(_))));
	assert!(is_gs1_resolver("https://id.gs1.org/01/1") && !is_gs1_resolver("https://id.gs1.de/"));
}

#[test]
fn foreign_and_misplaced_qualifiers_are_refused() {
	for link in [
		"https://e.com/01/9780345418913/99/x",
		"https://e.com/01/9780345418913/21/7/10/L",
		"https://e.com/01/9780345418913/10/L/235/x",
		"https://e.com/00/395212341111111118/10/L",
		"https://e.com/417/9521234000006/254/1",
	] {
		let error = parse_digital_link(link).unwrap_err();
		assert!(matches!(error, LinkError::Qualifier { .. }), "{link}: {error}");
	}
	let error = parse_digital_link("https://e.com/01/9780345418913/21").unwrap_err();
	assert_eq!(error, LinkError::NoValue("21".into()));
}

#[test]
fn a_urn_of_the_wrong_shape_is_refused_with_the_reason() {
	for (urn, reason) in [
		("urn:epc:id:sgtin:95212.05432100.1", "company prefix '95212' isn't 6 to 12 digits"),
		("urn:epc:id:sgtin:9521234567890.0.1", "company prefix '9521234567890' isn't 6 to 12 digits"),
		("urn:epc:id:sgtin:9521234.05432.1", "a reference of 5 digits but 6 remain"),
		("urn:epc:id:sgtin:9521234.054321", "doesn't have the form company.item.serial"),
		("urn:epc:id:sgtin:9521234.054321.", "serial number is empty"),
		("urn:epc:id:sgtin:9521234.05432x.1", "GTIN has 'x' where a digit 0-9 belongs"),
		("urn:epc:id:sgtin:9521234.054321.a%2", "percent sign that begins no escape"),
		("urn:epc:id:sgtin:9521234.054321.123456789012345678901", "21 characters but may have 20"),
		("urn:epc:id:usdod:CAGEY.5678", "'usdod' is no EPC scheme of a GS1 key"),
		("urn:epc:idpat:sgtin:9521234.054321.1", "doesn't have the form company.item.*"),
		("urn:epc:idpat:sgtin:9521234.*.*", "a reference of 1 digits but 6 remain"),
		("urn:epc:class:sgtin:9521234.054321.1", "'sgtin' is no EPC scheme"),
		("urn:epc:tag:sgtin-96:3.9521234.054321.1", "is no EPC URN"),
		("urn:epc:id:sgcn:9521234.99999.4x", "serial number has 'x' where a digit"),
		("urn:epc:id:cpi:9521234.abc.1", "isn't in GS1 character set 39"),
	] {
		let error = parse_urn(urn).unwrap_err().to_string();
		assert!(error.contains(reason), "{urn}: {error}");
	}
	assert!(matches!(parse_urn("urn:epc:id:sgtin"), Err(UrnError::Parts { .. })));
}

#[test]
fn a_narrower_type_names_what_it_wants() {
	let error = "8018/952123400000067652".parse::<Unit>().unwrap_err();
	assert_eq!(
		error.to_string(),
		"'8018/952123400000067652' is a GS1 key but no key of a thing or class: use key of a thing or class here"
	);
	assert!("8017/952123400000000079".parse::<Unit>().is_err());
	assert!(matches!("417/9521234000006".parse::<Place>(), Err(IdError::Kind { .. })));
	assert!(matches!("414/9521234000051".parse::<Party>(), Err(IdError::Kind { .. })));
	assert_eq!("urn:epc:id:pgln:9521234.00000".parse::<Party>().unwrap().to_string(), "417/9521234000006");
	let place: Place = "urn:epc:id:sgln:9521234.00005.122".parse().unwrap();
	assert_eq!(place.digital_link(), "https://id.gs1.org/414/9521234000051/254/122");
}

#[test]
fn a_unit_knows_its_class() {
	let item: Unit = "01/09521234543213/21/ABC".parse().unwrap();
	let lot: Unit = "01/09521234543213/10/L".parse().unwrap();
	let pallet: Unit = "00/395212341111111118".parse().unwrap();
	assert_eq!(item.class(), lot.class());
	assert_eq!(item.class().unwrap().class(), item.class());
	assert_eq!(pallet.class(), None);
	assert!(item.is_single() && pallet.is_single() && !lot.is_single());
	assert_eq!(item.to_text().as_str(), item.to_string());
	assert!("ecode:1".parse::<OtherId>().is_ok());
}

#[test]
fn a_unit_is_any_key_of_a_thing_or_class() {
	for (text, path, is_single, class) in [
		("urn:epc:id:grai:9521234.00022.334455", "8003/09521234000228334455", true, None),
		("urn:epc:idpat:grai:9521234.99999.*", "8003/09521234999997", false, None),
		("urn:epc:id:giai:9521234.ABC345", "8004/9521234ABC345", true, None),
		("urn:epc:id:cpi:9521234.AB12.1234", "8010/9521234AB12/8011/1234", true, None),
		("urn:epc:id:sgln:9521234.00005.122", "414/9521234000051/254/122", true, None),
		("urn:epc:id:pgln:9521234.00000", "417/9521234000006", true, None),
		("urn:epc:id:gdti:9521234.00009.PO-4711", "253/9521234000099PO-4711", true, None),
		("urn:epc:id:upui:1234567.098765.51", "01/01234567987651/235/51", true, Some("01/01234567987651")),
		("urn:epc:idpat:itip:9521234.054321.01.02.*", "8006/095212345432130102", false, Some("01/09521234543213")),
	] {
		let unit: Unit = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
		assert_eq!(unit.to_string(), path);
		assert_eq!(unit.is_single(), is_single, "{text}");
		assert_eq!(unit.class().map(|class| class.to_string()).as_deref(), class, "{text}");
		assert_eq!(unit.digital_link(), Some(format!("https://id.gs1.org/{path}")));
		let Unit::Other(other) = &unit else { panic!("{unit:?}") };
		assert_eq!(Some(other.key().clone()), unit.key());
		assert_eq!(path.parse::<Unit>().as_ref(), Ok(&unit));
	}
}

#[test]
fn an_identifier_outside_gs1_is_its_digest_in_small_hexadecimal() {
	let digits = "00112233445566778899aabbccddeeff".repeat(2);
	for (kind, is_single) in [("thing", true), ("class", false)] {
		let text = format!("private/{kind}/{digits}");
		let unit: Unit = text.parse().unwrap();
		assert_eq!((unit.to_string(), unit.is_single()), (text, is_single));
		assert_eq!((unit.key(), unit.gtin(), unit.class(), unit.digital_link()), (None, None, None, None));
		let Unit::Private(id) = unit else { panic!("{kind}") };
		assert_eq!((id.digest[..3].to_vec(), id.digest[31], id.is_single), (vec![0, 0x11, 0x22], 0xff, is_single));
	}
	for wrong in [
		format!("private/thing/{}", digits.to_uppercase()),
		format!("private/thing/{}", &digits[1..]),
		format!("private/thing/{digits}0"),
		format!("private/thing/{}g", &digits[1..]),
		format!("private/thing/+{}", &digits[1..]),
		format!("private/place/{digits}"),
		format!("private/{digits}"),
		format!("Private/thing/{digits}"),
		format!("https://id.gs1.org/private/thing/{digits}"),
		"private/thing/".to_string(),
	] {
		assert!(wrong.parse::<Unit>().is_err(), "{wrong}");
	}
}
