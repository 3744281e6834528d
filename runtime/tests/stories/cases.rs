//! The docket on the real runtime: a citizen's report to its end, seats that sleep, appeals, outages, the worklist.

use crate::chain::{officer, Chain, Outcome, BEGIN, DAY};
use codec::Decode;
use fairstream_docket::{case::How, Attachment, Heard, Kind, Stage, Step, Subject};
use fairstream_doors::{Affiliation, Bearer, CaseId, ParticipantId, Region, SeatId, Side};
use fairstream_rules::{Act, RuleId};
use fairstream_runtime::*;
use fairstream_sheet::{
	api::{runtime_decl_for_cases_api::CasesApi, runtime_decl_for_deadlines_api::DeadlinesApi},
	docket::Filter,
	Language,
};
use frame_support::assert_ok;
use pallet_cases::{Call as CasesCall, FreeReport, FreeStep, Move, Opener, Proposal, Report, State, Watch, Whither};
use pallet_registry::Call as RegistryCall;
use sp_core::{sr25519, Pair};
use sp_keyring::Sr25519Keyring::{self, Alice, BobStash, Dave, Eve};
use sp_runtime::{generic::Era, transaction_validity::InvalidTransaction};

const HOUR: u64 = 3_600_000;
pub(crate) const PLATFORM: ParticipantId = ParticipantId(3);
const SHOP: ParticipantId = ParticipantId(2);
/// The seats of genesis: of the nation, of Zhejiang, and of its county 330106, all of market regulation.
pub(crate) const NATION: u32 = 0;
pub(crate) const PROVINCE: u32 = 2;
pub(crate) const COUNTY: u32 = 3;

fn document(of: u8) -> Attachment {
	Attachment { digest: [of; 32], custodian: None }
}

pub(crate) fn cases(call: CasesCall<Runtime>) -> RuntimeCall {
	RuntimeCall::Cases(call)
}

/// The next step in a case, as it is now.
fn act(chain: &mut Chain, case: CaseId, step: Move) -> RuntimeCall {
	let number = chain.with(|| pallet_cases::Cases::<Runtime>::get(case)).map_or(0, |case| case.steps);
	cases(CasesCall::act { case, number, step })
}

fn failed(error: pallet_cases::Error<Runtime>) -> Outcome {
	Outcome::Failed(error.into())
}

/// The shop does business in Xihu, streams on the platform there, and has the room 88001.
pub(crate) fn with_a_room() -> Chain {
	let mut chain = Chain::local();
	let region = Region::new(330_106).expect("a county");
	let room = || "88001".parse().expect("a number");
	let (kind, contract) = (Affiliation::RoomOnPlatform, None);
	let calls: [(Sr25519Keyring, RegistryCall<Runtime>); 4] = [
		(Dave, RegistryCall::declare_business { region }),
		(Dave, RegistryCall::offer_affiliation { kind, side: Side::Lower, other: PLATFORM, contract }),
		(Eve, RegistryCall::answer_affiliation { kind, side: Side::Upper, other: SHOP, accept: true, contract }),
		(Eve, RegistryCall::name_room { room: room(), operator: SHOP }),
	];
	for (who, call) in calls {
		assert_eq!(chain.call(who, RuntimeCall::Registry(call)), Outcome::Done);
	}
	chain
}

pub(crate) fn report(chain: &Chain) -> Report {
	let subject = Subject::Room { platform: PLATFORM, room: "88001".parse().expect("a number") };
	Report { subject, act: Act::FakeFigures, happened: chain.now, evidence: document(1) }
}

/// Somebody with an account reports the room.
pub(crate) fn reported(chain: &mut Chain) -> CaseId {
	let report = report(chain);
	let next = chain.with(pallet_cases::NextId::<Runtime>::get);
	assert_eq!(chain.call(BobStash, cases(CasesCall::report { report })), Outcome::Done);
	CaseId(next)
}

fn stage(chain: &mut Chain, case: CaseId) -> Option<Stage> {
	chain.with(|| pallet_cases::Cases::<Runtime>::get(case)).and_then(|case| Some(case.waiting()?.stage))
}

