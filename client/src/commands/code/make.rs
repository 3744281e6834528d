//! `fairstream code make`: codes for a lot's items.

use super::{genesis, key, serial::Serials};
use crate::{
	cli::code::MakeArguments,
	commands::{
		commitment::{bar, tree},
		Failure,
	},
	machine,
	outcome::{Outcome, Status},
	proof::commitment::context,
	scratch::Code,
};
use fairstream_doors::CodeLeaf;
use fairstream_gs1::{Gtin, Unit};
use fairstream_merkle::{Blake2b256, Builder, Context};
use serde_json::json;
use sp_core::Pair;
use std::{
	fs::{self, DirBuilder, File, OpenOptions},
	io::{self, BufWriter, Write},
	path::{Path, PathBuf},
};

/// The secret for the printer.
const CODES: &str = "codes.tsv";

/// What is committed to.
const LEAVES: &str = "leaves.hex";

pub(super) async fn run(arguments: &MakeArguments) -> Result<Outcome, Failure> {
	let serials = Serials::new(&arguments.from, arguments.count).map_err(Failure::Refused)?;
	let gtin = arguments.lot.gtin().ok_or_else(|| Failure::Refused(format!("{} is of no product", arguments.lot)))?;
	let folder = Folder::begin(&arguments.out).map_err(Failure::NotTried)?;
	let series = match arguments.owner.zip(arguments.window) {
		Some((owner, window)) => {
			let key = key(owner, window);
			Some((key, context(&key, &genesis(arguments.genesis, &arguments.node.url).await?)))
		}
		None => None,
	};
	let root = folder.written(&serials, gtin, series.map(|(_, context)| context)).map_err(Failure::NotTried)?;
	Ok(outcome(arguments, &serials, root))
}

/// A folder that is there whole, or not at all: it is written under another name first.
struct Folder {
	out: PathBuf,
	part: PathBuf,
	is_done: bool,
}

impl Drop for Folder {
	/// What was not finished is of no use, and a secret.
	fn drop(&mut self) {
		if !self.is_done {
			drop(fs::remove_dir_all(&self.part));
		}
	}
}

impl Folder {
	fn begin(out: &Path) -> Result<Self, String> {
		let shown = out.display();
		if out.symlink_metadata().is_ok() {
			return Err(format!("{shown} exists already: name a folder that doesn't"));
		}
		let name = out.file_name().ok_or_else(|| format!("{shown} is no name for a folder"))?;
		let part = out.with_file_name(format!(".{}.part", name.to_string_lossy()));
		let mut builder = DirBuilder::new();
		#[cfg(unix)]
		{
			use std::os::unix::fs::DirBuilderExt;
			builder.mode(0o700);
		}
		builder.create(&part).map_err(|error| match error.kind() {
			io::ErrorKind::AlreadyExists => {
				format!("{} is left of a run that was cut off, or one is under way: remove it", part.display())
			}
			_ => format!("{}: can't be made: {error}", part.display()),
		})?;
		Ok(Self { out: out.into(), part, is_done: false })
	}

	/// Draw the codes and write both files. The root in this context, if there is one. Memory doesn't grow with their number.
	fn written(mut self, serials: &Serials, gtin: Gtin, context: Option<Context>) -> Result<Option<[u8; 32]>, String> {
		let unwritable = |name: &str| {
			let name = self.out.join(name).display().to_string();
			move |error: io::Error| format!("{name}: can't be written: {error}")
		};
		let (codes_failed, leaves_failed) = (unwritable(CODES), unwritable(LEAVES));
		let mut codes = new(&self.part.join(CODES), 0o600).map_err(&codes_failed)?;
		let mut leaves = new(&self.part.join(LEAVES), 0o644).map_err(&leaves_failed)?;
		writeln!(codes, "unit\tlink\tcode").map_err(&codes_failed)?;
		let (mut builder, bar) = (Builder::<Blake2b256>::new(), bar());
		for unit in serials.items(gtin) {
			let code = Code::draw()?;
			let leaf = CodeLeaf { key: code.pair(&unit).public().0, unit };
			let bytes = leaf.bytes();
			writeln!(codes, "{}\t{}\t{code}", leaf.unit, link(&leaf.unit)).map_err(&codes_failed)?;
			writeln!(leaves, "{}", hex::encode(&bytes)).map_err(&leaves_failed)?;
			builder.push(&bytes).map_err(|error| error.to_string())?;
			bar.inc(1);
		}
		bar.finish_and_clear();
		finished(codes).map_err(&codes_failed)?;
		finished(leaves).map_err(&leaves_failed)?;
		fs::rename(&self.part, &self.out).map_err(|error| format!("{}: can't be made: {error}", self.out.display()))?;
		self.is_done = true;
		Ok(context.map(|context| builder.seal(&context).root))
	}
}

/// The item's Digital Link.
fn link(unit: &Unit) -> String {
	unit.digital_link().unwrap_or_default()
}

