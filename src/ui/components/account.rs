//! One tradition's account.

use super::button::Button;
use crate::domain::content::Tradition;
use crate::domain::page::Account as Text;
use crate::domain::still::el;
use leptos::prelude::*;

/// The account, in full or folded to its headline. Folded, a button opens it in place.
#[component]
pub fn Account(
    /// Whose it is.
    tradition: Tradition,
    /// What it says.
    text: Text,
    /// Whether it starts folded.
    folded: bool,
) -> impl IntoView {
    let open = RwSignal::new(!folded);
    let id = format!("account-{}", tradition.as_str());
    let toggle = folded.then(|| {
        let words = Signal::derive(move || if open.get() { "Fold this account" } else { "Read this account" }.to_owned());
        let opens = (id.clone(), Signal::from(open));
        view! { <Button class="account__toggle" words opens on_press=move |()| open.update(|open| *open = !*open) /> }
    });
    view! {
        <div class=format!("account account--{}", tradition.as_str())>
            {el("p").class("account__kicker").text(&text.kicker)} {el("h3").class("account__headline").text(&text.headline)}
            <div class="account__body" id=id hidden=move || !open.get()>
                {text.body}
            </div>
            {toggle}
        </div>
    }
}
