//! The page of the map: what can be asked of it, the map as it stands at the start, and what its signs mean. Beside it the sliders of the rule.

use super::evidence_map::{MapContext, MapSize, evidence_map, graded};
use super::section::section;
use crate::domain::content::MapText;
use crate::domain::grade::{Grade, GradeRule, ShamWeight};
use crate::domain::index::{ComplaintCard, FORMAT_VERSION, Index};
use crate::domain::lens::Lens;
use crate::domain::library::Library;
use crate::domain::map::{Against, MapView, people_in_words};
use crate::domain::markup::{Markup, element};
use crate::domain::page::{MapPage, TextPage};
use crate::domain::route::Route;

/// The page. The map comes last of what stands before; the app draws another in its place.
pub fn page(library: &Library, index: &Index) -> TextPage {
    let words = &library.site.map;
    let titles = element("div")
        .class("page__titles")
        .child(element("h1").class("page__title").attr("tabindex", "-1").text(&words.title))
        .child(element("p").class("page__lede").text(&words.lede));
    let map = evidence_map(MapContext {
        index,
        map: &MapPage::from_library(library),
        view: &MapView::default(),
        lens: Lens::Both,
        size: MapSize::Full,
    });
    TextPage {
        version: FORMAT_VERSION,
        title: words.title.clone(),
        description: words.lede.clone(),
        class: "page page--map".to_owned(),
        head: vec![element("header").class("page__head").child(titles)],
        contents: None,
        before: vec![
            note("Filters, order and lens start with the app. The whole map stands below, and its links work without it."),
            questions(index),
            map,
        ],
        after: vec![section("signs", "What the signs mean", signs(words))],
        questions: Vec::new(),
    }
}

/// The page around a map: what comes last before it stands in the map's place until the app draws another. Empty places are filled by the app.
pub fn map_article(mut page: TextPage) -> Markup {
    let placeholder = page.before.pop().unwrap_or_else(|| element("div"));
    let line = |part: &str| element("p").class(&format!("evidence-map__{part}"));
    let status = element("div").attr("role", "status").child(line("unknown")).child(line("status"));
    let place = |part: &str| element("div").class(&format!("evidence-map__{part}"));
    let panel = element("dialog")
        .class("evidence-map__panel")
        .attr("aria-labelledby", "map-panel-title")
        .child(place("opened"))
        .child(place("rows").attr("role", "status"));
    element("article")
        .class(&format!("{} evidence-map__page", page.class))
        .children(page.head)
        .children(page.before)
        .child(status)
        .child(place("drawn").child(placeholder))
        .children(page.after)
        .child(panel)
}

/// The sliders of the rule, and last what stands in the place of the map until the app draws it.
pub fn rule_form() -> [Markup; 3] {
    let view = MapView::default();
    let mut fields = view.fields().into_iter();
    let start = |name: &str| {
        fields
            .find(|field| field.0 == name)
            .map(|(_, step, words)| (step, words))
            .unwrap_or_default()
    };
    let [sham, people] = ["sham", "people"].map(start);
    let weights = ShamWeight::ALL.map(|weight| weight.label().to_owned());
    let numbers = GradeRule::PEOPLE.map(people_in_words);
    let reset = element("button").attr("type", "button").attr("data-reset", "").text("Back to our rule");
    let form = element("div")
        .class("evidence-map__form")
        .attr("role", "group")
        .attr("aria-label", "The rule")
        .child(slider("sham", "What a sham weighs", &sham, &weights))
        .child(slider("people", "How many people a firm result needs", &people, &numbers))
        .child(reset);
    let way = element("a").attr("href", &Route::Map.path()).text("The map of evidence");
    let later = element("p").child(way).text(" shows every grade by our rule.");
    [note("The sliders start with the app."), form, later]
}

fn note(words: &str) -> Markup {
    element("p").class("evidence-map__note needs-app").text(words)
}

