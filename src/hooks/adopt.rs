//! Prerendered elements that the app takes over as they stand, found by the digest of what they were made from.
//!
//! An element is adopted only for equal markup, so it makes no difference what an extension, a translator or an older cache did to the rest of
//! the page: what is not found is built anew. What was done to an adopted element itself, such as a translation, stays.

use crate::domain::markup::Markup;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The attribute that holds the digest.
pub const DIGEST_ATTRIBUTE: &str = "data-markup";

/// Smaller trees are as quickly built as found.
const MIN_SIZE: usize = 8;

thread_local! {
    /// The marked elements of the page with their digests, the last one first.
    static FOUND: RefCell<Vec<(String, Element)>> = const { RefCell::new(Vec::new()) };
}

/// The digest under which a tree's element can be adopted; `None` if it is too small to be worth it.
pub fn digest(markup: &Markup) -> Option<String> {
    (markup.size() >= MIN_SIZE && !markup.tag.is_empty()).then(|| markup.digest())
}

/// The prerendered element of this markup, each at most once.
pub fn find(markup: &Markup) -> Option<Element> {
    FOUND.with(|found| {
        let mut found = found.try_borrow_mut().ok()?;
        if found.is_empty() {
            return None;
        }
        let digest = digest(markup)?;
        let place = found.iter().rposition(|(marked, _)| *marked == digest)?;
        Some(found.remove(place).1)
    })
}

/// Offers all marked elements within `root` while `mount` runs.
pub fn within(root: &Element, mount: impl FnOnce()) {
    let mut marked = Vec::new();
    if let Ok(list) = root.query_selector_all(&format!("[{DIGEST_ATTRIBUTE}]")) {
        for at in (0..list.length()).rev() {
            let element = list.get(at).and_then(|node| node.dyn_into::<Element>().ok());
            if let Some((element, digest)) = element.and_then(|element| element.get_attribute(DIGEST_ATTRIBUTE).map(|digest| (element, digest))) {
                marked.push((digest, element));
            }
        }
    }
    FOUND.with(|found| found.try_borrow_mut().map(|mut found| *found = marked).ok());
    mount();
    FOUND.with(|found| found.try_borrow_mut().map(|mut found| found.clear()).ok());
}
