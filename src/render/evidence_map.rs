//! Evidence map: a table with one practice per row, one complaint per column, and the trial results in the cells.

use super::grade_mark::grade_mark;
use crate::domain::content::Direction;
use crate::domain::grade::{Finding, Grade, GradeRule, Grading};
use crate::domain::ids::ModalityId;
use crate::domain::index::{ComplaintCard, Index, ModalityCard, uncapitalize};
use crate::domain::lens::Lens;
use crate::domain::map::{Against, Cell, MapView, Summary, people_label, worth_label};
use crate::domain::markup::{Markup, element};
use crate::domain::page::{MapPage, TextPage};
use crate::domain::route::Route;

/// Level of detail of the cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapSize {
    /// Symbol, label and certainty.
    Full,
    /// Only the symbol, and whether the grade differs from that by the rule of the site.
    Symbols,
}

/// Data from which the map is rendered.
#[derive(Clone, Copy, Debug)]
pub struct MapContext<'a> {
    /// Practices and complaints.
    pub index: &'a Index,
    /// Trial results.
    pub map: &'a MapPage,
    /// View options.
    pub view: &'a MapView,
    /// Selected lens: it determines which practices are shown.
    pub lens: Lens,
    /// Level of detail of the cells.
    pub size: MapSize,
}

/// Renders the map in a scrollable region, and below it links to the practices that the lens collapses.
pub fn evidence_map(context: MapContext) -> Markup {
    let (shown, collapsed) = context.view.practices(context.index, context.map, context.lens);
    let complaints = context.view.complaints(context.index, context.map);
    let column = |card: &&ComplaintCard| {
        let link = element("a").attr("href", &Route::Complaint(card.id.clone()).path()).text(&card.name);
        element("th").class("evidence-map__column").attr("scope", "col").child(link)
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
                .text(&context.caption()),
        )
        .child(element("thead").child(columns))
        .child(element("tbody").children(shown.into_iter().map(|card| context.row(card, &complaints))));
    let class = match context.size {
        MapSize::Full if context.view.only.is_some() => "evidence-map evidence-map--one",
        MapSize::Full => "evidence-map",
        MapSize::Symbols => "evidence-map evidence-map--signs",
    };
    let region = element("div")
        .class("evidence-map__box")
        .attr("role", "region")
        .attr("aria-labelledby", "map-caption")
        .attr("tabindex", "0")
        .child(table);
    element("div")
        .class(class)
        .child(region)
        .child_opt(context.collapsed_practices(&collapsed))
}

