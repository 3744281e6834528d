//! What each subcommand does.

use crate::{
	chain_spec,
	cli::{Cli, Command, TemplateCmd},
	consortium,
	service::{self, Parts},
};
use fairstream_runtime::opaque::Block;
use sc_cli::SubstrateCli;
use std::{io::Write, sync::Arc};

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"Fairstream Node".into()
	}

	fn impl_version() -> String {
		env!("SUBSTRATE_CLI_IMPL_VERSION").into()
	}

	fn description() -> String {
		env!("CARGO_PKG_DESCRIPTION").into()
	}

	fn author() -> String {
		env!("CARGO_PKG_AUTHORS").into()
	}

	fn support_url() -> String {
		"docs/validator.md of the source".into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
		chain_spec::load(id)
	}
}

/// Parse the command line and do what it says.
pub fn run() -> sc_cli::Result<()> {
	let cli = Cli::from_args();
	match &cli.subcommand {
		None => run_node(&cli),
		Some(Command::Key(cmd)) => cmd.run(&cli),
		Some(Command::ExportChainSpec(cmd)) => cmd.run(cli.load_spec(&cmd.chain)?),
		Some(Command::AuthoritiesTemplate(cmd)) => write_template(cmd),
		Some(Command::CheckBlock(cmd)) => {
			let runner = cli.create_runner(cmd)?;
			runner.async_run(|config| {
				let Parts { client, task_manager, import_queue, .. } = service::parts(&config, None)?;
				Ok((cmd.run(client, import_queue), task_manager))
			})
		}
		Some(Command::ExportBlocks(cmd)) => {
			let runner = cli.create_runner(cmd)?;
			runner.async_run(|config| {
				let Parts { client, task_manager, .. } = service::parts(&config, None)?;
				Ok((cmd.run(client, config.database), task_manager))
			})
		}
		Some(Command::ExportState(cmd)) => {
			let runner = cli.create_runner(cmd)?;
			runner.async_run(|config| {
				let Parts { client, task_manager, .. } = service::parts(&config, None)?;
				Ok((cmd.run(client, config.chain_spec), task_manager))
			})
		}
		Some(Command::ImportBlocks(cmd)) => {
			let runner = cli.create_runner(cmd)?;
			runner.async_run(|config| {
				let Parts { client, task_manager, import_queue, .. } = service::parts(&config, None)?;
				Ok((cmd.run(client, import_queue), task_manager))
			})
		}
		Some(Command::PurgeChain(cmd)) => cli.create_runner(cmd)?.sync_run(|config| cmd.run(config.database)),
		Some(Command::Revert(cmd)) => {
			let runner = cli.create_runner(cmd)?;
			runner.async_run(|config| {
				let Parts { client, task_manager, backend, .. } = service::parts(&config, None)?;
				// Both keep a view of their own in the database, which must go back as far as the blocks do.
				let revert_consensus = Box::new(|client: Arc<service::FullClient>, backend, blocks| {
					sc_consensus_babe::revert(client.clone(), backend, blocks)?;
					sc_consensus_grandpa::revert(client, blocks)?;
					Ok(())
				});
				Ok((cmd.run(client, backend, Some(revert_consensus)), task_manager))
			})
		}
		Some(Command::ChainInfo(cmd)) => cli.create_runner(cmd)?.sync_run(|config| cmd.run::<Block>(&config)),
	}
}

fn run_node(cli: &Cli) -> sc_cli::Result<()> {
	let runner = cli.create_runner(&cli.run)?;
	let sealing = cli.sealing;
	runner.run_node_until_exit(|config| async move {
		match sealing {
			Some(when) => service::sealing::start(config, when),
			None => service::start(config),
		}
		.map_err(sc_cli::Error::Service)
	})
}

fn write_template(cmd: &TemplateCmd) -> sc_cli::Result<()> {
	match &cmd.output {
		None => std::io::stdout().write_all(consortium::TEMPLATE.as_bytes())?,
		Some(path) => {
			let mut file = std::fs::File::create_new(path)
				.map_err(|e| format!("can't make {}: {e}; name a file that doesn't exist yet", path.display()))?;
			file.write_all(consortium::TEMPLATE.as_bytes())?;
			println!(
				"Wrote {0}. Fill it in, then: fairstream-node export-chain-spec --chain consortium:{0} --raw --output chain.json",
				path.display()
			);
		}
	}
	Ok(())
}
