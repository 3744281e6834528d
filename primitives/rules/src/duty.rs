//! Who has which duty in a live sale: duties follow what somebody does, not what it calls itself (Order 117, articles 24 and
//! 35). Pure.
//!
//! A sale may run over several services: one hosts the room, another shows the goods, a third takes the order, a fourth the
//! payment. Article 24 gives each of them a platform's duties for what it does. So each duty hangs on one [`Service`], and a
//! sale in which every service is done by exactly one party has exactly one holder for each duty.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use fairstream_doors::ParticipantId;
use scale_info::TypeInfo;

/// What a network service does for a live sale.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Service {
	/// Hosts the room and sends the broadcast.
	Hosting,
	/// Shows the goods and leads to them: links, product cards, mini-programs, private groups.
	Showing,
	/// Takes the order.
	Ordering,
	/// Forwards the payment.
	Paying,
}

impl Service {
	/// All of them, in the order of their numbers.
	pub const ALL: [Service; 4] = [Service::Hosting, Service::Showing, Service::Ordering, Service::Paying];
}

/// A duty of a platform in a sale.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum Duty {
	/// Verify, register and archive the room's operator.
	VerifyOperator,
	/// Confirm the anchor before the broadcast.
	ConfirmAnchor,
	/// Watch the broadcast while it runs.
	WatchBroadcast,
	/// Act on a breach in the room, with reason, term and appeal.
	ActOnRoom,
	/// Keep the broadcast and its interaction.
	KeepBroadcast,
	/// Show the compared price or how it was reckoned.
	ShowCompared,
	/// Keep the page as it was shown at the order.
	KeepSnapshot,
	/// Keep order, logistics, returns and after-sales.
	KeepTransaction,
	/// Hand the seller's identity and the records to a buyer in dispute.
	Disclose,
	/// Answer complaints.
	AnswerComplaints,
	/// Take part in the recall of what was sold.
	Recall,
	/// Keep the payment.
	KeepPayment,
}

impl Duty {
	/// All of them, in the order of their numbers.
	pub const ALL: [Duty; 12] = [
		Duty::VerifyOperator,
		Duty::ConfirmAnchor,
		Duty::WatchBroadcast,
		Duty::ActOnRoom,
		Duty::KeepBroadcast,
		Duty::ShowCompared,
		Duty::KeepSnapshot,
		Duty::KeepTransaction,
		Duty::Disclose,
		Duty::AnswerComplaints,
		Duty::Recall,
		Duty::KeepPayment,
	];

	/// The service that it hangs on.
	#[must_use]
	pub const fn service(self) -> Service {
		match self {
			Self::VerifyOperator
			| Self::ConfirmAnchor
			| Self::WatchBroadcast
			| Self::ActOnRoom
			| Self::KeepBroadcast => Service::Hosting,
			Self::ShowCompared | Self::KeepSnapshot => Service::Showing,
			Self::KeepTransaction | Self::Disclose | Self::AnswerComplaints | Self::Recall => Service::Ordering,
			Self::KeepPayment => Service::Paying,
		}
	}

	/// Where it is written.
	#[must_use]
	pub const fn article(self) -> &'static str {
		match self {
			Self::VerifyOperator => "Order 117 art. 8(1)",
			Self::ConfirmAnchor => "Order 117 art. 8(2), 28(2)",
			Self::WatchBroadcast => "Order 117 art. 13",
			Self::ActOnRoom => "Order 117 art. 12, 14, 23",
			Self::KeepBroadcast | Self::KeepSnapshot | Self::KeepTransaction | Self::KeepPayment => {
				"Order 117 art. 16; E-Commerce Law art. 31"
			}
			Self::ShowCompared => "Order 117 art. 32",
			Self::Disclose => "Order 117 art. 18; Consumer Rights Law art. 44",
			Self::AnswerComplaints => "Order 117 art. 20",
			Self::Recall => "Order 117 art. 21",
		}
	}
}

/// Why the services of a sale give no clear duties.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub enum Unclear {
	/// Nobody does this.
	Nobody(Service),
	/// More than one does this.
	Several(Service),
}

impl fmt::Display for Unclear {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Nobody(service) => write!(f, "nobody is named for {service:?}: name who does it"),
			Self::Several(service) => write!(f, "several are named for {service:?}: name the one who does it"),
		}
	}
}

impl core::error::Error for Unclear {}

/// Who does what in a sale: exactly one for each service.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Parties {
	hosting: ParticipantId,
	showing: ParticipantId,
	ordering: ParticipantId,
	paying: ParticipantId,
}

