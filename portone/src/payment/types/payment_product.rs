use crate::json::UnrecognizedMembers;

/// A product that is paid for. `amount` is the price of one piece.
#[derive(Clone)]
#[non_exhaustive]
pub struct PaymentProduct {
    /// The ID of the product, chosen by the merchant.
    pub id: String,
    /// The name of the product.
    pub name: String,
    /// The tag of the product, such as its category.
    pub tag: Option<String>,
    /// The code of the product.
    pub code: Option<String>,
    /// The price of one piece of the product, in the currency's smallest unit.
    pub amount: i64,
    /// The number of pieces that were ordered.
    pub quantity: i32,
    /// The URL of the page that sells the product.
    pub link: Option<String>,
    pub(crate) unrecognized: UnrecognizedMembers,
}

/// The members that a [`PaymentProduct`] needs.
#[derive(Clone)]
pub struct PaymentProductRequired {
    /// The ID of the product, chosen by the merchant.
    pub id: String,
    /// The name of the product.
    pub name: String,
    /// The price of one piece of the product, in the currency's smallest unit.
    pub amount: i64,
    /// The number of pieces that were ordered.
    pub quantity: i32,
}

crate::call::call!(PaymentProductRequired);

impl PaymentProduct {
    /// Makes one with its required members.
    pub fn new(required: PaymentProductRequired) -> Self {
        Self {
            id: required.id,
            name: required.name,
            amount: required.amount,
            quantity: required.quantity,
            tag: None,
            code: None,
            link: None,
            unrecognized: UnrecognizedMembers::default(),
        }
    }

    /// Sets the tag of the product, such as its category.
    pub fn tag(mut self, tag: impl Into<String>) -> Self {
        self.tag = Some(tag.into());
        self
    }

    /// Sets the code of the product.
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Sets the URL of the page that sells the product.
    pub fn link(mut self, link: impl Into<String>) -> Self {
        self.link = Some(link.into());
        self
    }
}

crate::json::record!(PaymentProduct, "" = "", 0b0, {
    0 id "id"
    1 name "name"
    2 tag "tag"
    3 code "code"
    4 amount "amount"
    5 quantity "quantity"
    6 link "link"
});

/// The type of a product: physical or digital.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PaymentProductType {
    /// `PHYSICAL`.
    Physical,
    /// A product without physical form, such as a service or an online product.
    Digital,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(PaymentProductType {
    Physical "PHYSICAL"
    Digital "DIGITAL"
});