fn ended(chain: &mut Chain, case: CaseId) -> Option<How> {
	match chain.with(|| pallet_cases::Cases::<Runtime>::get(case))?.state {
		State::Ended { ended, .. } => Some(ended.ending.how),
		State::Waiting(_) => None,
	}
}

/// A seat takes a step, with all signatures that it needs.
fn by_seat(chain: &mut Chain, seat: u32, case: CaseId, step: Move) {
	let call = act(chain, case, step);
	assert_eq!(chain.by_seat(seat, call), Outcome::Done);
	assert_eq!(chain.acted(), Ok(()), "{step:?}");
}

/// Blocks every nine minutes until then, so that the chain never stands still; the last ones run hooks.
fn run_until(chain: &mut Chain, moment: u64) {
	while chain.now + 9 * 60_000 < moment {
		chain.seal_at(chain.now + 9 * 60_000, vec![]);
	}
	settle_at(chain, moment);
}

/// A block at a moment, and others until one runs hooks.
fn settle_at(chain: &mut Chain, moment: u64) {
	chain.seal_at(moment, vec![]);
	loop {
		let session = chain.with(Session::current_index);
		chain.seal(vec![]);
		if chain.with(Session::current_index) == session {
			return;
		}
	}
}

/// When the case's clock fires, as far as is known.
fn open_until(chain: &mut Chain, case: CaseId) -> u64 {
	let clock = chain.with(|| pallet_cases::Cases::<Runtime>::get(case)).expect("it is there").clock();
	chain.with(|| Deadlines::clock_of(clock)).expect("its clock goes").open_until
}

/// Leap to where the case's clock fires, over the outage that a leap is.
fn let_it_run_out(chain: &mut Chain, case: CaseId) {
	let end = open_until(chain, case);
	settle_at(chain, end - 6 * HOUR);
	let end = open_until(chain, case);
	run_until(chain, end + 60_000);
}

/// A transaction without a signature, as a client sends one for who has no account.
fn general(call: RuntimeCall) -> UncheckedExtrinsic {
	let extension: TxExtension = (
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(Era::Immortal),
		frame_system::CheckNonce::from(0),
		frame_system::CheckWeight::new(),
		pallet_skip_feeless_payment::SkipCheckIfFeeless::from(
			pallet_transaction_payment::ChargeTransactionPayment::from(0),
		),
		text::ClosedText::from(frame_metadata_hash_extension::CheckMetadataHash::new(false)),
		frame_system::WeightReclaim::new(),
	);
	UncheckedExtrinsic::new_transaction(call, extension)
}

/// A report of who has no account, with its work done.
fn free_report(chain: &mut Chain, key: &sr25519::Pair) -> FreeReport<AccountId, BlockNumber, Signature> {
	let report = report(chain);
	let account = AccountId::from(key.public());
	let (block, genesis, hash, bits) = chain.with(|| {
		let block = System::block_number() - 1;
		(block, System::block_hash(0), System::block_hash(block), Cases::required_work())
	});
	let payload = |work| pallet_cases::free::report_payload(&genesis, &hash, &report, &account, work);
	let done = |work: &u64| pallet_cases::free::zeros(&sp_io::hashing::blake2_256(&payload(*work))) >= bits;
	let work = (0..).find(done).expect("there is one");
	let signature = key.sign(&payload(work)).into();
	FreeReport { report, key: account, block, work, signature }
}

