mod paymentwall_delivery_status;
mod paymentwall_delivery_type;

pub use self::paymentwall_delivery_status::PaymentwallDeliveryStatus;
pub use self::paymentwall_delivery_type::PaymentwallDeliveryType;
