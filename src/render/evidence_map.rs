//! The map of evidence: a practice a row, a complaint a column, what was found where they meet.

use super::grade_mark::grade_mark;
use crate::domain::content::Direction;
use crate::domain::grade::{Grade, GradeRule, grade_by};
use crate::domain::ids::{ComplaintId, ModalityId};
use crate::domain::index::{ComplaintCard, Index, ModalityCard, in_a_sentence};
use crate::domain::lens::Lens;
use crate::domain::map::{Against, Cell, MapView, Summary, people_in_words};
use crate::domain::markup::{Markup, element};
use crate::domain::page::{MapPage, TextPage};
use crate::domain::route::Route;

/// How much of each place is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapSize {
    /// Sign, word and certainty.
    Full,
    /// The sign alone, and whether it is another than by the rule of the site.
    Signs,
}

/// All that the map is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct MapContext<'a> {
    /// Practices and complaints.
    pub index: &'a Index,
    /// What trials found.
    pub map: &'a MapPage,
    /// What the reader asked for.
    pub view: &'a MapView,
    /// Whose practices are shown.
    pub lens: Lens,
    /// How much of each place is told.
    pub size: MapSize,
}

/// The map in a box that scrolls by itself, and under it the names of the practices that the lens folds.
pub fn evidence_map(told: MapContext) -> Markup {
    let (shown, folded) = told.view.practices(told.index, told.map, told.lens);
    let complaints = told.view.complaints(told.index, told.map);
    let column = |card: &&ComplaintCard| {
        let way = element("a").attr("href", &Route::Complaint(card.id.clone()).path()).text(&card.name);
        element("th").class("evidence-map__column").attr("scope", "col").child(way)
    };
    let columns = element("tr")
        .child(element("th").class("evidence-map__corner").attr("scope", "col").text("Practice"))
        .children(complaints.iter().map(column));
    let table = element("table")
        .class("evidence-map__table")
        .child(
            element("caption")
                .class("visually-hidden")
                .attr("id", "map-caption")
                .text(&told.caption()),
        )
        .child(element("thead").child(columns))
        .child(element("tbody").children(shown.into_iter().map(|card| told.row(card, &complaints))));
    let class = match told.size {
        MapSize::Full if told.view.only.is_some() => "evidence-map evidence-map--one",
        MapSize::Full => "evidence-map",
        MapSize::Signs => "evidence-map evidence-map--signs",
    };
    let region = element("div")
        .class("evidence-map__box")
        .attr("role", "region")
        .attr("aria-labelledby", "map-caption")
        .attr("tabindex", "0")
        .child(table);
    element("div").class(class).child(region).child_opt(told.other(&folded))
}

