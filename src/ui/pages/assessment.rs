//! The assessment's page: the frame, which its own program takes over.

use super::working::titled;
use crate::browser::desk;
use crate::browser::fetch::FetchError;
use crate::domain::page::TextPage;
use crate::ui::components::LoadError;
use crate::ui::state::{Address, Live};
use leptos::prelude::*;

/// The assessment.
pub fn page(page: TextPage) -> AnyView {
    let (title, description) = (page.title.clone(), page.description.clone());
    titled(&title, &description, view! { <Assessment page /> }.into_any())
}

#[component]
fn Assessment(
    /// The frame, with the words before the first question.
    page: TextPage,
) -> impl IntoView {
    let address = Address::here();
    let lens = Memo::new(move |_| address.lens());
    let failed = RwSignal::new(None::<FetchError>);
    let open = move || {
        failed.set(None);
        leptos::task::spawn_local(async move {
            let opened = desk::open().await;
            // By now the reader may have left the page.
            let Some(lens) = lens.try_get_untracked() else { return };
            match opened {
                Ok(desk) => desk.attach(lens.as_str()),
                Err(error) => failed.set(Some(error)),
            }
        });
    };
    let live = Live::from_context();
    Effect::new(move |_| {
        if live.0.get() {
            open();
        }
    });
    Effect::new(move |_| desk::turn(lens.get().as_str()));
    on_cleanup(desk::detach);
    view! {
        {move || failed.get().map(|error| view! { <LoadError error on_retry=move |()| open() /> })}
        {page.before}
    }
}