#[test]
fn a_citizens_report_on_a_room_without_an_order_runs_to_its_end() {
	let mut chain = with_a_room();
	// A stranger with a telephone: no account, no order, no fee.
	let key = sr25519::Pair::from_seed(&[77; 32]);
	let free = free_report(&mut chain, &key);
	let account = free.key.clone();
	let sent = general(cases(CasesCall::report_without_account { free: free.clone() }));
	assert_eq!(chain.submit(sent.clone()), Outcome::Done);
	let again = chain.submit(sent);
	assert_eq!(again, Outcome::Invalid(InvalidTransaction::Custom(pallet_cases::free::invalid::KEY_USED).into()));
	assert_eq!(chain.with(|| System::account(&account).data.free), 0, "it needs none");

	// By the room's number it is the shop's, and by the shop's place of business the county's.
	let case = CaseId(0);
	let record = chain.with(|| pallet_cases::Cases::<Runtime>::get(case)).expect("it is entered");
	assert_eq!(
		(record.against, record.seat, record.opener),
		(Some(SHOP), SeatId(COUNTY), Opener::Key(account.clone()))
	);
	let list = chain.with(|| Runtime::worklist(SeatId(COUNTY), Language::En, Filter::All, None)).expect("a seat");
	assert_eq!((list.open, list.lines.len()), (1, 1));
	let line = &list.lines[0];
	assert_eq!((line.rule.as_str(), line.call.as_str()), ("clue.check", "cases.act (Accept)"));
	assert!(line.about.contains("room 88001"), "{}", line.about);

	// The prefilled call is a handler's signature; a second one makes it.
	let call = RuntimeCall::decode(&mut &line.encoded[..]).expect("it is a call of this chain");
	for handler in ["Handler1", "Handler2"] {
		assert_eq!(chain.call_as(&officer(COUNTY, handler), call.clone()), Outcome::Done);
	}
	assert_eq!(chain.acted(), Ok(()));
	assert_eq!(stage(&mut chain, case), Some(Stage::TellAccepted));
	by_seat(&mut chain, COUNTY, case, Move::Tell { document: Some(document(2)) });
	assert_eq!(stage(&mut chain, case), Some(Stage::Inquiry));

	let find = Move::FindBreach { document: document(6), service: [7; 32], until: None };
	let call = act(&mut chain, case, find);
	assert_eq!(chain.by_seat(COUNTY, call), Outcome::Done);
	let out_of_stage = pallet_cases::Error::<Runtime>::OutOfStage.into();
	assert_eq!(chain.acted(), Err(out_of_stage), "nobody is burdened without notice and hearing");
	let notice = Move::GiveNotice { facts: [3; 32], act: Act::FakeFigures, document: document(4), service: [5; 32] };
	by_seat(&mut chain, COUNTY, case, notice);
	let call = act(&mut chain, case, find);
	assert_eq!(chain.by_seat(COUNTY, call), Outcome::Done);
	assert_eq!(chain.acted(), Err(out_of_stage), "nor while it may still be heard");

	// The shop sees it in its inbox and answers.
	let duties = chain.with(|| Deadlines::duties_of(Bearer::Participant(SHOP), None));
	assert_eq!(duties.iter().filter(|duty| duty.clock.case == Some(case)).count(), 1);
	let call = act(&mut chain, case, Move::Waive);
	assert_eq!(chain.call(Eve, call), failed(pallet_cases::Error::NotParty));
	let call = act(&mut chain, case, Move::State { document: document(8) });
	assert_eq!(chain.call(Dave, call), Outcome::Done);
	by_seat(&mut chain, COUNTY, case, find);
	assert_eq!(stage(&mut chain, case), Some(Stage::Appealable));
	let record = chain.with(|| pallet_cases::Cases::<Runtime>::get(case)).expect("it is there");
	assert_eq!(record.adverse.map(|adverse| adverse.heard()), Some(Heard::Stated(document(8))));

	// It appeals to the province, which upholds; it says of no suit, and the case ends here.
	let call = act(&mut chain, case, Move::Appeal { document: document(9) });
	assert_eq!(chain.call(Dave, call), Outcome::Done);
	by_seat(&mut chain, PROVINCE, case, Move::Uphold { document: document(10), service: [11; 32] });
	assert_eq!(stage(&mut chain, case), Some(Stage::Upheld));
	let_it_run_out(&mut chain, case);
	assert_eq!(ended(&mut chain, case), Some(How::Breach));

	// Thirty days later, the end moved off a weekend, it is a leaf of that day's tree, and nothing else of it is left.
	let sheet = chain.with(|| Runtime::case(case, Language::Zh)).expect("it is there still");
	let leaf = sheet.leaf.expect("it ended");
	let kept = chain.now + 35 * DAY;
	settle_at(&mut chain, kept);
	let failed = chain.with(|| Deadlines::failed_of(None));
	assert!(failed.is_empty(), "{failed:?}");
	assert!(chain.with(|| pallet_cases::Cases::<Runtime>::get(case)).is_none());
	let archived = chain.with(|| {
		System::events().into_iter().rev().find_map(|record| match record.event {
			RuntimeEvent::Cases(pallet_cases::Event::Archived { case: of, day, index }) if of == case => {
				Some((day, index))
			}
			_ => None,
		})
	});
	if let Some((day, index)) = archived {
		let digest = fairstream_merkle::LeafDigest::of::<fairstream_merkle::Blake2b256>(
			&fairstream_doors::RecordKind::Case.leaf(&leaf),
		);
		let leaves = chain.with(|| Commitments::leaves(day, index));
		assert_eq!(leaves.first(), Some(&(index, digest.digest())));
	} else {
		let days = chain.with(|| pallet_commitments::Leaves::<Runtime>::iter().count());
		assert_eq!(days, 1, "the leaf stands in the day's tree");
	}
}

