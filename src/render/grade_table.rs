//! Grade rule as a table, computed by the rule itself.

use super::grade_mark::grade_mark;
use crate::domain::content::{Certainty, Direction};
use crate::domain::grade::{Control, Grade, GradeRule, MANY_PEOPLE, Size, Verdict, decide};
use crate::domain::index::capitalize;
use crate::domain::markup::{Markup, element};

/// Renders what each grade stands for, and the grade of every benefit by certainty and size.
pub fn grade_table() -> Vec<Markup> {
    let when = Grade::ALL.map(|grade| {
        element("tr")
            .child(element("th").attr("scope", "row").child(grade_mark(Some(grade))))
            .child(element("td").text(grade.when()))
    });
    let certainties = [Certainty::High, Certainty::Moderate, Certainty::Low, Certainty::VeryLow];
    let sizes = [Size::Clear, Size::Perhaps, Size::Small];
    let rows = certainties.into_iter().flat_map(|certainty| {
        sizes.map(|size| {
            let name = format!("{}, {}", capitalize(certainty.label()), size.label());
            element("tr")
                .child(element("th").attr("scope", "row").text(&name))
                .children([Control::Sham, Control::Care].map(|control| cell(control, certainty, size)))
        })
    });
    let note = format!(
        "For {MANY_PEOPLE} people or more. With fewer, 'Good' becomes 'Fair', and 'Fair' against usual care at moderate certainty becomes 'Weak'."
    );
    vec![
        table("What each grade stands for", ["Grade", "When"], when),
        table(
            "The grade of a benefit",
            [
                "How sure, how much",
                "Better than sham or equal attention",
                "Better than usual care or nothing",
            ],
            rows,
        ),
        element("p").class("grade-table__firm").text(&note),
    ]
}

/// Renders the grade of a benefit against one kind of control alone.
fn cell(control: Control, certainty: Certainty, size: Size) -> Markup {
    let verdict = Verdict {
        direction: Direction::Favours,
        size,
        certainty,
        rated: true,
        people: Some(MANY_PEOPLE),
        firm_none: false,
        source: String::new().into(),
        year: 0,
    };
    let (sham, care) = match control {
        Control::Sham => (Some(&verdict), None),
        Control::Care | Control::Other => (None, Some(&verdict)),
    };
    let (grade, _) = decide(sham, care, GradeRule::default());
    element("td").child(grade_mark(Some(grade)))
}

fn table<const COLUMNS: usize>(caption: &str, columns: [&str; COLUMNS], rows: impl IntoIterator<Item = Markup>) -> Markup {
    let column = |name: &str| element("th").attr("scope", "col").text(name);
    element("table")
        .class("grade-table__table")
        .child(element("caption").text(caption))
        .child(element("thead").child(element("tr").children(columns.map(column))))
        .child(element("tbody").children(rows))
}
