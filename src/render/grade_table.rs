//! Grade rule as a table, computed by the rule itself.

use super::direction_mark::direction_mark;
use super::grade_mark::grade_mark;
use crate::domain::content::Direction;
use crate::domain::grade::{MANY_PEOPLE, Verdict, decide};
use crate::domain::markup::{Markup, element};

/// Possible verdicts against one kind of comparator. 'Worse' gives the same grades as 'no clear difference'.
const VERDICTS: [Option<Verdict>; 5] = [
    verdict(Direction::Favours, true),
    verdict(Direction::Favours, false),
    verdict(Direction::Mixed, false),
    verdict(Direction::NoDifference, false),
    None,
];

const fn verdict(direction: Direction, firm: bool) -> Option<Verdict> {
    Some(Verdict { direction, firm })
}

/// Renders a table for each verdict against sham: its grade with each verdict against usual care or no treatment.
pub fn grade_table() -> Markup {
    let blocks = VERDICTS.map(|sham| {
        let heading = element("p").class("grade-table__sham").text("Against sham: ").child(verdict_label(sham));
        let rows = VERDICTS.map(|care| {
            element("tr")
                .child(element("th").attr("scope", "row").child(verdict_label(care)))
                .child(element("td").child(grade_mark(Some(decide(sham, care)))))
        });
        let column = |text: &str| element("th").attr("scope", "col").text(text);
        let columns = element("tr").children([column("Against usual care or no treatment"), column("Grade")]);
        let table = element("table")
            .class("grade-table__table")
            .child(element("thead").child(columns))
            .child(element("tbody").children(rows));
        element("div").class("grade-table__block").child(heading).child(table)
    });
    let firm = format!(
        "'Firm' stands for at least moderate certainty and {MANY_PEOPLE} people in one result. Rows that compare only with another treatment, or with unnamed controls, make 'Unclear'."
    );
    element("div")
        .class("grade-table")
        .child(element("p").class("grade-table__firm").text(&firm))
        .children(blocks)
}

fn verdict_label(verdict: Option<Verdict>) -> Markup {
    let mark = direction_mark(verdict.map(|verdict| verdict.direction));
    if verdict.is_some_and(|verdict| verdict.firm) {
        mark.text(", firm")
    } else {
        mark
    }
}