#[test]
fn who_has_no_account_steps_back_with_its_key_and_nobody_else_does() {
	let mut chain = with_a_room();
	let key = sr25519::Pair::from_seed(&[78; 32]);
	let free = free_report(&mut chain, &key);
	let account = free.key.clone();
	let sent = general(cases(CasesCall::report_without_account { free }));
	assert_eq!(chain.submit(sent), Outcome::Done);
	let step = |signer: &sr25519::Pair, number| {
		let genesis = System::block_hash(0);
		let payload = pallet_cases::free::step_payload(&genesis, CaseId(0), number, &Move::Withdraw, &account);
		let signature = signer.sign(&payload).into();
		let free = FreeStep { case: CaseId(0), number, step: Move::Withdraw, key: account.clone(), signature };
		general(cases(CasesCall::act_without_account { free }))
	};
	let invalid = |code| Outcome::Invalid(InvalidTransaction::Custom(code).into());
	let forged = chain.with(|| step(&sr25519::Pair::from_seed(&[79; 32]), 0));
	assert_eq!(chain.submit(forged), invalid(pallet_cases::free::invalid::SIGNATURE));
	let own = chain.with(|| step(&key, 0));
	assert_eq!(chain.submit(own.clone()), Outcome::Done);
	assert_eq!(chain.submit(own), invalid(pallet_cases::free::invalid::NOT_DUE), "once");
	let record = chain.with(|| pallet_cases::Cases::<Runtime>::get(CaseId(0))).expect("the matter is the public's");
	assert!(record.stepped_back && record.waiting().is_some());
}

#[test]
fn a_report_carries_no_words_of_its_senders_choice() {
	let mut chain = with_a_room();
	let mut report = report(&chain);
	report.subject = Subject::Room { platform: PLATFORM, room: "CallMe4Discount".parse().expect("a number") };
	let outcome = chain.call(BobStash, cases(CasesCall::report { report }));
	assert_eq!(outcome, Outcome::Invalid(InvalidTransaction::Call.into()));
	report.subject = Subject::Unnamed { platform: PLATFORM };
	assert_eq!(chain.call(BobStash, cases(CasesCall::report { report })), Outcome::Done);
	let record = chain.with(|| pallet_cases::Cases::<Runtime>::get(CaseId(0))).expect("it is entered");
	// Nobody is known, so by article 47 it is of the platform's domicile, Binjiang, which has no seat: the province's.
	assert_eq!((record.against, record.seat), (None, SeatId(PROVINCE)));

	// Once it is known who it is, whoever reads of the case reads that.
	by_seat(&mut chain, PROVINCE, CaseId(0), Move::Accept { document: None });
	by_seat(&mut chain, PROVINCE, CaseId(0), Move::Tell { document: None });
	by_seat(&mut chain, PROVINCE, CaseId(0), Move::Identify { who: SHOP, document: document(2) });
	let list = chain.with(|| Runtime::worklist(SeatId(PROVINCE), Language::En, Filter::All, None)).expect("a seat");
	assert!(list.lines[0].about.contains(", found to be participant #2"), "{}", list.lines[0].about);
}

