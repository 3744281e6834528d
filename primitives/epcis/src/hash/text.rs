//! White space and vocabulary spellings.

/// `text` without white space around it, by the tool's notion of white space: Unicode's and the
/// four ASCII separators.
pub(crate) fn strip(text: &str) -> &str {
	text.trim_matches(|c: char| c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c))
}

/// URN prefixes of CBV words, and the web addresses that replace them, wherever they stand.
pub(super) const CBV_URNS: [(&str, &str); 5] = [
	("urn:epcglobal:cbv:bizstep:", "https://ref.gs1.org/cbv/BizStep-"),
	("urn:epcglobal:cbv:disp:", "https://ref.gs1.org/cbv/Disp-"),
	("urn:epcglobal:cbv:btt:", "https://ref.gs1.org/cbv/BTT-"),
	("urn:epcglobal:cbv:sdt:", "https://ref.gs1.org/cbv/SDT-"),
	("urn:epcglobal:cbv:er:", "https://ref.gs1.org/cbv/ER-"),
];
