//! `fairstream goods`: files of products, certificates, offers.

mod look;
mod send;

use super::Failure;
use crate::{
	calls::goods::{Cover, Deal, Draft},
	cli::goods::{CertificateCommand, DocumentArguments, GoodsCommand, IssueArguments, OfferCommand, ProductCommand},
	input::{self, Evidence},
	outcome::Outcome,
};
use fairstream_docket::Attachment;
use fairstream_doors::CertificateId;

/// Do it.
pub async fn run(command: &GoodsCommand) -> Outcome {
	let outcome = match command {
		GoodsCommand::Product(command) => product(command).await,
		GoodsCommand::Certificate(command) => certificate(command).await,
		GoodsCommand::Offer(command) => offer(command).await,
		GoodsCommand::May(arguments) => look::may(arguments).await,
	};
	outcome.unwrap_or_else(Outcome::from)
}

async fn product(command: &ProductCommand) -> Result<Outcome, Failure> {
	let (send, deal, what) = match command {
		ProductCommand::Show(arguments) => return look::product(arguments).await,
		ProductCommand::Register(a) => (&a.send, Deal::Register(a.gtin, a.category), format!("register {}", a.gtin)),
		ProductCommand::Withdraw(a) => (&a.send, Deal::Withdraw(a.gtin), format!("withdraw {}", a.gtin)),
		ProductCommand::Reassign(a) => {
			let what = format!("{} is the product of participant {}", a.gtin, a.producer);
			(&a.send, Deal::Reassign(a.gtin, a.producer, a.category), what)
		}
		ProductCommand::Forget(a) => (&a.send, Deal::ForgetProduct(a.gtin), format!("forget the file of {}", a.gtin)),
	};
	send::run(send, &deal, what, None).await
}

async fn certificate(command: &CertificateCommand) -> Result<Outcome, Failure> {
	let id = CertificateId;
	match command {
		CertificateCommand::Show(arguments) => look::certificate(arguments).await,
		CertificateCommand::List(arguments) => look::certificates(arguments).await,
		CertificateCommand::Issue(a) => {
			let (document, evidence) = document(&a.document)?;
			let deal = Deal::Issue(draft(a, document));
			let what = format!("certificate for participant {}: {}", a.holder, a.kind.words().0);
			send::run(&a.send, &deal, what, Some(evidence)).await
		}
		CertificateCommand::Suspend(a) => {
			let (document, evidence) = document(&a.document)?;
			let deal = Deal::Suspend(id(a.certificate), a.until, document);
			send::run(&a.send, &deal, format!("suspend certificate {}", a.certificate), Some(evidence)).await
		}
		CertificateCommand::Resume(a) => {
			let deal = Deal::Resume(id(a.certificate));
			send::run(&a.send, &deal, format!("resume certificate {}", a.certificate), None).await
		}
		CertificateCommand::Revoke(a) => {
			let (document, evidence) = document(&a.document)?;
			let deal = Deal::Revoke(id(a.certificate), a.ground, document);
			let what = format!("revoke certificate {}: {}", a.certificate, input::kebab(&a.ground));
			send::run(&a.send, &deal, what, Some(evidence)).await
		}
		CertificateCommand::Forget(a) => {
			let deal = Deal::ForgetCertificate(id(a.certificate));
			send::run(&a.send, &deal, format!("forget certificate {}", a.certificate), None).await
		}
	}
}

async fn offer(command: &OfferCommand) -> Result<Outcome, Failure> {
	match command {
		OfferCommand::List(arguments) => look::offers(arguments).await,
		OfferCommand::Make(a) => {
			let what = format!("offer {} on platform {}", a.unit, a.platform);
			send::run(&a.send, &Deal::Offer(a.unit.clone(), a.platform), what, None).await
		}
		OfferCommand::End(a) => {
			let what = format!("end the offer of {} on platform {}", a.unit, a.platform);
			send::run(&a.send, &Deal::EndOffer(a.unit.clone(), a.platform), what, None).await
		}
	}
}

/// The digest of a document, and where it came from.
fn document(arguments: &DocumentArguments) -> Result<(Attachment, Evidence), Failure> {
	let evidence = input::blake2b_of(&arguments.document)?;
	Ok((Attachment { digest: evidence.digest, custodian: arguments.custodian }, evidence))
}

/// The certificate that is to be issued.
fn draft(arguments: &IssueArguments, document: Attachment) -> Draft {
	let IssueArguments { kind, holder, from, until, .. } = *arguments;
	let cover = match arguments.units.is_empty() {
		true => Cover::Category(arguments.goods),
		false => Cover::Units(arguments.units.clone()),
	};
	Draft { kind, holder, cover, from, until, document }
}
