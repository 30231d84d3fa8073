/// A mobile carrier.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Carrier {
    /// SK Telecom.
    Skt,
    /// `KT`.
    Kt,
    /// LG U+.
    Lgu,
    /// A virtual operator (MVNO) on the network of SK Telecom.
    SktMvno,
    /// A virtual operator (MVNO) on the network of KT.
    KtMvno,
    /// A virtual operator (MVNO) on the network of LG U+.
    LguMvno,
    /// A text that this version does not know.
    Unrecognized(String),
}

crate::json::texts!(Carrier {
    Skt "SKT"
    Kt "KT"
    Lgu "LGU"
    SktMvno "SKT_MVNO"
    KtMvno "KT_MVNO"
    LguMvno "LGU_MVNO"
});
