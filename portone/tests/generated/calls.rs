use portone::*;

use crate::operations::{Called, Operation};

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation {
        id: "applyEscrowLogistics",
        minimal: |portone, a| {
            Called::of(portone.payment().apply_escrow_logistics(
                a.take::<String>("paymentId"),
                a.take::<payment::PaymentLogistics>("logistics"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .apply_escrow_logistics(
                        a.take::<String>("paymentId"),
                        a.take::<payment::PaymentLogistics>("logistics"),
                    )
                    .store_id(a.take::<String>("storeId"))
                    .sender(a.take::<payment::PaymentEscrowSenderInput>("sender"))
                    .receiver(a.take::<payment::PaymentEscrowReceiverInput>("receiver"))
                    .send_email(a.take::<bool>("sendEmail"))
                    .products(a.take::<Vec<payment::PaymentProduct>>("products")),
            )
        },
    },
    Operation {
        id: "archivePlatformAdditionalFeePolicy",
        minimal: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .archive_platform_additional_fee_policy(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .archive_platform_additional_fee_policy(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "archivePlatformContract",
        minimal: |portone, a| {
            Called::of(
                portone.platform().policy().archive_platform_contract(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .archive_platform_contract(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "archivePlatformDiscountSharePolicy",
        minimal: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .archive_platform_discount_share_policy(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .archive_platform_discount_share_policy(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "archivePlatformPartner",
        minimal: |portone, a| {
            Called::of(
                portone.platform().partner().archive_platform_partner(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .partner()
                    .archive_platform_partner(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "attachB2bTaxInvoiceFile",
        minimal: |portone, a| {
            Called::of(portone.b2b().tax_invoice().attach_b2b_tax_invoice_file(
                a.take::<String>("taxInvoiceKey"),
                a.take::<String>("fileId"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .attach_b2b_tax_invoice_file(
                        a.take::<String>("taxInvoiceKey"),
                        a.take::<String>("fileId"),
                    )
                    .brn(a.take::<String>("brn"))
                    .tax_invoice_key_type(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceKeyType>("taxInvoiceKeyType"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "cancelB2bTaxInvoiceIssuance",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .cancel_b2b_tax_invoice_issuance(a.take::<String>("taxInvoiceKey")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .cancel_b2b_tax_invoice_issuance(a.take::<String>("taxInvoiceKey"))
                    .brn(a.take::<String>("brn"))
                    .tax_invoice_key_type(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceKeyType>("taxInvoiceKeyType"),
                    )
                    .test(a.take::<bool>("test"))
                    .memo(a.take::<String>("memo")),
            )
        },
    },
    Operation {
        id: "cancelB2bTaxInvoiceRequest",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .cancel_b2b_tax_invoice_request(a.take::<String>("taxInvoiceKey")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .cancel_b2b_tax_invoice_request(a.take::<String>("taxInvoiceKey"))
                    .brn(a.take::<String>("brn"))
                    .tax_invoice_key_type(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceKeyType>("taxInvoiceKeyType"),
                    )
                    .test(a.take::<bool>("test"))
                    .memo(a.take::<String>("memo")),
            )
        },
    },
    Operation {
        id: "cancelCashReceiptByPaymentId",
        minimal: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .cash_receipt()
                    .cancel_cash_receipt_by_payment_id(a.take::<String>("paymentId")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .cash_receipt()
                    .cancel_cash_receipt_by_payment_id(a.take::<String>("paymentId"))
                    .store_id(a.take::<String>("storeId")),
            )
        },
    },
    Operation {
        id: "cancelPayment",
        minimal: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .cancel_payment(a.take::<String>("paymentId"), a.take::<String>("reason")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .cancel_payment(a.take::<String>("paymentId"), a.take::<String>("reason"))
                    .store_id(a.take::<String>("storeId"))
                    .amount(a.take::<i64>("amount"))
                    .tax_free_amount(a.take::<i64>("taxFreeAmount"))
                    .vat_amount(a.take::<i64>("vatAmount"))
                    .requester(a.take::<payment::CancelRequester>("requester"))
                    .promotion_discount_retain_option(
                        a.take::<payment::PromotionDiscountRetainOption>(
                            "promotionDiscountRetainOption",
                        ),
                    )
                    .current_cancellable_amount(a.take::<i64>("currentCancellableAmount"))
                    .refund_account(
                        a.take::<payment::CancelPaymentBodyRefundAccount>("refundAccount"),
                    )
                    .refund_email(a.take::<String>("refundEmail"))
                    .skip_webhook(a.take::<bool>("skipWebhook")),
            )
        },
    },
    Operation {
        id: "cancelPlatformAdditionalFeePolicySchedule",
        minimal: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .cancel_platform_additional_fee_policy_schedule(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .cancel_platform_additional_fee_policy_schedule(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "cancelPlatformContractSchedule",
        minimal: |portone, a| {
            Called::of(portone.platform().cancel_platform_contract_schedule(a.take::<String>("id")))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .cancel_platform_contract_schedule(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "cancelPlatformDiscountSharePolicySchedule",
        minimal: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .cancel_platform_discount_share_policy_schedule(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .cancel_platform_discount_share_policy_schedule(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "cancelPlatformPartnerSchedule",
        minimal: |portone, a| {
            Called::of(portone.platform().cancel_platform_partner_schedule(a.take::<String>("id")))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .cancel_platform_partner_schedule(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "capturePayment",
        minimal: |portone, a| {
            Called::of(portone.payment().capture_payment(a.take::<String>("paymentId")))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .capture_payment(a.take::<String>("paymentId"))
                    .store_id(a.take::<String>("storeId")),
            )
        },
    },
    Operation {
        id: "closePaymentSession",
        minimal: |portone, a| {
            Called::of(
                portone.payment_session().close_payment_session(a.take::<String>("sessionId")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone.payment_session().close_payment_session(a.take::<String>("sessionId")),
            )
        },
    },
    Operation {
        id: "closeVirtualAccount",
        minimal: |portone, a| {
            Called::of(portone.payment().close_virtual_account(a.take::<String>("paymentId")))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .close_virtual_account(a.take::<String>("paymentId"))
                    .store_id(a.take::<String>("storeId")),
            )
        },
    },
    Operation {
        id: "completePlatformPayoutByPartnerSettlementIds",
        minimal: |portone, a| {
            Called::of(
                portone.platform().payout().complete_platform_payout_by_partner_settlement_ids(
                    a.take::<String>("bulkPayoutId"),
                    a.take::<Vec<String>>("partnerSettlementIds"),
                ),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .payout()
                    .complete_platform_payout_by_partner_settlement_ids(
                        a.take::<String>("bulkPayoutId"),
                        a.take::<Vec<String>>("partnerSettlementIds"),
                    )
                    .test(a.take::<bool>("test"))
                    .name(a.take::<String>("name"))
                    .completed_at(a.take::<Date>("completedAt"))
                    .is_for_test(a.take::<bool>("isForTest")),
            )
        },
    },
    Operation {
        id: "confirmBillingKey",
        minimal: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .billing_key()
                    .confirm_billing_key(a.take::<String>("billingIssueToken")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .billing_key()
                    .confirm_billing_key(a.take::<String>("billingIssueToken"))
                    .store_id(a.take::<String>("storeId"))
                    .is_test(a.take::<bool>("isTest"))
                    .skip_webhook(a.take::<bool>("skipWebhook")),
            )
        },
    },
    Operation {
        id: "confirmBillingKeyIssueAndPay",
        minimal: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .billing_key()
                    .confirm_billing_key_issue_and_pay(a.take::<String>("billingIssueToken")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .billing_key()
                    .confirm_billing_key_issue_and_pay(a.take::<String>("billingIssueToken"))
                    .store_id(a.take::<String>("storeId"))
                    .payment_id(a.take::<String>("paymentId"))
                    .currency(a.take::<common::Currency>("currency"))
                    .total_amount(a.take::<i64>("totalAmount"))
                    .tax_free_amount(a.take::<i64>("taxFreeAmount"))
                    .is_test(a.take::<bool>("isTest"))
                    .skip_webhook(a.take::<bool>("skipWebhook")),
            )
        },
    },
    Operation {
        id: "confirmEscrow",
        minimal: |portone, a| {
            Called::of(portone.payment().confirm_escrow(a.take::<String>("paymentId")))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .confirm_escrow(a.take::<String>("paymentId"))
                    .store_id(a.take::<String>("storeId"))
                    .from_store(a.take::<bool>("fromStore")),
            )
        },
    },
    Operation {
        id: "confirmIdentityVerification",
        minimal: |portone, a| {
            Called::of(
                portone
                    .identity_verification()
                    .confirm_identity_verification(a.take::<String>("identityVerificationId")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .identity_verification()
                    .confirm_identity_verification(a.take::<String>("identityVerificationId"))
                    .store_id(a.take::<String>("storeId"))
                    .otp(a.take::<String>("otp")),
            )
        },
    },
    Operation {
        id: "confirmPayment",
        minimal: |portone, a| {
            Called::of(
                portone.payment().confirm_payment(
                    a.take::<String>("paymentId"),
                    a.take::<String>("paymentToken"),
                ),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .confirm_payment(
                        a.take::<String>("paymentId"),
                        a.take::<String>("paymentToken"),
                    )
                    .store_id(a.take::<String>("storeId"))
                    .tx_id(a.take::<String>("txId"))
                    .currency(a.take::<common::Currency>("currency"))
                    .total_amount(a.take::<i64>("totalAmount"))
                    .tax_free_amount(a.take::<i64>("taxFreeAmount"))
                    .is_test(a.take::<bool>("isTest"))
                    .skip_webhook(a.take::<bool>("skipWebhook")),
            )
        },
    },
    Operation {
        id: "confirmPaymentwallDelivery",
        minimal: |portone, a| {
            Called::of(portone.pg_specific().confirm_paymentwall_delivery(
                pg_specific::ConfirmPaymentwallDeliveryRequired {
                    transaction_id: a.take::<String>("transactionId"),
                    delivery_type: a.take::<pg_specific::PaymentwallDeliveryType>("deliveryType"),
                    delivery_status:
                        a.take::<pg_specific::PaymentwallDeliveryStatus>("deliveryStatus"),
                    estimated_delivery_datetime: a.take::<DateTime>("estimatedDeliveryDatetime"),
                    estimated_update_datetime: a.take::<DateTime>("estimatedUpdateDatetime"),
                    refundable: a.take::<bool>("refundable"),
                    details: a.take::<String>("details"),
                    shipping_address_email: a.take::<String>("shippingAddressEmail"),
                },
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .pg_specific()
                    .confirm_paymentwall_delivery(pg_specific::ConfirmPaymentwallDeliveryRequired {
                        transaction_id: a.take::<String>("transactionId"),
                        delivery_type: a
                            .take::<pg_specific::PaymentwallDeliveryType>("deliveryType"),
                        delivery_status: a
                            .take::<pg_specific::PaymentwallDeliveryStatus>("deliveryStatus"),
                        estimated_delivery_datetime: a
                            .take::<DateTime>("estimatedDeliveryDatetime"),
                        estimated_update_datetime: a.take::<DateTime>("estimatedUpdateDatetime"),
                        refundable: a.take::<bool>("refundable"),
                        details: a.take::<String>("details"),
                        shipping_address_email: a.take::<String>("shippingAddressEmail"),
                    })
                    .reason(a.take::<String>("reason"))
                    .carrier_tracking_id(a.take::<String>("carrierTrackingId"))
                    .carrier_type(a.take::<String>("carrierType"))
                    .shipping_address_country(a.take::<common::Country>("shippingAddressCountry"))
                    .shipping_address_city(a.take::<String>("shippingAddressCity"))
                    .shipping_address_zip(a.take::<String>("shippingAddressZip"))
                    .shipping_address_state(a.take::<String>("shippingAddressState"))
                    .shipping_address_street(a.take::<String>("shippingAddressStreet"))
                    .shipping_address_phone(a.take::<String>("shippingAddressPhone"))
                    .shipping_address_firstname(a.take::<String>("shippingAddressFirstname"))
                    .shipping_address_lastname(a.take::<String>("shippingAddressLastname"))
                    .attachments(a.take::<Vec<String>>("attachments")),
            )
        },
    },
    Operation {
        id: "connectBulkPartnerCounterparty",
        minimal: |portone, _| {
            Called::of(portone.platform().partner().connect_bulk_partner_counterparty())
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .partner()
                    .connect_bulk_partner_counterparty()
                    .test(a.take::<bool>("test"))
                    .filter(a.take::<platform::PlatformPartnerFilterInput>("filter")),
            )
        },
    },
    Operation {
        id: "connectPartnerCounterparty",
        minimal: |portone, a| {
            Called::of(
                portone.platform().partner().connect_partner_counterparty(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .partner()
                    .connect_partner_counterparty(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "createB2bCounterparty",
        minimal: |portone, a| {
            Called::of(portone.b2b().counterparty().create_b2b_counterparty(
                a.take::<b2b::counterparty::B2bCounterpartyInput>("counterparty"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .counterparty()
                    .create_b2b_counterparty(
                        a.take::<b2b::counterparty::B2bCounterpartyInput>("counterparty"),
                    )
                    .test(a.take::<bool>("test"))
                    .counterparty_id(a.take::<String>("counterpartyId"))
                    .options(a.take::<b2b::counterparty::B2bCounterpartyCreateOptions>("options")),
            )
        },
    },
    Operation {
        id: "createB2bFileUploadUrl",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .create_b2b_file_upload_url(a.take::<String>("fileName")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .create_b2b_file_upload_url(a.take::<String>("fileName"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "createPaymentSchedule",
        minimal: |portone, a| {
            Called::of(portone.payment().payment_schedule().create_payment_schedule(
                a.take::<String>("paymentId"),
                a.take::<payment::payment_schedule::BillingKeyPaymentScheduleInput>("payment"),
                a.take::<DateTime>("timeToPay"),
            ))
        },
        full: |portone, a| {
            Called::of(portone.payment().payment_schedule().create_payment_schedule(
                a.take::<String>("paymentId"),
                a.take::<payment::payment_schedule::BillingKeyPaymentScheduleInput>("payment"),
                a.take::<DateTime>("timeToPay"),
            ))
        },
    },
    Operation {
        id: "createPaymentSession",
        minimal: |portone, a| {
            Called::of(portone.payment_session().create_payment_session(
                payment_session::CreatePaymentSessionRequired {
                    store_id: a.take::<String>("storeId"),
                    payment_id: a.take::<String>("paymentId"),
                    profile_key: a.take::<String>("profileKey"),
                    country: a.take::<common::Country>("country"),
                    currency: a.take::<common::Currency>("currency"),
                    total_amount: a.take::<i64>("totalAmount"),
                    order_name: a.take::<String>("orderName"),
                },
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment_session()
                    .create_payment_session(payment_session::CreatePaymentSessionRequired {
                        store_id: a.take::<String>("storeId"),
                        payment_id: a.take::<String>("paymentId"),
                        profile_key: a.take::<String>("profileKey"),
                        country: a.take::<common::Country>("country"),
                        currency: a.take::<common::Currency>("currency"),
                        total_amount: a.take::<i64>("totalAmount"),
                        order_name: a.take::<String>("orderName"),
                    })
                    .payment_method(a.take::<common::CheckoutPaymentMethod>("paymentMethod"))
                    .redirect_url(a.take::<String>("redirectUrl"))
                    .products(a.take::<Vec<payment_session::PaymentSessionProduct>>("products"))
                    .customer_name(a.take::<String>("customerName"))
                    .customer_email(a.take::<String>("customerEmail"))
                    .store_name(a.take::<String>("storeName"))
                    .agreements(
                        a.take::<Vec<payment_session::PaymentSessionAgreement>>("agreements"),
                    )
                    .order_image_url(a.take::<String>("orderImageUrl"))
                    .custom_data(a.take::<String>("customData"))
                    .colors(a.take::<payment_session::PaymentSessionColors>("colors"))
                    .ttl_seconds(a.take::<i64>("ttlSeconds")),
            )
        },
    },
    Operation {
        id: "createPlatformAdditionalFeePolicy",
        minimal: |portone, a| {
            Called::of(portone.platform().policy().create_platform_additional_fee_policy(
                a.take::<String>("name"),
                a.take::<platform::PlatformFeeInput>("fee"),
                a.take::<platform::PlatformPayer>("vatPayer"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .create_platform_additional_fee_policy(
                        a.take::<String>("name"),
                        a.take::<platform::PlatformFeeInput>("fee"),
                        a.take::<platform::PlatformPayer>("vatPayer"),
                    )
                    .test(a.take::<bool>("test"))
                    .id(a.take::<String>("id"))
                    .memo(a.take::<String>("memo")),
            )
        },
    },
    Operation {
        id: "createPlatformContract",
        minimal: |portone, a| {
            Called::of(portone.platform().policy().create_platform_contract(
                a.take::<String>("name"),
                a.take::<platform::PlatformFeeInput>("platformFee"),
                a.take::<platform::PlatformSettlementCycleInput>("settlementCycle"),
                a.take::<platform::PlatformPayer>("platformFeeVatPayer"),
                a.take::<bool>("subtractPaymentVatAmount"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .create_platform_contract(
                        a.take::<String>("name"),
                        a.take::<platform::PlatformFeeInput>("platformFee"),
                        a.take::<platform::PlatformSettlementCycleInput>("settlementCycle"),
                        a.take::<platform::PlatformPayer>("platformFeeVatPayer"),
                        a.take::<bool>("subtractPaymentVatAmount"),
                    )
                    .test(a.take::<bool>("test"))
                    .id(a.take::<String>("id"))
                    .memo(a.take::<String>("memo")),
            )
        },
    },
    Operation {
        id: "createPlatformDiscountSharePolicy",
        minimal: |portone, a| {
            Called::of(portone.platform().policy().create_platform_discount_share_policy(
                a.take::<String>("name"),
                a.take::<i32>("partnerShareRate"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .create_platform_discount_share_policy(
                        a.take::<String>("name"),
                        a.take::<i32>("partnerShareRate"),
                    )
                    .test(a.take::<bool>("test"))
                    .id(a.take::<String>("id"))
                    .memo(a.take::<String>("memo")),
            )
        },
    },
    Operation {
        id: "createPlatformManualTransfer",
        minimal: |portone, a| {
            Called::of(portone.platform().transfer().create_platform_manual_transfer(
                a.take::<String>("partnerId"),
                a.take::<i64>("settlementAmount"),
                a.take::<Date>("settlementDate"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .transfer()
                    .create_platform_manual_transfer(
                        a.take::<String>("partnerId"),
                        a.take::<i64>("settlementAmount"),
                        a.take::<Date>("settlementDate"),
                    )
                    .test(a.take::<bool>("test"))
                    .memo(a.take::<String>("memo"))
                    .settlement_tax_free_amount(a.take::<i64>("settlementTaxFreeAmount"))
                    .is_for_test(a.take::<bool>("isForTest"))
                    .user_defined_properties(a.take::<Vec<
                        platform::transfer::PlatformUserDefinedPropertyKeyValue,
                    >>("userDefinedProperties"))
                    .id(a.take::<String>("id"))
                    .settlement_currency(a.take::<common::Currency>("settlementCurrency")),
            )
        },
    },
    Operation {
        id: "createPlatformOrderCancelTransfer",
        minimal: |portone, a| {
            Called::of(portone.platform().transfer().create_platform_order_cancel_transfer(
                a.take::<String>("cancellationId"),
                a.take::<Vec<platform::transfer::CreatePlatformOrderCancelTransferBodyDiscount>>(
                    "discounts",
                ),
            ))
        },
        full: |portone, a| {
            Called::of(portone.platform().transfer().create_platform_order_cancel_transfer(a.take::<String>("cancellationId"), a.take::<Vec<platform::transfer::CreatePlatformOrderCancelTransferBodyDiscount>>("discounts")).test(a.take::<bool>("test")).partner_id(a.take::<String>("partnerId")).payment_id(a.take::<String>("paymentId")).transfer_id(a.take::<String>("transferId")).memo(a.take::<String>("memo")).order_detail(a.take::<platform::transfer::CreatePlatformOrderCancelTransferBodyOrderDetail>("orderDetail")).tax_free_amount(a.take::<i64>("taxFreeAmount")).settlement_start_date(a.take::<Date>("settlementStartDate")).settlement_date(a.take::<Date>("settlementDate")).external_cancellation_detail(a.take::<platform::transfer::CreatePlatformOrderCancelTransferBodyExternalCancellationDetail>("externalCancellationDetail")).is_for_test(a.take::<bool>("isForTest")).user_defined_properties(a.take::<Vec<platform::transfer::PlatformUserDefinedPropertyKeyValue>>("userDefinedProperties")).id(a.take::<String>("id")))
        },
    },
    Operation {
        id: "createPlatformOrderTransfer",
        minimal: |portone, a| {
            Called::of(portone.platform().transfer().create_platform_order_transfer(
                a.take::<String>("partnerId"),
                a.take::<String>("paymentId"),
                a.take::<platform::transfer::CreatePlatformOrderTransferBodyOrderDetail>(
                    "orderDetail",
                ),
                a.take::<Vec<platform::transfer::CreatePlatformOrderTransferBodyDiscount>>(
                    "discounts",
                ),
                a.take::<Vec<platform::transfer::CreatePlatformOrderTransferBodyAdditionalFee>>(
                    "additionalFees",
                ),
            ))
        },
        full: |portone, a| {
            Called::of(portone.platform().transfer().create_platform_order_transfer(a.take::<String>("partnerId"), a.take::<String>("paymentId"), a.take::<platform::transfer::CreatePlatformOrderTransferBodyOrderDetail>("orderDetail"), a.take::<Vec<platform::transfer::CreatePlatformOrderTransferBodyDiscount>>("discounts"), a.take::<Vec<platform::transfer::CreatePlatformOrderTransferBodyAdditionalFee>>("additionalFees")).test(a.take::<bool>("test")).contract_id(a.take::<String>("contractId")).memo(a.take::<String>("memo")).tax_free_amount(a.take::<i64>("taxFreeAmount")).settlement_start_date(a.take::<Date>("settlementStartDate")).settlement_date(a.take::<Date>("settlementDate")).external_payment_detail(a.take::<platform::transfer::CreatePlatformOrderTransferBodyExternalPaymentDetail>("externalPaymentDetail")).is_for_test(a.take::<bool>("isForTest")).parameters(a.take::<platform::transfer::TransferParameters>("parameters")).user_defined_properties(a.take::<Vec<platform::transfer::PlatformUserDefinedPropertyKeyValue>>("userDefinedProperties")).id(a.take::<String>("id")))
        },
    },
    Operation {
        id: "createPlatformPartner",
        minimal: |portone, a| {
            Called::of(portone.platform().partner().create_platform_partner(
                a.take::<String>("name"),
                a.take::<platform::partner::CreatePlatformPartnerBodyContact>("contact"),
                a.take::<platform::partner::CreatePlatformPartnerBodyAccount>("account"),
                a.take::<String>("defaultContractId"),
                a.take::<Vec<String>>("tags"),
                a.take::<platform::partner::CreatePlatformPartnerBodyType>("type"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .partner()
                    .create_platform_partner(
                        a.take::<String>("name"),
                        a.take::<platform::partner::CreatePlatformPartnerBodyContact>("contact"),
                        a.take::<platform::partner::CreatePlatformPartnerBodyAccount>("account"),
                        a.take::<String>("defaultContractId"),
                        a.take::<Vec<String>>("tags"),
                        a.take::<platform::partner::CreatePlatformPartnerBodyType>("type"),
                    )
                    .test(a.take::<bool>("test"))
                    .id(a.take::<String>("id"))
                    .memo(a.take::<String>("memo"))
                    .user_defined_properties(
                        a.take::<platform::PlatformProperties>("userDefinedProperties"),
                    ),
            )
        },
    },
    Operation {
        id: "createPlatformPartners",
        minimal: |portone, a| {
            Called::of(portone.platform().partner().create_platform_partners(a.take::<Vec<
                platform::partner::CreatePlatformPartnerBody,
            >>(
                "partners"
            )))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .partner()
                    .create_platform_partners(
                        a.take::<Vec<platform::partner::CreatePlatformPartnerBody>>("partners"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "deleteB2bCounterparty",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .counterparty()
                    .delete_b2b_counterparty(a.take::<String>("counterpartyId")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .counterparty()
                    .delete_b2b_counterparty(a.take::<String>("counterpartyId"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "deleteB2bTaxInvoice",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .delete_b2b_tax_invoice(a.take::<String>("taxInvoiceKey")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .delete_b2b_tax_invoice(a.take::<String>("taxInvoiceKey"))
                    .brn(a.take::<String>("brn"))
                    .tax_invoice_key_type(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceKeyType>("taxInvoiceKeyType"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "deleteB2bTaxInvoiceAttachment",
        minimal: |portone, a| {
            Called::of(portone.b2b().tax_invoice().delete_b2b_tax_invoice_attachment(
                a.take::<String>("taxInvoiceKey"),
                a.take::<String>("attachmentId"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .delete_b2b_tax_invoice_attachment(
                        a.take::<String>("taxInvoiceKey"),
                        a.take::<String>("attachmentId"),
                    )
                    .brn(a.take::<String>("brn"))
                    .tax_invoice_key_type(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceKeyType>("taxInvoiceKeyType"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "deleteBillingKey",
        minimal: |portone, a| {
            Called::of(
                portone.payment().billing_key().delete_billing_key(a.take::<String>("billingKey")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .billing_key()
                    .delete_billing_key(a.take::<String>("billingKey"))
                    .store_id(a.take::<String>("storeId"))
                    .reason(a.take::<String>("reason"))
                    .requester(
                        a.take::<payment::billing_key::BillingKeyDeleteRequester>("requester"),
                    )
                    .skip_webhook(a.take::<bool>("skipWebhook")),
            )
        },
    },
    Operation {
        id: "deletePlatformPartnerSettlements",
        minimal: |portone, a| {
            Called::of(
                portone.platform().partner_settlement().delete_platform_partner_settlements(
                    a.take::<Vec<String>>("partnerSettlementIds"),
                ),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .partner_settlement()
                    .delete_platform_partner_settlements(
                        a.take::<Vec<String>>("partnerSettlementIds"),
                    )
                    .test(a.take::<bool>("test"))
                    .is_for_test(a.take::<bool>("isForTest")),
            )
        },
    },
    Operation {
        id: "deletePlatformTransfer",
        minimal: |portone, a| {
            Called::of(
                portone.platform().transfer().delete_platform_transfer(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .transfer()
                    .delete_platform_transfer(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "disconnectBulkPartnerCounterparty",
        minimal: |portone, _| {
            Called::of(portone.platform().partner().disconnect_bulk_partner_counterparty())
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .partner()
                    .disconnect_bulk_partner_counterparty()
                    .test(a.take::<bool>("test"))
                    .filter(a.take::<platform::PlatformPartnerFilterInput>("filter")),
            )
        },
    },
    Operation {
        id: "disconnectPartnerCounterparty",
        minimal: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .partner()
                    .disconnect_partner_counterparty(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .partner()
                    .disconnect_partner_counterparty(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "downloadB2bTaxInvoicesSheet",
        minimal: |portone, _| {
            Called::of(portone.b2b().tax_invoice().download_b2b_tax_invoices_sheet())
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .download_b2b_tax_invoices_sheet()
                    .filter(a.take::<b2b::tax_invoice::GetB2bTaxInvoicesBodyFilter>("filter"))
                    .fields(a.take::<Vec<b2b::tax_invoice::TaxInvoicesSheetField>>("fields"))
                    .test(a.take::<bool>("test"))
                    .sort(a.take::<b2b::tax_invoice::B2bTaxInvoiceSortInput>("sort")),
            )
        },
    },
    Operation {
        id: "downloadPlatformTransferSheet",
        minimal: |portone, _| {
            Called::of(portone.platform().transfer().download_platform_transfer_sheet())
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .transfer()
                    .download_platform_transfer_sheet()
                    .test(a.take::<bool>("test"))
                    .filter(a.take::<platform::transfer::PlatformTransferFilterInput>("filter"))
                    .fields(a.take::<Vec<String>>("fields")),
            )
        },
    },
    Operation {
        id: "draftB2bTaxInvoice",
        minimal: |portone, a| {
            Called::of(portone.b2b().tax_invoice().draft_b2b_tax_invoice(
                a.take::<b2b::tax_invoice::B2bTaxInvoiceInput>("taxInvoice"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .draft_b2b_tax_invoice(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceInput>("taxInvoice"),
                    )
                    .test(a.take::<bool>("test"))
                    .modification(a.take::<b2b::tax_invoice::B2bTaxInvoiceModificationCreateBody>(
                        "modification",
                    ))
                    .memo(a.take::<String>("memo"))
                    .create_recipient_counterparty(a.take::<bool>("createRecipientCounterparty")),
            )
        },
    },
    Operation {
        id: "evaluateCheckoutProfile",
        minimal: |portone, a| {
            Called::of(portone.checkout_profile().evaluate_checkout_profile(
                a.take::<String>("profileKey"),
                a.take::<common::Country>("country"),
                a.take::<common::Currency>("currency"),
                a.take::<i64>("amount"),
            ))
        },
        full: |portone, a| {
            Called::of(portone.checkout_profile().evaluate_checkout_profile(
                a.take::<String>("profileKey"),
                a.take::<common::Country>("country"),
                a.take::<common::Currency>("currency"),
                a.take::<i64>("amount"),
            ))
        },
    },
    Operation {
        id: "getAllPaymentEventsByCursor",
        minimal: |portone, _| Called::of(portone.payment().get_all_payment_events_by_cursor()),
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .get_all_payment_events_by_cursor()
                    .store_id(a.take::<String>("storeId"))
                    .from(a.take::<DateTime>("from"))
                    .until(a.take::<DateTime>("until"))
                    .cursor(a.take::<String>("cursor"))
                    .size(a.take::<i32>("size")),
            )
        },
    },
    Operation {
        id: "getAllPaymentsByCursor",
        minimal: |portone, _| Called::of(portone.payment().get_all_payments_by_cursor()),
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .get_all_payments_by_cursor()
                    .store_id(a.take::<String>("storeId"))
                    .from(a.take::<DateTime>("from"))
                    .until(a.take::<DateTime>("until"))
                    .cursor(a.take::<String>("cursor"))
                    .size(a.take::<i32>("size")),
            )
        },
    },
    Operation {
        id: "getB2bBulkTaxInvoice",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .get_b2b_bulk_tax_invoice(a.take::<String>("bulkTaxInvoiceId")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .get_b2b_bulk_tax_invoice(a.take::<String>("bulkTaxInvoiceId"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getB2bBusinessInfos",
        minimal: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .company()
                    .get_b2b_business_infos(a.take::<Vec<String>>("brnList")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .company()
                    .get_b2b_business_infos(a.take::<Vec<String>>("brnList"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getB2bCounterparties",
        minimal: |portone, _| Called::of(portone.b2b().counterparty().get_b2b_counterparties()),
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .counterparty()
                    .get_b2b_counterparties()
                    .test(a.take::<bool>("test"))
                    .page(a.take::<common::PageInput>("page"))
                    .filter(a.take::<b2b::counterparty::B2bCounterpartyFilter>("filter")),
            )
        },
    },
    Operation {
        id: "getB2bCounterparty",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .counterparty()
                    .get_b2b_counterparty(a.take::<String>("counterpartyId")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .counterparty()
                    .get_b2b_counterparty(a.take::<String>("counterpartyId"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getB2bCounterpartyCertificate",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .counterparty()
                    .get_b2b_counterparty_certificate(a.take::<String>("brn")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .counterparty()
                    .get_b2b_counterparty_certificate(a.take::<String>("brn"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getB2bCounterpartyCertificateRegistrationUrl",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .counterparty()
                    .get_b2b_counterparty_certificate_registration_url(a.take::<String>("brn")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .counterparty()
                    .get_b2b_counterparty_certificate_registration_url(a.take::<String>("brn"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getB2bTaxInvoice",
        minimal: |portone, a| {
            Called::of(
                portone.b2b().tax_invoice().get_b2b_tax_invoice(a.take::<String>("taxInvoiceKey")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .get_b2b_tax_invoice(a.take::<String>("taxInvoiceKey"))
                    .brn(a.take::<String>("brn"))
                    .tax_invoice_key_type(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceKeyType>("taxInvoiceKeyType"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getB2bTaxInvoiceAttachments",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .get_b2b_tax_invoice_attachments(a.take::<String>("taxInvoiceKey")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .get_b2b_tax_invoice_attachments(a.take::<String>("taxInvoiceKey"))
                    .brn(a.take::<String>("brn"))
                    .tax_invoice_key_type(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceKeyType>("taxInvoiceKeyType"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getB2bTaxInvoicePdfDownloadUrl",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .get_b2b_tax_invoice_pdf_download_url(a.take::<String>("taxInvoiceKey")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .get_b2b_tax_invoice_pdf_download_url(a.take::<String>("taxInvoiceKey"))
                    .brn(a.take::<String>("brn"))
                    .tax_invoice_key_type(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceKeyType>("taxInvoiceKeyType"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getB2bTaxInvoicePopupUrl",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .get_b2b_tax_invoice_popup_url(a.take::<String>("taxInvoiceKey")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .get_b2b_tax_invoice_popup_url(a.take::<String>("taxInvoiceKey"))
                    .brn(a.take::<String>("brn"))
                    .tax_invoice_key_type(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceKeyType>("taxInvoiceKeyType"),
                    )
                    .include_menu(a.take::<bool>("includeMenu"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getB2bTaxInvoicePrintUrl",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .get_b2b_tax_invoice_print_url(a.take::<String>("taxInvoiceKey")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .get_b2b_tax_invoice_print_url(a.take::<String>("taxInvoiceKey"))
                    .brn(a.take::<String>("brn"))
                    .tax_invoice_key_type(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceKeyType>("taxInvoiceKeyType"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getB2bTaxInvoices",
        minimal: |portone, _| Called::of(portone.b2b().tax_invoice().get_b2b_tax_invoices()),
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .get_b2b_tax_invoices()
                    .test(a.take::<bool>("test"))
                    .page_number(a.take::<i32>("pageNumber"))
                    .page_size(a.take::<i32>("pageSize"))
                    .filter(a.take::<b2b::tax_invoice::GetB2bTaxInvoicesBodyFilter>("filter"))
                    .sort(a.take::<b2b::tax_invoice::B2bTaxInvoiceSortInput>("sort")),
            )
        },
    },
    Operation {
        id: "getBankInfos",
        minimal: |portone, _| Called::of(portone.common().get_bank_infos()),
        full: |portone, _| Called::of(portone.common().get_bank_infos()),
    },
    Operation {
        id: "getBillingKeyInfo",
        minimal: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .billing_key()
                    .get_billing_key_info(a.take::<String>("billingKey")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .billing_key()
                    .get_billing_key_info(a.take::<String>("billingKey"))
                    .store_id(a.take::<String>("storeId")),
            )
        },
    },
    Operation {
        id: "getBillingKeyInfos",
        minimal: |portone, _| Called::of(portone.payment().billing_key().get_billing_key_infos()),
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .billing_key()
                    .get_billing_key_infos()
                    .page(a.take::<common::PageInput>("page"))
                    .sort(a.take::<payment::billing_key::BillingKeySortInput>("sort"))
                    .filter(a.take::<payment::billing_key::BillingKeyFilterInput>("filter")),
            )
        },
    },
    Operation {
        id: "getCashReceiptByPaymentId",
        minimal: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .cash_receipt()
                    .get_cash_receipt_by_payment_id(a.take::<String>("paymentId")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .cash_receipt()
                    .get_cash_receipt_by_payment_id(a.take::<String>("paymentId"))
                    .store_id(a.take::<String>("storeId")),
            )
        },
    },
    Operation {
        id: "getCashReceipts",
        minimal: |portone, _| Called::of(portone.payment().cash_receipt().get_cash_receipts()),
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .cash_receipt()
                    .get_cash_receipts()
                    .page(a.take::<common::PageInput>("page"))
                    .sort(a.take::<payment::cash_receipt::CashReceiptSortInput>("sort"))
                    .filter(a.take::<payment::cash_receipt::CashReceiptFilterInput>("filter")),
            )
        },
    },
    Operation {
        id: "getIdentityVerification",
        minimal: |portone, a| {
            Called::of(
                portone
                    .identity_verification()
                    .get_identity_verification(a.take::<String>("identityVerificationId")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .identity_verification()
                    .get_identity_verification(a.take::<String>("identityVerificationId"))
                    .store_id(a.take::<String>("storeId")),
            )
        },
    },
    Operation {
        id: "getIdentityVerifications",
        minimal: |portone, _| {
            Called::of(portone.identity_verification().get_identity_verifications())
        },
        full: |portone, a| {
            Called::of(
                portone
                    .identity_verification()
                    .get_identity_verifications()
                    .page(a.take::<common::PageInput>("page"))
                    .sort(a.take::<identity_verification::IdentityVerificationSortInput>("sort"))
                    .filter(
                        a.take::<identity_verification::IdentityVerificationFilterInput>("filter"),
                    ),
            )
        },
    },
    Operation {
        id: "getKakaopayPaymentOrder",
        minimal: |portone, a| {
            Called::of(portone.pg_specific().get_kakaopay_payment_order(
                a.take::<String>("pgTxId"),
                a.take::<String>("channelKey"),
            ))
        },
        full: |portone, a| {
            Called::of(portone.pg_specific().get_kakaopay_payment_order(
                a.take::<String>("pgTxId"),
                a.take::<String>("channelKey"),
            ))
        },
    },
    Operation {
        id: "getPayment",
        minimal: |portone, a| {
            Called::of(portone.payment().get_payment(a.take::<String>("paymentId")))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .get_payment(a.take::<String>("paymentId"))
                    .store_id(a.take::<String>("storeId")),
            )
        },
    },
    Operation {
        id: "getPaymentReconciliationSettlementVatReport",
        minimal: |portone, a| {
            Called::of(portone.reconciliation().get_payment_reconciliation_settlement_vat_report(
                a.take::<common::DateRange>("dateRange"),
            ))
        },
        full: |portone, a| {
            Called::of(portone.reconciliation().get_payment_reconciliation_settlement_vat_report(a.take::<common::DateRange>("dateRange")).filter(a.take::<reconciliation::PaymentReconciliationSettlementSummaryFilterInput>("filter")))
        },
    },
    Operation {
        id: "getPaymentReconciliationTransactionVatReport",
        minimal: |portone, a| {
            Called::of(portone.reconciliation().get_payment_reconciliation_transaction_vat_report(
                a.take::<common::DateRange>("dateRange"),
            ))
        },
        full: |portone, a| {
            Called::of(portone.reconciliation().get_payment_reconciliation_transaction_vat_report(a.take::<common::DateRange>("dateRange")).filter(a.take::<reconciliation::PaymentReconciliationTransactionSummaryFilterInput>("filter")))
        },
    },
    Operation {
        id: "getPaymentSchedule",
        minimal: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .payment_schedule()
                    .get_payment_schedule(a.take::<String>("paymentScheduleId")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .payment_schedule()
                    .get_payment_schedule(a.take::<String>("paymentScheduleId"))
                    .store_id(a.take::<String>("storeId")),
            )
        },
    },
    Operation {
        id: "getPaymentSchedules",
        minimal: |portone, _| {
            Called::of(portone.payment().payment_schedule().get_payment_schedules())
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .payment_schedule()
                    .get_payment_schedules()
                    .page(a.take::<common::PageInput>("page"))
                    .sort(a.take::<payment::payment_schedule::PaymentScheduleSortInput>("sort"))
                    .filter(
                        a.take::<payment::payment_schedule::PaymentScheduleFilterInput>("filter"),
                    ),
            )
        },
    },
    Operation {
        id: "getPaymentSession",
        minimal: |portone, a| {
            Called::of(portone.payment_session().get_payment_session(a.take::<String>("sessionId")))
        },
        full: |portone, a| {
            Called::of(portone.payment_session().get_payment_session(a.take::<String>("sessionId")))
        },
    },
    Operation {
        id: "getPaymentTransactions",
        minimal: |portone, a| {
            Called::of(portone.payment().get_payment_transactions(a.take::<String>("paymentId")))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .get_payment_transactions(a.take::<String>("paymentId"))
                    .store_id(a.take::<String>("storeId")),
            )
        },
    },
    Operation {
        id: "getPayments",
        minimal: |portone, _| Called::of(portone.payment().get_payments()),
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .get_payments()
                    .page(a.take::<common::PageInput>("page"))
                    .filter(a.take::<payment::PaymentFilterInput>("filter")),
            )
        },
    },
    Operation {
        id: "getPgCardPromotions",
        minimal: |portone, a| {
            Called::of(
                portone.payment().additional_feature().get_pg_card_promotions(
                    a.take::<String>("channelKey"),
                    a.take::<i64>("amount"),
                ),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .additional_feature()
                    .get_pg_card_promotions(a.take::<String>("channelKey"), a.take::<i64>("amount"))
                    .card_company(a.take::<payment::additional_feature::PgPromotionCardCompany>(
                        "cardCompany",
                    )),
            )
        },
    },
    Operation {
        id: "getPlatformAccountHolder",
        minimal: |portone, a| {
            Called::of(portone.platform().account().get_platform_account_holder(
                a.take::<common::Bank>("bank"),
                a.take::<String>("accountNumber"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .account()
                    .get_platform_account_holder(
                        a.take::<common::Bank>("bank"),
                        a.take::<String>("accountNumber"),
                    )
                    .test(a.take::<bool>("test"))
                    .birthdate(a.take::<String>("birthdate"))
                    .business_registration_number(a.take::<String>("businessRegistrationNumber")),
            )
        },
    },
    Operation {
        id: "getPlatformAccountTransfers",
        minimal: |portone, _| {
            Called::of(portone.platform().account_transfer().get_platform_account_transfers())
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .account_transfer()
                    .get_platform_account_transfers()
                    .test(a.take::<bool>("test"))
                    .is_for_test(a.take::<bool>("isForTest"))
                    .page(a.take::<common::PageInput>("page"))
                    .filter(a.take::<platform::account_transfer::PlatformAccountTransferFilter>(
                        "filter",
                    )),
            )
        },
    },
    Operation {
        id: "getPlatformAdditionalFeePolicies",
        minimal: |portone, _| {
            Called::of(portone.platform().policy().get_platform_additional_fee_policies())
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .get_platform_additional_fee_policies()
                    .test(a.take::<bool>("test"))
                    .page(a.take::<common::PageInput>("page"))
                    .filter(a.take::<platform::policy::PlatformAdditionalFeePolicyFilterInput>(
                        "filter",
                    )),
            )
        },
    },
    Operation {
        id: "getPlatformAdditionalFeePolicy",
        minimal: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .get_platform_additional_fee_policy(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .get_platform_additional_fee_policy(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getPlatformAdditionalFeePolicySchedule",
        minimal: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .get_platform_additional_fee_policy_schedule(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .get_platform_additional_fee_policy_schedule(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getPlatformBulkAccountTransfers",
        minimal: |portone, _| {
            Called::of(
                portone.platform().bulk_account_transfer().get_platform_bulk_account_transfers(),
            )
        },
        full: |portone, a| {
            Called::of(portone.platform().bulk_account_transfer().get_platform_bulk_account_transfers().test(a.take::<bool>("test")).is_for_test(a.take::<bool>("isForTest")).page(a.take::<common::PageInput>("page")).filter(a.take::<platform::bulk_account_transfer::PlatformBulkAccountTransferFilterInput>("filter")))
        },
    },
    Operation {
        id: "getPlatformBulkPayouts",
        minimal: |portone, _| {
            Called::of(portone.platform().bulk_payout().get_platform_bulk_payouts())
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .bulk_payout()
                    .get_platform_bulk_payouts()
                    .test(a.take::<bool>("test"))
                    .is_for_test(a.take::<bool>("isForTest"))
                    .page(a.take::<common::PageInput>("page"))
                    .filter(
                        a.take::<platform::bulk_payout::PlatformBulkPayoutFilterInput>("filter"),
                    ),
            )
        },
    },
    Operation {
        id: "getPlatformCompanyState",
        minimal: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .company()
                    .get_platform_company_state(a.take::<String>("businessRegistrationNumber")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .company()
                    .get_platform_company_state(a.take::<String>("businessRegistrationNumber"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getPlatformContract",
        minimal: |portone, a| {
            Called::of(portone.platform().policy().get_platform_contract(a.take::<String>("id")))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .get_platform_contract(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getPlatformContractSchedule",
        minimal: |portone, a| {
            Called::of(portone.platform().get_platform_contract_schedule(a.take::<String>("id")))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .get_platform_contract_schedule(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getPlatformContracts",
        minimal: |portone, _| Called::of(portone.platform().policy().get_platform_contracts()),
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .get_platform_contracts()
                    .test(a.take::<bool>("test"))
                    .page(a.take::<common::PageInput>("page"))
                    .filter(a.take::<platform::policy::PlatformContractFilterInput>("filter")),
            )
        },
    },
    Operation {
        id: "getPlatformDiscountSharePolicies",
        minimal: |portone, _| {
            Called::of(portone.platform().policy().get_platform_discount_share_policies())
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .get_platform_discount_share_policies()
                    .test(a.take::<bool>("test"))
                    .page(a.take::<common::PageInput>("page"))
                    .filter(a.take::<platform::policy::PlatformDiscountSharePolicyFilterInput>(
                        "filter",
                    )),
            )
        },
    },
    Operation {
        id: "getPlatformDiscountSharePolicy",
        minimal: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .get_platform_discount_share_policy(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .get_platform_discount_share_policy(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getPlatformDiscountSharePolicyFilterOptions",
        minimal: |portone, _| {
            Called::of(portone.platform().get_platform_discount_share_policy_filter_options())
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .get_platform_discount_share_policy_filter_options()
                    .test(a.take::<bool>("test"))
                    .is_archived(a.take::<bool>("isArchived")),
            )
        },
    },
    Operation {
        id: "getPlatformDiscountSharePolicySchedule",
        minimal: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .get_platform_discount_share_policy_schedule(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .get_platform_discount_share_policy_schedule(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getPlatformPartner",
        minimal: |portone, a| {
            Called::of(portone.platform().partner().get_platform_partner(a.take::<String>("id")))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .partner()
                    .get_platform_partner(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getPlatformPartnerFilterOptions",
        minimal: |portone, _| Called::of(portone.platform().get_platform_partner_filter_options()),
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .get_platform_partner_filter_options()
                    .test(a.take::<bool>("test"))
                    .is_archived(a.take::<bool>("isArchived")),
            )
        },
    },
    Operation {
        id: "getPlatformPartnerSchedule",
        minimal: |portone, a| {
            Called::of(portone.platform().get_platform_partner_schedule(a.take::<String>("id")))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .get_platform_partner_schedule(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getPlatformPartnerSettlements",
        minimal: |portone, a| {
            Called::of(portone.platform().partner_settlement().get_platform_partner_settlements(
                a.take::<platform::partner_settlement::PlatformPartnerSettlementFilterInput>(
                    "filter",
                ),
            ))
        },
        full: |portone, a| {
            Called::of(portone.platform().partner_settlement().get_platform_partner_settlements(a.take::<platform::partner_settlement::PlatformPartnerSettlementFilterInput>("filter")).test(a.take::<bool>("test")).page(a.take::<common::PageInput>("page")).is_for_test(a.take::<bool>("isForTest")))
        },
    },
    Operation {
        id: "getPlatformPartners",
        minimal: |portone, _| Called::of(portone.platform().partner().get_platform_partners()),
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .partner()
                    .get_platform_partners()
                    .test(a.take::<bool>("test"))
                    .page(a.take::<common::PageInput>("page"))
                    .filter(a.take::<platform::PlatformPartnerFilterInput>("filter")),
            )
        },
    },
    Operation {
        id: "getPlatformPayouts",
        minimal: |portone, _| Called::of(portone.platform().payout().get_platform_payouts()),
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .payout()
                    .get_platform_payouts()
                    .test(a.take::<bool>("test"))
                    .is_for_test(a.take::<bool>("isForTest"))
                    .page(a.take::<common::PageInput>("page"))
                    .filter(a.take::<platform::payout::PlatformPayoutFilterInput>("filter")),
            )
        },
    },
    Operation {
        id: "getPlatformSetting",
        minimal: |portone, _| Called::of(portone.platform().get_platform_setting()),
        full: |portone, a| {
            Called::of(portone.platform().get_platform_setting().test(a.take::<bool>("test")))
        },
    },
    Operation {
        id: "getPlatformTransfer",
        minimal: |portone, a| {
            Called::of(portone.platform().transfer().get_platform_transfer(a.take::<String>("id")))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .transfer()
                    .get_platform_transfer(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "getPlatformTransferSummaries",
        minimal: |portone, _| {
            Called::of(portone.platform().transfer().get_platform_transfer_summaries())
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .transfer()
                    .get_platform_transfer_summaries()
                    .test(a.take::<bool>("test"))
                    .page(a.take::<common::PageInput>("page"))
                    .filter(a.take::<platform::transfer::PlatformTransferFilterInput>("filter")),
            )
        },
    },
    Operation {
        id: "getPromotion",
        minimal: |portone, a| {
            Called::of(portone.payment().promotion().get_promotion(a.take::<String>("promotionId")))
        },
        full: |portone, a| {
            Called::of(portone.payment().promotion().get_promotion(a.take::<String>("promotionId")))
        },
    },
    Operation {
        id: "issueB2bTaxInvoice",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .issue_b2b_tax_invoice(a.take::<String>("taxInvoiceKey")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .issue_b2b_tax_invoice(a.take::<String>("taxInvoiceKey"))
                    .brn(a.take::<String>("brn"))
                    .tax_invoice_key_type(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceKeyType>("taxInvoiceKeyType"),
                    )
                    .test(a.take::<bool>("test"))
                    .memo(a.take::<String>("memo"))
                    .email_subject(a.take::<String>("emailSubject")),
            )
        },
    },
    Operation {
        id: "issueB2bTaxInvoiceImmediately",
        minimal: |portone, a| {
            Called::of(portone.b2b().tax_invoice().issue_b2b_tax_invoice_immediately(
                a.take::<b2b::tax_invoice::B2bTaxInvoiceInput>("taxInvoice"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .issue_b2b_tax_invoice_immediately(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceInput>("taxInvoice"),
                    )
                    .test(a.take::<bool>("test"))
                    .memo(a.take::<String>("memo"))
                    .modification(a.take::<b2b::tax_invoice::B2bTaxInvoiceModificationCreateBody>(
                        "modification",
                    ))
                    .create_recipient_counterparty(a.take::<bool>("createRecipientCounterparty")),
            )
        },
    },
    Operation {
        id: "issueBillingKey",
        minimal: |portone, a| {
            Called::of(portone.payment().billing_key().issue_billing_key(
                a.take::<payment::billing_key::InstantBillingKeyPaymentMethodInput>("method"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .billing_key()
                    .issue_billing_key(
                        a.take::<payment::billing_key::InstantBillingKeyPaymentMethodInput>(
                            "method",
                        ),
                    )
                    .store_id(a.take::<String>("storeId"))
                    .channel_key(a.take::<String>("channelKey"))
                    .channel_group_id(a.take::<String>("channelGroupId"))
                    .customer(a.take::<payment::CustomerInput>("customer"))
                    .custom_data(a.take::<String>("customData"))
                    .bypass(a.take::<JsonObject>("bypass"))
                    .notice_urls(a.take::<Vec<String>>("noticeUrls"))
                    .skip_webhook(a.take::<bool>("skipWebhook")),
            )
        },
    },
    Operation {
        id: "issueCashReceipt",
        minimal: |portone, a| {
            Called::of(portone.payment().cash_receipt().issue_cash_receipt(
                payment::cash_receipt::IssueCashReceiptRequired {
                    payment_id: a.take::<String>("paymentId"),
                    channel_key: a.take::<String>("channelKey"),
                    r#type: a.take::<payment::CashReceiptType>("type"),
                    order_name: a.take::<String>("orderName"),
                    currency: a.take::<common::Currency>("currency"),
                    amount: a.take::<payment::PaymentAmountInput>("amount"),
                    customer:
                        a.take::<payment::cash_receipt::IssueCashReceiptCustomerInput>("customer"),
                },
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .cash_receipt()
                    .issue_cash_receipt(payment::cash_receipt::IssueCashReceiptRequired {
                        payment_id: a.take::<String>("paymentId"),
                        channel_key: a.take::<String>("channelKey"),
                        r#type: a.take::<payment::CashReceiptType>("type"),
                        order_name: a.take::<String>("orderName"),
                        currency: a.take::<common::Currency>("currency"),
                        amount: a.take::<payment::PaymentAmountInput>("amount"),
                        customer: a.take::<payment::cash_receipt::IssueCashReceiptCustomerInput>(
                            "customer",
                        ),
                    })
                    .store_id(a.take::<String>("storeId"))
                    .product_type(a.take::<payment::PaymentProductType>("productType"))
                    .paid_at(a.take::<DateTime>("paidAt"))
                    .business_registration_number(a.take::<String>("businessRegistrationNumber"))
                    .payment_method(
                        a.take::<payment::cash_receipt::IssueCashReceiptPaymentMethodType>(
                            "paymentMethod",
                        ),
                    ),
            )
        },
    },
    Operation {
        id: "loginViaApiSecret",
        minimal: |portone, a| {
            Called::of(portone.auth().login_via_api_secret(a.take::<String>("apiSecret")))
        },
        full: |portone, a| {
            Called::of(portone.auth().login_via_api_secret(a.take::<String>("apiSecret")))
        },
    },
    Operation {
        id: "modifyEscrowLogistics",
        minimal: |portone, a| {
            Called::of(portone.payment().modify_escrow_logistics(
                a.take::<String>("paymentId"),
                a.take::<payment::PaymentLogistics>("logistics"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .modify_escrow_logistics(
                        a.take::<String>("paymentId"),
                        a.take::<payment::PaymentLogistics>("logistics"),
                    )
                    .store_id(a.take::<String>("storeId"))
                    .sender(a.take::<payment::PaymentEscrowSenderInput>("sender"))
                    .receiver(a.take::<payment::PaymentEscrowReceiverInput>("receiver"))
                    .send_email(a.take::<bool>("sendEmail"))
                    .products(a.take::<Vec<payment::PaymentProduct>>("products")),
            )
        },
    },
    Operation {
        id: "payInstantly",
        minimal: |portone, a| {
            Called::of(portone.payment().pay_instantly(
                a.take::<String>("paymentId"),
                a.take::<payment::InstantPaymentMethodInput>("method"),
                a.take::<String>("orderName"),
                a.take::<payment::PaymentAmountInput>("amount"),
                a.take::<common::Currency>("currency"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .pay_instantly(
                        a.take::<String>("paymentId"),
                        a.take::<payment::InstantPaymentMethodInput>("method"),
                        a.take::<String>("orderName"),
                        a.take::<payment::PaymentAmountInput>("amount"),
                        a.take::<common::Currency>("currency"),
                    )
                    .store_id(a.take::<String>("storeId"))
                    .channel_key(a.take::<String>("channelKey"))
                    .channel_group_id(a.take::<String>("channelGroupId"))
                    .is_cultural_expense(a.take::<bool>("isCulturalExpense"))
                    .is_escrow(a.take::<bool>("isEscrow"))
                    .customer(a.take::<payment::CustomerInput>("customer"))
                    .custom_data(a.take::<String>("customData"))
                    .country(a.take::<common::Country>("country"))
                    .notice_urls(a.take::<Vec<String>>("noticeUrls"))
                    .products(a.take::<Vec<payment::PaymentProduct>>("products"))
                    .product_count(a.take::<i32>("productCount"))
                    .product_type(a.take::<payment::PaymentProductType>("productType"))
                    .shipping_address(a.take::<payment::SeparatedAddressInput>("shippingAddress"))
                    .promotion_id(a.take::<String>("promotionId"))
                    .bypass(a.take::<JsonObject>("bypass"))
                    .skip_webhook(a.take::<bool>("skipWebhook")),
            )
        },
    },
    Operation {
        id: "payWithBillingKey",
        minimal: |portone, a| {
            Called::of(portone.payment().pay_with_billing_key(payment::PayWithBillingKeyRequired {
                payment_id: a.take::<String>("paymentId"),
                billing_key: a.take::<String>("billingKey"),
                order_name: a.take::<String>("orderName"),
                amount: a.take::<payment::PaymentAmountInput>("amount"),
                currency: a.take::<common::Currency>("currency"),
            }))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .pay_with_billing_key(payment::PayWithBillingKeyRequired {
                        payment_id: a.take::<String>("paymentId"),
                        billing_key: a.take::<String>("billingKey"),
                        order_name: a.take::<String>("orderName"),
                        amount: a.take::<payment::PaymentAmountInput>("amount"),
                        currency: a.take::<common::Currency>("currency"),
                    })
                    .store_id(a.take::<String>("storeId"))
                    .channel_key(a.take::<String>("channelKey"))
                    .customer(a.take::<payment::CustomerInput>("customer"))
                    .custom_data(a.take::<String>("customData"))
                    .installment_month(a.take::<i32>("installmentMonth"))
                    .use_free_interest_from_merchant(a.take::<bool>("useFreeInterestFromMerchant"))
                    .use_card_point(a.take::<bool>("useCardPoint"))
                    .cash_receipt(a.take::<payment::CashReceiptInput>("cashReceipt"))
                    .country(a.take::<common::Country>("country"))
                    .notice_urls(a.take::<Vec<String>>("noticeUrls"))
                    .products(a.take::<Vec<payment::PaymentProduct>>("products"))
                    .product_count(a.take::<i32>("productCount"))
                    .product_type(a.take::<payment::PaymentProductType>("productType"))
                    .shipping_address(a.take::<payment::SeparatedAddressInput>("shippingAddress"))
                    .promotion_id(a.take::<String>("promotionId"))
                    .locale(a.take::<payment::Locale>("locale"))
                    .bypass(a.take::<JsonObject>("bypass"))
                    .skip_webhook(a.take::<bool>("skipWebhook")),
            )
        },
    },
    Operation {
        id: "preRegisterPayment",
        minimal: |portone, a| {
            Called::of(portone.payment().pre_register_payment(a.take::<String>("paymentId")))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .pre_register_payment(a.take::<String>("paymentId"))
                    .store_id(a.take::<String>("storeId"))
                    .total_amount(a.take::<i64>("totalAmount"))
                    .tax_free_amount(a.take::<i64>("taxFreeAmount"))
                    .currency(a.take::<common::Currency>("currency")),
            )
        },
    },
    Operation {
        id: "recoverPlatformAdditionalFeePolicy",
        minimal: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .recover_platform_additional_fee_policy(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .recover_platform_additional_fee_policy(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "recoverPlatformContract",
        minimal: |portone, a| {
            Called::of(
                portone.platform().policy().recover_platform_contract(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .recover_platform_contract(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "recoverPlatformDiscountSharePolicy",
        minimal: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .recover_platform_discount_share_policy(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .recover_platform_discount_share_policy(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "recoverPlatformPartner",
        minimal: |portone, a| {
            Called::of(
                portone.platform().partner().recover_platform_partner(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .partner()
                    .recover_platform_partner(a.take::<String>("id"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "refreshToken",
        minimal: |portone, a| {
            Called::of(portone.auth().refresh_token(a.take::<String>("refreshToken")))
        },
        full: |portone, a| {
            Called::of(portone.auth().refresh_token(a.take::<String>("refreshToken")))
        },
    },
    Operation {
        id: "refuseB2bTaxInvoiceRequest",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .refuse_b2b_tax_invoice_request(a.take::<String>("taxInvoiceKey")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .refuse_b2b_tax_invoice_request(a.take::<String>("taxInvoiceKey"))
                    .brn(a.take::<String>("brn"))
                    .tax_invoice_key_type(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceKeyType>("taxInvoiceKeyType"),
                    )
                    .test(a.take::<bool>("test"))
                    .memo(a.take::<String>("memo")),
            )
        },
    },
    Operation {
        id: "registerStoreReceipt",
        minimal: |portone, a| {
            Called::of(portone.payment().register_store_receipt(
                a.take::<String>("paymentId"),
                a.take::<Vec<payment::RegisterStoreReceiptBodyItem>>("items"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .register_store_receipt(
                        a.take::<String>("paymentId"),
                        a.take::<Vec<payment::RegisterStoreReceiptBodyItem>>("items"),
                    )
                    .store_id(a.take::<String>("storeId")),
            )
        },
    },
    Operation {
        id: "requestB2bTaxInvoice",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .request_b2b_tax_invoice(a.take::<String>("taxInvoiceKey")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .request_b2b_tax_invoice(a.take::<String>("taxInvoiceKey"))
                    .brn(a.take::<String>("brn"))
                    .tax_invoice_key_type(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceKeyType>("taxInvoiceKeyType"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "requestB2bTaxInvoiceReverseIssuance",
        minimal: |portone, a| {
            Called::of(portone.b2b().tax_invoice().request_b2b_tax_invoice_reverse_issuance(
                a.take::<b2b::tax_invoice::B2bTaxInvoiceInput>("taxInvoice"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .request_b2b_tax_invoice_reverse_issuance(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceInput>("taxInvoice"),
                    )
                    .test(a.take::<bool>("test"))
                    .memo(a.take::<String>("memo"))
                    .modification(a.take::<b2b::tax_invoice::B2bTaxInvoiceModificationCreateBody>(
                        "modification",
                    )),
            )
        },
    },
    Operation {
        id: "rescheduleAdditionalFeePolicy",
        minimal: |portone, a| {
            Called::of(portone.platform().reschedule_additional_fee_policy(
                a.take::<String>("id"),
                a.take::<platform::UpdatePlatformAdditionalFeePolicyBody>("update"),
                a.take::<DateTime>("appliedAt"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .reschedule_additional_fee_policy(
                        a.take::<String>("id"),
                        a.take::<platform::UpdatePlatformAdditionalFeePolicyBody>("update"),
                        a.take::<DateTime>("appliedAt"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "rescheduleContract",
        minimal: |portone, a| {
            Called::of(portone.platform().reschedule_contract(
                a.take::<String>("id"),
                a.take::<platform::UpdatePlatformContractBody>("update"),
                a.take::<DateTime>("appliedAt"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .reschedule_contract(
                        a.take::<String>("id"),
                        a.take::<platform::UpdatePlatformContractBody>("update"),
                        a.take::<DateTime>("appliedAt"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "rescheduleDiscountSharePolicy",
        minimal: |portone, a| {
            Called::of(portone.platform().reschedule_discount_share_policy(
                a.take::<String>("id"),
                a.take::<platform::UpdatePlatformDiscountSharePolicyBody>("update"),
                a.take::<DateTime>("appliedAt"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .reschedule_discount_share_policy(
                        a.take::<String>("id"),
                        a.take::<platform::UpdatePlatformDiscountSharePolicyBody>("update"),
                        a.take::<DateTime>("appliedAt"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "reschedulePartner",
        minimal: |portone, a| {
            Called::of(portone.platform().reschedule_partner(
                a.take::<String>("id"),
                a.take::<platform::UpdatePlatformPartnerBody>("update"),
                a.take::<DateTime>("appliedAt"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .reschedule_partner(
                        a.take::<String>("id"),
                        a.take::<platform::UpdatePlatformPartnerBody>("update"),
                        a.take::<DateTime>("appliedAt"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "resendIdentityVerification",
        minimal: |portone, a| {
            Called::of(
                portone
                    .identity_verification()
                    .resend_identity_verification(a.take::<String>("identityVerificationId")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .identity_verification()
                    .resend_identity_verification(a.take::<String>("identityVerificationId"))
                    .store_id(a.take::<String>("storeId")),
            )
        },
    },
    Operation {
        id: "resendWebhook",
        minimal: |portone, a| {
            Called::of(portone.payment().resend_webhook(a.take::<String>("paymentId")))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .resend_webhook(a.take::<String>("paymentId"))
                    .store_id(a.take::<String>("storeId"))
                    .webhook_id(a.take::<String>("webhookId")),
            )
        },
    },
    Operation {
        id: "revokePaymentSchedules",
        minimal: |portone, _| {
            Called::of(portone.payment().payment_schedule().revoke_payment_schedules())
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .payment_schedule()
                    .revoke_payment_schedules()
                    .store_id(a.take::<String>("storeId"))
                    .billing_key(a.take::<String>("billingKey"))
                    .schedule_ids(a.take::<Vec<String>>("scheduleIds")),
            )
        },
    },
    Operation {
        id: "scheduleAdditionalFeePolicy",
        minimal: |portone, a| {
            Called::of(portone.platform().schedule_additional_fee_policy(
                a.take::<String>("id"),
                a.take::<platform::UpdatePlatformAdditionalFeePolicyBody>("update"),
                a.take::<DateTime>("appliedAt"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .schedule_additional_fee_policy(
                        a.take::<String>("id"),
                        a.take::<platform::UpdatePlatformAdditionalFeePolicyBody>("update"),
                        a.take::<DateTime>("appliedAt"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "scheduleContract",
        minimal: |portone, a| {
            Called::of(portone.platform().schedule_contract(
                a.take::<String>("id"),
                a.take::<platform::UpdatePlatformContractBody>("update"),
                a.take::<DateTime>("appliedAt"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .schedule_contract(
                        a.take::<String>("id"),
                        a.take::<platform::UpdatePlatformContractBody>("update"),
                        a.take::<DateTime>("appliedAt"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "scheduleDiscountSharePolicy",
        minimal: |portone, a| {
            Called::of(portone.platform().schedule_discount_share_policy(
                a.take::<String>("id"),
                a.take::<platform::UpdatePlatformDiscountSharePolicyBody>("update"),
                a.take::<DateTime>("appliedAt"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .schedule_discount_share_policy(
                        a.take::<String>("id"),
                        a.take::<platform::UpdatePlatformDiscountSharePolicyBody>("update"),
                        a.take::<DateTime>("appliedAt"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "schedulePartner",
        minimal: |portone, a| {
            Called::of(portone.platform().schedule_partner(
                a.take::<String>("id"),
                a.take::<platform::UpdatePlatformPartnerBody>("update"),
                a.take::<DateTime>("appliedAt"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .schedule_partner(
                        a.take::<String>("id"),
                        a.take::<platform::UpdatePlatformPartnerBody>("update"),
                        a.take::<DateTime>("appliedAt"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "schedulePlatformPartners",
        minimal: |portone, a| {
            Called::of(portone.platform().schedule_platform_partners(
                a.take::<platform::SchedulePlatformPartnersBodyUpdate>("update"),
                a.take::<DateTime>("appliedAt"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .schedule_platform_partners(
                        a.take::<platform::SchedulePlatformPartnersBodyUpdate>("update"),
                        a.take::<DateTime>("appliedAt"),
                    )
                    .test(a.take::<bool>("test"))
                    .filter(a.take::<platform::PlatformPartnerFilterInput>("filter")),
            )
        },
    },
    Operation {
        id: "sendIdentityVerification",
        minimal: |portone, a| {
            Called::of(portone.identity_verification().send_identity_verification(
                a.take::<String>("identityVerificationId"),
                a.take::<String>("channelKey"),
                a.take::<identity_verification::SendIdentityVerificationBodyCustomer>("customer"),
                a.take::<identity_verification::IdentityVerificationOperator>("operator"),
                a.take::<identity_verification::IdentityVerificationMethod>("method"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .identity_verification()
                    .send_identity_verification(
                        a.take::<String>("identityVerificationId"),
                        a.take::<String>("channelKey"),
                        a.take::<identity_verification::SendIdentityVerificationBodyCustomer>(
                            "customer",
                        ),
                        a.take::<identity_verification::IdentityVerificationOperator>("operator"),
                        a.take::<identity_verification::IdentityVerificationMethod>("method"),
                    )
                    .store_id(a.take::<String>("storeId"))
                    .custom_data(a.take::<String>("customData"))
                    .bypass(a.take::<JsonObject>("bypass")),
            )
        },
    },
    Operation {
        id: "sendToNtsB2bTaxInvoice",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .send_to_nts_b2b_tax_invoice(a.take::<String>("taxInvoiceKey")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .send_to_nts_b2b_tax_invoice(a.take::<String>("taxInvoiceKey"))
                    .brn(a.take::<String>("brn"))
                    .tax_invoice_key_type(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceKeyType>("taxInvoiceKeyType"),
                    )
                    .test(a.take::<bool>("test")),
            )
        },
    },
    Operation {
        id: "stopPaymentCancellation",
        minimal: |portone, a| {
            Called::of(portone.payment().stop_payment_cancellation(
                a.take::<String>("paymentId"),
                a.take::<String>("cancellationId"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .payment()
                    .stop_payment_cancellation(
                        a.take::<String>("paymentId"),
                        a.take::<String>("cancellationId"),
                    )
                    .store_id(a.take::<String>("storeId")),
            )
        },
    },
    Operation {
        id: "updateB2bCounterparty",
        minimal: |portone, a| {
            Called::of(portone.b2b().counterparty().update_b2b_counterparty(
                a.take::<String>("counterpartyId"),
                a.take::<b2b::counterparty::B2bCounterpartyInput>("counterparty"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .counterparty()
                    .update_b2b_counterparty(
                        a.take::<String>("counterpartyId"),
                        a.take::<b2b::counterparty::B2bCounterpartyInput>("counterparty"),
                    )
                    .test(a.take::<bool>("test"))
                    .options(a.take::<b2b::counterparty::B2bCounterpartyCreateOptions>("options")),
            )
        },
    },
    Operation {
        id: "updateB2bTaxInvoiceDraft",
        minimal: |portone, a| {
            Called::of(portone.b2b().tax_invoice().update_b2b_tax_invoice_draft(
                a.take::<String>("taxInvoiceKey"),
                a.take::<b2b::tax_invoice::B2bTaxInvoiceInput>("taxInvoice"),
            ))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .tax_invoice()
                    .update_b2b_tax_invoice_draft(
                        a.take::<String>("taxInvoiceKey"),
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceInput>("taxInvoice"),
                    )
                    .test(a.take::<bool>("test"))
                    .brn(a.take::<String>("brn"))
                    .tax_invoice_key_type(
                        a.take::<b2b::tax_invoice::B2bTaxInvoiceKeyType>("taxInvoiceKeyType"),
                    )
                    .memo(a.take::<String>("memo")),
            )
        },
    },
    Operation {
        id: "updatePlatformAdditionalFeePolicy",
        minimal: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .update_platform_additional_fee_policy(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .update_platform_additional_fee_policy(a.take::<String>("id"))
                    .test(a.take::<bool>("test"))
                    .fee(a.take::<platform::PlatformFeeInput>("fee"))
                    .name(a.take::<String>("name"))
                    .memo(a.take::<String>("memo"))
                    .vat_payer(a.take::<platform::PlatformPayer>("vatPayer")),
            )
        },
    },
    Operation {
        id: "updatePlatformContract",
        minimal: |portone, a| {
            Called::of(portone.platform().policy().update_platform_contract(a.take::<String>("id")))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .update_platform_contract(a.take::<String>("id"))
                    .test(a.take::<bool>("test"))
                    .name(a.take::<String>("name"))
                    .memo(a.take::<String>("memo"))
                    .platform_fee(a.take::<platform::PlatformFeeInput>("platformFee"))
                    .settlement_cycle(
                        a.take::<platform::PlatformSettlementCycleInput>("settlementCycle"),
                    )
                    .platform_fee_vat_payer(
                        a.take::<platform::PlatformPayer>("platformFeeVatPayer"),
                    )
                    .subtract_payment_vat_amount(a.take::<bool>("subtractPaymentVatAmount")),
            )
        },
    },
    Operation {
        id: "updatePlatformDiscountSharePolicy",
        minimal: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .update_platform_discount_share_policy(a.take::<String>("id")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .policy()
                    .update_platform_discount_share_policy(a.take::<String>("id"))
                    .test(a.take::<bool>("test"))
                    .name(a.take::<String>("name"))
                    .partner_share_rate(a.take::<i32>("partnerShareRate"))
                    .memo(a.take::<String>("memo")),
            )
        },
    },
    Operation {
        id: "updatePlatformPartner",
        minimal: |portone, a| {
            Called::of(portone.platform().partner().update_platform_partner(a.take::<String>("id")))
        },
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .partner()
                    .update_platform_partner(a.take::<String>("id"))
                    .test(a.take::<bool>("test"))
                    .name(a.take::<String>("name"))
                    .contact(a.take::<platform::UpdatePlatformPartnerBodyContact>("contact"))
                    .account(a.take::<platform::UpdatePlatformPartnerBodyAccount>("account"))
                    .default_contract_id(a.take::<String>("defaultContractId"))
                    .memo(a.take::<String>("memo"))
                    .tags(a.take::<Vec<String>>("tags"))
                    .r#type(a.take::<platform::UpdatePlatformPartnerBodyType>("type"))
                    .user_defined_properties(
                        a.take::<platform::PlatformProperties>("userDefinedProperties"),
                    ),
            )
        },
    },
    Operation {
        id: "updatePlatformSetting",
        minimal: |portone, _| Called::of(portone.platform().update_platform_setting()),
        full: |portone, a| {
            Called::of(
                portone
                    .platform()
                    .update_platform_setting()
                    .test(a.take::<bool>("test"))
                    .default_withdrawal_memo(a.take::<String>("defaultWithdrawalMemo"))
                    .default_deposit_memo(a.take::<String>("defaultDepositMemo"))
                    .supports_multiple_order_transfers_per_partner(
                        a.take::<bool>("supportsMultipleOrderTransfersPerPartner"),
                    )
                    .adjust_settlement_date_after_holiday_if_earlier(
                        a.take::<bool>("adjustSettlementDateAfterHolidayIfEarlier"),
                    )
                    .deduct_wht(a.take::<bool>("deductWht"))
                    .settlement_amount_type(
                        a.take::<platform::SettlementAmountType>("settlementAmountType"),
                    )
                    .manual_settlement_per_transfer(a.take::<bool>("manualSettlementPerTransfer")),
            )
        },
    },
    Operation {
        id: "validateB2bCounterpartyCertificate",
        minimal: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .counterparty()
                    .validate_b2b_counterparty_certificate(a.take::<String>("brn")),
            )
        },
        full: |portone, a| {
            Called::of(
                portone
                    .b2b()
                    .counterparty()
                    .validate_b2b_counterparty_certificate(a.take::<String>("brn"))
                    .test(a.take::<bool>("test")),
            )
        },
    },
];
