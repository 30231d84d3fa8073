use crate::{
    b2b::tax_invoice::{B2bSearchDateType, DateRangeOption},
    json::UnrecognizedMembers,
};

/// The period in which tax invoices are found, and the date to which it applies. By default,
/// those registered in the last month.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct GetB2bTaxInvoicesBodyDateFilter {
    /// The date to which the search period applies. The default is `REGISTER`.
    pub date_type: Option<B2bSearchDateType>,
    /// The periods to search. The default of `from` is a month ago, that of `until` is today.
    pub date_range: Option<Vec<DateRangeOption>>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl GetB2bTaxInvoicesBodyDateFilter {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self { date_type: None, date_range: None, unrecognized: UnrecognizedMembers::default() }
    }

    /// Sets the date to which the search period applies. The default is `REGISTER`.
    pub fn date_type(mut self, date_type: impl Into<B2bSearchDateType>) -> Self {
        self.date_type = Some(date_type.into());
        self
    }

    /// Sets the periods to search. The default of `from` is a month ago, that of `until` is
    /// today.
    pub fn date_range(mut self, date_range: Vec<DateRangeOption>) -> Self {
        self.date_range = Some(date_range);
        self
    }
}

crate::json::record!(GetB2bTaxInvoicesBodyDateFilter, "" = "", 0b0, {
    0 date_type "dateType"
    1 date_range "dateRange"
});
