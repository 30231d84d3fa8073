use portone::{
    Error,
    platform::transfer::{
        CreatePlatformOrderCancelTransferBodyOrderDetail, CreatePlatformOrderCancelTransferError,
        CreatePlatformOrderTransferBodyOrderDetail, CreatePlatformOrderTransferError,
        TransferClient,
    },
};

/// What a partner has sold: a part of a payment, or all of it.
#[derive(Debug, Clone)]
pub struct Sale {
    /// The shop's own ID of the sale, which is that of the transfer as well.
    pub id: String,
    /// The ID of the partner who sold it.
    pub partner_id: String,
    /// The ID of the payment that it was paid with.
    pub payment_id: String,
    /// The amount in the smallest unit of the currency.
    pub amount: i64,
}

/// Lets PortOne settle a sale with the partner. It is settled once, however often this is called.
pub async fn settle(
    portone: &TransferClient,
    sale: &Sale,
) -> Result<(), Error<CreatePlatformOrderTransferError>> {
    let detail = CreatePlatformOrderTransferBodyOrderDetail::new().order_amount(sale.amount);
    let transfer = portone
        .create_platform_order_transfer(
            &sale.partner_id,
            &sale.payment_id,
            detail,
            Vec::new(),
            Vec::new(),
        )
        .id(&sale.id);
    match transfer.await {
        Ok(_) => Ok(()),
        Err(error) => match error.reason() {
            // An earlier call has made this transfer.
            Some(CreatePlatformOrderTransferError::PlatformTransferIdAlreadyUsed(_)) => Ok(()),
            _ => Err(error),
        },
    }
}

/// Takes a part of a sale back from the partner, after this part of the payment was cancelled. `cancellation_id` is PortOne's
/// ID of that cancellation, and stands for one transfer.
pub async fn take_back(
    portone: &TransferClient,
    sale: &Sale,
    cancellation_id: &str,
    amount: i64,
) -> Result<(), Error<CreatePlatformOrderCancelTransferError>> {
    let detail = CreatePlatformOrderCancelTransferBodyOrderDetail::new().order_amount(amount);
    let transfer = portone
        .create_platform_order_cancel_transfer(cancellation_id, Vec::new())
        .transfer_id(&sale.id)
        .order_detail(detail)
        .id(format!("{}-{cancellation_id}", sale.id));
    match transfer.await {
        Ok(_) => Ok(()),
        Err(error) => match error.reason() {
            // An earlier call has made this transfer.
            Some(CreatePlatformOrderCancelTransferError::PlatformTransferIdAlreadyUsed(_)) => {
                Ok(())
            }
            _ => Err(error),
        },
    }
}
