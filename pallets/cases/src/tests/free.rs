//! Reports and steps of those who have no account: signatures, work, and that nothing is taken twice.

use super::*;
use crate::{
	free::{invalid, report_payload, step_payload, zeros, MAX_AGE},
	Call, Error, Filed, FreeReport, FreeStep, FreeToday, Opener,
};
use fairstream_docket::case::How;
use fairstream_rules::Value;
use frame_support::{
	assert_noop,
	pallet_prelude::{InvalidTransaction, TransactionSource, TransactionValidityError, ValidTransaction},
	traits::Authorize,
};
use sp_core::Pair;
use sp_runtime::{traits::BadOrigin, MultiSignature};

type AReport = FreeReport<AccountId, u64, MultiSignature>;
type AStep = FreeStep<AccountId, MultiSignature>;

/// A chain at this block, all hashes of earlier ones known, on which eight bits of work are enough.
fn at_block<R>(block: u64, test: impl FnOnce() -> R) -> R {
	on_chain(|| {
		Values::mutate(|values| values.insert(RuleId::ReportWork as u8, Value::Count(8)));
		begin(block);
		test()
	})
}

fn begin(block: u64) {
	for known in System::block_number()..block {
		frame_system::BlockHash::<Test>::insert(known, sp_core::H256::from_low_u64_be(known + 1));
	}
	System::set_block_number(block);
}

fn of_the_operator() -> Report {
	claim(Subject::Participant(OPERATOR), ACT)
}

fn payload(free: &AReport) -> Vec<u8> {
	let hash = System::block_hash(free.block);
	report_payload(&System::block_hash(0), &hash, &free.report, &free.key, free.work)
}

/// How many bits of work a report shows.
fn bits(free: &AReport) -> u32 {
	zeros(&sp_io::hashing::blake2_256(&payload(free)))
}

/// A report that rests on the block before this one, with the first number that passes this test.
fn with_work(seed: u8, report: Report, block: u64, passes: impl Fn(u32) -> bool) -> AReport {
	let signature = MultiSignature::Sr25519(Default::default());
	let mut free = FreeReport { report, key: key(seed), block, work: 0, signature };
	while !passes(bits(&free)) {
		free.work += 1;
	}
	sign(&mut free, seed);
	free
}

fn sign(free: &mut AReport, seed: u8) {
	free.signature = fresh(seed).sign(&payload(free)).into();
}

/// A report of this key with enough work.
fn worked(seed: u8, report: Report) -> AReport {
	let required = Docket::required_work();
	with_work(seed, report, System::block_number() - 1, |bits| bits >= required)
}

fn validity(free: &AReport) -> Result<ValidTransaction, TransactionValidityError> {
	let call = Call::<Test>::report_without_account { free: free.clone() };
	call.authorize(TransactionSource::External).expect("it authorizes itself").map(|(valid, _)| valid)
}

fn step_validity(free: &AStep) -> Result<ValidTransaction, TransactionValidityError> {
	let call = Call::<Test>::act_without_account { free: free.clone() };
	call.authorize(TransactionSource::External).expect("it authorizes itself").map(|(valid, _)| valid)
}

fn not<R>(why: u8) -> Result<R, TransactionValidityError> {
	Err(InvalidTransaction::Custom(why).into())
}

/// The number of an error, as what is not valid says it.
fn refused<R>(error: Error<Test>) -> Result<R, TransactionValidityError> {
	match sp_runtime::DispatchError::from(error) {
		sp_runtime::DispatchError::Module(error) => not(invalid::REFUSED + error.error[0]),
		other => panic!("{other:?} is no error of the docket"),
	}
}

fn authorized() -> RuntimeOrigin {
	frame_system::RawOrigin::Authorized.into()
}

/// File a report without an account, as a block would.
fn send(free: &AReport) -> CaseId {
	// In a block of its own.
	crate::FreeInBlock::<Test>::kill();
	assert_ok!(validity(free));
	let id = next();
	assert_ok!(Docket::report_without_account(authorized(), free.clone()));
	id
}

/// A step of this key.
fn step(seed: u8, case: CaseId, number: u32, step: Move) -> AStep {
	let key = key(seed);
	let payload = step_payload(&System::block_hash(0), case, number, &step, &key);
	FreeStep { case, number, step, key, signature: fresh(seed).sign(&payload).into() }
}

