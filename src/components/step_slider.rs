//! A slider over a few steps, each with a label.

use crate::hooks::reactive::memo;
use leptos::prelude::*;

/// The slider. A tick mark shows the default step.
#[component]
pub fn StepSlider(
    /// Its id.
    id: &'static str,
    /// Its label.
    label: &'static str,
    /// Label of each step.
    steps: Vec<String>,
    /// The default step, from 0.
    start: usize,
    /// The current step.
    step: Signal<usize>,
    /// Called with the chosen step.
    #[prop(into)]
    on_choose: Callback<usize>,
) -> impl IntoView {
    let (list, output_id) = (format!("{id}-steps"), format!("{id}-words"));
    let last = steps.len().saturating_sub(1);
    let label_of = |step: usize| steps.get(step).cloned().unwrap_or_default();
    let (first_label, last_label, start_label) = (label_of(0), label_of(last), label_of(start));
    let step_label = memo(move || steps.get(step.get()).cloned().unwrap_or_default());
    let choose = move |event| {
        if let Ok(step) = event_target_value(&event).parse() {
            on_choose.run(step);
        }
    };
    view! {
        <div class="evidence-map__slider">
            <label for=id>{label}</label>
            <output id=output_id for=id>
                {move || step_label.get()}
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
                aria-valuetext=move || step_label.get()
                on:input=choose
            />
            <span class="evidence-map__ends" aria-hidden="true">
                <span>{first_label}</span>
                <span>{last_label}</span>
            </span>
            <datalist id=list>
                <option value=start.to_string() label="our rule"></option>
            </datalist>
            <span class="evidence-map__hint">{format!("Our rule: {start_label}.")}</span>
        </div>
    }
}
