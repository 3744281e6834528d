//! `fairstream seats` on the command line.

use super::{AskArguments, KeyArguments, NodeArguments, PatienceArguments};
use crate::calls;
use clap::{Args, Subcommand, ValueEnum};
use fairstream_doors::Region;
use fairstream_rules::jurisdiction::{Room, Supervised};

/// What to do with the seats.
#[derive(Debug, Subcommand)]
pub enum SeatsCommand {
	/// Print which seat answers for an act, and how it was found.
	Responsible(ResponsibleArguments),
	/// Print a seat: its line, region, mandate and officers.
	Show(ShowArguments),
	/// Print the papers of a seat that wait for signatures, with the calls in them.
	Papers(PapersArguments),
	/// Sign a call of a seat as one of its officers; with the last signature it is made.
	Sign(SignArguments),
}

const RESPONSIBLE_EXAMPLES: &str = "\
EXAMPLES
  For an act in a county:
    fairstream seats responsible order117.a34.fake_figures 330106

  By article 47 of Order 117, for a platform, for who sells on a site of its own, for an agency of anchors:
    fairstream seats responsible order117.a8.operator_file --platform-domicile 330108
    fairstream seats responsible order117.a34.fake_figures --own-site 310115
    fairstream seats responsible order117.a34.fake_figures --agency 520103

  For the operator of a room, and for an anchor in it, with what is known of where the operator is:
    fairstream seats responsible order117.a34.fake_figures --room --business 310115 --platform-domicile 330108
    fairstream seats responsible order117.a34.fake_figures --room --anchor --registered 520103 --platform-domicile 330108

Acts are named by their codes, which 'fairstream rules acts' prints, regions by six digits of GB/T 2260.";

/// Arguments of `seats responsible`.
#[derive(Args, Debug)]
#[command(
	after_help = RESPONSIBLE_EXAMPLES,
	group = clap::ArgGroup::new("where").required(true).args(["region", "platform_domicile", "own_site", "agency"])
)]
pub struct ResponsibleArguments {
	/// The code of the act.
	#[arg(value_name = "ACT")]
	pub act: String,

	/// Where it happened.
	#[arg(value_name = "REGION")]
	pub region: Option<Region>,

	/// The domicile of the platform that is supervised, or with --room of the platform on which the room is.
	#[arg(long, value_name = "REGION")]
	pub platform_domicile: Option<Region>,

	/// The domicile of an operator that sells by live streams on a site of its own.
	#[arg(long, value_name = "REGION")]
	pub own_site: Option<Region>,

	/// The domicile of an agency of anchors.
	#[arg(long, value_name = "REGION")]
	pub agency: Option<Region>,

	/// It is about the operator of a room on a platform.
	#[arg(long, requires = "platform_domicile")]
	pub room: bool,

	/// Where the room's operator really does business, if that is known.
	#[arg(long, value_name = "REGION", requires = "room")]
	pub business: Option<Region>,

	/// Where the room's operator is registered, if it is.
	#[arg(long, value_name = "REGION", requires = "room")]
	pub registered: Option<Region>,

	/// It is about an anchor in the room, not about its operator.
	#[arg(long, requires = "room")]
	pub anchor: bool,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}

impl ResponsibleArguments {
	/// Who is supervised, by article 47; none if the region is given.
	#[must_use]
	pub fn supervised(&self) -> Option<Supervised> {
		if let Some(domicile) = self.own_site {
			return Some(Supervised::OwnSite { domicile });
		}
		if let Some(domicile) = self.agency {
			return Some(Supervised::Agency { domicile });
		}
		let platform = self.platform_domicile?;
		let room = Room { business: self.business, registered: self.registered, platform };
		Some(match (self.room, self.anchor) {
			(false, _) => Supervised::Platform { domicile: platform },
			(true, false) => Supervised::RoomOperator(room),
			(true, true) => Supervised::Anchor(room),
		})
	}
}

const SHOW_EXAMPLES: &str = "\
EXAMPLES
  The national seat of market regulation:
    fairstream seats show 0";

/// Arguments of `seats show`.
#[derive(Args, Debug)]
#[command(after_help = SHOW_EXAMPLES)]
pub struct ShowArguments {
	/// The seat's number.
	#[arg(value_name = "N")]
	pub seat: u32,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}

const PAPERS_EXAMPLES: &str = "\
EXAMPLES
  What waits for signatures at seat 2, who has signed, who is missing, and the command that signs:
    fairstream seats papers 2";

/// Arguments of `seats papers`.
#[derive(Args, Debug)]
#[command(after_help = PAPERS_EXAMPLES)]
pub struct PapersArguments {
	/// The seat's number.
	#[arg(value_name = "N")]
	pub seat: u32,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}

const SIGN_EXAMPLES: &str = "\
EXAMPLES
  On a development chain, the first of seat 2's handlers signs a call that 'fairstream rules propose' printed:
    fairstream seats sign 2 0x1700.. --role handler --dev-key //Seat2Handler1

  Its approver decides, with the key in a file that only he can read:
    fairstream seats sign 2 0x1700.. --role approver --key-file approver.key

What is signed is printed in words first; compare it. Two handlers sign, then a reviewer, then an approver, as far as the call
needs them, each of them another person. The last signature makes the call; if it fails, the exit status is 1.";

/// Arguments of `seats sign`.
#[derive(Args, Debug)]
#[command(after_help = SIGN_EXAMPLES)]
pub struct SignArguments {
	/// The seat's number.
	#[arg(value_name = "N")]
	pub seat: u32,

	/// The encoded call in hex.
	#[arg(value_name = "CALLHEX")]
	pub call: String,

	/// As what you sign.
	#[arg(long, value_enum)]
	pub role: RoleArgument,

	/// Whose signature it is.
	#[command(flatten)]
	pub key: KeyArguments,

	/// How long to wait.
	#[command(flatten)]
	pub patience: PatienceArguments,

	/// Which node to send to.
	#[command(flatten)]
	pub node: NodeArguments,
}

/// What an officer signs as.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum RoleArgument {
	/// Looks into the matter and drafts what is to be done.
	Handler,
	/// Reviews what the handlers found.
	Reviewer,
	/// Decides.
	Approver,
}

impl From<RoleArgument> for calls::Role {
	fn from(role: RoleArgument) -> Self {
		match role {
			RoleArgument::Handler => Self::Handler,
			RoleArgument::Reviewer => Self::Reviewer,
			RoleArgument::Approver => Self::Approver,
		}
	}
}
