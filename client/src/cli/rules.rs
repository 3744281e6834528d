//! `fairstream rules` on the command line.

use super::{AskArguments, NodeArguments, OwnKeyArguments, PatienceArguments};
use crate::{calls::Notice, input};
use clap::{Args, Subcommand, ValueEnum};
use fairstream_doors::{Moment, ParticipantId, Region};
use fairstream_rules::{Basis, Category, Layer, Scope};

/// What to do with the rules.
#[derive(Debug, Subcommand)]
pub enum RulesCommand {
	/// Print every rule with the value that holds.
	List(ListArguments),
	/// Print all about one rule.
	Show(ShowArguments),
	/// Print how a rule's value changed in a layer of the rulebook.
	History(HistoryArguments),
	/// Make the call that changes a rule; with a platform's key, send it.
	Propose(ProposeArguments),
	/// Print what is forbidden: the acts for which a breach is filed, and how far a platform may go.
	Acts(ActsArguments),
}

/// For whom or what a question is.
#[derive(Args, Debug)]
pub struct ScopeArguments {
	/// Where it happens: six digits of GB/T 2260, such as 330106.
	#[arg(long, value_name = "CODE")]
	pub region: Option<Region>,

	/// Goods for which law has rules of its own: food, special-food, medical, cosmetics, children,
	/// compulsory-certification, digital, services.
	#[arg(long, value_name = "NAME", value_parser = input::category)]
	pub category: Option<Category>,

	/// The number of the platform on which it happens.
	#[arg(long, value_name = "N", value_parser = input::participant)]
	pub platform: Option<ParticipantId>,

	/// What held, or will hold, then; now if it is left out. China Standard Time unless it says otherwise.
	#[arg(long, value_name = "DATE", value_parser = input::moment)]
	pub at: Option<Moment>,
}

impl ScopeArguments {
	/// The same as the chain takes it.
	#[must_use]
	pub fn scope(&self) -> Scope {
		Scope { category: self.category, region: self.region.unwrap_or(Region::NATION), platform: self.platform }
	}
}

const LIST_EXAMPLES: &str = "\
EXAMPLES
  What holds now for everybody:
    fairstream rules list

  What holds for food in a county, on platform 3:
    fairstream rules list --region 330106 --category food --platform 3

  What will hold on a day:
    fairstream rules list --at 2027-01-01

  What stands in no law but is the project's own measure, and what nobody has looked at for too long:
    fairstream rules list --project
    fairstream rules list --stale

  What Order 117 says, in Chinese:
    fairstream rules list --source 'Order 117' --language zh

Marked as project is what stands in no law; as stale, what nobody affirmed for a year; as changing, what will hold for the
whole nation by an announced change, which stands below the table.";

/// Arguments of `rules list`.
#[derive(Args, Debug)]
#[command(after_help = LIST_EXAMPLES)]
pub struct ListArguments {
	/// For whom.
	#[command(flatten)]
	pub scope: ScopeArguments,

	/// Only rules whose source holds this text, in whatever case.
	#[arg(long, value_name = "TEXT")]
	pub source: Option<String>,

	/// Only what stands in no law.
	#[arg(long)]
	pub project: bool,

	/// Only what nobody has looked at for too long.
	#[arg(long)]
	pub stale: bool,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}

const SHOW_EXAMPLES: &str = "\
EXAMPLES
  Everything about a rule:
    fairstream rules show complaint.platform.first_reply

  What it says on a platform:
    fairstream rules show complaint.platform.first_reply --platform 3

  When a period of it ends that begins then, and the days on which that rests:
    fairstream rules show complaint.regulator.accept --start 2026-09-30T16:00";

/// Arguments of `rules show`.
#[derive(Args, Debug)]
#[command(after_help = SHOW_EXAMPLES)]
pub struct ShowArguments {
	/// The rule's name, as 'fairstream rules list' prints it.
	#[arg(value_name = "NAME")]
	pub name: String,

	/// For whom.
	#[command(flatten)]
	pub scope: ScopeArguments,

	/// Reckon when a period that begins then ends. China Standard Time unless it says otherwise.
	#[arg(long, value_name = "DATETIME", value_parser = input::moment)]
	pub start: Option<Moment>,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}

const HISTORY_EXAMPLES: &str = "\
EXAMPLES
  What the nation's value was, is, and is announced to be:
    fairstream rules history complaint.platform.first_reply

  What a province and a platform have set for themselves:
    fairstream rules history complaint.platform.first_reply --layer 330000
    fairstream rules history complaint.platform.first_reply --layer platform:3";

/// Arguments of `rules history`.
#[derive(Args, Debug)]
#[command(after_help = HISTORY_EXAMPLES)]
pub struct HistoryArguments {
	/// The rule's name, as 'fairstream rules list' prints it.
	#[arg(value_name = "NAME")]
	pub name: String,

	/// Whose values: nation, a category such as food, a region such as 330000, or platform:4.
	#[arg(long, value_name = "LAYER", default_value = "nation", value_parser = input::layer)]
	pub layer: Layer,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}