fn send_step(free: &AStep) {
	assert_ok!(step_validity(free));
	assert_ok!(Docket::act_without_account(authorized(), free.clone()));
}

#[test]
fn who_has_no_account_reports_with_a_key_of_its_own_and_work() {
	at_block(5, || {
		let free = worked(1, of_the_operator());
		let id = send(&free);
		assert_eq!((case(id).opener, case(id).seat), (Opener::Key(key(1)), COUNTY));
		assert_eq!((waiting(id).stage, FreeToday::<Test>::get().1), (Stage::Check, 1));
	});
}

#[test]
fn a_report_is_in_the_pool_once_for_its_key_and_before_others_with_less_work() {
	at_block(5, || {
		let (less, more) = (
			with_work(1, of_the_operator(), 4, |bits| bits == 8),
			with_work(1, of_the_operator(), 4, |bits| bits >= 10),
		);
		let (one, other) = (validity(&less).expect("valid"), validity(&more).expect("valid"));
		assert_eq!((one.priority, other.priority), (8, u64::from(bits(&more))));
		assert_eq!((one.provides.len(), &one.provides), (1, &other.provides));
		assert_eq!(one.longevity, u64::from(MAX_AGE) - 1);
		let anothers = validity(&worked(2, of_the_operator())).expect("valid");
		assert_ne!(anothers.provides, one.provides);
	});
}

#[test]
fn with_less_work_than_is_asked_for_a_report_is_not_valid() {
	at_block(5, || {
		let free = with_work(1, of_the_operator(), 4, |bits| bits == 7);
		assert_eq!(validity(&free), not(invalid::WORK));
	});
}

#[test]
fn as_the_law_stands_eighteen_bits_are_asked_for() {
	on_chain(|| assert_eq!(Docket::required_work(), 18));
}

#[test]
fn after_many_reports_of_a_day_each_further_one_takes_more_work_until_the_next_day() {
	at_block(5, || {
		Values::mutate(|values| values.insert(RuleId::ReportWorkStep as u8, Value::Count(10)));
		for seed in 0..10 {
			assert_eq!(Docket::required_work(), 8);
			send(&worked(seed, of_the_operator()));
		}
		assert_eq!(Docket::required_work(), 9);
		let little = with_work(10, of_the_operator(), 4, |bits| bits == 8);
		assert_eq!(validity(&little), not(invalid::WORK));
		send(&worked(10, of_the_operator()));
		FreeToday::<Test>::mutate(|(_, count)| *count = 35);
		assert_eq!(Docket::required_work(), 11);
		Now::set(JUNE + DAY - 1);
		assert_eq!(Docket::required_work(), 11);
		Now::set(JUNE + DAY);
		assert_eq!(Docket::required_work(), 8);
		send(&worked(11, of_the_operator()));
		assert_eq!(FreeToday::<Test>::get().1, 1);
	});
}

#[test]
fn a_report_rests_on_a_recent_block() {
	at_block(300, || {
		let resting_on = |block| validity(&with_work(1, of_the_operator(), block, |bits| bits >= 8));
		let oldest = 300 - u64::from(MAX_AGE);
		assert_eq!(resting_on(oldest).expect("valid").longevity, 1);
		for unknown in [oldest - 1, 300, 301, u64::MAX] {
			assert_eq!(resting_on(unknown), not(invalid::BLOCK), "{unknown}");
		}
		frame_system::BlockHash::<Test>::remove(200);
		assert_eq!(resting_on(200), not(invalid::BLOCK), "its hash is kept no longer");
	});
}

#[test]
fn work_and_signature_are_for_one_report_of_one_key_on_one_block() {
	at_block(5, || {
		let free = worked(1, of_the_operator());
		let another = AReport { report: claim(Subject::Participant(FARM), ACT), ..free.clone() };
		let anothers = AReport { key: key(2), ..free.clone() };
		let later = AReport { block: 3, ..free.clone() };
		for changed in [another, anothers, later] {
			// Unless the changed one happens to have the work, which the signature doesn't cover either.
			let why = if bits(&changed) < 8 { invalid::WORK } else { invalid::SIGNATURE };
			assert_eq!(validity(&changed), not(why));
		}
		assert_ok!(validity(&free));
	});
}

#[test]
fn a_report_is_signed_by_its_own_key() {
	at_block(5, || {
		let mut free = worked(1, of_the_operator());
		sign(&mut free, 2);
		assert_eq!(validity(&free), not(invalid::SIGNATURE));
	});
}