#[test]
fn a_seat_that_sleeps_is_reminded_by_its_superior_and_keeps_its_case() {
	let mut chain = with_a_room();
	let case = reported(&mut chain);
	let first = open_until(&mut chain, case);
	// Fifteen working days after Monday, 1 June 2026, with 19 June a holiday: until the end of 23 June.
	assert_eq!(first, BEGIN + 23 * DAY + HOUR);
	let_it_run_out(&mut chain, case);
	let record = chain.with(|| pallet_cases::Cases::<Runtime>::get(case)).expect("it is there");
	let waiting = *record.waiting().expect("it waits");
	assert_eq!((waiting.stage, waiting.watch), (Stage::Check, Watch::ToBeReminded { by: SeatId(PROVINCE) }));
	assert_eq!(record.seat, SeatId(COUNTY), "jurisdiction moves by law alone");
	let month = 56 * 12 + 5;
	assert_eq!(chain.with(|| pallet_cases::Missed::<Runtime>::get(SeatId(COUNTY), month)), 1, "June 2026");

	let list = |chain: &mut Chain, seat, filter| {
		chain.with(|| Runtime::worklist(SeatId(seat), Language::En, filter, None)).expect("a seat").lines
	};
	let own = list(&mut chain, COUNTY, Filter::Overdue);
	assert_eq!((own.len(), own[0].call.as_str(), own[0].rule.as_str()), (1, "cases.act (Accept)", "clue.check"));
	assert!(own[0].overdue && own[0].due < chain.now && own[0].what.starts_with("behind: "), "{}", own[0].what);
	let above = list(&mut chain, PROVINCE, Filter::All);
	assert_eq!((above.len(), above[0].call.as_str()), (1, "cases.remind"));
	assert!(!above[0].overdue && above[0].due > chain.now, "the province has time yet");
	let turn = chain.with(|| Runtime::case(case, Language::En)).expect("it is there").turn.expect("it waits");
	assert_eq!((turn.seat, turn.reminds, turn.due), (Some(SeatId(PROVINCE)), true, above[0].due));
	let remind = cases(CasesCall::remind { case });
	assert_eq!(chain.by_seat(NATION, remind.clone()), Outcome::Done);
	assert_eq!(chain.acted(), Err(pallet_cases::Error::<Runtime>::NothingToRemind.into()));
	assert_eq!(chain.by_seat(PROVINCE, remind), Outcome::Done);
	assert_ok!(chain.acted());
	let again = list(&mut chain, COUNTY, Filter::Overdue);
	assert_eq!((again.len(), again[0].rule.as_str(), again[0].missed), (1, "seat.reminded", 1));
	assert!(!again[0].overdue && again[0].due > chain.now, "only a moment that is over is overdue");
	assert!(again[0].what.starts_with("missed before, with a new term: "), "{}", again[0].what);
	let inbox = chain.with(|| Runtime::duties_of(Bearer::Seat(SeatId(COUNTY)), None, Language::Zh)).duties;
	assert!(inbox[0].what.starts_with("此前逾期，已重定期限："), "{}", inbox[0].what);
	by_seat(&mut chain, COUNTY, case, Move::Accept { document: None });
	assert_eq!(stage(&mut chain, case), Some(Stage::TellAccepted));
	assert!(list(&mut chain, COUNTY, Filter::Overdue).is_empty());
}

#[test]
fn one_officer_alone_finds_no_breach_and_a_seat_acts_in_no_case_of_anothers() {
	let mut chain = with_a_room();
	let case = reported(&mut chain);
	let accept = act(&mut chain, case, Move::Accept { document: None });
	assert_eq!(chain.by_seat(PROVINCE, accept.clone()), Outcome::Done);
	assert_eq!(chain.acted(), Err(pallet_cases::Error::<Runtime>::NotYours.into()), "not even its superior");
	assert_eq!(chain.by_seat(1, accept), Outcome::Done);
	assert_eq!(chain.acted(), Err(pallet_cases::Error::<Runtime>::OutsideMandate.into()), "the other line");
	by_seat(&mut chain, COUNTY, case, Move::Accept { document: None });
	by_seat(&mut chain, COUNTY, case, Move::Tell { document: None });
	let notice = Move::GiveNotice { facts: [3; 32], act: Act::FakeFigures, document: document(4), service: [5; 32] };
	by_seat(&mut chain, COUNTY, case, notice);
	let call = act(&mut chain, case, Move::Waive);
	assert_eq!(chain.call(Dave, call), Outcome::Done);
	let find = act(&mut chain, case, Move::FindBreach { document: document(6), service: [7; 32], until: None });
	let sign = pallet_seats::Call::sign {
		seat: SeatId(COUNTY),
		role: pallet_seats::Role::Handler,
		call: Box::new(find.clone()),
	};
	assert_eq!(chain.call_as(&officer(COUNTY, "Handler1"), sign.clone()), Outcome::Done);
	let twice = chain.call_as(&officer(COUNTY, "Handler1"), sign);
	assert_eq!(twice, Outcome::Failed(pallet_seats::Error::<Runtime>::SignedAlready.into()));
	assert_eq!(stage(&mut chain, case), Some(Stage::Decision), "it waits for three others");
	assert_eq!(chain.call(Alice, find), failed(pallet_cases::Error::NotParty));
}

