//! The selected filters, each with a button that removes it.

use leptos::prelude::*;

/// Tags and a button that clears all.
#[component]
pub fn FilterTags(
    /// Group, option and label of each.
    tags: Memo<Vec<(usize, usize, String)>>,
    /// Whether there is nothing to clear.
    hidden: Signal<bool>,
    /// Called with the group and option of a clicked tag.
    on_remove: Callback<(usize, usize)>,
    /// Called to clear everything.
    on_clear: Callback<()>,
) -> impl IntoView {
    let tag = move |(group, option, label): (usize, usize, String)| {
        let aria_label = format!("Remove filter {label}");
        view! {
            <li>
                <button
                    class="explorer__tag"
                    type="button"
                    aria-label=aria_label
                    on:click=move |_| on_remove.run((group, option))
                >
                    {label}
                    <span class="explorer__cross" aria-hidden="true">
                        "×"
                    </span>
                </button>
            </li>
        }
    };
    view! {
        <div class="explorer__chosen" hidden=move || hidden.get()>
            <ul class="explorer__tags" role="list" aria-label="Selected filters">
                {move || tags.get().into_iter().map(tag).collect_view()}
            </ul>
            <button class="explorer__clear" type="button" on:click=move |_| on_clear.run(())>
                "Clear all"
            </button>
        </div>
    }
}
