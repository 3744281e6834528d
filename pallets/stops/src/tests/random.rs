//! Whatever is ordered, lifted, lengthened, reversed, or lapses, in whatever order: a unit is stopped at a moment exactly if a
//! model, which keeps all that was ever ordered and drops nothing, says so.

use super::*;
use proptest::prelude::*;

#[derive(Clone, Copy, Debug)]
enum Deed {
	/// Stop or hold one of the units for so many hours.
	Impose { unit: u8, hold: bool, hours: u16 },
	/// One of the cases ends, by its seat or the one above.
	End { case: u8, how: u8 },
	/// One of the stops is lengthened by so many hours.
	Prolong { case: u8, hours: u16 },
	/// The docket works what has lapsed.
	Work,
	/// So many hours pass.
	Pass(u16),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
	let case = || 0..24u8;
	// Terms lie about the thirty days of the rule.
	let hours = || prop_oneof![3 => 0..200u16, 1 => 600..800u16];
	let deed = prop_oneof![
		6 => (0..4u8, any::<bool>(), hours()).prop_map(|(unit, hold, hours)| Deed::Impose { unit, hold, hours }),
		2 => (case(), 0..2u8).prop_map(|(case, how)| Deed::End { case, how }),
		2 => (case(), hours()).prop_map(|(case, hours)| Deed::Prolong { case, hours }),
		1 => Just(Deed::Work),
		4 => (1..120u16).prop_map(Deed::Pass),
	];
	proptest::collection::vec(deed, 0..64)
}

fn units() -> [Unit; 4] {
	[class(), lot(), other_lot(), jar()]
}

/// All that was ever ordered.
#[derive(Clone, Copy, Debug)]
struct Ordered {
	id: u64,
	unit: usize,
	measure: Measure,
	from: Moment,
	until: Moment,
	longer: bool,
	case_goes: bool,
}

impl Ordered {
	fn holds(&self, at: Moment) -> bool {
		self.case_goes && self.from <= at && at < self.until
	}
}

#[derive(Default)]
struct Model(Vec<Ordered>);

impl Model {
	fn impose(&mut self, unit: usize, measure: Measure, from: Moment, until: Moment) -> bool {
		let holding = self.0.iter().filter(|one| one.unit == unit && one.holds(from)).count();
		let lawful = from < until && until <= from + 30 * DAY && holding < MAX_STOPS as usize;
		if lawful {
			let id = self.0.len() as u64;
			self.0.push(Ordered { id, unit, measure, from, until, longer: false, case_goes: true });
		}
		lawful
	}

	fn prolong(&mut self, case: usize, until: Moment, now: Moment) -> bool {
		let Some(one) = self.0.get_mut(case) else { return false };
		let later = one.until < until && until <= one.until + 30 * DAY;
		let lawful = one.holds(now) && !one.longer && later;
		if lawful {
			(one.until, one.longer) = (until, true);
		}
		lawful
	}

	fn stopped(&self, lineage: &[usize], least: Measure, at: Moment) -> Option<u64> {
		let of = |unit: &usize| {
			self.0.iter().find(|one| one.unit == *unit && one.holds(at) && one.measure >= least).map(|one| one.id)
		};
		lineage.iter().find_map(of)
	}
}

fn apply(deed: Deed, model: &mut Model) {
	let now = Now::get();
	match deed {
		Deed::Impose { unit, hold, hours } => {
			let measure = if hold { Measure::Hold } else { Measure::StopSale };
			let order = Order { measure, ..order(units()[usize::from(unit)].clone(), Moment::from(hours) * HOUR) };
			let until = order.until;
			let done = impose(order).is_ok();
			assert_eq!(done, model.impose(unit.into(), measure, now, until), "{deed:?}");
		}
		Deed::End { case, how } => {
			if let Some(one) = model.0.get_mut(usize::from(case)).filter(|one| one.case_goes) {
				one.case_goes = false;
				Desk::end(CaseId(one.id), if how == 0 { How::Lifted } else { How::Reversed });
			}
		}
		Deed::Prolong { case, hours } => {
			let before = Desk::measure(CaseId(case.into())).map_or(now, |measure| measure.until().moment);
			let until = before + Moment::from(hours) * HOUR;
			let done = Desk::prolong(CaseId(case.into()), until);
			assert_eq!(done, model.prolong(case.into(), until, now), "{deed:?}");
		}
		Deed::Work => {
			for one in model.0.iter_mut().filter(|one| one.case_goes && one.until <= now) {
				one.case_goes = false;
				Desk::end(CaseId(one.id), How::Lapsed);
			}
		}
		Deed::Pass(hours) => pass(Moment::from(hours) * HOUR),
	}
}

/// At this moment and at those to come the chain says what the model says, about every unit and about lineages.
fn agree(model: &Model) {
	let lineages: [&[usize]; 7] = [&[0], &[1], &[2], &[3], &[3, 1, 0], &[2, 1], &[3, 2, 1, 0]];
	for hours in [0, 100, 720] {
		let at = Now::get() + hours * HOUR;
		for least in Measure::ALL {
			for lineage in lineages {
				let units: Vec<Unit> = lineage.iter().map(|unit| units()[*unit].clone()).collect();
				let answer = <Stops as fairstream_doors::Stops>::in_force(&units, least, at);
				let said = answer.as_ref().map(|answer| answer.stop);
				assert_eq!(said, model.stopped(lineage, least, at), "{units:?} for {least:?} in {hours} hours");
			}
		}
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]

	#[test]
	fn a_unit_is_stopped_exactly_while_the_model_says_so(deeds in deeds()) {
		on_chain(|| {
			let mut model = Model::default();
			for deed in deeds {
				apply(deed, &mut model);
				Stops::do_try_state().expect("the invariants hold after every deed");
				agree(&model);
			}
			let going = model.0.iter().filter(|one| one.case_goes).count();
			assert_eq!((Desk::open_cases(), OfCase::<Test>::iter().count()), (going, going));
			pass(200 * DAY);
			apply(Deed::Work, &mut model);
			assert_eq!(Stopped::<Test>::iter().count() + OfCase::<Test>::iter().count(), 0, "nothing is left");
		});
	}
}
