//! A card that stops the assessment.

use crate::components::Button;
use crate::domain::ids::StopId;
use crate::render;
use crate::state::Journey;
use leptos::prelude::*;

/// The card and its buttons. Only a card of the lesser kind lets the reader go on.
#[component]
pub fn StopCard(
    /// The reader's journey.
    journey: Journey,
    /// The card.
    id: StopId,
) -> impl IntoView {
    let stop = journey.with_flow(|flow| flow.stops.stops.iter().find(|stop| stop.id == id).cloned());
    stop.map(|stop| {
        let go_on = stop.may_continue().then(|| {
            view! { <Button class="stop-card__button" label="I will see a clinician, go on" on_click=move |()| journey.dismiss_stop() /> }
        });
        view! {
            <div class=format!("stop-card stop-card--{}", stop.urgency.as_str())>
                {render::stop_card(&stop)}
                <div class="stop-card__ways">
                    {go_on}
                    <Button class="stop-card__button stop-card__button--quiet" label="Change my answer" on_click=move |()| journey.go_to_last() />
                </div>
            </div>
        }
    })
}
