//! A word in its own script, with its language, so that fonts and screen readers treat it right.

use crate::domain::content::Script;
use crate::domain::markup::{Markup, element};

/// Renders words in their own script in one paragraph: written, romanised, how it is said, and what it means if there are several.
///
/// The characters are drawn with the reader's own fonts: a font of ours would weigh more than the page.
pub fn scripts(class: &str, scripts: &[Script]) -> Option<Markup> {
    let words = scripts.iter().enumerate().flat_map(|(i, script)| word(i, script));
    (!scripts.is_empty()).then(|| element("p").class(class).children(words))
}

fn word(i: usize, script: &Script) -> Vec<Markup> {
    let base = script.lang.split('-').next().unwrap_or_default();
    let written = |text: &str, lang: &str| element("span").class("script").attr("lang", lang).text(text);
    let plain = |text: String| element("span").text(&text);
    let mut parts = Vec::new();
    if i > 0 {
        parts.push(plain("; ".to_owned()));
    }
    parts.push(written(&script.written, &script.lang));
    if let Some(simplified) = &script.simplified {
        parts.push(plain(", simplified ".to_owned()));
        parts.push(written(simplified, "zh-Hans"));
    }
    if let Some(romanised) = &script.romanised {
        parts.push(plain(" ".to_owned()));
        parts.push(element("i").attr("lang", &format!("{base}-Latn")).text(romanised));
    }
    let said = script.said.as_ref().map(|said| format!(", say '{said}'"));
    let means = script.means.as_ref().map(|means| format!(": {means}"));
    parts.extend(said.into_iter().chain(means).map(plain));
    parts
}

#[cfg(test)]
mod tests {
    use super::scripts;
    use crate::domain::content::Script;

    #[test]
    fn each_word_has_its_language() {
        let script = |written: &str, simplified: Option<&str>, lang: &str, romanised: &str, means: Option<&str>| Script {
            written: written.to_owned(),
            simplified: simplified.map(str::to_owned),
            lang: lang.to_owned(),
            romanised: Some(romanised.to_owned()),
            said: None,
            means: means.map(str::to_owned),
        };
        let words = [
            script("\u{7d93}", Some("\u{7ecf}"), "zh-Hant", "j\u{12b}ng", Some("the path")),
            script("\u{6307}\u{5727}", None, "ja", "shiatsu", None),
        ];
        let mut html = String::new();
        if let Some(markup) = scripts("x", &words) {
            markup.write_html(&mut html);
        }
        let plain = html.replace(" class=\"script\"", "").replace("<span>", "").replace("</span>", "");
        let expected = "<p class=\"x\"><span lang=\"zh-Hant\">\u{7d93}, simplified <span lang=\"zh-Hans\">\u{7ecf} \
                        <i lang=\"zh-Latn\">j\u{12b}ng</i>: the path; <span lang=\"ja\">\u{6307}\u{5727} <i lang=\"ja-Latn\">shiatsu</i></p>";
        assert_eq!(plain, expected);
        assert!(scripts("x", &[]).is_none());
    }
}
