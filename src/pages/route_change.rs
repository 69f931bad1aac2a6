//! Moves focus and scroll when another page has arrived; the router does neither.

use crate::domain::route::Route;
use crate::hooks::reactive::{effect, memo};
use crate::hooks::{focus, history, scroll};
use crate::state::{Catalog, PageCache, PageData};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use std::time::Duration;

/// Draws nothing.
#[component]
pub fn RouteChangeEffects() -> impl IntoView {
    let location = use_location();
    let path = location.pathname;
    let (catalog, pages) = (Catalog::from_context(), PageCache::from_context());
    let is_settled = memo(move || {
        let route = path.with(|path| Route::parse(path)).filter(|route| route.exists(catalog.index()));
        route.is_none_or(|route| pages.data(&route) != PageData::Loading)
    });
    if cfg!(feature = "ssr") {
        return;
    }
    let goes_back = StoredValue::new(None::<f64>);
    // Remembers the path of the page that the reader last arrived at: a page that is still loading is not arrived at.
    Effect::new(move |arrived: Option<String>| {
        let (now, is_settled) = (path.get(), is_settled.get());
        let Some(before) = arrived else {
            scroll::to_hash();
            return now;
        };
        if before == now {
            goes_back.set_value(None);
            return now;
        }
        let back = goes_back.get_value().or_else(scroll::returned_to);
        if !is_settled {
            goes_back.set_value(back);
            return before;
        }
        goes_back.set_value(None);
        // The new page is drawn by the next frame.
        request_animation_frame(move || {
            match back {
                Some(y) => scroll::to(y),
                None if scroll::to_hash() => {}
                None => scroll::to(0.0),
            }
            focus::on("main h1");
        });
        now
    });
    // The router takes a link to the address that it last pushed for no move, although the reader may have gone back since.
    let navigate = use_navigate();
    effect(move || {
        let (path, search) = (path.get(), location.search.get());
        let mark = if search.is_empty() { "" } else { "?" };
        let wanted = format!("{path}{mark}{search}");
        let navigate = navigate.clone();
        set_timeout(
            move || {
                let is_current = location.pathname.try_get_untracked() == Some(path) && location.search.try_get_untracked() == Some(search);
                if is_current && history::address().is_some_and(|now| now != wanted) {
                    let options = NavigateOptions {
                        replace: true,
                        scroll: false,
                        ..NavigateOptions::default()
                    };
                    navigate(&wanted, options);
                }
            },
            Duration::from_millis(400),
        );
    });
}