impl Parties {
	/// The parties of a sale, from who does what.
	///
	/// # Errors
	/// [`Unclear`] names the first service that nobody or more than one does. One that is named twice for the same service
	/// is one.
	pub fn new(named: &[(ParticipantId, Service)]) -> Result<Self, Unclear> {
		let only = |service: Service| {
			let mut of = named.iter().filter(|(_, done)| *done == service).map(|(who, _)| *who);
			let first = of.next().ok_or(Unclear::Nobody(service))?;
			match of.all(|other| other == first) {
				true => Ok(first),
				false => Err(Unclear::Several(service)),
			}
		};
		Ok(Self {
			hosting: only(Service::Hosting)?,
			showing: only(Service::Showing)?,
			ordering: only(Service::Ordering)?,
			paying: only(Service::Paying)?,
		})
	}

	/// Who does a service.
	#[must_use]
	pub const fn of(&self, service: Service) -> ParticipantId {
		match service {
			Service::Hosting => self.hosting,
			Service::Showing => self.showing,
			Service::Ordering => self.ordering,
			Service::Paying => self.paying,
		}
	}

	/// Who has a duty.
	#[must_use]
	pub const fn holder(&self, duty: Duty) -> ParticipantId {
		self.of(duty.service())
	}
}

/// What is declared of a session before it airs, as far as advertising law is concerned (Order 117, article 35).
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Declared {
	/// A natural person of influence recommends the goods in its own name or image.
	pub in_own_name: bool,
	/// The broadcast is clipped and published again.
	pub republished: bool,
}

/// A role of advertising law.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, Ord, PartialEq, PartialOrd, TypeInfo,
)]
pub enum AdvertisingRole {
	/// Who has goods advertised: the operator of the room.
	Advertiser,
	/// Who recommends in its own name: the anchor.
	Endorser,
	/// Who publishes: whoever publishes the clip.
	Publisher,
}

impl Declared {
	/// Whether somebody in a session has the duties of a role of advertising law.
	#[must_use]
	pub const fn demands(self, role: AdvertisingRole) -> bool {
		match role {
			AdvertisingRole::Advertiser => self.in_own_name || self.republished,
			AdvertisingRole::Endorser => self.in_own_name,
			AdvertisingRole::Publisher => self.republished,
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn in_a_sale_over_two_platforms_each_duty_has_exactly_one_holder() {
		let (live, shop) = (ParticipantId(1), ParticipantId(2));
		// Every way in which two platforms can divide the four services.
		for division in 0..16u8 {
			let named: Vec<_> = (0..)
				.zip(Service::ALL)
				.map(|(bit, service)| (if division >> bit & 1 == 0 { live } else { shop }, service))
				.collect();
			let parties = Parties::new(&named).expect("each service is somebody's");
			for duty in Duty::ALL {
				let holders: Vec<_> = [live, shop].into_iter().filter(|who| parties.holder(duty) == *who).collect();
				assert_eq!(holders.len(), 1, "{duty:?} in division {division}");
				assert!(named.contains(&(holders[0], duty.service())), "who does it has the duty");
			}
		}
	}

	#[test]
	fn every_service_brings_duties_and_every_duty_names_its_article() {
		for service in Service::ALL {
			assert!(Duty::ALL.iter().any(|duty| duty.service() == service), "{service:?} brings none");
		}
		for (number, duty) in (0u8..).zip(Duty::ALL) {
			assert_eq!(duty.encode(), [number]);
			assert!(duty.article().contains("art."), "{duty:?}");
		}
	}

	#[test]
	fn a_session_in_an_influential_persons_own_name_demands_an_advertisers_duties_and_a_plain_one_does_not() {
		use AdvertisingRole::{Advertiser, Endorser, Publisher};
		let table = [
			(false, false, [false, false, false]),
			(true, false, [true, true, false]),
			(false, true, [true, false, true]),
			(true, true, [true, true, true]),
		];
		for (in_own_name, republished, expected) in table {
			let declared = Declared { in_own_name, republished };
			assert_eq!([Advertiser, Endorser, Publisher].map(|role| declared.demands(role)), expected, "{declared:?}");
		}
	}

	proptest! {
		#[test]
		fn parties_are_clear_exactly_if_each_service_is_done_by_one(
			named in proptest::collection::vec((0u32..3, 0usize..4), 0..8),
		) {
			let named: Vec<_> = named.into_iter().map(|(who, n)| (ParticipantId(who), Service::ALL[n])).collect();
			let by = |service| {
				let all = named.iter().filter(|(_, done)| *done == service).map(|(who, _)| *who);
				all.collect::<std::collections::BTreeSet<_>>()
			};
			match Parties::new(&named) {
				Ok(parties) => for service in Service::ALL {
					prop_assert_eq!(by(service).into_iter().collect::<Vec<_>>(), [parties.of(service)]);
				},
				Err(Unclear::Nobody(service)) => prop_assert!(by(service).is_empty()),
				Err(Unclear::Several(service)) => prop_assert!(by(service).len() > 1),
			}
		}
	}
}
