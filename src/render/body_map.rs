//! The body map: a figure whose regions tick the places of a list. Style sheets draw each region by its number.

use crate::domain::assessment::Choice;
use crate::domain::markup::{Markup, element};

/// The figure beside the list, `ticked` as the list is. A region is a checkbox of its own with the value of its place; the keyboard has the list.
pub fn body_map(choices: &[Choice], ticked: impl Fn(&str) -> bool) -> Markup {
    let region = |at: usize, region: &Region, name: &str| {
        let choice = choices.iter().find(|choice| choice.id.as_str() == region.choice)?;
        let input = element("input")
            .class(&region_class(at))
            .attr("type", "checkbox")
            .attr("tabindex", "-1")
            .attr("value", region.choice)
            .attr("aria-label", &format!("{}, {name}", choice.label));
        Some(if ticked(region.choice) { input.attr("checked", "") } else { input })
    };
    let views = view_names().map(|(view, name)| {
        let own = REGIONS.iter().enumerate().filter(|(_, region)| region.view == view);
        let name_line = element("p").class("body-map__name").attr("aria-hidden", "true").text(name);
        element("div")
            .class("body-map__view")
            .child(name_line)
            .children(own.filter_map(|(at, listed)| region(at, listed, name)))
    });
    element("div")
        .class("body-map")
        .attr("role", "group")
        .attr("aria-label", "The same places on a figure")
        .children(views)
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
    pub view: BodyView,
    /// Id of the choice that it ticks. Left and right count as one.
    pub choice: &'static str,
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
const REGIONS: [Region; 38] = [
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
];

/// The two sides with their names, as they stand from left to right.
fn view_names() -> [(BodyView, &'static str); 2] {
    [(BodyView::Front, "front"), (BodyView::Back, "back")]
}

/// Class of the region at this place of [`REGIONS`].
fn region_class(at: usize) -> String {
    format!("body-map__region body-map__region--{at}")
}

#[cfg(test)]
mod tests {
    use super::REGIONS;
    use serde_json::Value;

    #[test]
    fn every_region_ticks_a_place_that_is_asked_for() {
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
