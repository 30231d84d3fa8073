//! This module tells the stand-in how to answer about transfers, as PortOne's partner settlement would do.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use portone::{
    platform::transfer::{
        CreateOrderCancelTransferResponse, CreateOrderTransferResponse,
        CreatePlatformOrderCancelTransfer, CreatePlatformOrderTransfer,
    },
    testing::{SeenRequest, StandIn, sample, sample_of},
};
use serde_json::Value;

/// The transfers by their IDs, with the amount that is settled with the partner.
#[derive(Debug, Clone, Default)]
pub struct Ledger(Arc<Mutex<BTreeMap<String, i64>>>);

impl Ledger {
    /// Answers for the partner settlement, and keeps what was transferred.
    pub fn play(stand_in: &StandIn) -> Self {
        let ledger = Self::default();
        let (orders, cancellations) = (ledger.clone(), ledger.clone());
        stand_in.on::<CreatePlatformOrderTransfer>(move |request| {
            let (id, amount) = (text(request, "/id"), amount(request));
            let mut transfers = orders.transfers();
            if transfers.contains_key(&id) {
                return Err(sample_of("PLATFORM_TRANSFER_ID_ALREADY_USED"));
            }
            let mut answer: CreateOrderTransferResponse = sample();
            answer.transfer.id.clone_from(&id);
            answer.transfer.amount.settlement = amount;
            transfers.insert(id, amount);
            Ok(answer)
        });
        stand_in.on::<CreatePlatformOrderCancelTransfer>(move |request| {
            let (id, amount) = (text(request, "/id"), amount(request));
            let mut transfers = cancellations.transfers();
            if transfers.contains_key(&id) {
                return Err(sample_of("PLATFORM_TRANSFER_ID_ALREADY_USED"));
            }
            let order = text(request, "/transferId");
            let Some(sold) = transfers.get(&order) else {
                return Err(sample_of("PLATFORM_TRANSFER_NOT_FOUND"));
            };
            let cancelled: i64 = transfers
                .iter()
                .filter(|(other, _)| other.starts_with(&format!("{order}-")))
                .map(|(_, amount)| amount)
                .sum();
            if sold.saturating_add(cancelled) < amount {
                return Err(sample_of("PLATFORM_CANCELLABLE_AMOUNT_EXCEEDED"));
            }
            let mut answer: CreateOrderCancelTransferResponse = sample();
            answer.transfer.id.clone_from(&id);
            transfers.insert(id, amount.saturating_neg());
            Ok(answer)
        });
        ledger
    }

    /// Gives what the partners get from all transfers.
    pub fn total(&self) -> i64 {
        self.transfers().values().sum()
    }

    /// Gives the number of transfers.
    pub fn count(&self) -> usize {
        self.transfers().len()
    }

    fn transfers(&self) -> MutexGuard<'_, BTreeMap<String, i64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn text(request: &SeenRequest, pointer: &str) -> String {
    let text = request.input().and_then(|input| input.pointer(pointer)?.as_str());
    text.unwrap_or_default().to_owned()
}

fn amount(request: &SeenRequest) -> i64 {
    let amount = request.input().and_then(|input| input.pointer("/orderDetail/orderAmount"));
    amount.and_then(Value::as_i64).unwrap_or_default()
}
