//! The rule for grades as a table, computed by the rule itself.

use super::direction_mark::direction_mark;
use super::grade_mark::grade_mark;
use crate::domain::content::Direction;
use crate::domain::grade::{MANY_PEOPLE, Verdict, decide};
use crate::domain::still::{Still, el};

/// What can be found against one kind of comparator. 'Worse' decides like 'no clear difference'.
const FOUND: [Option<Verdict>; 5] = [
    found(Direction::Favours, true),
    found(Direction::Favours, false),
    found(Direction::Mixed, false),
    found(Direction::NoDifference, false),
    None,
];

const fn found(direction: Direction, firm: bool) -> Option<Verdict> {
    Some(Verdict { direction, firm })
}

/// Each finding against sham, and which grade it makes with each finding against usual care or no treatment.
pub fn grade_table() -> Still {
    let blocks = FOUND.map(|sham| {
        let heading = el("p").class("grade-table__sham").text("Against sham: ").child(name(sham));
        let rows = FOUND.map(|care| {
            el("tr")
                .child(el("th").attr("scope", "row").child(name(care)))
                .child(el("td").child(grade_mark(Some(decide(sham, care)))))
        });
        let column = |words: &str| el("th").attr("scope", "col").text(words);
        let columns = el("tr").children([column("Against usual care or no treatment"), column("Grade")]);
        let table = el("table")
            .class("grade-table__table")
            .child(el("thead").child(columns))
            .child(el("tbody").children(rows));
        el("div").class("grade-table__block").child(heading).child(table)
    });
    let firm = format!(
        "'Firm' stands for at least moderate certainty and {MANY_PEOPLE} people in one result. Rows that compare only with another treatment, or with unnamed controls, make 'Unclear'."
    );
    el("div")
        .class("grade-table")
        .child(el("p").class("grade-table__firm").text(&firm))
        .children(blocks)
}

fn name(verdict: Option<Verdict>) -> Still {
    let mark = direction_mark(verdict.map(|verdict| verdict.direction));
    if verdict.is_some_and(|verdict| verdict.firm) {
        mark.text(", firm")
    } else {
        mark
    }
}
