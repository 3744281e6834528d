//! TransactionEvent: what is known is tied to orders and invoices, and nothing moves.

use crate::{mock::*, Error, Events};
use fairstream_epcis::model::{
	Action::{Add, Delete, Observe},
	EventType::Transaction,
};
use frame_support::assert_ok;

#[test]
fn a_transaction_of_any_action_is_history_of_what_it_names_and_moves_nothing() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1), lot()]));
		assert_ok!(pack(&carton(1), &[jar(1)]));
		for action in [Add, Observe, Delete] {
			assert_ok!(say(Transaction, action).parent(&carton(1)).of(&[jar(1), lot()]).by(CARRIER));
		}
		let record = known(&jar(1));
		assert_eq!((record.parent(), record.end, record.events), (Some(&carton(1)), None, 5));
		assert_eq!(known(&carton(1)).events, 4);
	});
}

#[test]
fn a_transaction_about_what_nobody_knows_is_refused() {
	on_chain(|| {
		assert_ok!(commission(&[jar(1)]));
		let tie = |parent, unit| say(Transaction, Add).parent(&parent).of(&[unit]).by(CARRIER);
		assert_eq!(tie(jar(1), jar(2)), Err(Error::<Test>::NeverCommissioned.into()));
		assert_eq!(tie(carton(1), jar(1)), Err(Error::<Test>::NeverCommissioned.into()));
		assert_eq!(tie(lot(), jar(1)), Err(Error::<Test>::NoContainer.into()));
	});
}

#[test]
fn a_transaction_without_units_is_recorded() {
	on_chain(|| {
		assert_ok!(say(Transaction, Delete).by(CARRIER));
		assert_eq!(Events::<Test>::iter().count(), 1);
	});
}