#[test]
fn a_key_files_one_report_and_is_fresh_again_when_nothing_old_can_be_included() {
	at_block(5, || {
		send(&worked(1, of_the_operator()));
		for moment in [JUNE, JUNE + 59 * DAY] {
			Now::set(moment);
			assert_eq!(validity(&worked(1, of_the_operator())), not(invalid::KEY_USED));
		}
		Now::set(JUNE + 61 * DAY);
		send(&worked(1, of_the_operator()));
	});
}

#[test]
fn a_report_that_would_be_refused_is_not_valid_so_that_no_work_is_spent_twice() {
	at_block(5, || {
		let unknown = claim(Subject::Participant(fairstream_doors::ParticipantId(9)), ACT);
		let nothing = Attachment { digest: [0; 32], custodian: None };
		for (report, why) in [
			(unknown, Error::UnknownSubject),
			(Report { happened: JUNE + 1, ..of_the_operator() }, Error::InTheFuture),
			(Report { evidence: nothing, ..of_the_operator() }, Error::DigestMissing),
			(claim(Subject::Rule(RuleId::ClueCheck), ACT), Error::WrongSubject),
		] {
			assert_eq!(validity(&worked(1, report)), refused(why));
		}
		assert_eq!((NextId::<Test>::get(), Filed::<Test>::iter().count()), (0, 0), "to ask changes nothing");
	});
}

#[test]
fn to_ask_whether_it_is_valid_changes_nothing() {
	at_block(5, || {
		let free = worked(1, of_the_operator());
		frame_support::assert_storage_noop!(assert_ok!(validity(&free)));
		let id = send(&free);
		let withdraw = step(1, id, 0, Move::Withdraw);
		frame_support::assert_storage_noop!(assert_ok!(step_validity(&withdraw)));
	});
}

#[test]
fn nobody_calls_by_itself_what_is_for_those_without_an_account() {
	at_block(5, || {
		let free = worked(1, of_the_operator());
		let withdraw = step(1, CaseId(0), 0, Move::Withdraw);
		for origin in [RuntimeOrigin::none(), RuntimeOrigin::root(), by_citizen(), seat(COUNTY)] {
			assert_noop!(Docket::report_without_account(origin.clone(), free.clone()), BadOrigin);
			assert_noop!(Docket::act_without_account(origin, withdraw.clone()), BadOrigin);
		}
	});
}

#[test]
fn its_key_withdraws_and_no_step_is_taken_twice() {
	at_block(5, || {
		let id = send(&worked(1, of_the_operator()));
		let withdraw = step(1, id, 0, Move::Withdraw);
		send_step(&withdraw);
		assert_eq!((case(id).stepped_back, case(id).steps), (true, 1));
		assert_eq!(step_validity(&withdraw), not(invalid::NOT_DUE));
		let again = step(1, id, 1, Move::Withdraw);
		assert_eq!(step_validity(&again), refused(Error::OutOfStage), "once is enough");
	});
}

#[test]
fn its_key_asks_the_superior_to_look_again_at_a_refusal() {
	at_block(5, || {
		let id = send(&worked(1, of_the_operator()));
		assert_ok!(act(seat(COUNTY), id, made(Step::Refuse)));
		assert_ok!(act(seat(COUNTY), id, made(Step::Tell)));
		send_step(&step(1, id, 2, made(Step::Appeal)));
		assert_eq!((waiting(id).stage, waiting(id).seat), (Stage::Review, Some(PREFECTURE)));
		send_step(&step(1, id, 3, Move::Withdraw));
		assert_eq!(ended(id).ending.how, How::Refused);
	});
}

#[test]
fn a_step_is_in_the_pool_once_for_its_place_and_before_every_report() {
	at_block(5, || {
		let id = send(&worked(1, of_the_operator()));
		let valid = step_validity(&step(1, id, 0, Move::Withdraw)).expect("valid");
		assert_eq!(valid.provides.len(), 1);
		assert!(valid.priority > 256, "before every report, which has as many bits of work at most");
	});
}

