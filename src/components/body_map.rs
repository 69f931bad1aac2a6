//! The body map: a figure whose regions are checkboxes for the places of a list. The style sheet draws each region by its number.

use crate::domain::assessment::Choice;
use leptos::prelude::*;

/// The figure beside the list. Its checkboxes are left out of the tab order, because the list offers the same.
#[component]
pub fn BodyMap<'a>(
    /// The places of the list.
    choices: &'a [Choice],
    /// Ids of the checked places.
    draft: RwSignal<Vec<String>>,
    /// Called with a place and whether it is now checked.
    on_toggle: Callback<(String, bool)>,
) -> impl IntoView {
    let region = |(i, region): (usize, &Region), side: &'static str| {
        let choice = choices.iter().find(|choice| choice.id.as_str() == region.choice)?;
        let (label, id) = (format!("{}, {side}", choice.label), region.choice);
        Some(view! {
            <input
                class=format!("body-map__region body-map__region--{i}")
                type="checkbox"
                tabindex="-1"
                value=id
                aria-label=label
                prop:checked=move || draft.read().iter().any(|checked| checked == id)
                on:change=move |event| on_toggle.run((id.to_owned(), event_target_checked(&event)))
            />
        })
    };
    let view = |(view, side): (BodyView, &'static str)| {
        let listed = REGIONS.iter().enumerate().filter(|(_, region)| region.view == view);
        let regions = listed.filter_map(|entry| region(entry, side)).collect_view();
        view! {
            <div class="body-map__view">
                <p class="body-map__name" aria-hidden="true">
                    {side}
                </p>
                {regions}
            </div>
        }
    };
    view! {
        <div class="body-map" role="group" aria-label="The same places on a figure">
            {VIEWS.map(view).collect_view()}
        </div>
    }
}

/// A side of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BodyView {
    /// The front.
    Front,
    /// The back.
    Back,
}

/// One region of the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Region {
    /// The side it lies on.
    view: BodyView,
    /// Id of the choice that it checks. Left and right are the same choice.
    choice: &'static str,
}

const fn front(choice: &'static str) -> Region {
    Region {
        view: BodyView::Front,
        choice,
    }
}

const fn back(choice: &'static str) -> Region {
    Region {
        view: BodyView::Back,
        choice,
    }
}

/// All regions, from the head down, each pair one after the other.
const REGIONS: [Region; 39] = [
    front("head"),
    front("face-jaw"),
    front("neck"),
    front("shoulder"),
    front("shoulder"),
    front("chest"),
    front("arm-elbow"),
    front("arm-elbow"),
    front("belly"),
    front("hand-wrist"),
    front("hand-wrist"),
    front("hip-groin"),
    front("hip-groin"),
    front("thigh"),
    front("thigh"),
    front("knee"),
    front("knee"),
    front("calf-shin"),
    front("calf-shin"),
    front("foot-ankle"),
    front("foot-ankle"),
    back("head"),
    back("neck"),
    back("shoulder"),
    back("shoulder"),
    back("upper-back"),
    back("arm-elbow"),
    back("arm-elbow"),
    back("low-back"),
    back("buttock"),
    back("buttock"),
    back("thigh"),
    back("thigh"),
    back("knee"),
    back("knee"),
    back("calf-shin"),
    back("calf-shin"),
    back("foot-ankle"),
    front("pelvis"),
];

/// The two sides with their names, from left to right.
const VIEWS: [(BodyView, &str); 2] = [(BodyView::Front, "front"), (BodyView::Back, "back")];

#[cfg(test)]
mod tests {
    use super::REGIONS;
    use serde_json::Value;

    #[test]
    fn every_region_is_a_choice_of_the_question() {
        let text = include_str!("../../public/content/assessment/questions.json");
        let file: Value = serde_json::from_str(text).expect("the questions are JSON");
        let mut questions = file["questions"].as_array().into_iter().flatten();
        let asked = questions.find(|question| question["map"] == true).expect("a question has a figure");
        let offered: Vec<&str> = asked["choices"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|choice| choice["id"].as_str())
            .collect();
        for region in REGIONS {
            assert!(offered.contains(&region.choice), "{}", region.choice);
        }
    }
}
