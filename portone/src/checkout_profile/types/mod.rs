mod evaluated_checkout_method;

pub use self::evaluated_checkout_method::EvaluatedCheckoutMethod;