impl MapContext<'_> {
    fn caption(&self) -> String {
        let told = match self.view.against {
            Against::All => "Grades",
            Against::Sham => "What was found against a sham",
            Against::Care => "What was found against usual care or no treatment",
        };
        format!("{told}, practices by complaints. The table scrolls within its box.")
    }

    fn row(&self, card: &ModalityCard, complaints: &[&ComplaintCard]) -> Markup {
        let way = element("a").attr("href", &Route::Modality(card.id.clone()).path()).text(&card.name);
        let tradition = element("span").class("visually-hidden").text(&format!(" ({})", card.tradition.label()));
        let head = element("th")
            .class(&format!("evidence-map__practice evidence-map__practice--{}", card.tradition.as_str()))
            .attr("scope", "row")
            .child(way)
            .child(tradition);
        element("tr")
            .child(head)
            .children(complaints.iter().map(|complaint| self.cell(card, complaint)))
    }

    fn cell(&self, card: &ModalityCard, complaint: &ComplaintCard) -> Markup {
        let (kind, sign, word, full) = match self.view.cell(self.map, &card.id, &complaint.id) {
            Cell::Found(summary) => return self.found(card, complaint, &summary),
            Cell::OtherComparisons => {
                let full = "only other comparisons";
                return self.way(
                    card,
                    complaint,
                    "other",
                    [element("span").attr("aria-hidden", "true").text("other only")],
                    full,
                );
            }
            Cell::NoTrials => ("searched", "\u{2205}", "none found", "no trials found"),
            Cell::NotReviewed => ("empty", "", "", "not yet reviewed"),
        };
        let mark = (!sign.is_empty()).then(|| mark(sign, word));
        element("td")
            .class(&format!("evidence-map__cell evidence-map__cell--{kind}"))
            .child_opt(mark)
            .child(element("span").class("visually-hidden").text(full))
    }

    fn found(&self, card: &ModalityCard, complaint: &ComplaintCard, summary: &Summary) -> Markup {
        let (kind, sign, word, full) = match self.view.against {
            Against::All => graded(summary.grade),
            _ => directed(summary.direction),
        };
        if self.size == MapSize::Signs {
            let before = self.map.cell(&card.id, &complaint.id);
            let before = before.and_then(|cell| grade_by(&cell.findings, GradeRule::default()));
            let turn = before.map(|before| turn(before, summary.grade)).unwrap_or_default();
            let kind = if turn.is_empty() {
                kind.to_owned()
            } else {
                format!("{kind} evidence-map__cell--turned")
            };
            return self.way(card, complaint, &kind, [mark(sign, "")], &format!("{full}{turn}"));
        }
        let sure = summary.certainty;
        let (filled, dots) = (
            usize::from(sure.dots()),
            "\u{25cf}\u{25cf}\u{25cf}\u{25cf}\u{25cb}\u{25cb}\u{25cb}\u{25cb}",
        );
        // Four of the eight, from where as many filled ones are left as the certainty has.
        let dots: String = dots.chars().skip(4 - filled.min(4)).take(4).collect();
        let words = sure.label().trim_end_matches(" certainty").trim_start_matches("certainty ");
        let dots = if filled == 0 { "?" } else { &dots };
        let sure_mark = element("span")
            .class("evidence-map__sure")
            .attr("aria-hidden", "true")
            .child(element("span").class("evidence-map__dots").text(dots))
            .text(words);
        let full = format!("{full}, {}, {}", sure.label(), comparisons(summary.rows));
        self.way(card, complaint, kind, [mark(sign, word), sure_mark], &full)
    }

    /// A place with rows: the way to them on the complaint's page, which the app opens in place. `external` leaves the jump to the browser.
    fn way(&self, card: &ModalityCard, complaint: &ComplaintCard, kind: &str, marks: impl IntoIterator<Item = Markup>, full: &str) -> Markup {
        let href = format!("{}#with-{}", Route::Complaint(complaint.id.clone()).path(), card.id);
        let full = format!("{full}: {}, {}", card.name, in_a_sentence(&complaint.name));
        let way = element("a")
            .class("evidence-map__way")
            .attr("href", &href)
            .attr("rel", "external")
            .attr("data-cell", &format!("{}.{}", card.id, complaint.id))
            .children(marks)
            .child(element("span").class("visually-hidden").text(&full));
        element("td").class(&format!("evidence-map__cell evidence-map__cell--{kind}")).child(way)
    }

    fn other(&self, folded: &[&ModalityCard]) -> Option<Markup> {
        let tradition = folded.first()?.tradition.label();
        let links = folded.iter().map(|card| {
            let way = element("a").attr("href", &Route::Modality(card.id.clone()).path()).text(&card.name);
            element("li").child(way)
        });
        let words = format!(
            "{} {tradition} practices are folded. With the lens on Both they stand on the map too:",
            folded.len()
        );
        let list = element("ul").class("evidence-map__other-list").children(links);
        Some(element("div").class("evidence-map__other").child(element("p").text(&words)).child(list))
    }
}

/// A sign in a box and its word, for the eye.
fn mark(sign: &str, word: &str) -> Markup {
    element("span")
        .class("evidence-map__mark")
        .attr("aria-hidden", "true")
        .child(element("b").class("evidence-map__sign").text(sign))
        .text(word)
}

/// Kind of place, sign, word, and the words in full.
type CellLabel = (&'static str, &'static str, &'static str, &'static str);

