/// The card payment of an order, paid.
pub const CARD_PAID: &str = include_str!("../data/card-paid.json");

/// Payments as PortOne sends them, by what they are.
pub const PAYMENTS: [(&str, &str); 3] = [
    ("card_paid", CARD_PAID),
    // A real payment of a test shop, with other values in it.
    ("kakaopay_paid", include_str!("../../portone/tests/data/kakaopay-paid.json")),
    ("card_cancelled_in_part", include_str!("../data/card-cancelled-in-part.json")),
];

/// The number of payments on a page, which is the most that PortOne gives.
pub const PAGE: usize = 1000;

/// Writes a page that is full of this payment.
pub fn page_of(payment: &str) -> String {
    let items = vec![payment.trim_end(); PAGE].join(",");
    format!(r#"{{"items":[{items}],"page":{{"number":0,"size":{PAGE},"totalCount":{PAGE}}}}}"#)
}
