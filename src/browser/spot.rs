//! One element of the page, to be read and filled.

use super::tree;
use crate::domain::markup::Markup;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

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

    /// All elements within this one that the selector matches, in order.
    pub fn find_all(&self, selector: &str) -> Vec<Self> {
        let Ok(found) = self.0.query_selector_all(selector) else {
            return Vec::new();
        };
        (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok().map(Self)).collect()
    }

    /// Whether a selector matches it.
    pub fn matches(&self, selector: &str) -> bool {
        self.0.matches(selector).unwrap_or(false)
    }

    /// Moves this element, which stands in `list`, to before `next`, or to the end.
    pub fn move_before(&self, list: &Self, next: Option<&Self>) {
        let _ = list.0.insert_before(&self.0, next.map(|next| next.0.as_ref()));
    }

    /// Puts trees in the place of what it holds.
    pub fn fill(&self, trees: &[Markup]) {
        tree::replace(&self.0, trees);
    }

    /// Puts a text in the place of what it holds. A lone run of text is only changed: the browser then has no element to look at anew.
    pub fn set_text(&self, words: &str) {
        match self.0.first_child() {
            Some(run) if run.node_type() == Node::TEXT_NODE && run.next_sibling().is_none() => run.set_node_value(Some(words)),
            _ => self.0.set_text_content(Some(words)),
        }
    }

    /// An attribute's value.
    pub fn get(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name)
    }

    /// Sets an attribute.
    pub fn set(&self, name: &str, value: &str) {
        let _ = self.0.set_attribute(name, value);
    }

    /// Sets an attribute without a value, or takes it away.
    pub fn turn(&self, name: &str, on: bool) {
        let _ = self.0.toggle_attribute_with_force(name, on);
    }

    /// Hides it, or shows it.
    pub fn hide(&self, hidden: bool) {
        if let Some(element) = self.0.dyn_ref::<web_sys::HtmlElement>() {
            element.set_hidden(hidden);
        }
    }

    /// Moves the focus here; the page scrolls to it where it is out of sight.
    pub fn focus(&self) {
        if let Some(element) = self.0.dyn_ref::<web_sys::HtmlElement>() {
            let _ = element.focus();
        }
    }

    /// Whether the focus is here.
    pub fn has_focus(&self) -> bool {
        let active = web_sys::window().and_then(|window| window.document()?.active_element());
        active.is_some_and(|active| active == self.0)
    }

    /// Opens the dialog that it is; nothing happens where it is open.
    pub fn open_dialog(&self) {
        if let Some(dialog) = self.0.dyn_ref::<web_sys::HtmlDialogElement>() {
            let _ = dialog.show_modal();
        }
    }

    /// Closes the dialog that it is.
    pub fn close_dialog(&self) {
        if let Some(dialog) = self.0.dyn_ref::<web_sys::HtmlDialogElement>() {
            dialog.close();
        }
    }

    /// Scrolls just so far that it is seen.
    pub fn show(&self) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        self.0.scroll_into_view_with_scroll_into_view_options(&options);
    }

    /// Whether the box that it is is ticked.
    pub fn is_ticked(&self) -> bool {
        self.0
            .dyn_ref::<web_sys::HtmlInputElement>()
            .is_some_and(web_sys::HtmlInputElement::checked)
    }

    /// Ticks or unticks the box that it is.
    pub fn tick(&self, on: bool) {
        if let Some(field) = self.0.dyn_ref::<web_sys::HtmlInputElement>() {
            field.set_checked(on);
        }
    }

    /// Sets the value of the field or list that it is.
    pub fn set_value(&self, value: &str) {
        if let Some(field) = self.0.dyn_ref::<web_sys::HtmlInputElement>() {
            field.set_value(value);
        } else if let Some(list) = self.0.dyn_ref::<web_sys::HtmlSelectElement>() {
            list.set_value(value);
        }
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