/// A slider over a few steps, each with its words; the tick is the step at the start.
fn slider(name: &str, label: &str, start: &(String, String), steps: &[String]) -> Markup {
    let (id, last) = (format!("map-{name}"), steps.len().saturating_sub(1));
    let tick = element("option").attr("value", &start.0).attr("label", "our rule");
    let range = element("input")
        .attr("type", "range")
        .attr("id", &id)
        .attr("name", name)
        .attr("min", "0")
        .attr("max", &last.to_string())
        .attr("step", "1")
        .attr("value", &start.0)
        .attr("list", &format!("{id}-steps"))
        .attr("aria-valuetext", &start.1);
    let words = element("output").attr("id", &format!("{id}-words")).attr("for", &id).text(&start.1);
    let ends = steps.first().zip(steps.last()).map(|(first, last)| {
        element("span")
            .class("evidence-map__ends")
            .attr("aria-hidden", "true")
            .child(element("span").text(first))
            .child(element("span").text(last))
    });
    element("div")
        .class("evidence-map__slider")
        .child(element("label").attr("for", &id).text(label))
        .child(words)
        .child(range)
        .child_opt(ends)
        .child(element("datalist").attr("id", &format!("{id}-steps")).child(tick))
        .child(element("span").class("evidence-map__hint").text(&format!("Our rule: {}.", start.1)))
}

/// What can be asked of the map.
fn questions(index: &Index) -> Markup {
    let complaints = |before: &'static str| {
        let option = move |card: &ComplaintCard| (card.id.to_string(), format!("{before}{}", card.name));
        index.complaints.iter().map(option)
    };
    let start = |words: &str| [(String::new(), words.to_owned())];
    let against = Against::ALL.map(|against| (against.as_str().to_owned(), against.label().to_owned()));
    let only = start("all").into_iter().chain(complaints(""));
    let sort = start("name, traditions in turn").into_iter().chain(complaints("results for: "));
    let columns = [
        (String::new(), "name".to_owned()),
        ("rows".to_owned(), "number of comparisons".to_owned()),
    ];
    element("div")
        .class("evidence-map__form")
        .attr("role", "group")
        .attr("aria-label", "What the map shows")
        .child(choice("against", "Compared with", against))
        .child(choice("only", "Complaints", only))
        .child(choice("sort", "Practices by", sort))
        .child(choice("columns", "Complaints by", columns))
}

fn choice(name: &str, label: &str, options: impl IntoIterator<Item = (String, String)>) -> Markup {
    let id = format!("map-{name}");
    let option = |(value, words): (String, String)| element("option").attr("value", &value).text(&words);
    let select = element("select")
        .attr("id", &id)
        .attr("name", name)
        .children(options.into_iter().map(option));
    element("div")
        .class("evidence-map__choice")
        .child(element("label").attr("for", &id).text(label))
        .child(select)
}

/// Each sign with its meaning, and the way to the rule.
fn signs(words: &MapText) -> [Markup; 4] {
    let sign = |kind: &str, sign: &str| {
        let sign = element("b").class("evidence-map__sign").text(sign);
        element("span").class(&format!("evidence-map__cell--{kind}")).child(sign)
    };
    let line = |mark: Markup, name: &str| {
        let mark = element("dt").attr("aria-hidden", "true").child(mark);
        element("div").class("evidence-map__meaning").child(mark).child(element("dd").text(name))
    };
    let grades = Grade::ALL.map(|grade| {
        let (kind, mark, _, name) = graded(grade);
        line(sign(kind, mark), if grade == Grade::Unclear { &words.unclear } else { name })
    });
    let dots = element("span").text("\u{25cf}\u{25cf}\u{25cb}\u{25cb}");
    let rest = [
        line(dots, &words.certainty),
        line(sign("searched", "\u{2205}"), &words.no_trials),
        line(element("span").class("evidence-map__cell--empty"), &words.not_reviewed),
    ];
    let list = element("dl").class("evidence-map__signs").children(grades).children(rest);
    let method = element("a")
        .attr("href", &Route::method().path())
        .text("How a grade is made, and what another rule would change");
    [
        list,
        element("p").text(&words.one_kind),
        element("p").text(&words.opens),
        element("p").child(method),
    ]
}