const PROPOSE_EXAMPLES: &str = "\
EXAMPLES
  A platform holds itself to a tighter value; it is signed, sent, and waited for:
    fairstream rules propose complaint.platform.first_reply 24h --layer platform:3 \\
      --from 2026-12-01 --evidence minutes.pdf --key-file platform.key

  The call with which a province tightens a value, to be signed by officers of its seat:
    fairstream rules propose complaint.platform.first_reply 36h --layer 330000 \\
      --from 2026-12-01 --evidence study.pdf

  A value for the whole nation, for a pilot that ends, and one in an emergency:
    fairstream rules propose order.auto_confirm '7 days' --basis pilot \\
      --from 2026-12-01 --until 2027-12-01 --evidence 0x9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
    fairstream rules propose complaint.platform.first_reply 12h --at-once --evidence alarm.pdf

A value is written with the rule's unit, or without any: 36, 36h, 7wd, 7 working days, 6 months, 5%, 2.5 times, CNY 500.00,
yes, {1, 7}. Of evidence only the digest goes onto the chain: the SHA-256 of the file, or one that you computed; keep the
file. Without a key the encoded call is printed and nothing is sent.";

/// Arguments of `rules propose`.
#[derive(Args, Debug)]
#[command(after_help = PROPOSE_EXAMPLES, group = clap::ArgGroup::new("when").required(true).args(["from", "at_once"]))]
pub struct ProposeArguments {
	/// The rule's name, as 'fairstream rules list' prints it.
	#[arg(value_name = "NAME")]
	pub name: String,

	/// The value, with or without the rule's unit.
	#[arg(value_name = "VALUE", allow_hyphen_values = true)]
	pub value: String,

	/// What was looked at: a file, whose SHA-256 is filed, or that digest itself.
	#[arg(long, value_name = "FILE|0xDIGEST")]
	pub evidence: String,

	/// For whom: nation, a category such as food, a region such as 330000, or platform:4.
	#[arg(long, value_name = "LAYER", default_value = "nation", value_parser = input::layer)]
	pub layer: Layer,

	/// What the value stands on, if not on what the nation's value stands on. Only the national seats say so.
	#[arg(long, value_enum, value_name = "BASIS")]
	pub basis: Option<BasisArgument>,

	/// The first moment at which it holds. China Standard Time unless it says otherwise; a day is its first moment.
	#[arg(long, value_name = "DATETIME", value_parser = input::moment)]
	pub from: Option<Moment>,

	/// The first moment at which it no longer holds; without it, it holds for good.
	#[arg(long, value_name = "DATETIME", value_parser = input::moment, requires = "from")]
	pub until: Option<Moment>,

	/// How long it is announced before. Unless you say so, major for the nation or a category, and for 'clock.' rules; else
	/// normal.
	#[arg(long, value_enum, requires = "from")]
	pub notice: Option<NoticeArgument>,

	/// Set it at once, in an emergency: it ends by itself after thirty days.
	#[arg(long)]
	pub at_once: bool,

	/// A platform's key, to sign and send it for the platform's own layer.
	#[command(flatten)]
	pub key: OwnKeyArguments,

	/// How long to wait.
	#[command(flatten)]
	pub patience: PatienceArguments,

	/// Which node to ask.
	#[command(flatten)]
	pub node: NodeArguments,
}

/// What a value stands on.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum BasisArgument {
	/// A law of the legislature.
	Statute,
	/// A regulation of an authority.
	Regulation,
	/// What members agreed to when they joined.
	MemberAgreement,
	/// What an authority allowed for a pilot.
	Pilot,
	/// Nothing but the project's own sense of measure.
	None,
}

impl From<BasisArgument> for Basis {
	fn from(basis: BasisArgument) -> Self {
		match basis {
			BasisArgument::Statute => Self::Statute,
			BasisArgument::Regulation => Self::Regulation,
			BasisArgument::MemberAgreement => Self::MemberAgreement,
			BasisArgument::Pilot => Self::PilotAuthorisation,
			BasisArgument::None => Self::None,
		}
	}
}

/// How long a change is announced.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum NoticeArgument {
	/// As 'rule.change.notice.normal' says.
	Normal,
	/// As 'rule.change.notice.major' says: it concerns many, or much.
	Major,
}

impl From<NoticeArgument> for Notice {
	fn from(notice: NoticeArgument) -> Self {
		match notice {
			NoticeArgument::Normal => Self::Normal,
			NoticeArgument::Major => Self::Major,
		}
	}
}

const ACTS_EXAMPLES: &str = "\
EXAMPLES
  All of them:
    fairstream rules acts

  In Chinese, and for another program:
    fairstream rules acts --language zh
    fairstream rules acts --json";

/// Arguments of `rules acts`.
#[derive(Args, Debug)]
#[command(after_help = ACTS_EXAMPLES)]
pub struct ActsArguments {
	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}
