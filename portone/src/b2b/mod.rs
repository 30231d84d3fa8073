//! Tax invoices between businesses.

mod types;

pub mod counterparty;
pub mod tax_invoice;

pub use self::types::{B2bCounterpartyNotFoundError, B2bCounterpartyNtsNotConnectedError};

crate::client::client! {
/// Tax invoices between businesses.
B2bClient
}

impl B2bClient {
    /// The counterparties of tax invoices.
    pub fn counterparty(&self) -> counterparty::CounterpartyClient {
        counterparty::CounterpartyClient::of(self.caller.clone())
    }

    /// The issuance of tax invoices.
    pub fn tax_invoice(&self) -> tax_invoice::TaxInvoiceClient {
        tax_invoice::TaxInvoiceClient::of(self.caller.clone())
    }
}
