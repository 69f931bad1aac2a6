//! Panels over the page: the browser keeps the focus in an open one and gives it back where it was.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Opens it, unless it is open.
pub fn open(id: &str) {
    if let Some(dialog) = dialog(id).filter(|dialog| !dialog.open()) {
        // A browser that refuses shows it in its place on the page.
        let _ = dialog.show_modal();
    }
}

/// Closes it, if it is open.
pub fn close(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}
