//! Layout of a course of sessions on a timeline.

use crate::domain::content::Course;

/// Positions of a course's sessions on a timeline, in tenths of a box 100 wide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Length of the timeline in weeks, or `None` if it counts sessions instead.
    pub weeks: Option<u32>,
    /// Each session of the longest course, evenly spaced.
    pub sessions: Vec<u32>,
    /// Position of the review if nothing has changed.
    pub review: Option<u32>,
}

/// Maximum number of sessions that are drawn individually.
const MAX_SESSIONS: u32 = 60;

/// Lays out a course. The timeline counts sessions if the number of weeks is unknown or zero.
pub fn line(course: &Course) -> Line {
    let count = course.max_sessions.clamp(1, MAX_SESSIONS);
    let weeks = course.weeks.filter(|weeks| *weeks > 0);
    let place = |session: u32| position(session.clamp(1, count) - 1, count - 1);
    let review = course.review_after.filter(|after| *after <= count).map(place);
    Line {
        weeks,
        sessions: (1..=count).map(place).collect(),
        review,
    }
}

/// Returns the position of a week on a timeline of `weeks` weeks, or `None` if it lies past the end.
pub fn week(week: u32, weeks: u32) -> Option<u32> {
    (week <= weeks && weeks > 0).then(|| position(week, weeks))
}

/// Returns the end of a span of `hours` hours that starts at the position `from`, clamped to the end of the timeline.
///
/// Returns `None` if the number of weeks is unknown.
pub fn hours(from: u32, hours: u32, weeks: Option<u32>) -> Option<u32> {
    let total_hours = u64::from(weeks.filter(|weeks| *weeks > 0)?) * 168;
    let length = u64::from(hours) * 960 / total_hours;
    Some(u32::try_from(length).unwrap_or(u32::MAX).saturating_add(from).min(980))
}

/// Returns the position of `step` on a line divided into `steps` steps.
fn position(step: u32, steps: u32) -> u32 {
    let part = u64::from(step) * 960 / u64::from(steps.max(1));
    20 + u32::try_from(part).unwrap_or(960).min(960)
}

#[cfg(test)]
mod tests {
    use super::{hours, line, week};
    use crate::domain::content::Course;
    use proptest::option;
    use proptest::prelude::*;

    fn course(max_sessions: u32, weeks: Option<u32>, review_after: Option<u32>) -> Course {
        Course {
            min_sessions: 1,
            max_sessions,
            weeks,
            review_after,
            note: String::new(),
        }
    }

    #[test]
    fn sessions_are_evenly_spaced() {
        let drawn = line(&course(5, Some(12), Some(3)));
        assert_eq!(drawn.sessions, [20, 260, 500, 740, 980]);
        assert_eq!((drawn.weeks, drawn.review), (Some(12), Some(500)));
    }

    #[test]
    fn one_session_without_weeks_has_a_timeline() {
        let drawn = line(&course(1, Some(0), Some(9)));
        assert_eq!((drawn.weeks, drawn.sessions, drawn.review), (None, vec![20], None));
        assert_eq!(line(&course(0, None, None)).sessions, [20]);
    }

    #[test]
    fn weeks_and_hours_are_placed_on_the_same_line() {
        assert_eq!(week(6, 12), Some(500));
        assert_eq!(week(13, 12), None);
        assert_eq!(week(0, 0), None);
        assert_eq!(hours(20, 84, Some(1)), Some(500));
        assert_eq!(hours(900, 168, Some(1)), Some(980));
        assert_eq!(hours(20, 48, None), None);
    }

    proptest! {
        #[test]
        fn any_course_falls_within_the_box(most: u32, weeks in option::of(any::<u32>()), review in option::of(any::<u32>()), long: u32) {
            let drawn = line(&course(most, weeks, review));
            let ends = drawn.sessions.iter().filter_map(|i| hours(*i, long, drawn.weeks));
            let mut all = drawn.sessions.iter().copied().chain(drawn.review).chain(ends);
            prop_assert!(all.all(|i| (20..=980).contains(&i)));
        }
    }
}
