//! Files that are saved and opened without a server, and today's date to name them by.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Saves a text as a file. Returns false if the browser refuses.
pub fn download(name: &str, mime_type: &str, text: &str) -> bool {
    try_download(name, mime_type, text).is_some()
}

fn try_download(name: &str, mime_type: &str, text: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let properties = web_sys::BlobPropertyBag::new();
    properties.set_type(mime_type);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &properties).ok()?;
    let url = web_sys::Url::create_object_url_with_blob(&blob).ok()?;
    let link = super::document()?.create_element("a").ok()?;
    let link: web_sys::HtmlAnchorElement = link.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The download keeps its own reference to the data.
    web_sys::Url::revoke_object_url(&url).ok()
}

/// The file chosen in a file field: its text and its size in bytes. A file larger than `max_bytes` is not read and its text is empty. The field is
/// cleared, so that the same file can be chosen again.
pub async fn chosen_file(event: web_sys::Event, max_bytes: usize) -> Option<(String, usize)> {
    let field: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0)?;
    let size = file.size() as usize;
    let text = if size > max_bytes {
        String::new()
    } else {
        JsFuture::from(file.text()).await.ok()?.as_string()?
    };
    field.set_value("");
    Some((text, size))
}

/// Today's local date, as `2026-11-28`.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}