impl MapContext<'_> {
    fn caption(&self) -> String {
        let results = match self.view.against {
            Against::All => "Grades",
            Against::Sham => "What was found against a sham",
            Against::Care => "What was found against usual care or no treatment",
        };
        format!("{results}, practices by complaints. The table scrolls within its box.")
    }

    fn row(&self, card: &ModalityCard, complaints: &[&ComplaintCard]) -> Markup {
        let link = element("a").attr("href", &Route::Modality(card.id.clone()).path()).text(&card.name);
        let tradition = element("span").class("visually-hidden").text(&format!(" ({})", card.tradition.label()));
        let head = element("th")
            .class(&format!("evidence-map__practice evidence-map__practice--{}", card.tradition.as_str()))
            .attr("scope", "row")
            .child(link)
            .child(tradition);
        element("tr")
            .child(head)
            .children(complaints.iter().map(|complaint| self.cell(card, complaint)))
    }

    fn cell(&self, card: &ModalityCard, complaint: &ComplaintCard) -> Markup {
        let (kind, symbol, label, full) = match self.view.cell(self.map, &card.id, &complaint.id) {
            Cell::Found(summary) => return self.found(card, complaint, &summary),
            Cell::OtherComparisons => {
                let full = "only other comparisons";
                return self.cell_link(
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
        let mark = (!symbol.is_empty()).then(|| mark(symbol, label));
        element("td")
            .class(&format!("evidence-map__cell evidence-map__cell--{kind}"))
            .child_opt(mark)
            .child(element("span").class("visually-hidden").text(full))
    }

    fn found(&self, card: &ModalityCard, complaint: &ComplaintCard, summary: &Summary) -> Markup {
        let (kind, symbol, label, full) = match self.view.against {
            Against::All => grade_label(summary.grade),
            _ => direction_label(summary.direction),
        };
        if self.size == MapSize::Symbols {
            let before = self.map.cell(&card.id, &complaint.id);
            let before = before.and_then(|cell| grade_by(&cell.findings, GradeRule::default()));
            let change = before.map(|before| grade_change(before, summary.grade)).unwrap_or_default();
            let kind = if change.is_empty() {
                kind.to_owned()
            } else {
                format!("{kind} evidence-map__cell--turned")
            };
            return self.cell_link(card, complaint, &kind, [mark(symbol, "")], &format!("{full}{change}"));
        }
        let certainty = summary.certainty;
        let (filled, dots) = (
            usize::from(certainty.dots()),
            "\u{25cf}\u{25cf}\u{25cf}\u{25cf}\u{25cb}\u{25cb}\u{25cb}\u{25cb}",
        );
        // Takes four of the eight dots, starting where as many filled ones remain as the certainty has.
        let dots: String = dots.chars().skip(4 - filled.min(4)).take(4).collect();
        let certainty_label = certainty.label().trim_end_matches(" certainty").trim_start_matches("certainty ");
        let dots = if filled == 0 { "?" } else { &dots };
        let certainty_mark = element("span")
            .class("evidence-map__sure")
            .attr("aria-hidden", "true")
            .child(element("span").class("evidence-map__dots").text(dots))
            .text(certainty_label);
        let full = format!("{full}, {}, {}", certainty.label(), comparison_count(summary.rows));
        self.cell_link(card, complaint, kind, [mark(symbol, label), certainty_mark], &full)
    }

    /// Renders a cell with rows: a link to them on the complaint's page, which the app opens in a panel. With `rel="external"` the router ignores the
    /// link.
    fn cell_link(&self, card: &ModalityCard, complaint: &ComplaintCard, kind: &str, marks: impl IntoIterator<Item = Markup>, full: &str) -> Markup {
        let href = format!("{}#with-{}", Route::Complaint(complaint.id.clone()).path(), card.id);
        let full = format!("{full}: {}, {}", card.name, uncapitalize(&complaint.name));
        let link = element("a")
            .class("evidence-map__way")
            .attr("href", &href)
            .attr("rel", "external")
            .attr("data-cell", &format!("{}.{}", card.id, complaint.id))
            .children(marks)
            .child(element("span").class("visually-hidden").text(&full));
        element("td").class(&format!("evidence-map__cell evidence-map__cell--{kind}")).child(link)
    }

    fn collapsed_practices(&self, collapsed: &[&ModalityCard]) -> Option<Markup> {
        let tradition = collapsed.first()?.tradition.label();
        let links = collapsed.iter().map(|card| {
            let link = element("a").attr("href", &Route::Modality(card.id.clone()).path()).text(&card.name);
            element("li").child(link)
        });
        let intro = format!(
            "{} {tradition} practices are folded. With the lens on Both they stand on the map too:",
            collapsed.len()
        );
        let list = element("ul").class("evidence-map__other-list").children(links);
        Some(element("div").class("evidence-map__other").child(element("p").text(&intro)).child(list))
    }
}

/// Renders a symbol in a box and its label, hidden from assistive technology.
fn mark(symbol: &str, label: &str) -> Markup {
    element("span")
        .class("evidence-map__mark")
        .attr("aria-hidden", "true")
        .child(element("b").class("evidence-map__sign").text(symbol))
        .text(label)
}

/// Kind of cell, symbol, short label and full label.
type CellLabel = (&'static str, &'static str, &'static str, &'static str);

/// Returns the label of a grade; a stronger grade has more plus signs.
pub(super) fn grade_label(grade: Grade) -> CellLabel {
    let (kind, symbol, label) = match grade {
        Grade::Good => ("for", "+++", "Good"),
        Grade::Fair => ("for", "++", "Fair"),
        Grade::Weak => ("for", "+", "Weak"),
        Grade::Unclear => ("unclear", "\u{b1}", "Unclear"),
        Grade::NoBenefit => ("no", "=", "No benefit"),
    };
    (kind, symbol, label, grade.label())
}

fn direction_label(direction: Direction) -> CellLabel {
    let (kind, symbol, label) = match direction {
        Direction::Favours => ("for", "+", "Better"),
        Direction::Mixed => ("unclear", "\u{b1}", "Mixed"),
        Direction::NoDifference => ("no", "=", "No diff."),
        Direction::Against => ("no", "\u{2212}", "Worse"),
    };
    (kind, symbol, label, direction.label())
}

fn comparison_count(count: usize) -> String {
    match count {
        1 => "1 comparison".to_owned(),
        count => format!("{count} comparisons"),
    }
}

/// Describes how a grade changed, for use after the grade; empty if it did not.
fn grade_change(before: Grade, after: Grade) -> &'static str {
    match (before as u32).cmp(&(after as u32)) {
        std::cmp::Ordering::Greater => ", raised",
        std::cmp::Ordering::Less => ", lowered",
        std::cmp::Ordering::Equal => "",
    }
}

/// Describes the content of the map in one or two sentences.
pub fn map_status(context: MapContext) -> String {
    let (index, map, view) = (context.index, context.map, context.view);
    let (shown, collapsed) = view.practices(index, map, context.lens);
    let complaints = view.complaints(index, map);
    let result_count = |card: &&ModalityCard| {
        let cells = complaints.iter().map(|complaint| view.cell(map, &card.id, &complaint.id));
        cells.filter(|cell| matches!(cell, Cell::Found(_))).count()
    };
    let found: usize = shown.iter().map(result_count).sum();
    let against = match view.against {
        Against::All => "",
        Against::Sham => " against a sham",
        Against::Care => " against usual care or no treatment",
    };
    let mut text = format!("{found} of {} places have results{against}.", shown.len() * complaints.len());
    if let Some(card) = collapsed.first() {
        text += &format!(
            " {} {} practices are folded; their names stand under the map.",
            collapsed.len(),
            card.tradition.label()
        );
    }
    if view.rule != GradeRule::default() {
        let rule = format!(
            "{}; {}; {}",
            view.rule.sham.label(),
            people_label(view.rule.many_people),
            worth_label(view.rule.worth)
        );
        text += &format!(" Grades follow a rule that is not ours: {rule}.");
    }
    text
}

/// Returns the grade of findings by a rule.
fn grade_by(findings: &[Finding], rule: GradeRule) -> Option<Grade> {
    Grading::new(findings, rule).map(|grading| grading.grade)
}

/// A grade that differs under another rule.
struct ChangedGrade<'a> {
    card: &'a ModalityCard,
    complaint: &'a ComplaintCard,
    before: Grade,
    after: Grade,
}

