//! Printing a part of the page.

use leptos::prelude::*;

const ATTRIBUTE: &str = "data-print";

fn root() -> Option<web_sys::Element> {
    super::document()?.document_element()
}

/// Prints only the part with this name, which style sheets read from the root element.
///
/// On phones `print()` returns at once, so the name stays until the `afterprint` event.
pub fn part(name: &str) {
    let (Some(window), Some(root)) = (super::window(), root()) else { return };
    let _ = root.set_attribute(ATTRIBUTE, name);
    let handle = StoredValue::new_local(None::<WindowListenerHandle>);
    handle.set_value(Some(window_event_listener(leptos::ev::afterprint, move |_| {
        if let Some(root) = self::root() {
            let _ = root.remove_attribute(ATTRIBUTE);
        }
        if let Some(Some(handle)) = handle.try_update_value(Option::take) {
            handle.remove();
        }
    })));
    let _ = window.print();
}
