//! `fairstream code reveal`: a code, revealed without an account, and what the chain knew of it.

use super::{opening_json, revealer::revealer};
use crate::{
	calls::codes::{self, OurReveal, CODES},
	chain::{event, transaction, At, Chain, ChainError, Invalid, Link, Reasons},
	cli::code::RevealArguments,
	commands::{block_json, block_line, commitment::genesis, pick, Failure},
	machine,
	outcome::{Outcome, Status},
	proof::{self, disk, CommitmentProof},
	scratch::{Code, MOST_BYTES},
	sheet,
};
use fairstream_doors::{CodeLeaf, CommitmentKind};
use fairstream_merkle::{Digest, Proof};
use fairstream_sheet::{
	codes::{CodeSheet, OpeningLine, SeriesLine},
	Language,
};
use indicatif::ProgressBar;
use serde_json::{json, Value};
use sp_core::{ed25519, Pair};
use std::{path::Path, time::Duration};

/// Why the chain finds a reveal not valid, by the numbers of the pallet's.
const INVALID: [Invalid; 8] = [
	Invalid {
		number: 1,
		reason: "the block on which the reveal rests is too old, or of another fork",
		remedy: "reveal again",
	},
	Invalid { number: 2, reason: "the place is no province", remedy: "name a province's code, or none" },
	Invalid {
		number: 3,
		reason: "no such series is enlisted, or it was closed",
		remedy: "ask the producer, who enlists and closes it",
	},
	Invalid {
		number: 4,
		reason: "the item is of another product than the series",
		remedy: "take the proof that the producer publishes for this item",
	},
	Invalid {
		number: 5,
		reason: "item and key are not in the series",
		remedy: "take the proof that the producer publishes for this item",
	},
	Invalid {
		number: 6,
		reason: "the signature is not the code's",
		remedy: "use the fairstream command of the chain's release",
	},
	Invalid {
		number: 7,
		reason: "this key revealed the code before",
		remedy: "there is nothing new to say; 'fairstream code show' prints what is known",
	},
	Invalid {
		number: 8,
		reason: "so many revealed the code that one more says nothing new",
		remedy: "'fairstream code show' prints what is known",
	},
];

/// There are no others: what is valid does not fail.
const REASONS: Reasons = Reasons { invalid: &INVALID, pallet: CODES, errors_from: u8::MAX };

pub(super) async fn run(arguments: &RevealArguments) -> Result<Outcome, Failure> {
	let name = disk::name(&arguments.proof);
	let ours = Ours::read(arguments, &name)?;
	let mut link = Link::new(&arguments.ask.node.url);
	let chain = link.connected().await?;
	let at = chain.at_final().await?;
	ours.check(chain, &at, &name).await?;
	let told = asked(chain, &at, &ours).await?;
	let signer = revealer(arguments.keep.as_deref().filter(|file| !arguments.dry_run || file.exists()));
	let revealer = signer.map_err(Failure::NotTried)?.public_key().0;
	let state = State::of(ours.opening(&told), &revealer);
	let answer = Answer { arguments, ours: &ours, revealer, state };
	if arguments.dry_run || !state.is_new() {
		return Ok(answer.outcome(&told, &at, false));
	}
	let reveal = signed(chain, &at, &ours, revealer, arguments).await?;
	let call = codes::reveal(chain, &at, reveal)?;
	let spinner = ProgressBar::new_spinner().with_message("sent; waiting until it is final");
	spinner.enable_steady_tick(Duration::from_millis(200));
	let sent = transaction::send_unsigned(&mut link, arguments.patience.duration(), &call, REASONS).await;
	spinner.finish_and_clear();
	let sent = sent?;
	if let Some(failed) = event::failure(&sent.at, &sent.events) {
		return Err(Failure::Refused(format!("the chain refuses it: {failed}")));
	}
	let chain = link.connected().await?;
	let told = asked(chain, &sent.at, &ours).await?;
	// Somebody may have been quicker.
	let state = match ours.opening(&told) {
		Some(opening) if opening.first.by != revealer => State::Again,
		_ => state,
	};
	Ok(Answer { state, ..answer }.outcome(&told, &sent.at, true))
}

/// What we have: the proof, the leaf in it, and the code's key pair.
struct Ours {
	proof: CommitmentProof,
	leaf: CodeLeaf,
	pair: ed25519::Pair,
}

