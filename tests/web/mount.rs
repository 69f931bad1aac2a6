//! The app replaces the prerendered page: static elements are adopted, and the reader's input, focus, selection and scroll positions are kept.

use crate::screen::{choose, clear, count, find, focused_id, render_into, selected_value, settle, text, type_into, value, wait_for_paint};
use allium::domain::markup::{Markup, element};
use allium::hooks::mount;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlElement, HtmlInputElement};
use wasm_bindgen_test::wasm_bindgen_test;

/// Markup large enough to be adopted.
fn article(heading: &str) -> Markup {
    let items = (0..6).map(|at| element("li").text(&format!("{heading} {at}")));
    element("article").child(element("h2").text(heading)).child(element("ul").children(items))
}

/// Its HTML in a prerendered page.
fn html(markup: &Markup) -> String {
    let mut html = String::new();
    markup.clone().attr("data-markup", &markup.digest()).write_html(&mut html);
    html
}

/// A prerendered page on the screen.
fn prerendered(html: &str) -> HtmlElement {
    let root = clear();
    root.set_inner_html(html);
    root
}

/// Mounts the app over it.
async fn mount_app<V: IntoView + 'static>(root: &HtmlElement, view: impl FnOnce() -> V + 'static) {
    mount::over(root, |root| render_into(&root, view));
    assert!(!root.is_connected(), "the old root is gone");
    settle().await;
}

fn field(selector: &str) -> HtmlInputElement {
    find(selector).unchecked_into()
}

fn focus(selector: &str) {
    find(selector).dyn_into::<HtmlElement>().unwrap().focus().unwrap();
}

#[wasm_bindgen_test]
async fn an_element_of_the_same_markup_is_adopted() {
    let shown = article("Neck");
    let root = prerendered(&format!("<header>Old</header>{}", html(&shown)));
    let (before, item) = (find("article"), find("li"));
    mount_app(&root, || view! { <header>"New"</header>{shown} }).await;
    assert!(before.is_same_node(Some(&find("article"))));
    assert!(item.is_same_node(Some(&find("li"))));
    assert_eq!((count("article"), text("header")), (1, "New".to_owned()));
}

#[wasm_bindgen_test]
async fn changes_elsewhere_in_the_page_do_not_matter() {
    let shown = article("Neck");
    let root = prerendered(&format!("<p>Before</p><main>{}</main><p>After</p>", html(&shown)));
    let before = find("article");
    // Like extensions and translators.
    find("main").insert_adjacent_html("beforebegin", "<font>Foreign</font>").unwrap();
    find("main")
        .insert_adjacent_html("afterbegin", "<div><span>Foreign</span></div>")
        .unwrap();
    find("p").remove();
    find("article").insert_adjacent_html("beforeend", "<mark>Note</mark>").unwrap();
    mount_app(&root, || view! { <p>"Before"</p><main>{shown}</main><p>"After"</p> }).await;
    assert!(before.is_same_node(Some(&find("main > article"))));
    assert_eq!((count("font"), count("main > *"), count("p")), (0, 1, 2));
    assert_eq!(count("article mark"), 1, "changes to the element itself are kept");
}

#[wasm_bindgen_test]
async fn an_element_of_different_markup_is_created() {
    let root = prerendered(&html(&article("Neck")));
    let before = find("article");
    mount_app(&root, || view! { {article("Knee")} }).await;
    assert!(!before.is_same_node(Some(&find("article"))));
    assert_eq!((count("article"), text("h2")), (1, "Knee".to_owned()));
}

#[wasm_bindgen_test]
async fn equal_elements_are_adopted_once_each_in_order() {
    let shown = article("Neck");
    let root = prerendered(&format!("<div>{0}</div><div>{0}</div>", html(&shown)));
    let before = [find("div:first-child > article"), find("div:last-child > article")];
    mount_app(
        &root,
        || view! { <section>{shown.clone()}</section><section>{shown.clone()}</section><section>{shown}</section> },
    )
    .await;
    assert_eq!(count("section > article"), 3);
    for (at, before) in before.iter().enumerate() {
        assert!(before.is_same_node(Some(&find(&format!("section:nth-child({}) > article", at + 1)))));
    }
}

