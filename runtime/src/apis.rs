//! What clients and the node ask of the runtime.

use crate::*;
use alloc::{string::String, vec::Vec};
use fairstream_doors::{
	Bearer, CaseId, CertificateId, CommitmentKey, CommitmentKind, Deed, Moment, ParticipantId, Region, SeatId,
};
use fairstream_epcis::core::{BoundedList, CoreEvent};
use fairstream_rules::{jurisdiction::Supervised, Layer, Scope};
use fairstream_sheet::{codes, commitments, docket, goods, law, Language, Objection, Word, MAX_EXAMINED};
use frame_support::{
	genesis_builder_helper::{build_state, get_preset},
	traits::{Get, KeyOwnerProofSystem},
	weights::Weight,
};
use sp_core::OpaqueMetadata;
use sp_runtime::{
	traits::Block as BlockT,
	transaction_validity::{TransactionSource, TransactionValidity},
	ApplyExtrinsicResult, ExtrinsicInclusionMode,
};

sp_api::impl_runtime_apis! {
	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			VERSION
		}

		fn execute_block(block: <Block as BlockT>::LazyBlock) {
			Executive::execute_block(block)
		}

		fn initialize_block(header: &<Block as BlockT>::Header) -> ExtrinsicInclusionMode {
			Executive::initialize_block(header)
		}
	}

	impl sp_api::Metadata<Block> for Runtime {
		fn metadata() -> OpaqueMetadata {
			OpaqueMetadata::new(Runtime::metadata().into())
		}

		fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
			Runtime::metadata_at_version(version)
		}

		fn metadata_versions() -> Vec<u32> {
			Runtime::metadata_versions()
		}
	}

	impl frame_support::view_functions::runtime_api::RuntimeViewFunction<Block> for Runtime {
		fn execute_view_function(
			id: frame_support::view_functions::ViewFunctionId,
			input: Vec<u8>,
		) -> Result<Vec<u8>, frame_support::view_functions::ViewFunctionDispatchError> {
			Runtime::execute_view_function(id, input)
		}
	}

	impl sp_block_builder::BlockBuilder<Block> for Runtime {
		fn apply_extrinsic(extrinsic: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
			Executive::apply_extrinsic(extrinsic)
		}

		fn finalize_block() -> <Block as BlockT>::Header {
			Executive::finalize_block()
		}

		fn inherent_extrinsics(data: sp_inherents::InherentData) -> Vec<<Block as BlockT>::Extrinsic> {
			data.create_extrinsics()
		}

		fn check_inherents(
			block: <Block as BlockT>::LazyBlock,
			data: sp_inherents::InherentData,
		) -> sp_inherents::CheckInherentsResult {
			data.check_extrinsics(&block)
		}
	}

	impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
		fn validate_transaction(
			source: TransactionSource,
			tx: <Block as BlockT>::Extrinsic,
			block_hash: <Block as BlockT>::Hash,
		) -> TransactionValidity {
			Executive::validate_transaction(source, tx, block_hash)
		}
	}

	impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
		fn offchain_worker(header: &<Block as BlockT>::Header) {
			Executive::offchain_worker(header)
		}
	}

	impl sp_session::SessionKeys<Block> for Runtime {
		fn generate_session_keys(owner: Vec<u8>, seed: Option<Vec<u8>>) -> sp_session::OpaqueGeneratedSessionKeys {
			SessionKeys::generate(&owner, seed).into()
		}

		fn decode_session_keys(encoded: Vec<u8>) -> Option<Vec<(Vec<u8>, sp_core::crypto::KeyTypeId)>> {
			SessionKeys::decode_into_raw_public_keys(&encoded)
		}
	}

	impl sp_consensus_babe::BabeApi<Block> for Runtime {
		fn configuration() -> sp_consensus_babe::BabeConfiguration {
			let epoch_config = Babe::epoch_config().unwrap_or(configs::GENESIS_EPOCH_CONFIG);
			sp_consensus_babe::BabeConfiguration {
				slot_duration: Babe::slot_duration(),
				epoch_length: pallet_validators::EpochLength::<Runtime>::get(),
				c: epoch_config.c,
				authorities: Babe::authorities().to_vec(),
				randomness: Babe::randomness(),
				allowed_slots: epoch_config.allowed_slots,
			}
		}

		fn current_epoch_start() -> sp_consensus_babe::Slot {
			Babe::current_epoch_start()
		}

		fn current_epoch() -> sp_consensus_babe::Epoch {
			Babe::current_epoch()
		}

		fn next_epoch() -> sp_consensus_babe::Epoch {
			Babe::next_epoch()
		}

		fn generate_key_ownership_proof(
			_: sp_consensus_babe::Slot,
			authority_id: sp_consensus_babe::AuthorityId,
		) -> Option<sp_consensus_babe::OpaqueKeyOwnershipProof> {
			use codec::Encode;
			Historical::prove((sp_consensus_babe::KEY_TYPE, authority_id))
				.map(|proof| sp_consensus_babe::OpaqueKeyOwnershipProof::new(proof.encode()))
		}

		fn submit_report_equivocation_unsigned_extrinsic(
			equivocation_proof: sp_consensus_babe::EquivocationProof<<Block as BlockT>::Header>,
			key_owner_proof: sp_consensus_babe::OpaqueKeyOwnershipProof,
		) -> Option<()> {
			Babe::submit_unsigned_equivocation_report(equivocation_proof, key_owner_proof.decode()?)
		}
	}

	impl sp_consensus_grandpa::GrandpaApi<Block> for Runtime {
		fn grandpa_authorities() -> sp_consensus_grandpa::AuthorityList {
			Grandpa::grandpa_authorities()
		}

		fn current_set_id() -> sp_consensus_grandpa::SetId {
			Grandpa::current_set_id()
		}

		fn generate_key_ownership_proof(
			_: sp_consensus_grandpa::SetId,
			authority_id: sp_consensus_grandpa::AuthorityId,
		) -> Option<sp_consensus_grandpa::OpaqueKeyOwnershipProof> {
			use codec::Encode;
			Historical::prove((sp_consensus_grandpa::KEY_TYPE, authority_id))
				.map(|proof| sp_consensus_grandpa::OpaqueKeyOwnershipProof::new(proof.encode()))
		}

		fn submit_report_equivocation_unsigned_extrinsic(
			equivocation_proof: sp_consensus_grandpa::EquivocationProof<<Block as BlockT>::Hash, BlockNumber>,
			key_owner_proof: sp_consensus_grandpa::OpaqueKeyOwnershipProof,
		) -> Option<()> {
			Grandpa::submit_unsigned_equivocation_report(equivocation_proof, key_owner_proof.decode()?)
		}
	}

	impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
		fn account_nonce(account: AccountId) -> Nonce {
			System::account_nonce(account)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance> for Runtime {
		fn query_info(
			uxt: <Block as BlockT>::Extrinsic,
			len: u32,
		) -> pallet_transaction_payment_rpc_runtime_api::RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_info(uxt, len)
		}

		fn query_fee_details(
			uxt: <Block as BlockT>::Extrinsic,
			len: u32,
		) -> pallet_transaction_payment::FeeDetails<Balance> {
			TransactionPayment::query_fee_details(uxt, len)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentCallApi<Block, Balance, RuntimeCall> for Runtime {
		fn query_call_info(call: RuntimeCall, len: u32) -> pallet_transaction_payment::RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_call_info(call, len)
		}

		fn query_call_fee_details(call: RuntimeCall, len: u32) -> pallet_transaction_payment::FeeDetails<Balance> {
			TransactionPayment::query_call_fee_details(call, len)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl fairstream_sheet::api::FairstreamApi<Block> for Runtime {
		fn sheet(
			unit: alloc::string::String,
			language: fairstream_sheet::Language,
		) -> Result<fairstream_sheet::Sheet, alloc::string::String> {
			reading::unit::sheet(&unit, language)
		}

		fn history(
			unit: alloc::string::String,
			language: fairstream_sheet::Language,
			page: u32,
		) -> Result<fairstream_sheet::History, alloc::string::String> {
			reading::unit::history(&unit, language, page)
		}
	}

	impl fairstream_sheet::api::TraceabilityApi<Block, AccountId> for Runtime {
		fn examine(
			reporter: AccountId,
			events: BoundedList<CoreEvent, MAX_EXAMINED>,
			at: Moment,
		) -> Vec<Result<(), Objection>> {
			let verdicts = Traceability::dry_run(&reporter, events.into_vec(), at).into_iter();
			verdicts.map(|verdict| verdict.map_err(|(error, unit)| Objection { error: error.into(), unit })).collect()
		}

		fn captured(digests: BoundedList<[u8; 32], MAX_EXAMINED>) -> Vec<Vec<Word>> {
			let words = |digest| Traceability::reporters_of(digest).into_iter();
			let word = |(reporter, fingerprint)| Word { reporter, fingerprint };
			digests.into_vec().into_iter().map(|digest| words(digest).map(word).collect()).collect()
		}
	}

	impl fairstream_sheet::api::RulebookApi<Block> for Runtime {
		fn rules(scope: Scope, at: Option<Moment>, language: Language) -> Vec<law::RuleLine> {
			reading::law::rules(scope, at, language)
		}

		fn rule(
			name: String,
			scope: Scope,
			at: Option<Moment>,
			language: Language,
		) -> Result<law::RuleLine, String> {
			reading::law::rule(&name, scope, at, language)
		}

		fn rule_history(
			name: String,
			layer: Layer,
			page: u32,
			language: Language,
		) -> Result<law::RuleHistory, String> {
			reading::law::history(&name, layer, page, language)
		}

		fn due(
			name: String,
			scope: Scope,
			start: Moment,
			language: Language,
		) -> Result<fairstream_sheet::Sheet, String> {
			reading::law::due(&name, scope, start, language)
		}

		fn acts(language: Language) -> Vec<law::ActLine> {
			reading::law::acts(language)
		}
	}

	impl fairstream_sheet::api::SeatsApi<Block> for Runtime {
		fn responsible(act: String, region: String, language: Language) -> Result<law::Responsible, String> {
			reading::seats::responsible(&act, &region, language)
		}

		fn whose_case(
			act: String,
			supervised: Supervised,
			language: Language,
		) -> Result<law::Responsible, String> {
			reading::seats::whose_case(&act, supervised, language)
		}

		fn seat(seat: SeatId, language: Language) -> Result<fairstream_sheet::Sheet, String> {
			reading::seats::sheet(seat, language)
		}

		fn papers(seat: SeatId, language: Language) -> Result<Vec<law::PaperLine>, String> {
			reading::seats::papers(seat, language)
		}
	}

	impl fairstream_sheet::api::DeadlinesApi<Block> for Runtime {
		fn duties_of(bearer: Bearer, after: Option<[u8; 16]>, language: Language) -> law::Inbox {
			reading::duties::of(bearer, after, language)
		}

		fn outages(page: u32, language: Language) -> Vec<fairstream_sheet::Line> {
			reading::duties::outages(page, language)
		}
	}

	impl fairstream_sheet::api::CasesApi<Block, AccountId> for Runtime {
		fn worklist(
			seat: SeatId,
			language: Language,
			filter: docket::Filter,
			after: Option<[u8; 17]>,
		) -> Result<docket::Worklist, String> {
			reading::worklist::of(seat, language, filter, after)
		}

		fn case(case: CaseId, language: Language) -> Result<docket::CaseSheet, String> {
			reading::cases::sheet(case, language)
		}

		fn missed(seat: SeatId, language: Language) -> Result<Vec<fairstream_sheet::Line>, String> {
			reading::cases::missed(seat, language)
		}

		fn required_work() -> u32 {
			Cases::required_work()
		}

		fn report_payload(report: Vec<u8>, key: AccountId, block: u32, work: u64) -> Option<Vec<u8>> {
			reading::cases::report_payload(&report, &key, block, work)
		}
	}

	impl fairstream_sheet::api::CommitmentsApi<Block> for Runtime {
		fn commitment(
			owner: ParticipantId,
			kind: CommitmentKind,
			window: u64,
			language: Language,
		) -> Result<commitments::CommitmentLine, String> {
			reading::commitments::commitment(owner, kind, window, language)
		}

		fn commitments_of(
			owner: ParticipantId,
			kind: CommitmentKind,
			after: Option<u64>,
			language: Language,
		) -> commitments::CommitmentPage {
			reading::commitments::of(owner, kind, after, language)
		}

		fn examine(
			owner: ParticipantId,
			filings: BoundedList<commitments::Filing, { commitments::MAX_FILINGS }>,
			at: Moment,
		) -> Vec<Result<(), String>> {
			reading::commitments::examine(owner, filings.into_vec(), at)
		}

		fn day(day: Option<u32>, language: Language) -> Result<commitments::DayLine, String> {
			reading::commitments::day(day, language)
		}

		fn leaves(day: u32, from: u64) -> Vec<(u64, [u8; 32])> {
			reading::commitments::leaves(day, from)
		}
	}

	impl fairstream_sheet::api::CodesApi<Block, AccountId> for Runtime {
		fn code(unit: String, language: Language) -> Result<codes::CodeSheet, String> {
			reading::codes::sheet(&unit, language)
		}

		fn series(owner: ParticipantId, window: u64, language: Language) -> Result<codes::SeriesLine, String> {
			reading::codes::series(owner, window, language)
		}

		fn reveal_payload(
			series: CommitmentKey,
			unit: String,
			revealer: AccountId,
			province: Option<Region>,
			block: u32,
		) -> Result<Vec<u8>, String> {
			reading::codes::payload(series, &unit, revealer, province, block)
		}
	}

	impl fairstream_sheet::api::GoodsApi<Block> for Runtime {
		fn product(unit: String, language: Language) -> Result<fairstream_sheet::Sheet, String> {
			reading::goods::product(&unit, language)
		}

		fn certificate(certificate: CertificateId, language: Language) -> Result<fairstream_sheet::Sheet, String> {
			reading::goods::certificate(certificate, language)
		}

		fn certificates(
			unit: String,
			after: Option<CertificateId>,
			language: Language,
		) -> Result<goods::CertificatePage, String> {
			reading::goods::certificates(&unit, after, language)
		}

		fn may(
			who: ParticipantId,
			deed: Deed,
			unit: String,
			at: Option<Moment>,
			language: Language,
		) -> Result<goods::Permission, String> {
			reading::goods::may(who, deed, &unit, at, language)
		}

		fn offers(
			seller: ParticipantId,
			after: Option<(String, ParticipantId)>,
			at: Option<Moment>,
			language: Language,
		) -> Result<goods::OfferPage, String> {
			reading::goods::offers(seller, after, at, language)
		}
	}

	impl fairstream_sheet::api::RegistryApi<Block, AccountId> for Runtime {
		fn participant(
			participant: ParticipantId,
			language: Language,
		) -> Result<fairstream_sheet::Sheet, String> {
			reading::registry::sheet(participant, language)
		}

		fn acts_by(account: AccountId) -> Option<ParticipantId> {
			reading::registry::acts_by(&account)
		}

		fn room(
			platform: ParticipantId,
			room: String,
			at: Option<Moment>,
			language: Language,
		) -> Result<ParticipantId, String> {
			reading::registry::room(platform, &room, at, language)
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
		fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
			build_state::<RuntimeGenesisConfig>(config)
		}

		fn get_preset(id: &Option<sp_genesis_builder::PresetId>) -> Option<Vec<u8>> {
			get_preset::<RuntimeGenesisConfig>(id, genesis::preset)
		}

		fn preset_names() -> Vec<sp_genesis_builder::PresetId> {
			genesis::preset_names()
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	impl frame_benchmarking::Benchmark<Block> for Runtime {
		fn benchmark_metadata(
			extra: bool,
		) -> (Vec<frame_benchmarking::BenchmarkList>, Vec<frame_support::traits::StorageInfo>) {
			benchmarks::metadata(extra)
		}

		fn dispatch_benchmark(
			config: frame_benchmarking::BenchmarkConfig,
		) -> Result<Vec<frame_benchmarking::BenchmarkBatch>, alloc::string::String> {
			benchmarks::dispatch(config)
		}
	}

	#[cfg(feature = "try-runtime")]
	impl frame_try_runtime::TryRuntime<Block> for Runtime {
		fn on_runtime_upgrade(checks: frame_try_runtime::UpgradeCheckSelect) -> (Weight, Weight) {
			match Executive::try_runtime_upgrade(checks) {
				Ok(weight) => (weight, configs::BlockWeights::get().max_block),
				Err(error) => panic!("the upgrade fails: {error:?}"),
			}
		}

		fn execute_block(
			block: <Block as BlockT>::LazyBlock,
			state_root_check: bool,
			signature_check: bool,
			select: frame_try_runtime::TryStateSelect,
		) -> Weight {
			match Executive::try_execute_block(block, state_root_check, signature_check, select) {
				Ok(weight) => weight,
				Err(error) => panic!("the block fails: {error:?}"),
			}
		}
	}
}
