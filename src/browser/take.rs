//! What the reader takes along and brings back: files written and read in the browser alone, the printed sheet, today's date.

use super::spot::Spot;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// Offers a text as a file. True where the browser took it.
pub fn download(name: &str, kind: &str, text: &str) -> bool {
    offer(name, kind, text).is_some()
}

fn offer(name: &str, kind: &str, text: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let properties = web_sys::BlobPropertyBag::new();
    properties.set_type(kind);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &properties).ok()?;
    let address = web_sys::Url::create_object_url_with_blob(&blob).ok()?;
    let link: web_sys::HtmlAnchorElement = document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The download holds on to what it needs.
    web_sys::Url::revoke_object_url(&address).ok()
}

/// Prints only what the sheet holds: style sheets read it from the root element.
pub fn print_sheet() {
    let root = document().and_then(|document| document.document_element());
    if let (Some(window), Some(root)) = (web_sys::window(), root) {
        let _ = root.set_attribute("data-print", "sheet");
        let _ = window.print();
        let _ = root.remove_attribute("data-print");
    }
}

/// What a field or a list on the page holds; empty where there is none.
pub fn field(id: &str) -> String {
    Spot::on_page(&format!("#{id}")).map(|field| field.value()).unwrap_or_default()
}

/// The text of the file that was chosen in a field, and its size in bytes; larger ones than `most` are not read. The field is emptied, so that the
/// same file can be chosen again.
pub async fn chosen(field: &Spot, most: usize) -> Option<(String, usize)> {
    let field: &web_sys::HtmlInputElement = field.0.dyn_ref()?;
    let file = field.files()?.get(0)?;
    let size = file.size() as usize;
    let text = if size > most {
        String::new()
    } else {
        JsFuture::from(file.text()).await.ok()?.as_string()?
    };
    field.set_value("");
    Some((text, size))
}

/// Milliseconds since the page began, as finely as the browser tells.
pub fn now() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |performance| performance.now())
}

/// Today where the reader is, as `2026-11-28`.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