#[test]
fn a_hearing_that_ended_while_the_chain_stood_still_waits_until_a_day_after() {
	let mut chain = with_a_room();
	let case = reported(&mut chain);
	by_seat(&mut chain, COUNTY, case, Move::Accept { document: None });
	by_seat(&mut chain, COUNTY, case, Move::Tell { document: None });
	let notice = Move::GiveNotice { facts: [3; 32], act: Act::FakeFigures, document: document(4), service: [5; 32] };
	by_seat(&mut chain, COUNTY, case, notice);
	let end = open_until(&mut chain, case);
	// Nobody makes blocks from a day before the end of the hearing until a day after it.
	settle_at(&mut chain, end - DAY);
	settle_at(&mut chain, end + DAY);
	assert_eq!(stage(&mut chain, case), Some(Stage::Hearing), "the shop could not answer");
	let call = act(&mut chain, case, Move::State { document: document(8) });
	assert_eq!(chain.call(Dave, call), Outcome::Done);
	let record = chain.with(|| pallet_cases::Cases::<Runtime>::get(case)).expect("it is there");
	assert_eq!(record.heard, Some(Heard::Stated(document(8))));
}

#[test]
fn a_case_of_the_other_line_goes_where_the_law_puts_it_and_the_receipt_is_due_there() {
	let mut chain = with_a_room();
	let case = reported(&mut chain);
	let stay = Move::Transfer { to: Whither::Act(Act::BannedGoods), document: document(2) };
	let call = act(&mut chain, case, stay);
	assert_eq!(chain.by_seat(COUNTY, call), Outcome::Done);
	assert_eq!(chain.acted(), Err(pallet_cases::Error::<Runtime>::StaysWhereItIs.into()));
	by_seat(&mut chain, COUNTY, case, Move::Transfer { to: Whither::Act(Act::DataSold), document: document(2) });
	assert_eq!(stage(&mut chain, case), Some(Stage::Receipt));
	let duties = chain.with(|| Deadlines::duties_of(Bearer::Seat(SeatId(1)), None));
	assert_eq!(duties.iter().map(|duty| duty.clock.rule).collect::<Vec<_>>(), [RuleId::ClueTransfer]);
	by_seat(&mut chain, 1, case, Move::Acknowledge);
	assert_eq!(stage(&mut chain, case), Some(Stage::Check));
}

#[test]
fn a_proposal_is_answered_and_its_deposit_comes_back_whatever_the_answer() {
	let mut chain = Chain::local();
	let proposal = Proposal { rule: RuleId::ComplaintFirstReply, reasons: document(1) };
	let held = |chain: &mut Chain| chain.with(|| Balances::reserved_balance(BobStash.to_account_id()));
	assert_eq!(chain.call(BobStash, cases(CasesCall::propose { proposal })), Outcome::Done);
	assert!(held(&mut chain) > 0);
	let record = chain.with(|| pallet_cases::Cases::<Runtime>::get(CaseId(0))).expect("it is entered");
	assert_eq!((record.kind, record.seat), (Kind::RuleProposal, SeatId(NATION)));
	by_seat(&mut chain, NATION, CaseId(0), Move::Decline { document: document(2) });
	assert_eq!(ended(&mut chain, CaseId(0)), Some(How::Declined));
	assert_eq!(held(&mut chain), 0);
}

