//! Whatever is issued, suspended, resumed, revoked and forgotten, in whatever order: the gate lets goods pass at a moment exactly
//! if a model, which replays all that was ever done, finds a certificate of each kind that is valid then. And it bars no longer
//! than it says.

use super::*;
use crate::MAX_TERM;
use fairstream_rules::pack::needs;
use proptest::prelude::*;

#[derive(Clone, Debug)]
enum Step {
	/// Somebody issues: a licence or report, for which goods, beginning in so many hours, for so many.
	Issue { kind: u8, cover: u8, from: i8, hours: u8 },
	/// A side suspends one of them, for so many hours or without end.
	Suspend { which: u8, by_issuer: bool, hours: Option<u8> },
	/// A side resumes one.
	Resume { which: u8, by_issuer: bool },
	/// A side revokes one.
	Revoke { which: u8, by_issuer: bool },
	/// Somebody tries to forget one.
	Forget { which: u8 },
	/// Hours pass.
	Pass(u8),
	/// Years pass.
	Years(u8),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let which = || 0..24u8;
	let step = prop_oneof![
		6 => (0..3u8, 0..4u8, -20..20i8, 1..60u8)
			.prop_map(|(kind, cover, from, hours)| Step::Issue { kind, cover, from, hours }),
		4 => (which(), any::<bool>(), proptest::option::of(1..40u8))
			.prop_map(|(which, by_issuer, hours)| Step::Suspend { which, by_issuer, hours }),
		2 => (which(), any::<bool>()).prop_map(|(which, by_issuer)| Step::Resume { which, by_issuer }),
		1 => (which(), any::<bool>()).prop_map(|(which, by_issuer)| Step::Revoke { which, by_issuer }),
		1 => which().prop_map(|which| Step::Forget { which }),
		4 => (1..30u8).prop_map(Step::Pass),
		1 => (1..5u8).prop_map(Step::Years),
	];
	proptest::collection::vec(step, 0..48)
}

/// What was done with a certificate, and by which side.
#[derive(Clone, Copy)]
enum Done {
	Suspended { by_issuer: bool, until: Moment },
	Resumed { by_issuer: bool },
	Revoked,
}

/// All that was ever done with a certificate.
struct Life {
	id: CertificateId,
	kind: CertificateKind,
	cover: Cover,
	from: Moment,
	until: Moment,
	done: Vec<(Moment, Done)>,
}

impl Life {
	/// Whether it is valid at a moment: every deed is played again.
	fn is_valid(&self, at: Moment) -> bool {
		let mut suspended = [0, 0];
		for (when, done) in &self.done {
			assert!(*when <= at, "asked about what is over");
			match done {
				Done::Suspended { by_issuer, until } => suspended[usize::from(*by_issuer)] = *until,
				Done::Resumed { by_issuer } => suspended[usize::from(*by_issuer)] = 0,
				Done::Revoked => return false,
			}
		}
		self.from <= at && at < self.until && suspended.iter().all(|until| *until <= at)
	}

	fn covers(&self, unit: &Unit) -> bool {
		match &self.cover {
			Cover::Category(category) => *category == FOOD,
			Cover::Units(units) => units.contains(unit) || units.contains(&class()),
		}
	}
}

/// Whether goods pass at a moment by the model.
fn passes(lives: &[Life], deed: Deed, unit: &Unit, at: Moment) -> bool {
	let found = |kind| lives.iter().any(|life| life.kind == kind && life.covers(unit) && life.is_valid(at));
	needs(FOOD, deed).all(|need| found(need.kind))
}

fn issuer(kind: CertificateKind) -> u64 {
	if kind == LICENCE {
		COUNTY
	} else {
		LAB
	}
}

