//! A trial plan: the dates of the sessions of a course, what to score, and the date to stop unless it has helped.
//!
//! The start date is passed in; there is no clock here. Calendar arithmetic is from the crate `time`, file formats are from `ics` (RFC 5545) and
//! `csv` (RFC 4180).

use crate::domain::index::ModalityCard;
use time::{Date, Duration, Month};

/// Maximum number of sessions in a plan; a review is due by then in any case.
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
pub fn day(text: &str) -> Option<Date> {
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
        let of = self.sessions.len();
        for (at, day) in self.sessions.iter().enumerate() {
            let summary = format!("{}: session {} of {of}", self.name, at + 1);
            calendar.add_event(self.event(at, *day, &summary, "Score before you go."));
        }
        let summary = format!("{}: look back, stop unless it helped", self.name);
        calendar.add_event(self.event(of, self.stop, &summary, "Compare with the first scores."));
        calendar.to_string()
    }

    /// Creates an all-day event.
    fn event<'a>(&self, at: usize, day: Date, summary: &str, first: &str) -> ics::Event<'a> {
        use ics::properties::{Description, DtStart, Summary};
        let compact = format!("{:04}{:02}{:02}", day.year(), u8::from(day.month()), day.day());
        let uid = format!("{}-{at}-{compact}@allium", self.name.to_lowercase().replace(' ', "-"));
        let mut event = ics::Event::new(uid, format!("{compact}T000000Z"));
        let mut start = DtStart::new(compact);
        start.add(ics::parameters::Value::DATE);
        event.push(start);
        event.push(Summary::new(ics::escape_text(summary.to_owned())));
        event.push(Description::new(ics::escape_text(format!("{first} {}", SCORES.join("; ")))));
        event
    }

    /// Formats the plan as a CSV table, with a row for each session and for the review, and empty cells for the scores.
    pub fn to_csv(&self) -> String {
        let mut table = csv::Writer::from_writer(Vec::new());
        let of = self.sessions.len();
        let mut rows = vec![[
            "Date".to_owned(),
            "What".to_owned(),
            SCORES[0].to_owned(),
            SCORES[1].to_owned(),
            SCORES[2].to_owned(),
        ]];
        let row = |day: &Date, what: String| [day.to_string(), what, String::new(), String::new(), String::new()];
        let sessions = self.sessions.iter().enumerate();
        rows.extend(sessions.map(|(at, day)| row(day, format!("{}: session {} of {of}", self.name, at + 1))));
        rows.push(row(&self.stop, format!("{}: look back, stop unless it helped", self.name)));
        // Writing to memory cannot fail.
        let written = rows.iter().try_for_each(|row| table.write_record(row));
        let bytes = written.ok().and_then(|()| table.into_inner().ok()).unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn a_date_is_parsed_or_rejected() {
        assert_eq!(day("2026-11-28").map(|day| day.to_string()).as_deref(), Some("2026-11-28"));
        assert_eq!(day("2028-02-29").map(|day| day.to_string()).as_deref(), Some("2028-02-29"));
        for text in ["", "2026-02-29", "2026-13-01", "tomorrow", "99999-01-01", "2026-1", "2026-01-01-01"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