/// Returns the grades that differ under the reader's rule, with practices in the order of the index.
fn changed_grades<'a>(context: &MapContext<'a>) -> Vec<ChangedGrade<'a>> {
    let cells = context
        .index
        .modalities
        .iter()
        .flat_map(|card| context.index.complaints.iter().map(move |complaint| (card, complaint)));
    let changes = cells.filter_map(|(card, complaint)| {
        let cell = context.map.cell(&card.id, &complaint.id)?;
        let (before, after) = (
            grade_by(&cell.findings, GradeRule::default())?,
            grade_by(&cell.findings, context.view.rule)?,
        );
        (before != after).then_some(ChangedGrade {
            card,
            complaint,
            before,
            after,
        })
    });
    changes.collect()
}

/// Describes how many grades differ under the reader's rule.
pub fn rule_status(context: MapContext) -> String {
    let total = context.map.cells.len();
    if context.view.rule == GradeRule::default() {
        return format!("This is our rule. It makes {total} grades.");
    }
    let changes = changed_grades(&context);
    let raised = changes.iter().filter(|change| (change.after as u32) < change.before as u32).count();
    format!(
        "{} of {total} grades change: {raised} rise, {} fall.",
        changes.len(),
        changes.len() - raised
    )
}

/// Renders the grades that differ under the reader's rule, and the map of all grades by that rule.
pub fn rule_effect(context: MapContext) -> Markup {
    let item = |change: ChangedGrade| {
        let href = format!("{}#with-{}", Route::Complaint(change.complaint.id.clone()).path(), change.card.id);
        let name = format!("{}, {}", change.card.name, uncapitalize(&change.complaint.name));
        element("li")
            .class("evidence-map__turn")
            .child(element("a").attr("href", &href).attr("rel", "external").text(&name))
            .child(grade_mark(Some(change.before)))
            .child(element("span").attr("aria-hidden", "true").text("\u{2192}"))
            .child(element("span").class("visually-hidden").text(" becomes "))
            .child(grade_mark(Some(change.after)))
    };
    let items: Vec<Markup> = changed_grades(&context).into_iter().map(item).collect();
    let heading = |text: &str| element("h2").class("section__heading").text(text);
    let list = (!items.is_empty()).then(|| {
        element("section")
            .class("section")
            .child(heading("What changes"))
            .child(element("ul").class("evidence-map__turns").attr("role", "list").children(items))
    });
    let key_link = element("a")
        .attr("href", &format!("{}#signs", Route::Map.path()))
        .text("What the signs mean");
    let key = element("p").text("Framed, with a star: not the grade by our rule. ").child(key_link);
    let map = element("section")
        .class("section")
        .child(heading("All grades by this rule"))
        .child(key)
        .child(evidence_map(context));
    element("div").child_opt(list).child(map)
}

