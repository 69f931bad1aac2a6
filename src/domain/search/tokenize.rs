//! Tokenizer: splits a text into words and folds them to lower case without diacritics.

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// Byte offset in the text.
    pub start: usize,
    /// The word as written.
    pub raw: &'a str,
    /// The word as compared.
    pub folded: String,
}

/// Splits a text into words, in order.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    each_word(text, &mut |start, raw, folded| {
        if let Some(raw) = text.get(start..start + raw) {
            let folded = folded.to_owned();
            out.push(Token { start, raw, folded });
        }
    });
    out
}

/// Calls `call` with each word of a text: its byte offset, its length in bytes, and its folded form.
pub fn each_word(text: &str, call: &mut dyn FnMut(usize, usize, &str)) {
    let (mut start, mut end, mut folded) = (0, 0, String::new());
    for (i, letter) in text.char_indices() {
        if is_word_char(letter) {
            if folded.is_empty() {
                start = i;
            }
            fold(letter, &mut folded);
            end = i + letter.len_utf8();
        } else if !is_apostrophe(letter) && !folded.is_empty() {
            call(start, end - start, &folded);
            folded.clear();
        }
    }
    if !folded.is_empty() {
        call(start, end - start, &folded);
    }
}

/// Splits a text into pieces for highlighting, each with whether it matches one of the words in `found`.
///
/// A word matches if it starts with the found word, or if the found word is spread over several words ('taichi' for 'tai chi').
pub fn marked(text: &str, found: &[String]) -> Vec<(String, bool)> {
    let tokens = tokens(text);
    let (mut out, mut done, mut i) = (Vec::new(), 0, 0);
    while let Some(token) = tokens.get(i) {
        let length = found.iter().filter_map(|word| match_length(&tokens, i, word)).max();
        let last = length.and_then(|length| tokens.get(i + length - 1));
        if let Some(last) = last {
            let end = last.start + last.raw.len();
            push(&mut out, text.get(done..token.start), false);
            push(&mut out, text.get(token.start..end), true);
            done = end;
        }
        i += length.unwrap_or(1);
    }
    push(&mut out, text.get(done..), false);
    out
}

/// Returns how many of the words in `found` match in a text.
pub fn count(text: &str, found: &[String]) -> usize {
    let tokens = tokens(text);
    let is_found = |word: &&String| (0..tokens.len()).any(|i| match_length(&tokens, i, word).is_some());
    found.iter().filter(is_found).count()
}

/// Returns a folded word as it is written in a text, or `None` if the text does not contain it.
pub fn spelling<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let tokens = tokens(text);
    (0..tokens.len()).find_map(|i| {
        let length = joined(&tokens, i, word, false)?;
        let (first, last) = (tokens.get(i)?, tokens.get(i + length - 1)?);
        text.get(first.start..last.start + last.raw.len())
    })
}

fn push(out: &mut Vec<(String, bool)>, piece: Option<&str>, is_found: bool) {
    if let Some(piece) = piece.filter(|piece| !piece.is_empty()) {
        out.push((piece.to_owned(), is_found));
    }
}

/// Returns the number of tokens, starting at `i`, that match a found word.
fn match_length(tokens: &[Token], i: usize, word: &str) -> Option<usize> {
    let is_prefix = tokens.get(i)?.folded.starts_with(word);
    if is_prefix { Some(1) } else { joined(tokens, i, word, true) }
}

/// Returns the number of consecutive tokens that make up a word when joined: 'tai chi' for 'taichi'. With `allow_prefix`, the last token may be
/// longer than the rest of the word.
fn joined(tokens: &[Token], i: usize, word: &str, allow_prefix: bool) -> Option<usize> {
    let mut rest = word;
    for (token, length) in tokens.get(i..)?.iter().zip(1..) {
        rest = match rest.strip_prefix(token.folded.as_str()) {
            Some("") => return Some(length),
            Some(rest) => rest,
            None => return (allow_prefix && length > 1 && token.folded.starts_with(rest)).then_some(length),
        };
    }
    None
}

/// Returns `true` for apostrophes, which are dropped within a word: "can't" and "cant" are the same.
fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '`' | '\u{2018}' | '\u{2019}')
}

