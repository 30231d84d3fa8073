use crate::{
    common::{DateRange, PaymentMethodType},
    json::UnrecognizedMembers,
    platform::transfer::{
        PlatformTransferPropertyExactMatchInput, PlatformTransferStatus, PlatformTransferType,
    },
};

/// The conditions by which transfers are found. Only one of `settlementStartDateRange` and
/// `settlementDateRange` may be given.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformTransferFilterInput {
    /// Only transfers whose settlement start date is in this range. Only one of
    /// `settlementStartDateRange` and `settlementDateRange` may be given.
    pub settlement_start_date_range: Option<DateRange>,
    /// Only transfers whose settlement date is in this range. Only one of
    /// `settlementStartDateRange` and `settlementDateRange` may be given.
    pub settlement_date_range: Option<DateRange>,
    /// Only transfers of partners with at least one of these tags. An empty list has no effect.
    pub partner_tags: Option<Vec<String>>,
    /// Only transfers with one of these contracts. An empty list has no effect.
    pub contract_ids: Option<Vec<String>>,
    /// Only transfers with at least one of these discount share policies. An empty list has no
    /// effect.
    pub discount_share_policy_ids: Option<Vec<String>>,
    /// Only transfers with at least one of these additional fee policies. An empty list has no
    /// effect.
    pub additional_fee_policy_ids: Option<Vec<String>>,
    /// Only transfers whose payment used one of these payment methods. An empty list has no
    /// effect.
    pub payment_method_types: Option<Vec<PaymentMethodType>>,
    /// Only transfers with one of these channel keys. An empty list has no effect.
    pub channel_keys: Option<Vec<String>>,
    /// Only transfers of one of these types. An empty list has no effect.
    pub types: Option<Vec<PlatformTransferType>>,
    /// Only transfers in one of these states. An empty list has no effect.
    pub statuses: Option<Vec<PlatformTransferStatus>>,
    /// Only transfers with a user-defined property that has exactly this key and value.
    pub user_defined_property: Option<PlatformTransferPropertyExactMatchInput>,
    /// The text to search for, and where to search for it.
    pub keyword: Option<PlatformTransferFilterInputKeyword>,
    /// Whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub is_for_test: Option<bool>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformTransferFilterInput {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            settlement_start_date_range: None,
            settlement_date_range: None,
            partner_tags: None,
            contract_ids: None,
            discount_share_policy_ids: None,
            additional_fee_policy_ids: None,
            payment_method_types: None,
            channel_keys: None,
            types: None,
            statuses: None,
            user_defined_property: None,
            keyword: None,
            is_for_test: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `settlementStartDateRange`. Only transfers whose settlement start date is in this
    /// range. Only one of `settlementStartDateRange` and `settlementDateRange` may be given.
    pub fn settlement_start_date_range(mut self, settlement_start_date_range: DateRange) -> Self {
        self.settlement_start_date_range = Some(settlement_start_date_range);
        self
    }

    /// Sets `settlementDateRange`. Only transfers whose settlement date is in this range. Only
    /// one of `settlementStartDateRange` and `settlementDateRange` may be given.
    pub fn settlement_date_range(mut self, settlement_date_range: DateRange) -> Self {
        self.settlement_date_range = Some(settlement_date_range);
        self
    }

    /// Sets `partnerTags`. Only transfers of partners with at least one of these tags. An empty
    /// list has no effect.
    pub fn partner_tags(mut self, partner_tags: Vec<String>) -> Self {
        self.partner_tags = Some(partner_tags);
        self
    }

    /// Sets `contractIds`. Only transfers with one of these contracts. An empty list has no
    /// effect.
    pub fn contract_ids(mut self, contract_ids: Vec<String>) -> Self {
        self.contract_ids = Some(contract_ids);
        self
    }

    /// Sets `discountSharePolicyIds`. Only transfers with at least one of these discount share
    /// policies. An empty list has no effect.
    pub fn discount_share_policy_ids(mut self, discount_share_policy_ids: Vec<String>) -> Self {
        self.discount_share_policy_ids = Some(discount_share_policy_ids);
        self
    }

    /// Sets `additionalFeePolicyIds`. Only transfers with at least one of these additional fee
    /// policies. An empty list has no effect.
    pub fn additional_fee_policy_ids(mut self, additional_fee_policy_ids: Vec<String>) -> Self {
        self.additional_fee_policy_ids = Some(additional_fee_policy_ids);
        self
    }

    /// Sets `paymentMethodTypes`. Only transfers whose payment used one of these payment
    /// methods. An empty list has no effect.
    pub fn payment_method_types(mut self, payment_method_types: Vec<PaymentMethodType>) -> Self {
        self.payment_method_types = Some(payment_method_types);
        self
    }

    /// Sets `channelKeys`. Only transfers with one of these channel keys. An empty list has no
    /// effect.
    pub fn channel_keys(mut self, channel_keys: Vec<String>) -> Self {
        self.channel_keys = Some(channel_keys);
        self
    }

    /// Sets `types`. Only transfers of one of these types. An empty list has no effect.
    pub fn types(mut self, types: Vec<PlatformTransferType>) -> Self {
        self.types = Some(types);
        self
    }

    /// Sets `statuses`. Only transfers in one of these states. An empty list has no effect.
    pub fn statuses(mut self, statuses: Vec<PlatformTransferStatus>) -> Self {
        self.statuses = Some(statuses);
        self
    }

    /// Sets `userDefinedProperty`. Only transfers with a user-defined property that has exactly
    /// this key and value.
    pub fn user_defined_property(
        mut self,
        user_defined_property: PlatformTransferPropertyExactMatchInput,
    ) -> Self {
        self.user_defined_property = Some(user_defined_property);
        self
    }

    /// Sets the text to search for, and where to search for it.
    pub fn keyword(mut self, keyword: PlatformTransferFilterInputKeyword) -> Self {
        self.keyword = Some(keyword);
        self
    }

    /// Sets whether to use the test mode. The default is false. It is ignored if `test` is set.
    pub fn is_for_test(mut self, is_for_test: bool) -> Self {
        self.is_for_test = Some(is_for_test);
        self
    }
}

