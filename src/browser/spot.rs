//! One element of the page, to be read and filled.

use super::tree;
use crate::domain::still::Still;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// An element. What the browser refuses leaves the page as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot(pub(super) Element);

impl Spot {
    /// The first element of the page that the selector matches.
    pub fn on_page(selector: &str) -> Option<Self> {
        web_sys::window()?.document()?.query_selector(selector).ok().flatten().map(Self)
    }

    /// The first element within this one that the selector matches.
    pub fn find(&self, selector: &str) -> Option<Self> {
        self.0.query_selector(selector).ok().flatten().map(Self)
    }

    /// Puts trees in the place of what it holds.
    pub fn fill(&self, trees: &[Still]) {
        self.set_text("");
        for built in trees.iter().filter_map(tree::build) {
            let _ = self.0.append_child(&built);
        }
    }

    /// Puts a text in the place of what it holds.
    pub fn set_text(&self, words: &str) {
        self.0.set_text_content(Some(words));
    }

    /// Sets an attribute.
    pub fn set(&self, name: &str, value: &str) {
        let _ = self.0.set_attribute(name, value);
    }

    /// Sets an attribute without a value, or takes it away.
    pub fn turn(&self, name: &str, on: bool) {
        let _ = self.0.toggle_attribute_with_force(name, on);
    }

    /// The value of the field or list that it is; empty where it is none.
    pub fn value(&self) -> String {
        match self.0.dyn_ref::<web_sys::HtmlInputElement>() {
            Some(field) => field.value(),
            None => self
                .0
                .dyn_ref::<web_sys::HtmlSelectElement>()
                .map(web_sys::HtmlSelectElement::value)
                .unwrap_or_default(),
        }
    }
}
