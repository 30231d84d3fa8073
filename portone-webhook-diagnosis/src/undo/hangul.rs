//! This module composes and decomposes the syllables of Hangul, as the Unicode Standard does in section 3.12.

use super::body::Candidates;

const FIRST_SYLLABLE: u32 = 0xac00;
const LAST_SYLLABLE: u32 = 0xd7a3;
const LEADING: u32 = 0x1100;
const VOWEL: u32 = 0x1161;
/// The code before that of the first trailing consonant. It stands for a syllable without one.
const TRAILING: u32 = 0x11a7;
const LEADING_COUNT: u32 = 19;
const VOWEL_COUNT: u32 = 21;
const TRAILING_COUNT: u32 = 28;

/// Composes letters to syllables, which macOS stores as letters.
pub(crate) fn compose(body: &[u8]) -> Candidates<'_> {
    let text = str::from_utf8(body)
        .ok()
        .filter(|text| text.chars().any(|next| index(next, LEADING, LEADING_COUNT).is_some()));
    Box::new(text.map(composed).into_iter().map(String::into_bytes))
}

/// Decomposes syllables to letters.
pub(crate) fn decompose(body: &[u8]) -> Candidates<'_> {
    let is_syllable = |next: char| (FIRST_SYLLABLE..=LAST_SYLLABLE).contains(&u32::from(next));
    let text = str::from_utf8(body).ok().filter(|text| text.chars().any(is_syllable));
    Box::new(text.map(decomposed).into_iter().map(String::into_bytes))
}

/// Returns the index of a letter in its range.
fn index(character: char, first: u32, count: u32) -> Option<u32> {
    u32::from(character).checked_sub(first).filter(|index| *index < count)
}

fn composed(text: &str) -> String {
    let mut composed = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(next) = rest.next() {
        let vowel = rest.peek().and_then(|vowel| index(*vowel, VOWEL, VOWEL_COUNT));
        let syllable = index(next, LEADING, LEADING_COUNT).zip(vowel).map(|(leading, vowel)| {
            let block = leading.saturating_mul(VOWEL_COUNT).saturating_add(vowel);
            FIRST_SYLLABLE.saturating_add(block.saturating_mul(TRAILING_COUNT))
        });
        let Some(syllable) = syllable else {
            composed.push(next);
            continue;
        };
        rest.next();
        let trailing = rest.peek().and_then(|next| index(*next, TRAILING, TRAILING_COUNT));
        let trailing = trailing.filter(|trailing| *trailing > 0);
        if trailing.is_some() {
            rest.next();
        }
        composed.extend(char::from_u32(syllable.saturating_add(trailing.unwrap_or_default())));
    }
    composed
}

fn decomposed(text: &str) -> String {
    let mut decomposed = String::with_capacity(text.len());
    for next in text.chars() {
        let syllable = index(
            next,
            FIRST_SYLLABLE,
            LAST_SYLLABLE.saturating_sub(FIRST_SYLLABLE).saturating_add(1),
        );
        let Some(syllable) = syllable else {
            decomposed.push(next);
            continue;
        };
        let block = syllable.checked_div(TRAILING_COUNT).unwrap_or_default();
        let trailing = syllable.checked_rem(TRAILING_COUNT).filter(|trailing| *trailing > 0);
        let letters = [
            block.checked_div(VOWEL_COUNT).map(|leading| leading.saturating_add(LEADING)),
            block.checked_rem(VOWEL_COUNT).map(|vowel| vowel.saturating_add(VOWEL)),
            trailing.map(|trailing| trailing.saturating_add(TRAILING)),
        ];
        decomposed.extend(letters.into_iter().flatten().filter_map(char::from_u32));
    }
    decomposed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_composed_and_decomposed() {
        let letters = "\u{110c}\u{116e}\u{1106}\u{116e}\u{11ab}-1";
        assert_eq!(composed(letters), "주문-1");
        assert_eq!(decomposed("주문-1"), letters);
        let all: String = (FIRST_SYLLABLE..=LAST_SYLLABLE).filter_map(char::from_u32).collect();
        assert_eq!(composed(&decomposed(&all)), all);
        assert_eq!(composed("\u{1100}a\u{1161}"), "\u{1100}a\u{1161}");
    }
}
