//! For whom a value holds, as people write it.

use fairstream_doors::{ParticipantId, Region};
use fairstream_rules::{Category, Layer};

/// The categories of goods by the names under which they are written here.
pub const CATEGORIES: [(&str, Category); 8] = [
	("food", Category::Food),
	("special-food", Category::SpecialFood),
	("medical", Category::Medical),
	("cosmetics", Category::Cosmetics),
	("children", Category::Children),
	("compulsory-certification", Category::CompulsoryCertification),
	("digital", Category::Digital),
	("services", Category::Services),
];

/// A category of goods by its name.
///
/// # Errors
/// The names there are.
pub fn category(name: &str) -> Result<Category, String> {
	let found = CATEGORIES.iter().find(|(text, _)| *text == name).map(|(_, category)| *category);
	found.ok_or_else(|| {
		let names: Vec<&str> = CATEGORIES.iter().map(|(name, _)| *name).collect();
		format!("'{name}' is no category: write one of {}", names.join(", "))
	})
}

/// A participant by its number: `3` or `#3`.
///
/// # Errors
/// What to write.
pub fn participant(text: &str) -> Result<ParticipantId, String> {
	let number = text.strip_prefix('#').unwrap_or(text);
	let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
	let number = number.parse().ok().filter(|_| digits).map(ParticipantId);
	number.ok_or_else(|| format!("'{text}' is no participant's number: write one like 3"))
}

/// A layer of the rulebook: `nation`, a category, a region's six digits, or `platform:4`.
///
/// # Errors
/// What to write.
pub fn layer(text: &str) -> Result<Layer, String> {
	if text == "nation" {
		return Ok(Layer::Nation);
	}
	if let Some(number) = text.strip_prefix("platform:") {
		return participant(number).map(Layer::Platform);
	}
	if text.starts_with(|c: char| c.is_ascii_digit()) {
		return match text.parse::<Region>() {
			Ok(Region::NATION) => Err("000000 is the whole country: write nation".into()),
			Ok(region) => Ok(Layer::Region(region)),
			Err(error) => Err(format!("'{text}': {error}")),
		};
	}
	category(text).map(Layer::Category).map_err(|_| {
		format!(
			"'{text}' is no layer of the rulebook: write nation, a category such as food, a region such as 330000, or \
			 platform:4"
		)
	})
}

/// A layer as [`layer`] reads it.
#[must_use]
pub fn layer_name(layer: Layer) -> String {
	match layer {
		Layer::Nation => "nation".into(),
		Layer::Category(category) => category_name(category).into(),
		Layer::Region(region) => region.to_string(),
		Layer::Platform(ParticipantId(number)) => format!("platform:{number}"),
	}
}

fn category_name(category: Category) -> &'static str {
	CATEGORIES.iter().find(|(_, known)| *known == category).map_or("category", |(name, _)| *name)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_kind_of_layer_is_read_as_it_is_written() {
		let region = |code| Layer::Region(Region::new(code).expect("a region"));
		let mut layers = vec![Layer::Nation, region(330_000), region(330_106), Layer::Platform(ParticipantId(4))];
		layers.extend(CATEGORIES.iter().map(|(_, category)| Layer::Category(*category)));
		for one in layers {
			assert_eq!(layer(&layer_name(one)), Ok(one));
		}
	}

	#[test]
	fn every_category_of_the_rules_has_a_name() {
		// Appended categories decode; the next number doesn't.
		for (number, (name, category)) in CATEGORIES.iter().enumerate() {
			let byte = u8::try_from(number).expect("few");
			assert_eq!(codec::Decode::decode(&mut &[byte][..]), Ok(*category), "{name}");
		}
		let beyond = u8::try_from(CATEGORIES.len()).expect("few");
		assert!(<Category as codec::Decode>::decode(&mut &[beyond][..]).is_err(), "one has no name");
	}

	#[test]
	fn what_is_no_layer_is_refused_with_what_to_write() {
		let cases = [
			("country", "write nation, a category such as food"),
			("990000", "no province's"),
			("3300", "six digits"),
			("000000", "write nation"),
			("platform", "platform:4"),
			("platform:Eve", "no participant's number"),
			("platform:-1", "no participant's number"),
		];
		for (text, words) in cases {
			let error = layer(text).expect_err(text);
			assert!(error.contains(words), "{text}: {error}");
		}
		assert!(category("toys").expect_err("none").contains("food, special-food"));
	}

	#[test]
	fn a_participant_is_a_number() {
		assert_eq!(participant("3"), Ok(ParticipantId(3)));
		assert_eq!(participant("#3"), Ok(ParticipantId(3)));
		for text in ["", "#", "+3", "3.0", "4294967296"] {
			assert!(participant(text).is_err(), "{text}");
		}
	}
}