fn take(step: &Step, lives: &mut Vec<Life>) {
	let now = Now::get();
	let at = |which: u8, lives: &[Life]| usize::from(which).checked_rem(lives.len());
	let side = |kind, by_issuer| if by_issuer { issuer(kind) } else { COUNTY };
	match step {
		Step::Issue { kind, cover, from, hours } => {
			let kind = [LICENCE, REPORT, CertificateKind::Custom([5; 32])][usize::from(*kind)];
			let cover = [Cover::Category(FOOD), Cover::Category(None), these(&[class()]), these(&[lot(), other_lot()])]
				[usize::from(*cover)]
			.clone();
			let from = now.checked_add_signed(i64::from(*from) * HOUR as i64).expect("near");
			let until = from + u64::from(*hours) * HOUR;
			assert!(until - from <= MAX_TERM);
			let id = crate::NextCertificate::<Test>::get();
			let document = DOCUMENT;
			let draft = Draft { kind, holder: FARM_ID, cover: cover.clone(), from, until, document };
			if with_storage_layer(|| Goods::issue(signed(issuer(kind)), draft)).is_ok() {
				lives.push(Life { id, kind, cover, from, until, done: vec![] });
			}
		}
		Step::Suspend { which, by_issuer, hours } => {
			let Some(place) = at(*which, lives) else { return };
			let (life, until) = (&mut lives[place], hours.map(|hours| now + u64::from(hours) * HOUR));
			// The county's licence has one side only.
			let by_issuer = *by_issuer && life.kind != LICENCE;
			if with_storage_layer(|| suspend(side(life.kind, by_issuer), life.id, until)).is_ok() {
				life.done.push((now, Done::Suspended { by_issuer, until: until.unwrap_or(Moment::MAX) }));
			}
		}
		Step::Resume { which, by_issuer } => {
			let Some(place) = at(*which, lives) else { return };
			let life = &mut lives[place];
			let by_issuer = *by_issuer && life.kind != LICENCE;
			if with_storage_layer(|| Goods::resume(signed(side(life.kind, by_issuer)), life.id)).is_ok() {
				life.done.push((now, Done::Resumed { by_issuer }));
			}
		}
		Step::Revoke { which, by_issuer } => {
			let Some(place) = at(*which, lives) else { return };
			let life = &mut lives[place];
			if with_storage_layer(|| revoke(side(life.kind, *by_issuer), life.id)).is_ok() {
				life.done.push((now, Done::Revoked));
			}
		}
		Step::Forget { which } => {
			let Some(place) = at(*which, lives) else { return };
			let forget =
				|| Goods::forget_certificate(signed(STRANGER), lives[place].id).map_err(|refused| refused.error);
			// It changes nothing about what is valid, so the model keeps it.
			let _ = with_storage_layer(forget);
		}
		Step::Pass(hours) => pass(u64::from(*hours) * HOUR),
		Step::Years(years) => pass(u64::from(*years) * 365 * DAY),
	}
}

/// The gate says what the model does, now and in the days to come if nothing happens.
fn compare(lives: &[Life]) {
	let now = Now::get();
	for deed in Deed::ALL {
		for unit in [class(), lot()] {
			for hours in [0, 1, 5, 13, 24, 50] {
				let at = now + hours * HOUR;
				let answer = Goods::may(SHOP_ID, deed, &unit, at);
				assert_eq!(answer.is_ok(), passes(lives, deed, &unit, at), "{deed:?} {unit} in {hours} h: {answer:?}");
				let Err(Barred { why, until: Some(until) }) = answer else { continue };
				assert!(at < until, "it holds no longer already: {why:?}");
				for between in [at + (until - at) / 2, until - 1] {
					assert!(
						!passes(lives, deed, &unit, between),
						"barred until {until}, and passes at {between}: {why:?}"
					);
				}
				// Another reason may hold then, but not this one.
				let then = Goods::may(SHOP_ID, deed, &unit, until).map_err(|barred| kind_of(barred.why));
				assert_ne!(then, Err(kind_of(why)), "the reason holds still");
			}
		}
	}
}

/// The kind of certificate that is at fault.
fn kind_of(why: Why) -> CertificateKind {
	match why {
		Why::CertificateMissing(kind)
		| Why::CertificateNotYet { kind, .. }
		| Why::CertificateExpired { kind, .. }
		| Why::CertificateSuspended { kind, .. }
		| Why::CertificateRevoked { kind, .. } => kind,
		other => panic!("no certificate is at fault: {other:?}"),
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	#[test]
	fn goods_pass_exactly_while_a_certificate_of_each_kind_is_valid(steps in steps()) {
		on_chain(|| {
			assert_ok!(register(FOOD));
			let mut lives = vec![];
			for step in &steps {
				take(step, &mut lives);
				check();
				compare(&lives);
			}
		});
	}
}
