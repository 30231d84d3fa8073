use crate::platform::transfer::PlatformSettlementParameterValue;

crate::json::map! {
/// The settlement parameters of a transfer, by key. They are an experimental feature.
TransferParameters, PlatformSettlementParameterValue
}