/// Returns `true` for letters and digits of any script.
///
/// An approximation: the exact tables of the standard library would add several thousand bytes to the bundle.
fn is_word_char(letter: char) -> bool {
    let is_symbol = matches!(letter, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{1f000}'..);
    letter.is_ascii_alphanumeric() || (!letter.is_ascii() && !is_symbol)
}

/// Lowercases a letter and strips its diacritics: those of pinyin, of romanized Sanskrit, and the most common ones of European languages.
fn fold(letter: char, out: &mut String) {
    let plain = match letter {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Ǎ' | 'ǎ' | 'Ạ'..='ặ' => 'a',
        'Ç' | 'ç' | 'Ć'..='č' => 'c',
        'Ď'..='đ' | 'Ḋ'..='ḓ' => 'd',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'Ẹ'..='ệ' => 'e',
        'Ĝ'..='ģ' | 'Ḡ' | 'ḡ' => 'g',
        'Ĥ'..='ħ' | 'Ḣ'..='ḫ' => 'h',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' | 'Ǐ' | 'ǐ' | 'Ỉ'..='ị' => 'i',
        'Ĺ'..='ł' | 'Ḷ'..='ḽ' => 'l',
        'Ḿ'..='ṃ' => 'm',
        'Ñ' | 'ñ' | 'Ń'..='ŋ' | 'Ǹ' | 'ǹ' | 'Ṅ'..='ṋ' => 'n',
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'Ǒ' | 'ǒ' | 'Ọ'..='ợ' => 'o',
        'Ŕ'..='ř' | 'Ṙ'..='ṟ' => 'r',
        'Ś'..='š' | 'Ș' | 'ș' | 'Ṡ'..='ṩ' => 's',
        'Ţ'..='ŧ' | 'Ț' | 'ț' | 'Ṫ'..='ṱ' => 't',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'Ǔ'..='ǜ' | 'Ụ'..='ự' => 'u',
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' | 'Ẏ' | 'ẏ' => 'y',
        'Ź'..='ž' | 'Ẑ'..='ẕ' => 'z',
        // Cyrillic and Greek letters that look like Latin ones.
        'А' | 'а' | 'Α' | 'α' => 'a',
        'В' | 'Β' => 'b',
        'С' | 'с' => 'c',
        'Е' | 'е' | 'Ε' => 'e',
        'Н' | 'Η' => 'h',
        'І' | 'і' | 'Ι' | 'ι' => 'i',
        'К' | 'к' | 'Κ' | 'κ' => 'k',
        'М' | 'Μ' => 'm',
        'Ν' => 'n',
        'О' | 'о' | 'Ο' | 'ο' => 'o',
        'Р' | 'р' | 'Ρ' => 'p',
        'Т' | 'т' | 'Τ' | 'τ' => 't',
        'У' | 'у' | 'Υ' | 'υ' => 'y',
        'Х' | 'х' | 'Χ' | 'χ' => 'x',
        // Combining marks and modifier letters.
        '\u{2b0}'..='\u{36f}' => return,
        other => other.to_ascii_lowercase(),
    };
    out.push(plain);
}

#[cfg(test)]
mod tests {
    use super::{marked, spelling, tokens};

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let got: Vec<String> = tokens(text).into_iter().map(|token| token.folded).collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn words_are_folded() {
        check("Dry-needling, today!", &["dry", "needling", "today"]);
        check("tuī ná, Tàijíquán", &["tui", "na", "taijiquan"]);
        check("nǚ lǜ", &["nu", "lu"]);
        check("doṣa prāṇāyāma Ṛtu", &["dosa", "pranayama", "rtu"]);
        check("tui\u{304} na\u{301}", &["tui", "na"]);
        check("can't, can’t 'quoted'", &["cant", "cant", "quoted"]);
        check("推拿 <b>\u{0}🧅</b>", &["推拿", "b", "b"]);
        check(" '' … ", &[]);
    }

    #[track_caller]
    fn check_marks(text: &str, found: &[&str], expected: &str) {
        let found: Vec<String> = found.iter().map(|word| (*word).to_owned()).collect();
        let pieces = marked(text, &found);
        let whole: String = pieces.iter().map(|(piece, _)| piece.as_str()).collect();
        assert_eq!(whole, text, "the pieces are the text");
        let shown: String = pieces
            .into_iter()
            .map(|(piece, is_found)| if is_found { format!("[{piece}]") } else { piece })
            .collect();
        assert_eq!(shown, expected);
    }

    #[test]
    fn found_words_are_highlighted() {
        check_marks("Dry needling", &["need"], "Dry [needling]");
        check_marks("Tuī ná, a massage", &["tuina"], "[Tuī ná], a massage");
        check_marks("Tai chi chuan", &["taic"], "[Tai chi] chuan");
        check_marks("runner's knee", &["runners", "knee"], "[runner's] [knee]");
        check_marks("neck", &[], "neck");
        check_marks("", &["neck"], "");
    }

    #[test]
    fn words_are_returned_as_spelled_in_the_text() {
        assert_eq!(spelling("Traditional Thai massage", "thaimassage"), Some("Thai massage"));
        assert_eq!(spelling("Tuī ná", "na"), Some("ná"));
        assert_eq!(spelling("Tui na", "tu"), None);
    }
}
