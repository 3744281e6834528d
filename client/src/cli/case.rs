//! `fairstream case` on the command line.

use super::{seats::RoleArgument, AskArguments, KeyArguments, NodeArguments, PatienceArguments};
use crate::{commands::case::needs::Brought, input};
use clap::{Args, Subcommand};
use fairstream_docket::{Ground, Step, Subject};
use fairstream_doors::{CaseId, Moment, ParticipantId};
use fairstream_rules::Act;
use std::path::PathBuf;

/// What to do with cases.
#[derive(Debug, Subcommand)]
pub enum CaseCommand {
	/// Print a case: where it is, what was done in it, what may be done, and by whom.
	Show(ShowArguments),
	/// Take a step in a case: for a seat as one of its officers, or as who filed it or whom it concerns.
	Act(ActArguments),
	/// Remind the seat that is behind in a case, as an officer of the seat above it.
	Remind(RemindArguments),
	/// Attach something to a case.
	Attach(AttachArguments),
	/// Report a breach, with an account or without.
	Report(ReportArguments),
	/// Propose a change of a rule.
	Propose(ProposeArguments),
}

const SHOW_EXAMPLES: &str = "\
EXAMPLES
  All about a case, and the commands that lead on:
    fairstream case show 12

  Keep what is needed to prove how it ended, once it has ended:
    fairstream case show 12 --leaf case-12.leaf

An ended case becomes a leaf of its day's tree and leaves the chain's state. Whoever may want to prove it later keeps the bytes
of that leaf.";

/// Arguments of `case show`.
#[derive(Args, Debug)]
#[command(after_help = SHOW_EXAMPLES)]
pub struct ShowArguments {
	/// The case's number.
	#[arg(value_name = "N")]
	pub case: u64,

	/// Write the leaf's bytes of a case that ended into this file, which must not exist yet.
	#[arg(long, value_name = "FILE")]
	pub leaf: Option<PathBuf>,

	/// Which node to ask.
	#[command(flatten)]
	pub ask: AskArguments,
}

const ACT_EXAMPLES: &str = "\
EXAMPLES
  On a development chain, a handler of seat 2 signs that the report is accepted, and that it is refused:
    fairstream case act 12 accept --dev-key //Seat2Handler1
    fairstream case act 12 refuse --ground no-facts --document decision.pdf --dev-key //Seat2Handler1

  Its approver signs the decision that there is a breach:
    fairstream case act 12 find-breach --document decision.pdf --service receipt.pdf --role approver --key-file approver.key

  Who was unknown on a platform is named, and the case goes where it belongs by the places, or by another act:
    fairstream case act 12 identify --who 5 --document identity.pdf --key-file handler.key
    fairstream case act 12 transfer --document places.pdf --key-file handler.key
    fairstream case act 12 transfer --act order117.a34.fake_figures --document opinion.pdf --key-file handler.key

  A seller states its case, with the file at a custodian:
    fairstream case act 12 state --document statement.pdf --custodian 7 --key-file seller.key

  Who reported without an account withdraws:
    fairstream case act 12 withdraw --as report.key

  The call, to be signed elsewhere:
    fairstream case act 12 give-notice --act order117.a34.fake_figures --facts facts.pdf --document notice.pdf \\
      --service receipt.pdf --encode

'fairstream case show N' prints which steps may be taken now, by whom, and what each needs. Of a file only its digest goes onto
the chain, its BLAKE2b-256: keep the file. Whoever attaches something about a person puts a salt into the file first, a line of
twenty random letters, so that nobody finds out what it says by trying.

What a seat does its officers sign one after the other, each with the same command and files and a role of his own; the last
signature makes the call. It is for the case as it is now: what is signed or encoded is out of date once another step is taken
or time leads on, and then all sign anew.

For a transfer nobody names a seat or a region. The law says whose case it is: of the act, if it is another one, else by article
47 of Order 117 from where whom it concerns is to be found by the registry as it is now.";

/// Arguments of `case act`.
#[derive(Args, Debug)]
#[command(
	after_help = ACT_EXAMPLES,
	group = clap::ArgGroup::new("sender").required(true).args(["key_file", "dev_key", "as_key", "encode"])
)]
pub struct ActArguments {
	/// The case's number.
	#[arg(value_name = "N")]
	pub case: u64,

	/// The step, such as accept, refuse, give-notice.
	#[arg(value_name = "STEP", value_parser = input::step)]
	pub step: Step,

	/// The step's document: a file, whose BLAKE2b-256 is filed, or that digest itself.
	#[arg(long, value_name = "FILE|0xDIGEST")]
	pub document: Option<String>,

	/// The participant, a custodian, that keeps the document; whoever acts keeps it if this is left out.
	#[arg(long, value_name = "PARTICIPANT", value_parser = input::participant)]
	pub custodian: Option<ParticipantId>,

	/// What shows that notice or decision was served.
	#[arg(long, value_name = "FILE|0xDIGEST")]
	pub service: Option<String>,