impl Ours {
	/// Read proof and code, and see that they belong together. No node is asked.
	fn read(arguments: &RevealArguments, name: &str) -> Result<Self, Failure> {
		let refused = |why: &dyn std::fmt::Display| Failure::Refused(format!("{name}: {why}"));
		let proof: CommitmentProof =
			proof::read(&disk::read(&arguments.proof, disk::MOST_BYTES)?).map_err(|error| refused(&error))?;
		let leaf = Some(&proof).filter(|proof| proof.kind == CommitmentKind::ConsumerCodes);
		let leaf = leaf.and_then(|proof| CodeLeaf::read(&proof.leaf.0)).ok_or_else(|| {
			refused(&"this is no proof of a code: take the one that the producer publishes for the item")
		})?;
		let code = code(&arguments.code)?;
		let pair = code.pair(&leaf.unit);
		match pair.public().0 == leaf.key {
			true => Ok(Self { proof, leaf, pair }),
			false => Err(Failure::Refused(format!(
				"this is not the code that {} was made with: compare the code once more, and see that the proof is for the item \
				 in your hand; if both are right, label or code are not its producer's",
				leaf.unit
			))),
		}
	}

	/// That it stands in a series that this chain has.
	async fn check(&self, chain: &Chain, at: &At, name: &str) -> Result<(), Failure> {
		let refused = |why: &dyn std::fmt::Display| Failure::Refused(format!("{name}: {why}"));
		if genesis(chain).await? != self.proof.genesis.0 {
			let other = self.proof.genesis.hex();
			return Err(refused(&format!(
				"the proof is for the chain whose block 0 is {other}: name a node of it with --url"
			)));
		}
		let key = self.proof.key();
		let question = (key.owner, key.window, Language::En);
		let series: Result<SeriesLine, String> = chain.ask(at, "CodesApi", "series", question).await?;
		let series = series.map_err(Failure::Refused)?;
		self.proof.check(&series.root, series.count).map_err(|error| refused(&error))
	}

	/// What is known of the code in this series' owner's name.
	fn opening<'told>(&self, told: &'told CodeSheet) -> Option<&'told OpeningLine> {
		told.openings.iter().find(|opening| opening.series.owner == self.proof.key().owner)
	}
}

/// The code on the command line, or on standard input.
fn code(text: &str) -> Result<Code, Failure> {
	let typed = match text == disk::STDIN {
		true => String::from_utf8_lossy(&disk::read(Path::new(disk::STDIN), MOST_BYTES)?).into_owned(),
		false => text.into(),
	};
	typed.parse().map_err(|error| Failure::Refused(format!("{error}")))
}

async fn asked(chain: &Chain, at: &At, ours: &Ours) -> Result<CodeSheet, Failure> {
	asked_in(chain, at, ours, Language::En).await
}

async fn asked_in(chain: &Chain, at: &At, ours: &Ours, language: Language) -> Result<CodeSheet, Failure> {
	let question = (ours.leaf.unit.to_string(), language);
	let told: Result<CodeSheet, String> = chain.ask(at, "CodesApi", "code", question).await?;
	told.map_err(Failure::Refused)
}

/// The reveal, signed by the code; what is signed is made here, and compared with what the chain makes.
async fn signed(
	chain: &Chain,
	at: &At,
	ours: &Ours,
	revealer: [u8; 32],
	arguments: &RevealArguments,
) -> Result<OurReveal, Failure> {
	// A block doesn't know its own hash, so it is the one before.
	let block = at.block_number().checked_sub(1).and_then(|block| u32::try_from(block).ok());
	let block = block.ok_or_else(|| Failure::NotTried("no block is final yet but the first: wait a little".into()))?;
	let hash = chain.rpc().chain_get_block_hash(Some(u64::from(block).into())).await;
	let hash = hash.map_err(|error| chain.lost(&error))?;
	let hash = hash
		.ok_or_else(|| Failure::NotTried(format!("the node at {} has no block {block}: name another", chain.url())))?;
	let siblings: Vec<Digest> = ours.proof.siblings.iter().map(|sibling| sibling.0).collect();
	let too_long =
		|_| Failure::Refused("the proof is longer than any: take the one that the producer publishes".into());
	let mut reveal = OurReveal {
		series: ours.proof.key(),
		index: ours.proof.index,
		proof: Proof::try_from(siblings).map_err(too_long)?,
		unit: ours.leaf.unit.clone(),
		key: ours.leaf.key,
		revealer,
		province: arguments.province,
		block,
		signature: [0; 64],
	};
	let payload = reveal.payload(&ours.proof.genesis.0, &hash.0);
	let question = (reveal.series, reveal.unit.to_string(), revealer, reveal.province, block);
	let theirs: Result<Vec<u8>, String> = chain.ask(at, "CodesApi", "reveal_payload", question).await?;
	if theirs.map_err(Failure::Refused)? != payload {
		return Err(Failure::Chain(ChainError::Shape {
			url: chain.url().into(),
			what: "what is signed for a reveal".into(),
			difference: "the chain makes other bytes of it".into(),
		}));
	}
	reveal.signature = ours.pair.sign(&payload).0;
	Ok(reveal)
}