/// The more signs, the stronger.
pub(super) fn graded(grade: Grade) -> CellLabel {
    let (kind, sign, word) = match grade {
        Grade::Good => ("for", "+++", "Good"),
        Grade::Fair => ("for", "++", "Fair"),
        Grade::Weak => ("for", "+", "Weak"),
        Grade::Unclear => ("unclear", "\u{b1}", "Unclear"),
        Grade::NoBenefit => ("no", "=", "No benefit"),
    };
    (kind, sign, word, grade.label())
}

fn directed(direction: Direction) -> CellLabel {
    let (kind, sign, word) = match direction {
        Direction::Favours => ("for", "+", "Better"),
        Direction::Mixed => ("unclear", "\u{b1}", "Mixed"),
        Direction::NoDifference => ("no", "=", "No diff."),
        Direction::Against => ("no", "\u{2212}", "Worse"),
    };
    (kind, sign, word, direction.label())
}

fn comparisons(count: usize) -> String {
    match count {
        1 => "1 comparison".to_owned(),
        count => format!("{count} comparisons"),
    }
}

/// Which way a grade turned, after a grade; nothing where it stayed.
fn turn(before: Grade, after: Grade) -> &'static str {
    match (before as u32).cmp(&(after as u32)) {
        std::cmp::Ordering::Greater => ", raised",
        std::cmp::Ordering::Less => ", lowered",
        std::cmp::Ordering::Equal => "",
    }
}

/// What is on the map, in a sentence or two.
pub fn map_status(told: MapContext) -> String {
    let (index, map, view) = (told.index, told.map, told.view);
    let (shown, folded) = view.practices(index, map, told.lens);
    let complaints = view.complaints(index, map);
    let has = |card: &&ModalityCard| {
        let cells = complaints.iter().map(|complaint| view.cell(map, &card.id, &complaint.id));
        cells.filter(|cell| matches!(cell, Cell::Found(_))).count()
    };
    let found: usize = shown.iter().map(has).sum();
    let against = match view.against {
        Against::All => "",
        Against::Sham => " against a sham",
        Against::Care => " against usual care or no treatment",
    };
    let mut words = format!("{found} of {} places have results{against}.", shown.len() * complaints.len());
    if let Some(card) = folded.first() {
        words += &format!(
            " {} {} practices are folded; their names stand under the map.",
            folded.len(),
            card.tradition.label()
        );
    }
    if view.rule != GradeRule::default() {
        let rule = format!("{}; {}", view.rule.sham.label(), people_in_words(view.rule.many_people));
        words += &format!(" Grades follow a rule that is not ours: {rule}.");
    }
    words
}

/// A grade that another rule turns.
struct Turned<'a> {
    card: &'a ModalityCard,
    complaint: &'a ComplaintCard,
    before: Grade,
    after: Grade,
}

/// Every grade that the reader's rule turns, practices in the index's order.
fn turned<'a>(told: &MapContext<'a>) -> Vec<Turned<'a>> {
    let places = told
        .index
        .modalities
        .iter()
        .flat_map(|card| told.index.complaints.iter().map(move |complaint| (card, complaint)));
    let turns = places.filter_map(|(card, complaint)| {
        let cell = told.map.cell(&card.id, &complaint.id)?;
        let (before, after) = (grade_by(&cell.findings, GradeRule::default())?, grade_by(&cell.findings, told.view.rule)?);
        (before != after).then_some(Turned {
            card,
            complaint,
            before,
            after,
        })
    });
    turns.collect()
}

/// How many grades the reader's rule turns.
pub fn rule_status(told: MapContext) -> String {
    let all = told.map.cells.len();
    if told.view.rule == GradeRule::default() {
        return format!("This is our rule. It makes {all} grades.");
    }
    let turned = turned(&told);
    let up = turned.iter().filter(|turned| (turned.after as u32) < turned.before as u32).count();
    format!("{} of {all} grades change: {up} rise, {} fall.", turned.len(), turned.len() - up)
}

