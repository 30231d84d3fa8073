//! This module writes the names of PortOne's API in the case that Rust uses for them.

/// The words that cannot be names in Rust, as far as an API may use them.
const KEYWORDS: [&str; 12] = [
    "abstract", "as", "default", "final", "in", "match", "move", "override", "ref", "try", "type",
    "use",
];

/// Splits a name into its words, in lower case. Words begin at a capital letter or behind a sign: `pgTxId` has
/// `pg`, `tx` and `id`, and `PG_PROVIDER` has `pg` and `provider`.
fn words(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    for part in name.split(|sign: char| !sign.is_ascii_alphanumeric()) {
        let mut word = String::new();
        let mut letters = part.chars().peekable();
        let mut previous = None;
        while let Some(letter) = letters.next() {
            let after_small =
                previous.is_some_and(|it: char| it.is_lowercase() || it.is_ascii_digit());
            let before_small = letters.peek().is_some_and(|it| it.is_lowercase());
            let after_capital = previous.is_some_and(char::is_uppercase);
            let begins = letter.is_uppercase() && (after_small || (after_capital && before_small));
            if begins && !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            word.extend(letter.to_lowercase());
            previous = Some(letter);
        }
        if !word.is_empty() {
            words.push(word);
        }
    }
    words
}

/// Writes a name as functions and members have it.
pub fn snake(name: &str) -> String {
    words(name).join("_")
}

/// Writes a name as types and variants have it.
pub fn pascal(name: &str) -> String {
    words(name).iter().map(|word| capitalized(word)).collect()
}

/// Writes a name with a capital letter at its start, and otherwise as it is. So names of types stay the document's.
pub fn capitalized(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Writes the name of a type, without the signs that Rust does not allow.
pub fn type_name(name: &str) -> String {
    name.split('_').map(capitalized).collect()
}

/// Writes the name of a member.
pub fn field(name: &str) -> String {
    let name = snake(name);
    if KEYWORDS.contains(&&*name) { format!("r#{name}") } else { name }
}

/// Writes the name of a category as a feature.
pub fn feature(category: &str) -> String {
    snake(category).replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_split_into_words() {
        for (name, expected) in [
            ("pgTxId", "pg_tx_id"),
            ("PG_PROVIDER", "pg_provider"),
            ("getB2bTaxInvoice", "get_b2b_tax_invoice"),
            ("isUTCTime", "is_utc_time"),
            ("Map_Stat", "map_stat"),
            ("GetAccountTransfersBody1", "get_account_transfers_body1"),
        ] {
            assert_eq!(snake(name), expected);
        }
        assert_eq!(pascal("FAILED_NOT_OK_RESPONSE"), "FailedNotOkResponse");
        assert_eq!(type_name("requestB2bTaxInvoiceError"), "RequestB2bTaxInvoiceError");
        assert_eq!(type_name("Map_Stat"), "MapStat");
        assert_eq!(field("type"), "r#type");
    }
}