	/// The facts that are held against whom it concerns.
	#[arg(long, value_name = "FILE|0xDIGEST")]
	pub facts: Option<String>,

	/// The code of the act: of a notice, or for which the case is another seat's. A transfer without it is by the places.
	#[arg(long, value_name = "CODE", value_parser = input::act)]
	pub act: Option<Act>,

	/// Why the case is refused: no-breach, no-facts, decided-already, time-barred, too-vague.
	#[arg(long, value_name = "GROUND", value_parser = input::ground)]
	pub ground: Option<Ground>,

	/// The earlier case into which this one is merged.
	#[arg(long, value_name = "CASE")]
	pub into: Option<u64>,

	/// The participant whom the case concerns, where nobody was known.
	#[arg(long, value_name = "PARTICIPANT", value_parser = input::participant)]
	pub who: Option<ParticipantId>,

	/// Until when the burden lasts. China Standard Time unless it says otherwise; a day is its first moment.
	#[arg(long, value_name = "MOMENT", value_parser = input::moment)]
	pub until: Option<Moment>,

	/// As what an officer signs; handler unless you say so.
	#[arg(long, value_enum, conflicts_with_all = ["as_key", "encode"])]
	pub role: Option<RoleArgument>,

	/// A file that only you can read, with the secret phrase or hex seed of the key that signs.
	#[arg(long, value_name = "FILE")]
	pub key_file: Option<PathBuf>,

	/// A development account such as //Seat2Handler1.
	#[arg(long, value_name = "NAME")]
	pub dev_key: Option<String>,

	/// The file with the key with which the case was reported without an account.
	#[arg(long = "as", value_name = "KEYFILE")]
	pub as_key: Option<PathBuf>,

	/// Print the call as hex and send nothing.
	#[arg(long)]
	pub encode: bool,

	/// How long to wait.
	#[command(flatten)]
	pub patience: PatienceArguments,

	/// Which node to send to.
	#[command(flatten)]
	pub node: NodeArguments,
}

impl ActArguments {
	/// What is brought with the step; digests as the arguments that name them.
	#[must_use]
	pub fn brought(&self) -> Brought<&str> {
		Brought {
			document: self.document.as_deref(),
			custodian: self.custodian,
			service: self.service.as_deref(),
			facts: self.facts.as_deref(),
			act: self.act,
			ground: self.ground,
			into: self.into.map(CaseId),
			who: self.who,
			until: self.until,
		}
	}
}

/// Who signs, unless the call is only printed.
#[derive(Args, Debug)]
#[command(group = clap::ArgGroup::new("signer").required(true).args(["key_file", "dev_key", "encode"]))]
pub struct SignerArguments {
	/// A file that only you can read, with the secret phrase or hex seed of the key that signs.
	#[arg(long, value_name = "FILE")]
	pub key_file: Option<PathBuf>,

	/// A development account such as //Seat2Handler1.
	#[arg(long, value_name = "NAME")]
	pub dev_key: Option<String>,

	/// Print the call as hex and send nothing.
	#[arg(long)]
	pub encode: bool,

	/// As what an officer signs; handler unless you say so.
	#[arg(long, value_enum, conflicts_with = "encode")]
	pub role: Option<RoleArgument>,
}

const REMIND_EXAMPLES: &str = "\
EXAMPLES
  On a development chain, a handler of the seat above signs the reminder:
    fairstream case remind 12 --dev-key //Seat2Handler1

'fairstream worklist SEAT --overdue' prints which cases a seat has to remind in. The seat that is behind has a new term from
then on; the case goes to no other seat.";

/// Arguments of `case remind`.
#[derive(Args, Debug)]
#[command(after_help = REMIND_EXAMPLES)]
pub struct RemindArguments {
	/// The case's number.
	#[arg(value_name = "N")]
	pub case: u64,

	/// Who signs.
	#[command(flatten)]
	pub signer: SignerArguments,

	/// How long to wait.
	#[command(flatten)]
	pub patience: PatienceArguments,

	/// Which node to send to.
	#[command(flatten)]
	pub node: NodeArguments,
}

const ATTACH_EXAMPLES: &str = "\
EXAMPLES
  As who filed it or whom it concerns, with the file at a custodian:
    fairstream case attach 12 --document invoice.pdf --custodian 7 --key-file seller.key

  As an officer of the seat:
    fairstream case attach 12 --document minutes.pdf --key-file handler.key

Of the file only its BLAKE2b-256 goes onto the chain: keep the file. If it is about a person, put a salt into it first, a line
of twenty random letters, so that nobody finds out what it says by trying.";

/// Arguments of `case attach`.
#[derive(Args, Debug)]
#[command(after_help = ATTACH_EXAMPLES)]
pub struct AttachArguments {
	/// The case's number.
	#[arg(value_name = "N")]
	pub case: u64,

	/// What is attached: a file, whose BLAKE2b-256 is filed, or that digest itself.
	#[arg(long, value_name = "FILE|0xDIGEST")]
	pub document: String,