#[test]
fn a_step_in_anothers_case_is_not_valid() {
	at_block(5, || {
		let (first, second) = (send(&worked(1, of_the_operator())), send(&worked(2, of_the_operator())));
		let of_a_citizen = report();
		for (seed, case) in [(2, first), (1, second), (1, of_a_citizen), (1, CaseId(99))] {
			assert_eq!(step_validity(&step(seed, case, 0, Move::Withdraw)), not(invalid::NOT_OPENER));
		}
	});
}

#[test]
fn a_step_that_another_signed_or_that_was_signed_for_another_case_is_not_valid() {
	at_block(5, || {
		let id = send(&worked(1, of_the_operator()));
		let own = step(1, id, 0, Move::Withdraw);
		let anothers = AStep { signature: step(2, id, 0, Move::Withdraw).signature, ..own.clone() };
		let for_another = AStep { signature: step(1, CaseId(7), 0, Move::Withdraw).signature, ..own.clone() };
		let for_later = AStep { signature: step(1, id, 1, Move::Withdraw).signature, ..own.clone() };
		for free in [anothers, for_another, for_later] {
			assert_eq!(step_validity(&free), not(invalid::SIGNATURE));
		}
		assert_ok!(step_validity(&own));
	});
}

#[test]
fn a_step_that_is_not_due_or_that_is_anothers_is_not_valid() {
	at_block(5, || {
		let id = send(&worked(1, of_the_operator()));
		for (number, made) in [(1, Move::Withdraw), (0, made(Step::Appeal)), (0, made(Step::Accept)), (0, Move::Waive)]
		{
			assert_eq!(step_validity(&step(1, id, number, made)), not(invalid::NOT_DUE));
		}
		assert_ok!(act(seat(COUNTY), id, made(Step::Accept)));
		assert_eq!(step_validity(&step(1, id, 0, Move::Withdraw)), not(invalid::NOT_DUE), "a step came between");
		assert_ok!(step_validity(&step(1, id, 1, Move::Withdraw)));
	});
}

#[test]
fn a_step_that_would_be_refused_is_not_valid_since_it_would_cost_nothing_to_send_it_again() {
	at_block(5, || {
		let id = send(&worked(1, of_the_operator()));
		assert_ok!(act(seat(COUNTY), id, made(Step::Refuse)));
		assert_ok!(act(seat(COUNTY), id, made(Step::Tell)));
		let blank = Move::Appeal { document: Attachment { digest: [0; 32], custodian: None } };
		assert_eq!(step_validity(&step(1, id, 2, blank)), refused(Error::DigestMissing));
		// The window is over, and the queue has yet to come to it.
		Now::set(waiting(id).due);
		assert_eq!(step_validity(&step(1, id, 2, made(Step::Appeal))), not(invalid::NOT_DUE));
		List::work();
		assert_eq!(step_validity(&step(1, id, 2, made(Step::Appeal))), not(invalid::NOT_DUE));
	});
}

#[test]
fn who_has_an_account_may_take_its_steps_without_it() {
	at_block(5, || {
		let id = next();
		assert_ok!(Docket::report(RuntimeOrigin::signed(key(1)), of_the_operator()));
		send_step(&step(1, id, 0, Move::Withdraw));
		assert!(case(id).stepped_back);
	});
}

#[test]
fn reports_without_an_account_are_counted_by_their_keys_and_looked_at_by_nobody() {
	at_block(5, || {
		for seed in 0..22 {
			let id = send(&worked(seed, of_the_operator()));
			assert!(!case(id).look, "each key files one");
		}
		assert_eq!(Filed::<Test>::iter().count(), 22);
	});
}

#[test]
fn a_block_has_room_for_so_many_reports_without_an_account_and_the_others_wait_for_the_next() {
	at_block(5, || {
		let free = worked(1, of_the_operator());
		crate::FreeInBlock::<Test>::put((5, crate::MAX_FREE - 1));
		assert_ok!(validity(&free));
		crate::FreeInBlock::<Test>::put((5, crate::MAX_FREE));
		assert_eq!(validity(&free), Err(InvalidTransaction::ExhaustsResources.into()));
		System::set_block_number(6);
		assert_ok!(validity(&free));
	});
}

#[test]
fn many_reports_of_a_day_add_work_that_a_telephone_can_still_do() {
	at_block(5, || {
		let least = Docket::required_work();
		let (day, _) = Docket::civil(Now::get());
		crate::FreeToday::<Test>::put((day, 1_000_000));
		assert_eq!(Docket::required_work(), least + crate::free::MOST_MORE);
	});
}
