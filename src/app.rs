//! The app: contexts, the route table, and the shell around every page.

use crate::components::{Footer, Header};
use crate::domain::route::Route as SiteRoute;
use crate::hooks::reactive::memo;
use crate::hooks::{links, scroll};
use crate::pages::{Article, Assessment, Compare, EvidenceMap, Explorer, NotFound, PaletteDialogs, RouteChangeEffects, Tray};
use crate::state::{Catalog, Comparison, Dialogs, HistoryEntry, PageCache, UrlWriter, current_route, use_lens};
use leptos::ev::{MouseEvent, PointerEvent};
use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::path;

/// The whole site.
#[component]
pub fn App(
    /// The index.
    catalog: Catalog,
    /// The files that are already loaded.
    pages: PageCache,
) -> impl IntoView {
    #[cfg(feature = "ssr")]
    leptos_meta::provide_meta_context();
    provide_context(catalog);
    provide_context(pages);
    provide_context(Dialogs::new());
    scroll::watch_history();
    view! {
        <Router>
            <Shell>
                // `domain::route` spells the same paths, for links and for the prerenderer, which needs them all.
                <FlatRoutes fallback=NotFound>
                    <Route path=path!("/") view=Article />
                    <Route path=path!("/modalities") view=Explorer />
                    <Route path=path!("/modalities/:id") view=Article />
                    <Route path=path!("/complaints/:id") view=Article />
                    <Route path=path!("/pairs/:id") view=Article />
                    <Route path=path!("/compare") view=Article />
                    // Two or three practices.
                    <Route path=path!("/compare/*practices") view=Compare />
                    <Route path=path!("/assessment") view=Assessment />
                    <Route path=path!("/map") view=EvidenceMap />
                    // The site's own pages, and any other path of one segment.
                    <Route path=path!("/:document") view=Article />
                </FlatRoutes>
            </Shell>
        </Router>
    }
}

/// The parts around every page. Style sheets read the lens and the kind of page from here.
#[component]
fn Shell(
    /// The page.
    children: Children,
) -> impl IntoView {
    UrlWriter::provide();
    Comparison::provide();
    let lens = use_lens();
    provide_context(lens);
    let (catalog, pages, dialogs) = (Catalog::from_context(), PageCache::from_context(), Dialogs::from_context());
    let writer = UrlWriter::from_context();
    let route = current_route();
    let in_assessment = memo(move || *route.read() == Some(SiteRoute::Assessment));
    // Each step of the assessment starts at its top.
    scroll::watch(move || in_assessment.try_get_untracked().unwrap_or(true));
    // Links are drawn without the lens; it is added as they are followed, by touch, keyboard or any mouse button.
    let add_lens = move |event: MouseEvent| {
        if links::path_of_target(&event).is_some() {
            writer.flush();
            scroll::save();
            scroll::restore_manually();
            let lens = lens.state.get_untracked();
            links::set_query_value(&event, "lens", lens.tradition().map(|_| lens.as_str().to_owned()));
        }
    };
    let footer = view! { <Footer index=catalog.index() /> }.into_any();
    // A link under the pointer is likely to be followed. Not in the assessment: its suggestions follow from the answers, and prefetching them would
    // reveal those to the server.
    let prefetch = move |event: PointerEvent| {
        if !in_assessment.get_untracked()
            && let Some(route) = links::path_of_target(&event).and_then(|path| SiteRoute::parse(&path))
        {
            pages.prefetch(&route, &catalog);
        }
    };
    view! {
        <a class="skip-link" href="#main" rel="external">
            "Skip to the text"
        </a>
        <div
            class="shell"
            data-lens=move || lens.state.get().as_str()
            data-page=move || route.read().as_ref().map(SiteRoute::kind)
            on:click=add_lens
            on:auxclick=add_lens
            on:contextmenu=add_lens
            on:pointerover=prefetch
        >
            <Header
                route
                lens=lens.state.into()
                on_lens=move |tradition| lens.set(tradition, HistoryEntry::Push)
                on_search=move |()| dialogs.palette.set(true)
            />
            <main id="main" class="main" tabindex="-1">
                <RouteChangeEffects />
                {children()}
            </main>
            {footer}
            <Tray />
        </div>
        <PaletteDialogs />
    }
}