#[test]
fn a_proposal_that_nobody_answers_stands_in_the_nations_series_and_stays_open() {
	let mut chain = Chain::local();
	let proposal = Proposal { rule: RuleId::ComplaintFirstReply, reasons: document(1) };
	assert_eq!(chain.call(BobStash, cases(CasesCall::propose { proposal })), Outcome::Done);
	let_it_run_out(&mut chain, CaseId(0));
	assert_eq!(stage(&mut chain, CaseId(0)), Some(Stage::Answer));
	let month = 56 * 12 + 6;
	assert_eq!(chain.with(|| pallet_cases::Missed::<Runtime>::get(SeatId(NATION), month)), 1, "July 2026");
	let list = chain.with(|| Runtime::worklist(SeatId(NATION), Language::Zh, Filter::Overdue, None));
	assert_eq!(list.expect("a seat").lines.len(), 1);
}

#[test]
fn a_worklist_of_many_is_paged_without_gap_or_double() {
	let mut chain = with_a_room().without_invariants();
	let report = report(&chain);
	let count = 180usize;
	chain.with(|| {
		for n in 0..count {
			let key = AccountId::new([n as u8; 32]);
			assert_ok!(Cases::report(RuntimeOrigin::signed(key), report));
		}
	});
	let (mut seen, mut after) = (Vec::new(), None);
	loop {
		let page = chain.with(|| Runtime::worklist(SeatId(COUNTY), Language::En, Filter::All, after));
		let page = page.expect("a seat");
		assert!(page.lines.len() <= fairstream_sheet::docket::WORK_PAGE as usize);
		seen.extend(page.lines.iter().map(|line| line.case));
		match page.next {
			Some(next) => after = Some(next),
			None => break,
		}
	}
	assert_eq!(seen, (0..count as u64).collect::<Vec<_>>());
	let none = chain.with(|| Runtime::worklist(SeatId(COUNTY), Language::En, Filter::Stage(Stage::Appeal), None));
	assert!(none.expect("a seat").lines.is_empty());
}

#[test]
fn every_step_of_a_seat_has_signers_and_no_partys_step_has() {
	use fairstream_runtime::configs::Formalities;
	use pallet_seats::{Formality, FormalityOf};
	for kind in Kind::ALL {
		for row in kind.row().stages.iter().flat_map(|stage| stage.steps) {
			let call = example(row.step);
			let call = cases(CasesCall::act { case: CaseId(0), number: 0, step: call });
			let formality = Formalities::formality(&call);
			let of_seat = matches!(row.by, fairstream_docket::Role::Seat | fairstream_docket::Role::Reviewer);
			assert_eq!(formality.is_some(), of_seat, "{:?}", row.step);
			assert!(!row.step.burdens() || formality == Some(Formality::Full), "{:?}", row.step);
		}
	}
}

/// Some step of each.
fn example(step: Step) -> Move {
	let (document, service) = (document(1), [2; 32]);
	match step {
		Step::Accept => Move::Accept { document: None },
		Step::Refuse => Move::Refuse { ground: fairstream_docket::Ground::NoFacts, document },
		Step::Extend => Move::Extend { document: None },
		Step::Transfer => Move::Transfer { to: Whither::Places, document },
		Step::Acknowledge => Move::Acknowledge,
		Step::Tell => Move::Tell { document: None },
		Step::Merge => Move::Merge { into: CaseId(0) },
		Step::GiveNotice => Move::GiveNotice { facts: [1; 32], act: Act::FakeFigures, document, service },
		Step::State => Move::State { document },
		Step::Waive => Move::Waive,
		Step::FindBreach => Move::FindBreach { document, service, until: None },
		Step::FindNone => Move::FindNone { document },
		Step::Appeal => Move::Appeal { document },
		Step::Uphold => Move::Uphold { document, service },
		Step::Reverse => Move::Reverse { document, service },
		Step::GoToCourt => Move::GoToCourt { document },
		Step::Withdraw => Move::Withdraw,
		Step::Adopt => Move::Adopt { document },
		Step::Decline => Move::Decline { document },
		Step::Identify => Move::Identify { who: SHOP, document },
		Step::Lift => Move::Lift { document },
		Step::Prolong => Move::Prolong { document, service, until: 0 },
	}
}