	/// The participant, a custodian, that keeps the file; whoever attaches it keeps it if this is left out.
	#[arg(long, value_name = "PARTICIPANT", value_parser = input::participant)]
	pub custodian: Option<ParticipantId>,

	/// Who signs.
	#[command(flatten)]
	pub signer: SignerArguments,

	/// How long to wait.
	#[command(flatten)]
	pub patience: PatienceArguments,

	/// Which node to send to.
	#[command(flatten)]
	pub node: NodeArguments,
}

const REPORT_EXAMPLES: &str = "\
EXAMPLES
  A room on platform 3, by the number that it shows:
    fairstream case report --about room:3/88120045 --act order117.a34.fake_figures \\
      --happened 2026-06-01T20:15 --evidence recording.mp4 --key-file mine.key

  A participant, and somebody on platform 3 whom nobody knows:
    fairstream case report --about participant:5 --act order117.a34.fake_figures --evidence pictures.zip --dev-key //Bob
    fairstream case report --about unnamed:3 --act order117.a34.fake_figures --evidence pictures.zip --dev-key //Bob

  Without an account and without a fee; the key with which you can withdraw or ask the superior is written into report.key:
    fairstream case report --about room:3/88120045 --act order117.a34.fake_figures --evidence recording.mp4 \\
      --without-account report.key

Acts are named by their codes, which 'fairstream rules acts' prints. Of the evidence only its BLAKE2b-256 goes onto the chain:
keep the file. If it is about a person, put a salt into it first, a line of twenty random letters, so that nobody finds out what
it says by trying. Without an account this computer works a while for the report, so that nobody files them by the million.";

/// Arguments of `case report`.
#[derive(Args, Debug)]
#[command(
	after_help = REPORT_EXAMPLES,
	group = clap::ArgGroup::new("reporter").required(true).args(["key_file", "dev_key", "without_account"])
)]
pub struct ReportArguments {
	/// Whom or what it is about: participant:N, room:PLATFORM/NUMBER, or unnamed:PLATFORM.
	#[arg(long, value_name = "WHOM", value_parser = input::about)]
	pub about: Subject,

	/// The code of the act.
	#[arg(long, value_name = "CODE", value_parser = input::act)]
	pub act: Act,

	/// When it happened; just now if it is left out. China Standard Time unless it says otherwise.
	#[arg(long, value_name = "MOMENT", value_parser = input::moment)]
	pub happened: Option<Moment>,

	/// The evidence: a file, whose BLAKE2b-256 is filed, or that digest itself.
	#[arg(long, value_name = "FILE|0xDIGEST")]
	pub evidence: String,

	/// The participant, a custodian, that keeps the evidence; you keep it if this is left out.
	#[arg(long, value_name = "PARTICIPANT", value_parser = input::participant)]
	pub custodian: Option<ParticipantId>,

	/// A file that only you can read, with the secret phrase or hex seed of the key that signs.
	#[arg(long, value_name = "FILE")]
	pub key_file: Option<PathBuf>,

	/// A development account such as //Bob.
	#[arg(long, value_name = "NAME")]
	pub dev_key: Option<String>,

	/// Report without an account: a fresh key is made and written into this file, which must not exist yet.
	#[arg(long, value_name = "KEYFILE")]
	pub without_account: Option<PathBuf>,

	/// How long to wait.
	#[command(flatten)]
	pub patience: PatienceArguments,

	/// Which node to send to.
	#[command(flatten)]
	pub node: NodeArguments,
}

const PROPOSE_EXAMPLES: &str = "\
EXAMPLES
  Propose another time for the first reply; the value that you propose stands in the reasons:
    fairstream case propose complaint.platform.first_reply --reasons study.pdf --key-file mine.key

The national seat has to answer. The deposit comes back when the case ends, whatever the answer. Rules are named as 'fairstream
rules list' prints them. Of the reasons only their BLAKE2b-256 goes onto the chain: send the file to the seat, and keep it.";

/// Arguments of `case propose`.
#[derive(Args, Debug)]
#[command(after_help = PROPOSE_EXAMPLES)]
pub struct ProposeArguments {
	/// The rule's name.
	#[arg(value_name = "RULE")]
	pub rule: String,

	/// The reasons, and the value that is proposed: a file, whose BLAKE2b-256 is filed, or that digest itself.
	#[arg(long, value_name = "FILE|0xDIGEST")]
	pub reasons: String,

	/// The participant, a custodian, that keeps the reasons; you keep them if this is left out.
	#[arg(long, value_name = "PARTICIPANT", value_parser = input::participant)]
	pub custodian: Option<ParticipantId>,

	/// Who signs.
	#[command(flatten)]
	pub key: KeyArguments,

	/// How long to wait.
	#[command(flatten)]
	pub patience: PatienceArguments,

	/// Which node to send to.
	#[command(flatten)]
	pub node: NodeArguments,
}
