//! The answers, stored so that a reload, a crash or Back loses nothing, unless the reader wants no trace.

use crate::domain::assessment::{Answers, StorageLocation, StorageStatus};
use crate::hooks::storage::{self, Area, Refusal};
use leptos::ev;
use leptos::prelude::*;

/// The answers, and where they are stored.
#[derive(Clone, Copy)]
pub struct AnswerStore {
    /// The answers.
    pub answers: RwSignal<Answers>,
    /// Where the reader wants them stored.
    pub location: RwSignal<StorageLocation>,
    /// Whether the browser stores them.
    pub status: RwSignal<StorageStatus>,
    /// Answers that an opened file replaced.
    pub backup: RwSignal<Option<Answers>>,
    /// Whether an answer is not stored yet.
    is_dirty: StoredValue<bool>,
}

const ANSWERS: &str = "allium.answers";
/// Where an unreadable text is kept, so that it is not overwritten.
const UNREADABLE: &str = "allium.answers.unread";

fn area(location: StorageLocation) -> Option<Area> {
    match location {
        StorageLocation::Tab => Some(Area::Tab),
        StorageLocation::Nowhere => None,
        StorageLocation::Device => Some(Area::Device),
    }
}

impl AnswerStore {
    /// Loads the answers stored on this device or in this tab. Call it when the assessment starts.
    pub fn load() -> Self {
        let on_device = matches!(storage::read(Area::Device, ANSWERS), Ok(Some(_)));
        let location = if on_device { StorageLocation::Device } else { StorageLocation::Tab };
        let area = area(location).unwrap_or(Area::Tab);
        let (answers, status) = match storage::read(area, ANSWERS) {
            Ok(None) => (Answers::default(), StorageStatus::Stored),
            Ok(Some(text)) => match Answers::from_json(&text) {
                Ok(answers) => (answers, StorageStatus::Stored),
                Err(_) => {
                    let _ = storage::write(area, UNREADABLE, &text);
                    (Answers::default(), StorageStatus::Unreadable)
                }
            },
            Err(_) => (Answers::default(), StorageStatus::OnlyInMemory),
        };
        let store = Self {
            answers: RwSignal::new(answers),
            location: RwSignal::new(location),
            status: RwSignal::new(status),
            backup: RwSignal::new(None),
            is_dirty: StoredValue::new(false),
        };
        store.listen();
        store
    }

    fn listen(self) {
        // A hidden page gets no animation frames, and a phone may discard it.
        let handles = [
            window_event_listener(ev::storage, move |_| self.on_storage_event()),
            window_event_listener(ev::pagehide, move |_| self.flush()),
            window_event_listener(ev::visibilitychange, move |_| self.flush()),
        ];
        on_cleanup(move || {
            self.flush();
            handles.into_iter().for_each(WindowListenerHandle::remove);
        });
    }

    /// Notes that another tab changed what this device stores, if that differs from the answers here.
    fn on_storage_event(self) {
        if self.location.get_untracked() == StorageLocation::Device && self.changed_elsewhere().is_some() {
            self.status.set(StorageStatus::ChangedElsewhere);
        }
    }

    fn changed_elsewhere(self) -> Option<Answers> {
        let text = storage::read(Area::Device, ANSWERS).ok()?;
        let stored = text.map_or(Some(Answers::default()), |text| Answers::from_json(&text).ok())?;
        (*self.answers.read_untracked() != stored).then_some(stored)
    }

    /// Continues with the answers that another tab stored.
    pub fn take_over(self) {
        if let Some(answers) = self.changed_elsewhere() {
            self.answers.set(answers);
        }
        self.status.set(StorageStatus::Stored);
    }

    /// Changes the answers; they are stored at the next [`AnswerStore::flush`].
    pub fn change(self, change: impl FnOnce(&mut Answers)) {
        self.answers.update(change);
        self.is_dirty.set_value(true);
    }

    /// Stores the answers if they changed.
    pub fn flush(self) {
        if self.is_dirty.try_get_value() == Some(true) {
            self.store();
        }
    }

    fn store(self) {
        self.is_dirty.set_value(false);
        let Some(area) = area(self.location.get_untracked()) else { return };
        let status = match storage::write(area, ANSWERS, &self.answers.read_untracked().to_json()) {
            Ok(()) => StorageStatus::Stored,
            Err(Refusal::Full) => StorageStatus::Full,
            Err(Refusal::Unavailable) => StorageStatus::OnlyInMemory,
        };
        self.set_status(status);
    }

    fn set_status(self, status: StorageStatus) {
        if self.status.get_untracked() != status {
            self.status.set(status);
        }
    }

    /// Stores the answers in this location from now on, and removes them from the others.
    pub fn store_in(self, location: StorageLocation) {
        self.location.set(location);
        for old in StorageLocation::ALL.into_iter().filter(|old| *old != location) {
            remove(old);
        }
        self.store();
    }

    /// Replaces the answers; the old ones become the backup.
    pub fn replace(self, answers: Answers) {
        let old = self.answers.get_untracked();
        self.backup.set((!old.is_empty()).then_some(old));
        self.answers.set(answers);
        self.store();
    }

    /// Swaps the answers and the backup.
    pub fn restore_backup(self) {
        self.replace(self.backup.get_untracked().unwrap_or_default());
    }

    /// Removes the answers: here, in this tab and on this device.
    pub fn erase(self) {
        self.is_dirty.set_value(false);
        self.answers.set(Answers::default());
        self.backup.set(None);
        let removed = StorageLocation::ALL.map(remove);
        self.set_status(if removed.contains(&false) {
            StorageStatus::OnlyInMemory
        } else {
            StorageStatus::Stored
        });
    }
}

/// Removes what is stored in a location. Returns false if the browser refuses.
fn remove(location: StorageLocation) -> bool {
    area(location).is_none_or(|area| [ANSWERS, UNREADABLE].map(|name| storage::erase(area, name)).iter().all(Result::is_ok))
}
