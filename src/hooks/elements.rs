//! Creates elements from static markup.

use super::adopt;
use crate::domain::markup::Markup;
use web_sys::{Document, Element, Node};

const SVG_NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// The node for a tree: the prerendered one if the page has it, else a new one. `None` if the browser refuses.
pub fn build(markup: &Markup) -> Option<Node> {
    if let Some(found) = adopt::find(markup) {
        return Some(found.into());
    }
    let document = super::document()?;
    if markup.tag.is_empty() {
        return Some(document.create_text_node(&markup.text).into());
    }
    element(&document, markup, false).map(Into::into)
}

/// Removes a node from the page.
pub fn remove(node: &Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}

fn element(document: &Document, markup: &Markup, in_svg: bool) -> Option<Element> {
    let in_svg = in_svg || markup.tag == "svg";
    let built = if in_svg {
        document.create_element_ns(Some(SVG_NAMESPACE), &markup.tag)
    } else {
        document.create_element(&markup.tag)
    };
    let built = built.ok()?;
    for (name, value) in &markup.attributes {
        let _ = built.set_attribute(name, value);
    }
    if !markup.text.is_empty() {
        let _ = built.append_child(&document.create_text_node(&markup.text));
    }
    for child in &markup.children {
        if child.tag.is_empty() {
            let _ = built.append_child(&document.create_text_node(&child.text));
        } else if let Some(child) = element(document, child, in_svg) {
            let _ = built.append_child(&child);
        }
    }
    Some(built)
}
