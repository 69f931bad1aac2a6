//! The answers of a visit, kept so that a reload, a crash and Back lose nothing, unless the reader wants no trace.

use crate::browser::storage::{self, Area, Refusal};
use crate::domain::assessment::{Answers, StorageLocation, StorageStatus};

/// The answers, and where they are kept.
#[derive(Debug)]
pub struct Kept {
    /// The answers.
    pub answers: Answers,
    /// Where the reader wants them kept.
    pub keep: StorageLocation,
    /// Whether the browser keeps them.
    pub keeping: StorageStatus,
    /// Whether an answer is still to be kept.
    pub due: bool,
    /// Answers that an opened file took the place of, to be brought back.
    pub set_aside: Option<Answers>,
}

const ANSWERS: &str = "allium.answers";
/// Where a text is laid that could not be read, so that it is not written over.
const UNREAD: &str = "allium.answers.unread";

fn area(keep: StorageLocation) -> Option<Area> {
    match keep {
        StorageLocation::Tab => Some(Area::Tab),
        StorageLocation::Nowhere => None,
        StorageLocation::Device => Some(Area::Device),
    }
}

impl Kept {
    /// Takes up what this device or this tab kept.
    pub fn take_up() -> Self {
        let on_device = matches!(storage::read(Area::Device, ANSWERS), Ok(Some(_)));
        let keep = if on_device { StorageLocation::Device } else { StorageLocation::Tab };
        let area = area(keep).unwrap_or(Area::Tab);
        let (answers, keeping) = match storage::read(area, ANSWERS) {
            Ok(None) => (Answers::default(), StorageStatus::AsWanted),
            Ok(Some(text)) => match Answers::from_json(&text) {
                Ok(answers) => (answers, StorageStatus::AsWanted),
                Err(_) => {
                    let _ = storage::write(area, UNREAD, &text);
                    (Answers::default(), StorageStatus::Unreadable)
                }
            },
            Err(_) => (Answers::default(), StorageStatus::OnlyInMemory),
        };
        Self {
            answers,
            keep,
            keeping,
            due: false,
            set_aside: None,
        }
    }

    /// Notes that another tab changed what this device keeps, where that differs from the answers here.
    pub fn hear(&mut self) {
        if self.keep == StorageLocation::Device && self.elsewhere().is_some() {
            self.keeping = StorageStatus::ChangedElsewhere;
        }
    }

    fn elsewhere(&self) -> Option<Answers> {
        let text = storage::read(Area::Device, ANSWERS).ok()?;
        let there = text.map_or(Some(Answers::default()), |text| Answers::from_json(&text).ok())?;
        (self.answers != there).then_some(there)
    }

    /// Goes on with what another tab keeps.
    pub fn take_over(&mut self) {
        if let Some(there) = self.elsewhere() {
            self.answers = there;
        }
        self.keeping = StorageStatus::AsWanted;
    }

    /// Keeps the answers where the reader wants them.
    pub fn keep(&mut self) {
        self.due = false;
        let Some(area) = area(self.keep) else { return };
        self.keeping = match storage::write(area, ANSWERS, &self.answers.to_json()) {
            Ok(()) => StorageStatus::AsWanted,
            Err(Refusal::Full) => StorageStatus::Full,
            Err(Refusal::Unavailable) => StorageStatus::OnlyInMemory,
        };
    }

    /// Keeps the answers elsewhere from now on, and forgets them where they were kept.
    pub fn keep_in(&mut self, keep: StorageLocation) {
        self.keep = keep;
        for other in StorageLocation::ALL.into_iter().filter(|other| *other != keep) {
            forget(other);
        }
        self.keep();
    }

    /// Takes other answers; those so far can be brought back.
    pub fn replace(&mut self, answers: Answers) {
        let before = std::mem::replace(&mut self.answers, answers);
        self.set_aside = (!before.is_empty()).then_some(before);
        self.keep();
    }

    /// Forgets the answers, here, in this tab and on this device.
    pub fn erase(&mut self) {
        self.answers = Answers::default();
        self.due = false;
        self.set_aside = None;
        let forgotten = StorageLocation::ALL.map(forget);
        self.keeping = if forgotten.contains(&false) {
            StorageStatus::OnlyInMemory
        } else {
            StorageStatus::AsWanted
        };
    }
}

/// Forgets what is kept there; false where the browser refuses.
fn forget(keep: StorageLocation) -> bool {
    area(keep).is_none_or(|area| [ANSWERS, UNREAD].map(|name| storage::erase(area, name)).iter().all(Result::is_ok))
}
