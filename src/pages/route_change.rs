//! Moves focus and scroll position when another page is shown; the router does neither.

use crate::hooks::reactive::{effect, memo};
use crate::hooks::{focus, history, query, scroll};
use crate::state::{PageCache, PageData, current_route};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use std::time::Duration;

/// Renders nothing.
#[component]
pub fn RouteChangeEffects() -> impl IntoView {
    let location = use_location();
    let path = location.pathname;
    let (route, pages) = (current_route(), PageCache::from_context());
    let is_loaded = memo(move || route.get().is_none_or(|route| pages.data(&route) != PageData::Loading));
    if cfg!(feature = "ssr") {
        return;
    }
    let return_position = StoredValue::new(None::<f64>);
    // The effect's value is the path of the last page that was shown; one that is still loading does not count.
    Effect::new(move |previous: Option<String>| {
        let (current, is_loaded) = (path.get(), is_loaded.get());
        let Some(previous) = previous else {
            scroll::to_hash();
            return current;
        };
        if previous == current {
            return_position.set_value(None);
            return current;
        }
        let position = return_position.get_value().or_else(scroll::return_position);
        if !is_loaded {
            return_position.set_value(position);
            return previous;
        }
        return_position.set_value(None);
        // The new page is rendered by the next frame.
        request_animation_frame(move || {
            match position {
                Some(y) => scroll::to(y),
                None if scroll::to_hash() => {}
                None => scroll::to(0.0),
            }
            focus::on("main h1");
        });
        current
    });
    // The router ignores a link to the URL that it last pushed, although the reader may have gone back since.
    let navigate = use_navigate();
    effect(move || {
        let (path, search) = (path.get(), location.search.get());
        let url = query::join(&path, &search);
        let navigate = navigate.clone();
        set_timeout(
            move || {
                let is_current = location.pathname.try_get_untracked() == Some(path) && location.search.try_get_untracked() == Some(search);
                if is_current && history::url().is_some_and(|current| current != url) {
                    let options = NavigateOptions {
                        replace: true,
                        scroll: false,
                        ..NavigateOptions::default()
                    };
                    navigate(&url, options);
                }
            },
            Duration::from_millis(400),
        );
    });
}
