//! Words of a text as the search compares them: in lower case, without marks over letters.

/// A word of a text: as it stands there, and as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// Where it begins, in bytes.
    pub start: usize,
    /// As it stands.
    pub raw: &'a str,
    /// As it is compared.
    pub folded: String,
}

/// The words of a text in order.
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

/// Calls with each word of a text: where it begins, its length in bytes, and how it is compared.
pub fn each_word(text: &str, call: &mut dyn FnMut(usize, usize, &str)) {
    let (mut start, mut end, mut folded) = (0, 0, String::new());
    for (at, letter) in text.char_indices() {
        if is_in_a_word(letter) {
            if folded.is_empty() {
                start = at;
            }
            fold(letter, &mut folded);
            end = at + letter.len_utf8();
        } else if !is_apostrophe(letter) && !folded.is_empty() {
            call(start, end - start, &folded);
            folded.clear();
        }
    }
    if !folded.is_empty() {
        call(start, end - start, &folded);
    }
}

/// A text in pieces, each with whether it is one of the words found: whole words that begin so, or stand in two halves.
pub fn marked(text: &str, found: &[String]) -> Vec<(String, bool)> {
    let tokens = tokens(text);
    let (mut out, mut done, mut at) = (Vec::new(), 0, 0);
    while let Some(token) = tokens.get(at) {
        let length = found.iter().filter_map(|word| length_of(&tokens, at, word)).max();
        let last = length.and_then(|length| tokens.get(at + length - 1));
        if let Some(last) = last {
            let end = last.start + last.raw.len();
            push(&mut out, text.get(done..token.start), false);
            push(&mut out, text.get(token.start..end), true);
            done = end;
        }
        at += length.unwrap_or(1);
    }
    push(&mut out, text.get(done..), false);
    out
}

/// How many of the words found stand in a text.
pub fn count(text: &str, found: &[String]) -> usize {
    let tokens = tokens(text);
    let stands = |word: &&String| (0..tokens.len()).any(|at| length_of(&tokens, at, word).is_some());
    found.iter().filter(stands).count()
}

/// As a text spells a word that was found in it.
pub fn spelling<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let tokens = tokens(text);
    (0..tokens.len()).find_map(|at| {
        let length = joined(&tokens, at, word, false)?;
        let (first, last) = (tokens.get(at)?, tokens.get(at + length - 1)?);
        text.get(first.start..last.start + last.raw.len())
    })
}

fn push(out: &mut Vec<(String, bool)>, piece: Option<&str>, is_found: bool) {
    if let Some(piece) = piece.filter(|piece| !piece.is_empty()) {
        out.push((piece.to_owned(), is_found));
    }
}

/// How many words of the text stand for the word found.
fn length_of(tokens: &[Token], at: usize, word: &str) -> Option<usize> {
    let begins = tokens.get(at)?.folded.starts_with(word);
    if begins { Some(1) } else { joined(tokens, at, word, true) }
}

/// How many words in a row make up this one: 'tai chi' for 'taichi'.
fn joined(tokens: &[Token], at: usize, word: &str, or_begin_with: bool) -> Option<usize> {
    let mut rest = word;
    for (token, length) in tokens.get(at..)?.iter().zip(1..) {
        rest = match rest.strip_prefix(token.folded.as_str()) {
            Some("") => return Some(length),
            Some(rest) => rest,
            None => return (or_begin_with && length > 1 && token.folded.starts_with(rest)).then_some(length),
        };
    }
    None
}

/// An apostrophe joins: "can't" and "cant" are one word.
fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '`' | '\u{2018}' | '\u{2019}')
}

/// Letters and digits of any script. The tables of the standard library would tell exactly, at the cost of several thousand bytes to fetch.
fn is_in_a_word(letter: char) -> bool {
    let is_sign = matches!(letter, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{1f000}'..);
    letter.is_ascii_alphanumeric() || (!letter.is_ascii() && !is_sign)
}

/// Without marks: those of pinyin and of Sanskrit in Latin letters, and the commonest of European languages.
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
        // Marks that stand as letters of their own.
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
    fn words_are_compared_without_marks() {
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
    fn found_words_are_marked() {
        check_marks("Dry needling", &["need"], "Dry [needling]");
        check_marks("Tuī ná, a massage", &["tuina"], "[Tuī ná], a massage");
        check_marks("Tai chi chuan", &["taic"], "[Tai chi] chuan");
        check_marks("runner's knee", &["runners", "knee"], "[runner's] [knee]");
        check_marks("neck", &[], "neck");
        check_marks("", &["neck"], "");
    }

    #[test]
    fn a_text_tells_how_it_spells_a_word() {
        assert_eq!(spelling("Traditional Thai massage", "thaimassage"), Some("Thai massage"));
        assert_eq!(spelling("Tuī ná", "na"), Some("ná"));
        assert_eq!(spelling("Tui na", "tu"), None);
    }
}
