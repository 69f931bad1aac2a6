//! A trial plan: the dates of the sessions of a course, what to score, and the date to stop unless it has helped.
//!
//! The start date is passed in; there is no clock here. Calendar arithmetic is from the crate `time`, the calendar file (RFC 5545) from `ics`.

use crate::domain::index::ModalityCard;
use time::{Date, Duration, Month};

/// Maximum number of sessions in a plan; the review takes place by then at the latest.
const MAX_SESSIONS: u32 = 24;

/// The three scores to record, each from 0 to 10.
pub const SCORES: [&str; 3] = [
    "Pain in the past week, 0 none to 10 worst",
    "How much it got in the way, 0 not at all to 10 of everything",
    "What I want to do again, 0 cannot to 10 as before",
];

/// A course with calendar dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Name of the practice.
    pub name: String,
    /// Dates of the sessions.
    pub sessions: Vec<Date>,
    /// Date of the review: stop unless it has helped.
    pub stop: Date,
}

/// Parses a date from a date field: `2026-11-28`. Returns `None` if it is not a valid date.
pub fn parse_date(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let mut number = || parts.next()?.parse::<i32>().ok();
    let (year, month, day) = (number()?, number()?, number()?);
    // Years in calendar files have four digits.
    let year = Some(year).filter(|year| (1900..=9000).contains(year))?;
    Date::from_calendar_date(year, Month::try_from(u8::try_from(month).ok()?).ok()?, u8::try_from(day).ok()?).ok()
}

/// Plans a course of a practice: the sessions up to the review, at the usual interval of the course, or weekly if its weeks are unknown.
///
/// Returns `None` if a date is out of range.
pub fn plan(card: &ModalityCard, start: Date) -> Option<Plan> {
    let course = &card.course;
    let count = course.review_after.unwrap_or(course.min_sessions).clamp(1, MAX_SESSIONS);
    let interval_days = match course.weeks {
        Some(weeks) => (weeks * 7 / course.max_sessions.max(1)).clamp(1, 14),
        None => 7,
    };
    let after = |sessions: u32| start.checked_add(Duration::days(i64::from(sessions * interval_days)));
    Some(Plan {
        name: card.name.clone(),
        sessions: (0..count).map(after).collect::<Option<Vec<Date>>>()?,
        stop: after(count)?,
    })
}

impl Plan {
    /// Formats the plan as an iCalendar file, with an all-day event for each session and for the review.
    pub fn to_ics(&self) -> String {
        let mut calendar = ics::ICalendar::new("2.0", "-//Allium//Trial plan//EN");
        let count = self.sessions.len();
        for (i, day) in self.sessions.iter().enumerate() {
            let summary = format!("{}: session {} of {count}", self.name, i + 1);
            calendar.add_event(self.event(i, *day, &summary, "Score before you go."));
        }
        let summary = format!("{}: look back, stop unless it helped", self.name);
        calendar.add_event(self.event(count, self.stop, &summary, "Compare with the first scores."));
        calendar.to_string()
    }

    /// Creates an all-day event.
    fn event<'a>(&self, i: usize, day: Date, summary: &str, first: &str) -> ics::Event<'a> {
        use ics::properties::{Description, DtStart, Summary};
        let compact = format!("{:04}{:02}{:02}", day.year(), u8::from(day.month()), day.day());
        let uid = format!("{}-{i}-{compact}@allium", self.name.to_ascii_lowercase().replace(' ', "-"));
        let mut event = ics::Event::new(uid, format!("{compact}T000000Z"));
        let mut start = DtStart::new(compact);
        start.add(ics::parameters::Value::DATE);
        event.push(start);
        event.push(Summary::new(ics::escape_text(summary.to_owned())));
        event.push(Description::new(ics::escape_text(format!("{first} {}", SCORES.join("; ")))));
        event
    }

    /// Formats the plan as a CSV table (RFC 4180), with a row for each session and for the review, and empty cells for the scores.
    pub fn to_csv(&self) -> String {
        let count = self.sessions.len();
        let mut out = csv_row(["Date", "What"].into_iter().chain(SCORES));
        let mut add = |day: &Date, what: &str| out.push_str(&csv_row([&day.to_string(), what, "", "", ""].into_iter()));
        for (i, day) in self.sessions.iter().enumerate() {
            add(day, &format!("{}: session {} of {count}", self.name, i + 1));
        }
        add(&self.stop, &format!("{}: look back, stop unless it helped", self.name));
        out
    }
}

/// Joins the fields of a row, with quotes around those that need them. The crate `csv` would add 16 KB to the compressed program, most of it a
/// parser of floats.
fn csv_row<'a>(fields: impl Iterator<Item = &'a str>) -> String {
    let field = |text: &str| {
        if text.contains(['"', ',', '\r', '\n']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            text.to_owned()
        }
    };
    fields.map(field).collect::<Vec<_>>().join(",") + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::{Plan, SCORES, csv_row, parse_date};

    #[test]
    fn a_date_is_parsed_or_rejected() {
        assert_eq!(parse_date("2026-11-28").map(|day| day.to_string()).as_deref(), Some("2026-11-28"));
        assert_eq!(parse_date("2028-02-29").map(|day| day.to_string()).as_deref(), Some("2028-02-29"));
        for text in ["", "2026-02-29", "2026-13-01", "tomorrow", "99999-01-01", "2026-1", "2026-01-01-01"] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn another_reader_understands_the_table() {
        let day = |text| parse_date(text).unwrap();
        let plan = Plan {
            name: "Needles, \"dry\"".to_owned(),
            sessions: vec![day("2026-11-28"), day("2026-12-05")],
            stop: day("2026-12-12"),
        };
        let table = plan.to_csv();
        let rows: Vec<csv::StringRecord> = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(table.as_bytes())
            .into_records()
            .collect::<Result<_, _>>()
            .unwrap();
        assert_eq!(rows[0].iter().skip(2).collect::<Vec<_>>(), SCORES);
        assert_eq!(
            rows[1].iter().collect::<Vec<_>>(),
            ["2026-11-28", "Needles, \"dry\": session 1 of 2", "", "", ""]
        );
        assert_eq!(rows.len(), 4);
    }

    #[test]
    fn fields_are_quoted_where_they_must_be() {
        let fields = ["plain", "a,b", "say \"ah\"", "two\nlines", ""];
        let row = csv_row(fields.into_iter());
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(row.as_bytes());
        let read = reader.records().next().unwrap().unwrap();
        assert_eq!(read.iter().collect::<Vec<_>>(), fields);
    }
}
