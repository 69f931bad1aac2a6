//! Prerendered elements that the app reuses, found by the digest of their markup.
//!
//! An element is adopted only for equal markup, so changes that an extension, a translator or an older cache made to the page do no harm: what is
//! not found is built. Changes within an adopted element, such as a translation, stay.

use crate::domain::markup::Markup;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The attribute that holds the digest.
pub const DIGEST_ATTRIBUTE: &str = "data-markup";

/// Smaller trees are built as quickly as found.
const MIN_SIZE: usize = 8;

thread_local! {
    /// The page's elements that have a digest, the last one first.
    static ADOPTABLE: RefCell<Vec<(String, Element)>> = const { RefCell::new(Vec::new()) };
}

/// The digest by which a tree's element can be adopted; `None` if the tree is too small.
pub fn digest(markup: &Markup) -> Option<String> {
    (markup.size() >= MIN_SIZE && !markup.tag.is_empty()).then(|| markup.digest())
}

/// Takes the prerendered element of this markup; each is returned at most once.
pub fn find(markup: &Markup) -> Option<Element> {
    ADOPTABLE.with(|adoptable| {
        let mut adoptable = adoptable.try_borrow_mut().ok()?;
        if adoptable.is_empty() {
            return None;
        }
        let digest = digest(markup)?;
        let position = adoptable.iter().rposition(|(listed, _)| *listed == digest)?;
        Some(adoptable.remove(position).1)
    })
}

/// Makes the elements within `root` adoptable while `mount` runs.
pub fn within(root: &Element, mount: impl FnOnce()) {
    let mut found = Vec::new();
    if let Ok(list) = root.query_selector_all(&format!("[{DIGEST_ATTRIBUTE}]")) {
        for i in (0..list.length()).rev() {
            let element = list.get(i).and_then(|node| node.dyn_into::<Element>().ok());
            if let Some((element, digest)) = element.and_then(|element| element.get_attribute(DIGEST_ATTRIBUTE).map(|digest| (element, digest))) {
                found.push((digest, element));
            }
        }
    }
    ADOPTABLE.with(|adoptable| adoptable.try_borrow_mut().map(|mut adoptable| *adoptable = found).ok());
    mount();
    ADOPTABLE.with(|adoptable| adoptable.try_borrow_mut().map(|mut adoptable| adoptable.clear()).ok());
}
