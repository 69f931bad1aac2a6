//! The head of every page: name, links, lens.

use super::button::Button;
use super::lens_control::LensControl;
use crate::domain::lens::Lens;
use crate::domain::route::Route;
use crate::render;
use leptos::prelude::*;

/// Name, links through the site, and the lens where it changes something.
#[component]
pub fn Header(
    /// The current route.
    route: Memo<Option<Route>>,
    /// The current lens.
    lens: Signal<Lens>,
    /// Called with the chosen lens.
    #[prop(into)]
    on_lens: Callback<Lens>,
    /// Opens the palette.
    #[prop(into)]
    on_search: Callback<()>,
) -> impl IntoView {
    let link = move |to: Route, name: &'static str| {
        let path = to.path();
        view! {
            <li>
                <a class="header__link" href=path aria-current=move || (route.read().as_ref() == Some(&to)).then_some("page")>
                    {name}
                </a>
            </li>
        }
    };
    view! {
        <header class="header">
            <div class="header__row">
                <a class="header__name" href="/">
                    {render::onion_mark()}
                    "Allium"
                </a>
                <nav class="header__nav" aria-label="Main">
                    <ul class="header__links">
                        {link(Route::Explorer, "Practices")}
                        {link(Route::Assessment, "Assessment")}
                        {link(Route::Document("evidence".into()), "Evidence")}
                        <li>
                            <Button class="header__search" label="Search" on_click=on_search />
                        </li>
                    </ul>
                </nav>
                <div class="header__lens" hidden=move || !route.read().as_ref().is_some_and(Route::has_lens)>
                    <LensControl lens on_choose=on_lens />
                </div>
            </div>
        </header>
    }
}