/// A new file that only those can read.
fn new(file: &Path, mode: u32) -> io::Result<BufWriter<File>> {
	let mut options = OpenOptions::new();
	options.write(true).create_new(true);
	#[cfg(unix)]
	{
		use std::os::unix::fs::OpenOptionsExt;
		options.mode(mode);
	}
	#[cfg(not(unix))]
	let _ = mode;
	Ok(BufWriter::new(options.open(file)?))
}

/// All of it is on the disk.
fn finished(file: BufWriter<File>) -> io::Result<()> {
	file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()
}

fn outcome(arguments: &MakeArguments, serials: &Serials, root: Option<[u8; 32]>) -> Outcome {
	let MakeArguments { lot, count, out, .. } = arguments;
	let (first, last) = serials.ends();
	let (codes, leaves) = (out.join(CODES).display().to_string(), out.join(LEAVES).display().to_string());
	let window = arguments.window.map_or_else(|| "NUMBER".into(), |window| window.to_string());
	let mut lines = vec![
		format!("{count} codes for items of {lot}, serials {first} to {last}"),
		format!("secret: {codes}, for the printer; only you can read it; remove it when the labels are printed"),
		format!("public: {leaves}; keep it for as long as the goods are about"),
	];
	lines.extend(root.map(|root| tree(&root, *count)));
	let file = format!("fairstream commitment file {leaves} --hex --kind consumer-codes --key-file producer.key");
	let enlist = format!("fairstream code enlist --lot {lot} --window {window} --key-file producer.key");
	lines.extend([format!("next: {file}"), format!("then: {enlist}")]);
	let json = json!({
		"lot": lot.to_string(),
		"first": first,
		"last": last,
		"count": count,
		"codes": codes,
		"leaves": leaves,
		"owner": arguments.owner.map(|owner| owner.0),
		"window": arguments.window,
		"root": root.map(|root| machine::bytes(&root)),
		"next": [file, enlist],
	});
	Outcome { status: Status::Done, lines, errors: vec![], json }
}

#[cfg(test)]
mod tests {
	use super::*;

	/// A folder of a test's own, which is not there yet.
	fn out(name: &str) -> PathBuf {
		let out = std::env::temp_dir().join(format!("fairstream-codes-{name}-{}", std::process::id()));
		drop(fs::remove_dir_all(&out));
		out
	}

	fn gtin() -> Gtin {
		let lot: Unit = "01/09521234543213/10/L-7".parse().expect("a lot");
		lot.gtin().expect("a product")
	}

	fn made(out: &Path, count: u64, context: Option<Context>) -> Option<[u8; 32]> {
		let serials = Serials::new("17", count).expect("serials");
		Folder::begin(out).and_then(|folder| folder.written(&serials, gtin(), context)).expect("it is written")
	}

	#[test]
	fn each_item_has_a_code_whose_key_is_its_leaf_and_the_root_is_theirs() {
		let (out, context) = (out("leaf"), Context([7; 32]));
		let root = made(&out, 300, Some(context)).expect("a root");
		let codes = fs::read_to_string(out.join(CODES)).expect("codes");
		let leaves = fs::read_to_string(out.join(LEAVES)).expect("leaves");
		fs::remove_dir_all(&out).expect("the folder is ours");
		let mut builder = Builder::<Blake2b256>::new();
		assert_eq!((codes.lines().count(), leaves.lines().count()), (301, 300));
		for (place, (line, leaf)) in codes.lines().skip(1).zip(leaves.lines()).enumerate() {
			let [unit, link, code] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three columns: {line}") };
			let unit: Unit = unit.parse().expect("an item");
			assert_eq!(unit.to_string(), format!("01/09521234543213/21/{}", 17 + place));
			assert_eq!(link.parse::<Unit>().as_ref(), Ok(&unit));
			let code: Code = code.parse().expect("a code");
			let bytes = hex::decode(leaf).expect("hex");
			let key = code.pair(&unit).public().0;
			assert_eq!(CodeLeaf::read(&bytes), Some(CodeLeaf { unit, key }));
			builder.push(&bytes).expect("a few leaves");
		}
		assert_eq!(builder.seal(&context).root, root);
	}

	#[cfg(unix)]
	#[test]
	fn only_its_owner_reads_the_codes() {
		use std::os::unix::fs::PermissionsExt;
		let out = out("mode");
		assert_eq!(made(&out, 1, None), None, "there is no root without a context");
		let mode = |path: &Path| fs::metadata(path).expect("it is there").permissions().mode() & 0o777;
		let modes = (mode(&out), mode(&out.join(CODES)));
		fs::remove_dir_all(&out).expect("the folder is ours");
		assert_eq!(modes, (0o700, 0o600));
	}

	#[test]
	fn what_is_there_is_never_overwritten_and_nothing_is_left_of_what_was_cut_off() {
		let out = out("there");
		fs::create_dir(&out).expect("a folder");
		assert!(Folder::begin(&out).err().expect("it is there").contains("exists already"));
		fs::remove_dir(&out).expect("the folder is ours");
		let folder = Folder::begin(&out).expect("it is not there");
		let part = folder.part.clone();
		assert!(part.is_dir() && !out.exists());
		assert!(Folder::begin(&out).err().expect("under way").contains("remove it"));
		drop(folder);
		assert!(!part.exists());
	}
}
