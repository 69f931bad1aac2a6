//! Both traditions' accounts of one thing. Through both lenses they are shown side by side and in full; through one, that tradition's comes first
//! and the other is collapsed to its headline.

use super::button::Button;
use crate::domain::content::Tradition;
use crate::domain::lens::Lens;
use crate::domain::markup::Markup;
use crate::hooks::order::keep_order;
use crate::hooks::reactive::{effect, memo};
use leptos::prelude::*;

/// The two accounts.
#[component]
pub fn Accounts(
    /// Whose account comes first through both lenses.
    first: Tradition,
    /// The current lens.
    lens: Signal<Lens>,
    /// The static parts of each account, the Western first: its head, and last its body.
    accounts: Vec<Markup>,
) -> impl IntoView {
    let order = Signal::derive(move || {
        let is_first = lens.get().tradition().is_none_or(|leading| leading == first);
        if is_first { vec![0, 1] } else { vec![1, 0] }
    });
    let mut accounts: Vec<_> = Tradition::ALL.into_iter().zip(accounts).collect();
    if first == Tradition::East {
        accounts.reverse();
    }
    let accounts = accounts.into_iter().map(|(tradition, account)| {
        let mut head = account.children.clone();
        let body = head.pop();
        view! { <Account tradition lens head body /> }
    });
    view! {
        <div class=move || format!("accounts accounts--{}", lens.get().as_str()) use:keep_order=order>
            {accounts.collect_view()}
        </div>
    }
}

#[component]
fn Account(tradition: Tradition, lens: Signal<Lens>, head: Vec<Markup>, body: Option<Markup>) -> impl IntoView {
    let id = format!("account-{}", tradition.as_str());
    // What the reader opened collapses again when the lens changes.
    let opened = RwSignal::new(false);
    effect(move || {
        lens.track();
        opened.set(false);
    });
    let is_open = memo(move || lens.get().shows(tradition) || opened.get());
    let label = Signal::derive(move || if is_open.get() { "Hide this account" } else { "Read this account" }.to_owned());
    view! {
        <div class=format!("account account--{}", tradition.as_str())>
            {head}
            <div class="account__body" id=id.clone() hidden=move || !is_open.get()>
                {body.map(|body| body.children.clone())}
            </div>
            <Button
                class="account__toggle"
                label
                controls=(id, is_open.into())
                hidden=Signal::derive(move || lens.get().shows(tradition))
                on_click=move |()| opened.update(|is_open| *is_open = !*is_open)
            />
        </div>
    }
}
