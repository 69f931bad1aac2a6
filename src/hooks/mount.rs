//! Puts the app in the place of the prerendered page, within one frame: what the reader was doing goes on.

use super::{adopt, postpone};
use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, Window};

/// Id of the element that holds the app.
const ROOT: &str = "app";

/// The element that holds the app; `None` if the shell lacks it.
pub fn root() -> Option<HtmlElement> {
    super::window()?.document()?.get_element_by_id(ROOT)?.dyn_into().ok()
}

/// The path of the address; empty if there is none.
pub fn path() -> String {
    super::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// Runs a future on the browser's event loop; for what comes before the app is mounted.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}

/// Replaces the root by one that `mount` fills.
///
/// The app is built beside the page and takes over the static elements of it ([`adopt`]); then the roots change places, all before the browser
/// paints. Scroll position, focus, selection, opened entries and folds are carried over, and what was typed or ticked before is entered again, so
/// that the app hears of it as if it happened now.
pub fn over(root: &HtmlElement, mount: impl FnOnce(HtmlElement)) {
    let Some(Ok(fresh)) = root.clone_node().ok().map(JsCast::dyn_into::<HtmlElement>) else {
        return;
    };
    let before = Before::read(root);
    let postponed = postpone::below_view(&all(root, &format!("[{}]", adopt::DIGEST_ATTRIBUTE)));
    adopt::within(root, || mount(fresh.clone()));
    let _ = root.replace_with_with_node_1(&fresh);
    postpone::resume(postponed);
    if let Some(before) = before {
        before.restore(&fresh);
    }
}

/// What the reader was doing on the prerendered page.
struct Before {
    window: Window,
    document: Document,
    scroll: f64,
    focused: Option<Mark>,
    /// Both ends of the selected text: node and offset.
    selected: Option<[(web_sys::Node, u32); 2]>,
    /// Popovers that are open.
    open: Vec<Mark>,
    scrolled: Vec<(Mark, i32)>,
    entered: Vec<(Mark, Entered)>,
}

/// A way to find an element again after it was built anew.
struct Mark {
    element: Element,
    selector: Option<String>,
}

/// What the reader did to a form control.
enum Entered {
    Text(String, Option<u32>),
    Ticked,
    Selected(String),
}

impl Mark {
    fn new(element: Element) -> Self {
        let id = element.id();
        let by = |name: &str| Some(format!("[{name}={}]", quoted(&element.get_attribute(name)?)));
        let selector = if id.is_empty() {
            let parts: String = ["name", "value", "href", "class"].into_iter().filter_map(by).collect();
            (!parts.is_empty()).then(|| element.local_name() + &parts)
        } else {
            Some(format!("[id={}]", quoted(&id)))
        };
        Self { element, selector }
    }

    /// The same element, if it was adopted, or the one in its place.
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
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
}

impl Before {
    fn read(root: &HtmlElement) -> Option<Self> {
        let window = super::window()?;
        let document = window.document()?;
        let focused = document.active_element().filter(|active| root.contains(Some(active))).map(Mark::new);
        let selection = window.get_selection().ok().flatten().filter(|selection| !selection.is_collapsed());
        let selected = selection.and_then(|selection| {
            Some([
                (selection.anchor_node()?, selection.anchor_offset()),
                (selection.focus_node()?, selection.focus_offset()),
            ])
        });
        let entered = all(root, "input, select").into_iter().filter_map(|element| {
            let entered = entered(&element)?;
            Some((Mark::new(element), entered))
        });
        let boxes = all(root, "[role=region][tabindex]").into_iter();
        let scrolled = boxes.filter(|element| element.scroll_left() > 0);
        Some(Self {
            scroll: window.scroll_y().unwrap_or(0.0),
            focused,
            selected,
            // A browser without popovers refuses the selector, and then none is open.
            open: all(root, ":popover-open").into_iter().map(Mark::new).collect(),
            scrolled: scrolled
                .map(|element| (element.scroll_left(), element))
                .map(|(left, element)| (Mark::new(element), left))
                .collect(),
            entered: entered.collect(),
            document,
            window,
        })
    }

    fn restore(self, root: &HtmlElement) {
        for (mark, entered) in &self.entered {
            if let Some(element) = mark.find(root) {
                enter(&element, entered);
            }
        }
        if let Some(element) = self.focused.as_ref().and_then(|mark| mark.find(root)) {
            focus(&element);
        }
        if let Some([(anchor, start), (focus, end)]) = self.selected
            && anchor.is_connected()
            && focus.is_connected()
            && let Ok(Some(selection)) = self.window.get_selection()
        {
            let _ = selection.set_base_and_extent(&anchor, start, &focus, end);
        }
        for popover in self.open.iter().filter_map(|mark| mark.find(root)) {
            if let Some(popover) = popover.dyn_ref::<HtmlElement>() {
                let _ = popover.show_popover();
            }
        }
        for (mark, left) in &self.scrolled {
            if let Some(element) = mark.find(root) {
                element.set_scroll_left(*left);
            }
        }
        // A shorter page while the roots changed places would have moved it.
        if self.document.document_element().is_some() && self.scroll > 0.0 {
            self.window.scroll_to_with_x_and_y(0.0, self.scroll);
        }
    }
}

/// What differs in a control from what the page came with.
fn entered(element: &Element) -> Option<Entered> {
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        return match field.type_().as_str() {
            "checkbox" | "radio" => (field.checked() && !field.default_checked()).then_some(Entered::Ticked),
            "file" => None,
            _ => (field.value() != field.default_value()).then(|| Entered::Text(field.value(), field.selection_start().ok().flatten())),
        };
    }
    let list = element.dyn_ref::<HtmlSelectElement>()?;
    // None of the site's lists comes with a choice but the first.
    (list.selected_index() > 0).then(|| Entered::Selected(list.value()))
}

/// Enters it again, with the events that come with it.
fn enter(element: &Element, entered: &Entered) {
    match entered {
        Entered::Text(text, caret) => {
            let Some(field) = element.dyn_ref::<HtmlInputElement>() else { return };
            field.set_value(text);
            dispatch(element, "input");
            if let Some(caret) = *caret {
                place_caret(field.clone(), text.clone(), caret);
            }
        }
        Entered::Ticked => {
            if let Some(field) = element.dyn_ref::<HtmlInputElement>().filter(|field| !field.checked()) {
                field.click();
            }
        }
        Entered::Selected(value) => {
            let Some(list) = element.dyn_ref::<HtmlSelectElement>() else { return };
            list.set_value(value);
            dispatch(element, "input");
            dispatch(element, "change");
        }
    }
}

/// Puts the caret where it was, once the app has written the same text: Leptos sets `value` in a later microtask, which moves the caret to the end.
fn place_caret(field: HtmlInputElement, text: String, caret: u32) {
    request_animation_frame(move || {
        if field.value() == text {
            let _ = field.set_selection_range(caret, caret);
        }
    });
}

fn dispatch(element: &Element, name: &str) {
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(name, &bubbles) {
        let _ = element.dispatch_event(&event);
    }
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}
