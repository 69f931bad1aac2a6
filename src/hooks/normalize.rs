//! Unicode normalization by the browser, which has its tables.

/// Normalizes a text to NFKC. Plain ASCII is returned as is.
pub fn nfkc(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    js_sys::JsString::from(text).normalize("NFKC").into()
}
