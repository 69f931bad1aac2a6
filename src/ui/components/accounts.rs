//! Both traditions' accounts side by side, seen through the lens.

use super::account::Account;
use crate::domain::content::Tradition;
use crate::domain::lens::Lens;
use crate::domain::page::Account as Text;
use leptos::prelude::*;

/// The chosen tradition first and full, the other folded to its headline; with both chosen, side by side, `first` leading.
#[component]
pub fn Accounts(
    /// The Western account.
    west: Text,
    /// The Eastern account.
    east: Text,
    /// Which leads where both are shown.
    first: Tradition,
    /// The lens.
    #[prop(into)]
    lens: Signal<Lens>,
) -> impl IntoView {
    move || {
        let lens = lens.get();
        let leads = lens.tradition().unwrap_or(first);
        let accounts = [leads, leads.other()].map(|tradition| {
            let text = match tradition {
                Tradition::West => west.clone(),
                Tradition::East => east.clone(),
            };
            view! { <Account tradition text folded=!lens.shows(tradition) /> }
        });
        view! { <div class=format!("accounts accounts--{}", lens.as_str())>{Vec::from(accounts)}</div> }
    }
}
