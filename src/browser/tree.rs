//! Makes elements from still trees.

use crate::domain::still::Still;
use web_sys::{Document, Element};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Builds the element with everything in it; none for a run of text, and where the browser refuses.
pub fn build(still: &Still) -> Option<Element> {
    element(&web_sys::window()?.document()?, still, false)
}

fn element(document: &Document, still: &Still, in_svg: bool) -> Option<Element> {
    let in_svg = in_svg || still.tag == "svg";
    let built = if in_svg {
        document.create_element_ns(Some(SVG), &still.tag)
    } else {
        document.create_element(&still.tag)
    };
    let built = built.ok()?;
    for (name, value) in &still.attributes {
        let _ = built.set_attribute(name, value);
    }
    if !still.text.is_empty() {
        let _ = built.append_child(&document.create_text_node(&still.text));
    }
    for child in &still.children {
        if child.tag.is_empty() {
            let _ = built.append_child(&document.create_text_node(&child.text));
        } else if let Some(child) = element(document, child, in_svg) {
            let _ = built.append_child(&child);
        }
    }
    Some(built)
}