/// Which grades the reader's rule turns, and the map of grades by it.
pub fn rule_effect(told: MapContext) -> Markup {
    let item = |turned: Turned| {
        let href = format!("{}#with-{}", Route::Complaint(turned.complaint.id.clone()).path(), turned.card.id);
        let name = format!("{}, {}", turned.card.name, in_a_sentence(&turned.complaint.name));
        element("li")
            .class("evidence-map__turn")
            .child(element("a").attr("href", &href).attr("rel", "external").text(&name))
            .child(grade_mark(Some(turned.before)))
            .child(element("span").attr("aria-hidden", "true").text("\u{2192}"))
            .child(element("span").class("visually-hidden").text(" becomes "))
            .child(grade_mark(Some(turned.after)))
    };
    let items: Vec<Markup> = turned(&told).into_iter().map(item).collect();
    let heading = |words: &str| element("h2").class("section__heading").text(words);
    let list = (!items.is_empty()).then(|| {
        element("section")
            .class("section")
            .child(heading("What changes"))
            .child(element("ul").class("evidence-map__turns").attr("role", "list").children(items))
    });
    let signs = element("a")
        .attr("href", &format!("{}#signs", Route::Map.path()))
        .text("What the signs mean");
    let key = element("p").text("Framed, with a star: not the grade by our rule. ").child(signs);
    let map = element("section")
        .class("section")
        .child(heading("All grades by this rule"))
        .child(key)
        .child(evidence_map(told));
    element("div").child_opt(list).child(map)
}

/// Names the place that is opened, with the way to close it.
pub fn map_panel_head(index: &Index, modality: &ModalityId, complaint: &ComplaintId) -> Markup {
    let practice = index.modality(modality).map(|card| card.name.clone()).unwrap_or_default();
    let complaint = index.complaint(complaint).map(|card| in_a_sentence(&card.name)).unwrap_or_default();
    let heading = element("h2")
        .attr("id", "map-panel-title")
        .attr("tabindex", "-1")
        .text(&format!("{practice}, {complaint}"));
    let close = element("button").attr("type", "button").attr("data-close", "").text("Close");
    element("div").class("evidence-map__panel-head").child(heading).child(close)
}

/// The rows of one practice on a complaint's page with their sources, for the panel.
pub fn map_panel(page: &TextPage, modality: &ModalityId) -> Option<Markup> {
    let find = |id: &str| page.after.iter().find_map(|still| still.find("id", id));
    let rows = find(&format!("with-{modality}"))?;
    let mut sources: Vec<Markup> = Vec::new();
    rows.walk(&mut |still| {
        let source = still.attribute("href").and_then(|href| href.strip_prefix('#')).and_then(find);
        if let Some(source) = source.filter(|source| !sources.contains(source)) {
            sources.push(source.clone());
        }
    });
    // What stands folded on its own page is open here; the summary repeats the heading.
    let rows = element("div").class("evidence-table").children(rows.children.iter().skip(1).cloned());
    let list = element("ol").class("source-list").attr("role", "list").children(sources);
    Some(element("div").child(rows).child(element("h3").text("Sources")).child(list))
}

#[cfg(test)]
mod tests {
    use super::{graded, map_panel};
    use crate::domain::grade::Grade;
    use crate::domain::markup::element;
    use crate::domain::page::TextPage;

    #[test]
    fn the_stronger_the_grade_the_more_signs() {
        let signs = Grade::ALL.map(|grade| graded(grade).1);
        assert_eq!(signs, ["+++", "++", "+", "\u{b1}", "="]);
    }

    #[test]
    fn the_panel_takes_the_rows_and_their_sources_alone() {
        let note = |to: &str| element("a").attr("href", to).text("1");
        let rows = element("details")
            .attr("id", "with-a")
            .child(element("summary").text("A"))
            .child(element("p").child(note("#source-2")).child(note("#source-2")));
        let source = |id: &str| element("li").attr("id", id).text(id);
        let page = TextPage {
            version: 1,
            title: String::new(),
            description: String::new(),
            class: String::new(),
            head: Vec::new(),
            contents: None,
            before: Vec::new(),
            after: vec![rows, element("ol").child(source("source-1")).child(source("source-2"))],
            questions: Vec::new(),
        };
        let mut html = String::new();
        if let Some(panel) = map_panel(&page, &"a".into()) {
            panel.write_html(&mut html);
        }
        assert_eq!(html.matches("<li id=\"source-2\">").count(), 1);
        assert!(!html.contains("source-1") && !html.contains("summary"));
        assert_eq!(map_panel(&page, &"b".into()), None);
    }
}
