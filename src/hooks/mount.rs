//! Replaces the prerendered page with the app within one frame, without interrupting the reader.

use super::{adopt, document, focus, postpone};
use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, Window};

/// Id of the element that holds the app.
const ROOT: &str = "app";

/// The element that holds the app; `None` if the shell lacks it.
pub fn root() -> Option<HtmlElement> {
    document()?.get_element_by_id(ROOT)?.dyn_into().ok()
}

/// The path of the URL; empty if there is none.
pub fn path() -> String {
    super::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// Runs a future on the browser's event loop, before the app is mounted.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}

/// Replaces the root with one that `mount` fills.
///
/// The app is built beside the page and adopts its static elements ([`adopt`]); then the roots are swapped, all before the browser paints. Scroll
/// positions, focus, selection and open popovers are restored. What was typed or checked before is entered again with its events, so that the app
/// handles it as new input.
pub fn over(root: &HtmlElement, mount: impl FnOnce(HtmlElement)) {
    let Some(Ok(new_root)) = root.clone_node().ok().map(JsCast::dyn_into::<HtmlElement>) else {
        return;
    };
    let state = PageState::read(root);
    // Not within a card: its list has `content-visibility` already, and measuring there would lay out what is skipped.
    let adoptable = format!("[{}]:not(li *)", adopt::DIGEST_ATTRIBUTE);
    let postponed = postpone::below_view(&all(root, &adoptable));
    adopt::within(root, || mount(new_root.clone()));
    let _ = root.replace_with_with_node_1(&new_root);
    postpone::resume(postponed);
    if let Some(state) = state {
        state.restore(&new_root);
    }
}

/// What the reader changed on the prerendered page.
struct PageState {
    window: Window,
    scroll: f64,
    focused: Option<Locator>,
    /// Both ends of the selected text: node and offset.
    selection: Option<[(web_sys::Node, u32); 2]>,
    open_popovers: Vec<Locator>,
    scrolled: Vec<(Locator, i32)>,
    edits: Vec<(Locator, Edit)>,
}

/// Finds an element again after it was rebuilt.
struct Locator {
    element: Element,
    selector: Option<String>,
}

/// What the reader changed in a form control.
enum Edit {
    /// Text, and the position of the caret.
    Text(String, Option<u32>),
    Checked,
    Selected(String),
}

impl Locator {
    fn new(element: Element) -> Self {
        let id = element.id();
        let attribute = |name: &str| Some(format!("[{name}={}]", quoted(&element.get_attribute(name)?)));
        let selector = if id.is_empty() {
            let parts: String = ["name", "value", "href", "class"].into_iter().filter_map(attribute).collect();
            (!parts.is_empty()).then(|| element.local_name() + &parts)
        } else {
            Some(format!("[id={}]", quoted(&id)))
        };
        Self { element, selector }
    }

    /// The element itself, if it was adopted, or the one that replaced it.
    fn find(&self, root: &Element) -> Option<Element> {
        if self.element.is_connected() {
            return Some(self.element.clone());
        }
        root.query_selector(self.selector.as_deref()?).ok().flatten()
    }
}

fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..list.length()).filter_map(|i| list.get(i)?.dyn_into().ok()).collect()
}

impl PageState {
    fn read(root: &HtmlElement) -> Option<Self> {
        let window = super::window()?;
        let focused = document()?.active_element().filter(|active| root.contains(Some(active)));
        let selection = window.get_selection().ok().flatten().filter(|selection| !selection.is_collapsed());
        let selection = selection.and_then(|selection| {
            Some([
                (selection.anchor_node()?, selection.anchor_offset()),
                (selection.focus_node()?, selection.focus_offset()),
            ])
        });
        let edits = all(root, "input, select").into_iter().filter_map(|element| {
            let edit = edit_of(&element)?;
            Some((Locator::new(element), edit))
        });
        let boxes = all(root, "[role=region][tabindex]").into_iter();
        let scrolled = boxes.filter_map(|element| {
            let left = element.scroll_left();
            (left > 0).then(|| (Locator::new(element), left))
        });
        Some(Self {
            scroll: window.scroll_y().unwrap_or(0.0),
            focused: focused.map(Locator::new),
            selection,
            // A browser without popovers rejects the selector, and then none is open.
            open_popovers: all(root, ":popover-open").into_iter().map(Locator::new).collect(),
            scrolled: scrolled.collect(),
            edits: edits.collect(),
            window,
        })
    }

    fn restore(self, root: &HtmlElement) {
        for (locator, edit) in &self.edits {
            if let Some(element) = locator.find(root) {
                repeat(&element, edit);
            }
        }
        if let Some(element) = self.focused.as_ref().and_then(|locator| locator.find(root)) {
            focus::on_element(&element);
        }
        if let Some([(anchor, start), (focus, end)]) = self.selection
            && anchor.is_connected()
            && focus.is_connected()
            && let Ok(Some(selection)) = self.window.get_selection()
        {
            let _ = selection.set_base_and_extent(&anchor, start, &focus, end);
        }
        for popover in self.open_popovers.iter().filter_map(|locator| locator.find(root)) {
            if let Some(popover) = popover.dyn_ref::<HtmlElement>() {
                let _ = popover.show_popover();
            }
        }
        for (locator, left) in &self.scrolled {
            if let Some(element) = locator.find(root) {
                element.set_scroll_left(*left);
            }
        }
        // The page was shorter while the roots were swapped, which may have moved it.
        if self.scroll > 0.0 {
            self.window.scroll_to_with_x_and_y(0.0, self.scroll);
        }
    }
}

/// How a control differs from its initial state.
fn edit_of(element: &Element) -> Option<Edit> {
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        return match field.type_().as_str() {
            "checkbox" | "radio" => (field.checked() && !field.default_checked()).then_some(Edit::Checked),
            "file" => None,
            _ => (field.value() != field.default_value()).then(|| Edit::Text(field.value(), field.selection_start().ok().flatten())),
        };
    }
    let list = element.dyn_ref::<HtmlSelectElement>()?;
    // Every `<select>` of the site starts at its first option.
    (list.selected_index() > 0).then(|| Edit::Selected(list.value()))
}

/// Makes an edit again, with its events.
fn repeat(element: &Element, edit: &Edit) {
    match edit {
        Edit::Text(text, caret) => {
            let Some(field) = element.dyn_ref::<HtmlInputElement>() else { return };
            field.set_value(text);
            dispatch(element, "input");
            if let Some(caret) = *caret {
                place_caret(field.clone(), text.clone(), caret);
            }
        }
        Edit::Checked => {
            if let Some(field) = element.dyn_ref::<HtmlInputElement>().filter(|field| !field.checked()) {
                field.click();
            }
        }
        Edit::Selected(value) => {
            let Some(list) = element.dyn_ref::<HtmlSelectElement>() else { return };
            list.set_value(value);
            dispatch(element, "input");
            dispatch(element, "change");
        }
    }
}

/// Restores the caret after the app has written the same text: Leptos sets `value` in a later microtask, which moves the caret to the end.
fn place_caret(field: HtmlInputElement, text: String, caret: u32) {
    request_animation_frame(move || {
        if field.value() == text {
            let _ = field.set_selection_range(caret, caret);
        }
    });
}

fn dispatch(element: &Element, name: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(name, &options) {
        let _ = element.dispatch_event(&event);
    }
}