#[wasm_bindgen_test]
async fn nothing_is_adopted_once_the_app_is_mounted() {
    let (neck, knee) = (article("Neck"), article("Knee"));
    let root = prerendered(&(html(&neck) + &html(&knee)));
    let unused = find("article:last-child");
    let is_knee = RwSignal::new(false);
    mount_app(&root, move || move || if is_knee.get() { knee.clone() } else { neck.clone() }).await;
    assert_eq!(count("article"), 1);
    is_knee.set(true);
    settle().await;
    assert_eq!((count("article"), text("h2")), (1, "Knee".to_owned()));
    assert!(!unused.is_connected());
}

#[wasm_bindgen_test]
async fn an_adopted_element_can_be_removed() {
    let shown = article("Neck");
    let root = prerendered(&html(&shown));
    let is_shown = RwSignal::new(true);
    mount_app(&root, move || view! { <main>{move || is_shown.get().then(|| shown.clone())}</main> }).await;
    is_shown.set(false);
    settle().await;
    assert_eq!(count("article"), 0);
}

#[wasm_bindgen_test]
async fn typed_text_is_replayed() {
    let root = prerendered(r#"<input id="word" type="search"><input id="other" value="default">"#);
    type_into("#word", "sore neck").await;
    let (events, other) = (RwSignal::new(Vec::new()), RwSignal::new(0));
    mount_app(&root, move || {
        view! {
            <input id="word" type="search" on:input=move |event| events.update(|events| events.push(event_target_value(&event))) />
            <input id="other" value="default" on:input=move |_| other.update(|other| *other += 1) />
        }
    })
    .await;
    assert_eq!(value("#word"), "sore neck");
    assert_eq!(events.get_untracked(), ["sore neck"]);
    assert_eq!(other.get_untracked(), 0, "an untouched field fires no event");
}

#[wasm_bindgen_test]
async fn a_field_that_follows_a_signal_keeps_its_text_and_its_caret() {
    let root = prerendered(r#"<input id="word" type="search">"#);
    focus("#word");
    type_into("#word", "sore neck").await;
    field("#word").set_selection_range(4, 4).unwrap();
    let word = RwSignal::new(String::new());
    mount_app(&root, move || {
        view! {
            <input
                id="word"
                type="search"
                prop:value=move || word.get()
                on:input=move |event| word.set(event_target_value(&event))
            />
        }
    })
    .await;
    wait_for_paint().await;
    assert_eq!(word.get_untracked(), "sore neck");
    assert_eq!(value("#word"), "sore neck");
    assert_eq!(field("#word").selection_start().unwrap(), Some(4));
}

#[wasm_bindgen_test]
async fn checked_boxes_are_replayed() {
    let boxes = r#"<input type="checkbox" name="layer" value="nerve"><input type="checkbox" name="layer" value="joint">"#;
    let radios = r#"<input type="radio" name="lens" value="both" checked><input type="radio" name="lens" value="east">"#;
    let root = prerendered(&format!("{boxes}{radios}"));
    find("[value=joint]").unchecked_into::<HtmlElement>().click();
    find("[value=east]").unchecked_into::<HtmlElement>().click();
    let events = RwSignal::new(Vec::new());
    let on_event = move |event| events.update(|events| events.push((event_target_value(&event), event_target_checked(&event))));
    mount_app(&root, move || {
        view! {
            <input type="checkbox" name="layer" value="nerve" on:input=on_event />
            <input type="checkbox" name="layer" value="joint" on:input=on_event />
            <input type="radio" name="lens" value="both" checked on:change=on_event />
            <input type="radio" name="lens" value="east" on:change=on_event />
        }
    })
    .await;
    assert_eq!(events.get_untracked(), [("joint".to_owned(), true), ("east".to_owned(), true)]);
    assert_eq!(count(":checked"), 2);
    assert_eq!(count("[value=joint]:checked, [value=east]:checked"), 2);
}

#[wasm_bindgen_test]
async fn a_chosen_option_is_replayed() {
    let root = prerendered(r#"<select id="sort"><option value="">Usual</option><option value="name">Name</option></select>"#);
    choose("#sort", "name").await;
    let events = RwSignal::new(Vec::new());
    mount_app(&root, move || {
        view! {
            <select id="sort" on:input=move |event| events.update(|events| events.push(event_target_value(&event)))>
                <option value="">"Usual"</option>
                <option value="name">"Name"</option>
            </select>
        }
    })
    .await;
    assert_eq!(selected_value("#sort"), "name");
    assert_eq!(events.get_untracked(), ["name"]);
}

#[wasm_bindgen_test]
async fn the_focus_stays_on_the_same_control() {
    let root = prerendered(r#"<button>One</button><input id="word"><a href="/a" class="link">Two</a><a href="/b" class="link">Three</a>"#);
    focus("#word");
    mount_app(&root, || view! { <button>"One"</button><input id="word" /> }).await;
    assert_eq!(focused_id(), "word");

    let root = prerendered(r#"<a href="/a" class="link">Two</a><a href="/b" class="link">Three</a>"#);
    focus("[href='/b']");
    mount_app(
        &root,
        || view! { <a href="/a" class="link">"Two"</a><a id="third" href="/b" class="link">"Three"</a> },
    )
    .await;
    assert_eq!(focused_id(), "third");
}

#[wasm_bindgen_test]
async fn the_focus_stays_within_an_adopted_element() {
    let shown = article("Neck").child(element("a").attr("href", "/a").text("On"));
    let root = prerendered(&html(&shown).repeat(2));
    focus("article:last-child a");
    mount_app(&root, || [shown.clone(), shown]).await;
    let focused = document().active_element().unwrap();
    assert!(focused.is_same_node(Some(&find("article:last-child a"))), "not on the first equal link");
}

#[wasm_bindgen_test]
async fn selected_text_stays_selected() {
    let shown = article("Neck");
    let root = prerendered(&html(&shown));
    let heading = find("h2").first_child().unwrap();
    let selection = window().get_selection().unwrap().unwrap();
    selection.set_base_and_extent(&heading, 1, &heading, 3).unwrap();
    mount_app(&root, || shown).await;
    let selection = window().get_selection().unwrap().unwrap();
    assert_eq!(String::from(selection.to_string()), "ec");
    selection.remove_all_ranges().unwrap();
}

#[wasm_bindgen_test]
async fn an_open_popover_stays_open() {
    let shown = article("Neck").child(element("div").attr("id", "note").attr("popover", "").text("A word."));
    let root = prerendered(&html(&shown));
    find("#note").unchecked_into::<HtmlElement>().show_popover().unwrap();
    mount_app(&root, || shown).await;
    assert_eq!(count("#note:popover-open"), 1);
}

#[wasm_bindgen_test]
async fn scroll_positions_of_the_page_and_its_tables_are_kept() {
    let root = prerendered(
        r#"<div role="region" tabindex="0" class="box" style="width: 50px; overflow: auto"><p style="width: 500px; height: 9000px">Wide</p></div>"#,
    );
    find(".box").set_scroll_left(40);
    window().scroll_to_with_x_and_y(0.0, 700.0);
    mount_app(&root, || {
        view! {
            <div role="region" tabindex="0" class="box" style="width: 50px; overflow: auto">
                <p style="width: 500px; height: 9000px">"Wide"</p>
            </div>
        }
    })
    .await;
    assert_eq!(find(".box").scroll_left(), 40);
    assert_eq!(window().scroll_y().unwrap().round(), 700.0);
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

#[wasm_bindgen_test]
async fn elements_far_below_the_viewport_are_laid_out_later() {
    let [near, far] = [article("Neck"), article("Knee")];
    let gap = r#"<div style="height: 9000px"></div>"#;
    let root = prerendered(&format!("{}{gap}{}", html(&near), html(&far)));
    mount_app(&root, move || view! { {near}<div style="height: 9000px"></div>{far} }).await;
    assert_eq!(count("article[style]"), 1);
    assert_eq!(text("article[style] h2"), "Knee");
    // This takes some tenths of a second.
    for _ in 0..600 {
        if count("article[style]") == 0 {
            return;
        }
        wait_for_paint().await;
    }
    panic!("it is still postponed");
}
