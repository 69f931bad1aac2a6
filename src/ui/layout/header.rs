//! The head of every page: name, ways, lens.

use crate::domain::lens::Lens;
use crate::domain::markup::element;
use crate::domain::route::Route;
use crate::render::onion_mark;
use crate::ui::components::LensControl;
use crate::ui::state::{Address, Entry, use_change_query};
use leptos::prelude::*;

/// Name, ways through the site, and the lens where it changes something.
#[component]
pub fn Header() -> impl IntoView {
    let address = Address::here();
    let change = use_change_query();
    let place = {
        let address = address.clone();
        Memo::new(move |_| Route::parse(&address.path()))
    };
    let lens = Memo::new(move |_| address.lens());
    let link = move |to: Route, name: &'static str| {
        let path = to.path();
        let here = move || place.with(|place| place.as_ref() == Some(&to)).then_some("page");
        view! {
            <li>
                <a class="header__link" href=path aria-current=here>
                    {name}
                </a>
            </li>
        }
    };
    let has_lens = move || place.with(|place| place.as_ref().is_some_and(Route::has_lens));
    let choose = move |lens: Lens| {
        let value = lens.tradition().map(|_| lens.as_str().to_owned());
        change(&[("lens", value)], Entry::Push);
    };

    view! {
        <header class="header">
            <div class="header__row">
                <a class="header__name" href="/">
                    {onion_mark()}
                    "Allium"
                </a>
                <nav class="header__nav" aria-label="Main">
                    <ul class="header__links">
                        {link(Route::Explorer, "Practices")} {link(Route::Assessment, "Assessment")}
                        {link(Route::Document("evidence".into()), "Evidence")}
                        <li>{element("button").class("header__search").attr("type", "button").attr("data-open", "palette").text("Search")}</li>
                    </ul>
                </nav>
                <div class="header__lens" hidden=move || !has_lens()>
                    <LensControl lens on_choose=choose />
                </div>
            </div>
        </header>
    }
}