/// Renders the content of the panel: the rows of one practice on a complaint's page, with their sources. Returns `None` if the page has no such
/// rows.
pub fn map_panel(page: &TextPage, modality: &ModalityId) -> Option<Markup> {
    let find = |id: &str| page.after.iter().find_map(|node| node.find("id", id));
    let rows = find(&format!("with-{modality}"))?;
    let mut sources: Vec<Markup> = Vec::new();
    let mut notes: Vec<Markup> = Vec::new();
    rows.walk(&mut |node| {
        let Some(id) = node.attribute("popovertarget") else { return };
        let source = id.strip_prefix("about-").and_then(find);
        if let Some((source, note)) = source.zip(find(id)).filter(|(source, _)| !sources.contains(source)) {
            sources.push(source.clone());
            notes.push(note.clone());
        }
    });
    // The rows are collapsed on the complaint's page and open here. The summary is left out because it repeats the panel's heading.
    let rows = element("div").class("evidence-table").children(rows.children.iter().skip(1).cloned());
    let list = element("ol").class("source-list").attr("role", "list").children(sources);
    Some(
        element("div")
            .child(rows)
            .child(element("h3").text("Sources"))
            .child(list)
            .children(notes),
    )
}

#[cfg(test)]
mod tests {
    use super::{grade_label, map_panel};
    use crate::domain::grade::Grade;
    use crate::domain::markup::element;
    use crate::domain::page::TextPage;

    #[test]
    fn stronger_grades_have_more_plus_signs() {
        let symbols = Grade::ALL.map(|grade| grade_label(grade).1);
        assert_eq!(symbols, ["+++", "++", "+", "\u{b1}", "="]);
    }

    #[test]
    fn the_panel_has_only_the_rows_and_their_sources() {
        let note = |to: &str| element("button").attr("popovertarget", to).text("1");
        let rows = element("details")
            .attr("id", "with-a")
            .child(element("summary").text("A"))
            .child(element("p").child(note("about-source-2")).child(note("about-source-2")));
        let source = |id: &str| element("li").attr("id", id).text(id);
        let page = TextPage {
            version: 1,
            title: String::new(),
            description: String::new(),
            class: String::new(),
            head: Vec::new(),
            contents: None,
            before: Vec::new(),
            after: vec![
                rows,
                element("ol").child(source("source-1")).child(source("source-2")),
                source("about-source-1"),
                source("about-source-2"),
            ],
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
