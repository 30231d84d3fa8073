mod payment_session;

pub use self::payment_session::{
    PaymentSession, PaymentSessionAgreement, PaymentSessionColors, PaymentSessionProduct,
    PaymentSessionProductRequired,
};
