//! The answers of a visit, and where the browser keeps them.

use crate::browser::storage::{self, Area, Refusal};
use crate::domain::assessment::Answers;
use leptos::prelude::*;

/// The answers of this visit; kept so that a reload, a crash and Back lose nothing, unless the reader wants no trace.
#[derive(Clone, Copy)]
pub struct Visit {
    /// The answers.
    pub answers: RwSignal<Answers>,
    /// Where the reader wants them kept.
    pub keep: RwSignal<Keep>,
    /// Whether the browser keeps them.
    pub kept: RwSignal<Keeping>,
    /// Answers that an opened file took the place of, to be brought back.
    pub set_aside: RwSignal<Option<Answers>>,
    /// An earlier run to compare with, and when it was saved.
    pub earlier: RwSignal<Option<(Answers, String)>>,
}

/// Where the reader wants the answers kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// In this tab, until it is closed.
    Tab,
    /// Nowhere: a reload starts anew.
    Nowhere,
    /// On this device, until they are erased.
    Device,
}

impl Keep {
    /// All three, the usual one first.
    pub const ALL: [Self; 3] = [Self::Tab, Self::Nowhere, Self::Device];

    /// As a value of a form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tab => "tab",
            Self::Nowhere => "nowhere",
            Self::Device => "device",
        }
    }

    fn area(self) -> Option<Area> {
        match self {
            Self::Tab => Some(Area::Tab),
            Self::Nowhere => None,
            Self::Device => Some(Area::Device),
        }
    }
}

/// Whether the browser keeps the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// As the reader wants it.
    AsWanted,
    /// The browser refused: they last until the page is left.
    OnlyInMemory,
    /// The browser has no room for the last change.
    Full,
    /// What was kept could not be read, so the visit starts anew.
    Unreadable,
    /// Another tab changed what this device keeps.
    ChangedElsewhere,
}

const ANSWERS: &str = "allium.answers";
/// Where a text is laid that could not be read, so that it is not written over.
const UNREAD: &str = "allium.answers.unread";

impl Visit {
    /// Starts without answers.
    pub fn new() -> Self {
        Self {
            answers: RwSignal::new(Answers::default()),
            keep: RwSignal::new(Keep::Tab),
            kept: RwSignal::new(Keeping::AsWanted),
            set_aside: RwSignal::new(None),
            earlier: RwSignal::new(None),
        }
    }

    /// From context; a new one where nothing was provided.
    pub fn from_context() -> Self {
        use_context().unwrap_or_else(Self::new)
    }

    /// Takes up what this device or this tab kept, and from now on hears of other tabs. Only in the browser.
    pub fn take_up(self) {
        if let Ok(Some(_)) = storage::read(Area::Device, ANSWERS) {
            self.keep.set(Keep::Device);
        }
        let area = self.keep.get_untracked().area().unwrap_or(Area::Tab);
        match storage::read(area, ANSWERS) {
            Ok(None) => {}
            Ok(Some(text)) => match Answers::from_json(&text) {
                Ok(answers) => self.answers.set(answers),
                Err(_) => {
                    let _ = storage::write(area, UNREAD, &text);
                    self.kept.set(Keeping::Unreadable);
                }
            },
            Err(_) => self.kept.set(Keeping::OnlyInMemory),
        }
        storage::on_change_elsewhere(move || {
            if self.keep.get_untracked() == Keep::Device && self.elsewhere().is_some() {
                self.kept.set(Keeping::ChangedElsewhere);
            }
        });
    }

    /// What another tab keeps on this device, where it differs from the answers here.
    fn elsewhere(self) -> Option<Answers> {
        let text = storage::read(Area::Device, ANSWERS).ok()?;
        let there = text.map_or(Some(Answers::default()), |text| Answers::from_json(&text).ok())?;
        (self.answers.with_untracked(|here| *here != there)).then_some(there)
    }

    /// Goes on with what another tab keeps. Only in the browser.
    pub fn take_over(self) {
        if let Some(there) = self.elsewhere() {
            self.answers.set(there);
        }
        self.kept.set(Keeping::AsWanted);
    }

    /// Keeps the answers where the reader wants them. Only in the browser.
    pub fn keep(self) {
        let Some(area) = self.keep.get_untracked().area() else { return };
        let text = self.answers.with_untracked(Answers::to_json);
        self.kept.set(match storage::write(area, ANSWERS, &text) {
            Ok(()) => Keeping::AsWanted,
            Err(Refusal::Full) => Keeping::Full,
            Err(Refusal::Unavailable) => Keeping::OnlyInMemory,
        });
    }

    /// Keeps the answers elsewhere from now on, and forgets them where they were kept. Only in the browser.
    pub fn keep_in(self, keep: Keep) {
        self.keep.set(keep);
        for other in Keep::ALL.into_iter().filter(|other| *other != keep) {
            forget(other);
        }
        self.keep();
    }

    /// Takes other answers; those so far can be brought back. Only in the browser.
    pub fn replace(self, answers: Answers) {
        let before = self.answers.get_untracked();
        self.set_aside.set((!before.is_empty()).then_some(before));
        self.answers.set(answers);
        self.keep();
    }

    /// Forgets the answers, here, in this tab and on this device. Only in the browser.
    pub fn erase(self) {
        self.answers.set(Answers::default());
        self.set_aside.set(None);
        self.earlier.set(None);
        let forgotten = Keep::ALL.map(forget);
        self.kept.set(if forgotten.contains(&false) {
            Keeping::OnlyInMemory
        } else {
            Keeping::AsWanted
        });
    }
}

/// Forgets what is kept there; false where the browser refuses.
fn forget(keep: Keep) -> bool {
    keep.area()
        .is_none_or(|area| [ANSWERS, UNREAD].map(|name| storage::erase(area, name)).iter().all(Result::is_ok))
}

impl Default for Visit {
    fn default() -> Self {
        Self::new()
    }
}
