//! Timeline of a typical course.

use super::effect_bar::{axis_labels, path, stretched_svg};
use crate::domain::content::{Course, Pace};
use crate::domain::figure::course::{hours, line, week};
use crate::domain::figure::tenths;
use crate::domain::markup::{Markup, element};

/// Renders the sessions along the weeks, soreness, when to expect a change and when to review; then the same as text. If the number of weeks is not
/// known, the timeline counts sessions.
pub fn week_line(course: &Course, pace: &Pace) -> Markup {
    let timeline = line(course);
    let fewest = usize::try_from(course.min_sessions).unwrap_or(usize::MAX);
    let strokes = |kind: &str, sessions: &mut dyn Iterator<Item = &u32>, extent: &str| {
        let d: String = sessions.map(|at| format!("M{} {extent}", tenths(*at))).collect();
        (!d.is_empty()).then(|| path(&format!("week-line__{kind}"), &d))
    };
    let sore = pace.sore_hours.and_then(|sore| {
        let stretch = |at: &u32| Some(format!("M{} 12H{}", tenths(*at), tenths(hours(*at, sore, timeline.weeks)?)));
        let d: String = timeline.sessions.iter().filter_map(stretch).collect();
        (!d.is_empty()).then(|| path("week-line__sore", &d))
    });
    let change = pace
        .change_by_week
        .zip(timeline.weeks)
        .and_then(|(change, weeks)| week(change, weeks))
        .map(|at| path("week-line__change", &format!("M2 1H{}", tenths(at))));
    let drawing = stretched_svg("week-line__drawing", 14)
        .child(path("week-line__axis", "M2 9H98"))
        .child_opt(sore)
        .child_opt(change)
        .child_opt(strokes("fewest", &mut timeline.sessions.iter().take(fewest), "4V12"))
        .child_opt(strokes("most", &mut timeline.sessions.iter().skip(fewest), "7V11"))
        .child_opt(timeline.review.map(|at| path("week-line__review", &format!("M{} 0V14", tenths(at)))));
    let (from, to) = match timeline.weeks {
        Some(weeks) => ("start".to_owned(), format!("week {weeks}")),
        None => ("session 1".to_owned(), format!("session {}", course.max_sessions)),
    };
    element("figure")
        .class("week-line")
        .child(
            element("figcaption")
                .class("week-line__name")
                .text("A course, as tested or as clinics give it"),
        )
        .child(drawing)
        .child(axis_labels("week-line__ends", &[&from, &to]))
        .child(
            element("ul")
                .class("week-line__words")
                .attr("role", "list")
                .children(descriptions(course, pace)),
        )
}

/// Describes what the timeline shows, each item with its shape before it.
fn descriptions(course: &Course, pace: &Pace) -> Vec<Markup> {
    let item = |kind: &str, text: String| element("li").class(&format!("week-line__key week-line__key--{kind}")).text(&text);
    let sessions = |count: u32| {
        if count == 1 {
            "1 session".to_owned()
        } else {
            format!("{count} sessions")
        }
    };
    let spread = match course.weeks {
        Some(weeks) => format!("drawn evenly over {weeks} weeks"),
        None => "how many weeks is not on file, so the line counts sessions".to_owned(),
    };
    let mut items = Vec::new();
    if course.max_sessions > course.min_sessions {
        items.push(item("fewest", format!("At least {}", sessions(course.min_sessions))));
        items.push(item("most", format!("Up to {}; {spread}", sessions(course.max_sessions))));
    } else {
        items.push(item("fewest", format!("{}; {spread}", sessions(course.max_sessions))));
    }
    // A timeline that counts sessions cannot show hours.
    let sore = if course.weeks.is_some() { "sore" } else { "undrawn" };
    items.extend(pace.sore_hours.map(|hours| {
        item(
            sore,
            format!("If it leaves you sore: mostly over within {hours} hours. If it grows instead, have it looked at"),
        )
    }));
    items.extend(
        pace.change_by_week
            .map(|week| item("change", format!("When to look for a change: by week {week}"))),
    );
    items.extend(
        course
            .review_after
            .map(|after| item("review", format!("No change after {}: stop and think again", sessions(after)))),
    );
    items
}

#[cfg(test)]
mod tests {
    use super::week_line;
    use crate::domain::content::{Course, Pace};

    #[track_caller]
    fn check(weeks: Option<u32>, pace: Pace, expected: &[&str], drawn: &[&str], not_drawn: &[&str]) {
        let course = Course {
            min_sessions: 2,
            max_sessions: 5,
            weeks,
            review_after: Some(3),
            note: String::new(),
        };
        let mut html = String::new();
        week_line(&course, &pace).write_html(&mut html);
        let path = |kind: &&str| html.contains(&format!("<path class=\"week-line__{kind}\""));
        assert!(expected.iter().all(|text| html.contains(text)), "{html}");
        assert!(drawn.iter().all(path) && !not_drawn.iter().any(path), "{html}");
    }

    #[test]
    fn what_is_drawn_is_also_described() {
        let pace = Pace {
            sore_hours: Some(48),
            change_by_week: Some(4),
        };
        let texts = [
            "At least 2 sessions",
            "Up to 5 sessions",
            "within 48 hours",
            "by week 4",
            "No change after 3 sessions",
        ];
        let drawn = ["axis", "fewest", "most", "sore", "change", "review"];
        check(Some(6), pace, &texts, &drawn, &[]);
        // Without a number of weeks, hours and weeks are not drawn, and the text says what the timeline counts.
        check(None, pace, &texts, &["fewest", "most", "review"], &["sore", "change"]);
        check(None, Pace::default(), &["not on file", "session 5"], &["review"], &["sore", "change"]);
    }
}