/// What a reveal by us says.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum State {
	/// Nobody revealed the code before.
	First,
	/// Another did.
	Again,
	/// We did, and it is nothing new.
	Known,
	/// So many did that one more is nothing new.
	Enough,
}

impl State {
	fn of(known: Option<&OpeningLine>, revealer: &[u8; 32]) -> Self {
		let Some(known) = known else { return Self::First };
		let is_ours = known.first.by == *revealer || known.last.as_ref().is_some_and(|last| last.by == *revealer);
		match (is_ours, known.is_full) {
			(true, _) => Self::Known,
			(false, true) => Self::Enough,
			(false, false) => Self::Again,
		}
	}

	const fn is_new(self) -> bool {
		matches!(self, Self::First | Self::Again)
	}

	const fn name(self) -> &'static str {
		match self {
			Self::First => "first",
			Self::Again => "again",
			Self::Known => "known",
			Self::Enough => "enough",
		}
	}

	const fn words(self, language: Language) -> &'static str {
		match self {
			Self::First => pick(language, "nobody revealed this code before", "此前没有人查验过该验证码"),
			Self::Again => {
				pick(language, "THIS CODE WAS OPENED BEFORE, by another key than yours", "该验证码此前已被其他人查验")
			}
			Self::Known => pick(
				language,
				"you revealed this code before; there is nothing new, and nothing was sent",
				"您此前已查验过该验证码；没有新情况，未发送任何内容",
			),
			Self::Enough => pick(
				language,
				"THIS CODE WAS OPENED BEFORE, by so many that one more says nothing new; nothing was sent",
				"该验证码已被多人查验，再次查验不会增加新信息；未发送任何内容",
			),
		}
	}
}

/// What is answered.
struct Answer<'a> {
	arguments: &'a RevealArguments,
	ours: &'a Ours,
	revealer: [u8; 32],
	state: State,
}

impl Answer<'_> {
	fn outcome(&self, told: &CodeSheet, at: &At, is_sent: bool) -> Outcome {
		let language = self.arguments.ask.language.into();
		let mut lines = vec![told.unit.clone(), self.state.words(language).into(), block_line(at, language)];
		if self.arguments.dry_run && self.state.is_new() {
			lines.push(
				pick(
					language,
					"nothing was sent; run the command without --dry-run to reveal the code",
					"未发送任何内容；去掉 --dry-run 再次运行即可查验",
				)
				.into(),
			);
		}
		lines.extend(sheet::section_lines(&told.section));
		let key = self.ours.proof.key();
		let json = json!({
			"unit": told.unit,
			"owner": key.owner.0,
			"window": key.window,
			"state": self.state.name(),
			"sent": is_sent,
			"revealer": machine::bytes(&self.revealer),
			"keyFile": self.arguments.keep.as_ref().map(|file| file.display().to_string()),
			"openings": told.openings.iter().map(opening_json).collect::<Vec<Value>>(),
			"sections": sheet::json(std::slice::from_ref(&told.section)),
			"block": block_json(at),
		});
		Outcome { status: Status::Done, lines, errors: vec![], json }
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use fairstream_doors::{CommitmentKey, ParticipantId};
	use fairstream_sheet::codes::OccasionLine;

	fn occasion(by: u8) -> OccasionLine {
		OccasionLine {
			at: 0,
			at_shown: String::new(),
			province: None,
			province_shown: String::new(),
			by: [by; 32],
			by_shown: String::new(),
		}
	}

	fn opening(others: &[u8], is_full: bool) -> OpeningLine {
		OpeningLine {
			series: CommitmentKey { owner: ParticipantId(1), kind: CommitmentKind::ConsumerCodes, window: 0 },
			owner: String::new(),
			first: occasion(1),
			others: others.len() as u8,
			is_full,
			last: others.last().map(|by| occasion(*by)),
		}
	}

	#[test]
	fn what_a_reveal_would_say_is_known_before_it_is_sent() {
		let of = |known: Option<&OpeningLine>, by: u8| State::of(known, &[by; 32]);
		assert_eq!(of(None, 1), State::First);
		let once = opening(&[], false);
		assert_eq!((of(Some(&once), 1), of(Some(&once), 2)), (State::Known, State::Again));
		let twice = opening(&[2], false);
		assert_eq!(
			(of(Some(&twice), 1), of(Some(&twice), 2), of(Some(&twice), 3)),
			(State::Known, State::Known, State::Again)
		);
		let often = opening(&[2, 3], true);
		assert_eq!((of(Some(&often), 1), of(Some(&often), 4)), (State::Known, State::Enough));
	}

	#[test]
	fn each_reason_of_the_chains_has_a_remedy_of_its_own_number() {
		let numbers: Vec<u8> = INVALID.iter().map(|invalid| invalid.number).collect();
		assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
	}
}