crate::json::record!(PlatformTransferFilterInput, "" = "", 0b0, {
    0 settlement_start_date_range "settlementStartDateRange"
    1 settlement_date_range "settlementDateRange"
    2 partner_tags "partnerTags"
    3 contract_ids "contractIds"
    4 discount_share_policy_ids "discountSharePolicyIds"
    5 additional_fee_policy_ids "additionalFeePolicyIds"
    6 payment_method_types "paymentMethodTypes"
    7 channel_keys "channelKeys"
    8 types "types"
    9 statuses "statuses"
    10 user_defined_property "userDefinedProperty"
    11 keyword "keyword"
    12 is_for_test "isForTest"
});

/// The keyword by which transfers are found. Only one member may be given.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct PlatformTransferFilterInputKeyword {
    /// Only transfers with any information that contains this text.
    pub all: Option<String>,
    /// Only transfers of the payment with exactly this ID.
    pub payment_id: Option<String>,
    /// Only the transfer with exactly this ID.
    pub transfer_id: Option<String>,
    /// Only transfers whose memo contains this text.
    pub transfer_memo: Option<String>,
    /// Only transfers of the product with exactly this ID.
    pub product_id: Option<String>,
    /// Only transfers of the product with exactly this name.
    pub product_name: Option<String>,
    /// Only transfers of the partner with exactly this ID.
    pub partner_id: Option<String>,
    /// Only transfers whose partner's name contains this text.
    pub partner_name: Option<String>,
    /// Only transfers whose partner's memo contains this text.
    pub partner_memo: Option<String>,
    /// Only transfers whose partner settlement's ID contains this text.
    pub partner_settlement_id: Option<String>,
    /// Only transfers of the payout with exactly this ID.
    pub payout_id: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

impl PlatformTransferFilterInputKeyword {
    /// Makes one without any members.
    pub fn new() -> Self {
        Self {
            all: None,
            payment_id: None,
            transfer_id: None,
            transfer_memo: None,
            product_id: None,
            product_name: None,
            partner_id: None,
            partner_name: None,
            partner_memo: None,
            partner_settlement_id: None,
            payout_id: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets `all`. Only transfers with any information that contains this text.
    pub fn all(mut self, all: impl Into<String>) -> Self {
        self.all = Some(all.into());
        self
    }

    /// Sets `paymentId`. Only transfers of the payment with exactly this ID.
    pub fn payment_id(mut self, payment_id: impl Into<String>) -> Self {
        self.payment_id = Some(payment_id.into());
        self
    }

    /// Sets `transferId`. Only the transfer with exactly this ID.
    pub fn transfer_id(mut self, transfer_id: impl Into<String>) -> Self {
        self.transfer_id = Some(transfer_id.into());
        self
    }

    /// Sets `transferMemo`. Only transfers whose memo contains this text.
    pub fn transfer_memo(mut self, transfer_memo: impl Into<String>) -> Self {
        self.transfer_memo = Some(transfer_memo.into());
        self
    }

    /// Sets `productId`. Only transfers of the product with exactly this ID.
    pub fn product_id(mut self, product_id: impl Into<String>) -> Self {
        self.product_id = Some(product_id.into());
        self
    }

    /// Sets `productName`. Only transfers of the product with exactly this name.
    pub fn product_name(mut self, product_name: impl Into<String>) -> Self {
        self.product_name = Some(product_name.into());
        self
    }

    /// Sets `partnerId`. Only transfers of the partner with exactly this ID.
    pub fn partner_id(mut self, partner_id: impl Into<String>) -> Self {
        self.partner_id = Some(partner_id.into());
        self
    }

    /// Sets `partnerName`. Only transfers whose partner's name contains this text.
    pub fn partner_name(mut self, partner_name: impl Into<String>) -> Self {
        self.partner_name = Some(partner_name.into());
        self
    }

    /// Sets `partnerMemo`. Only transfers whose partner's memo contains this text.
    pub fn partner_memo(mut self, partner_memo: impl Into<String>) -> Self {
        self.partner_memo = Some(partner_memo.into());
        self
    }

    /// Sets `partnerSettlementId`. Only transfers whose partner settlement's ID contains this
    /// text.
    pub fn partner_settlement_id(mut self, partner_settlement_id: impl Into<String>) -> Self {
        self.partner_settlement_id = Some(partner_settlement_id.into());
        self
    }

    /// Sets `payoutId`. Only transfers of the payout with exactly this ID.
    pub fn payout_id(mut self, payout_id: impl Into<String>) -> Self {
        self.payout_id = Some(payout_id.into());
        self
    }
}

crate::json::record!(PlatformTransferFilterInputKeyword, "" = "", 0b10000001, {
    0 all "all"
    1 payment_id "paymentId"
    2 transfer_id "transferId"
    3 transfer_memo "transferMemo"
    4 product_id "productId"
    5 product_name "productName"
    6 partner_id "partnerId"
    7 partner_name "partnerName"
    8 partner_memo "partnerMemo"
    9 partner_settlement_id "partnerSettlementId"
    10 payout_id "payoutId"
});
