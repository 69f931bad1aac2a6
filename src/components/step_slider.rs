//! A slider over a few steps, each with its words.

use crate::hooks::reactive::memo;
use leptos::prelude::*;

/// The slider. A tick marks the step at the start.
#[component]
pub fn StepSlider(
    /// Its id.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// Words of each step.
    steps: Vec<String>,
    /// The step at the start, from 0.
    start: usize,
    /// The step now.
    step: Signal<usize>,
    /// Called with the step that was chosen.
    #[prop(into)]
    on_choose: Callback<usize>,
) -> impl IntoView {
    let (list, words_id) = (format!("{id}-steps"), format!("{id}-words"));
    let last = steps.len().saturating_sub(1);
    let at = |step: usize| steps.get(step).cloned().unwrap_or_default();
    let (first_words, last_words, start_words) = (at(0), at(last), at(start));
    let words = memo(move || steps.get(step.get()).cloned().unwrap_or_default());
    let choose = move |event| {
        if let Ok(step) = event_target_value(&event).parse() {
            on_choose.run(step);
        }
    };
    view! {
        <div class="evidence-map__slider">
            <label for=id>{label}</label>
            <output id=words_id for=id>
                {move || words.get()}
            </output>
            <input
                type="range"
                id=id
                min="0"
                max=last.to_string()
                step="1"
                list=list.clone()
                value=start.to_string()
                prop:value=move || step.get().to_string()
                aria-valuetext=move || words.get()
                on:input=choose
            />
            <span class="evidence-map__ends" aria-hidden="true">
                <span>{first_words}</span>
                <span>{last_words}</span>
            </span>
            <datalist id=list>
                <option value=start.to_string() label="our rule"></option>
            </datalist>
            <span class="evidence-map__hint">{format!("Our rule: {start_words}.")}</span>
        </div>
    }
}
