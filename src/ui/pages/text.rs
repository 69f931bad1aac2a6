//! Every page of text: the first page, practices, complaints, pairs, documents.

use super::working::{Changes, Work, working};
use crate::browser::events::Event;
use crate::browser::spot::Spot;
use crate::browser::{desk, link, mount};
use crate::domain::content::Tradition;
use crate::domain::lens::Lens;
use crate::domain::markup::element;
use crate::domain::page::TextPage;
use crate::render::{article, fold_words};
use crate::ui::state::Entry;
use leptos::prelude::AnyView;

/// A page of text.
pub fn page(page: TextPage) -> AnyView {
    let (title, description) = (page.title.clone(), page.description.clone());
    let hire = |frame| Some(Box::new(Text { lens: Lens::Both, frame }) as Box<dyn Work>);
    working(&title, &description, article(page), ".main > article", Box::new(hire))
}

/// The text, still but for the two traditions' accounts and what a button runs.
struct Text {
    lens: Lens,
    frame: Spot,
}

impl Text {
    fn fold(&self, tradition: Tradition, open: bool) {
        let name = tradition.as_str();
        let parts = [format!("#account-{name}"), format!("[data-fold={name}]")].map(|part| self.frame.find(&part));
        let [Some(body), Some(toggle)] = parts else { return };
        body.hide(!open);
        toggle.set("aria-expanded", &open.to_string());
        toggle.set_text(fold_words(open));
    }

    fn run_cases(&self) {
        let Some(place) = self.frame.find(".page__ran") else { return };
        place.fill(&[element("p").text("The cases are running.")]);
        mount::spawn(async move {
            let told = "The cases could not be fetched. Check the connection, then try again.";
            place.fill(&[desk::cases().await.unwrap_or_else(|_| element("p").text(told))]);
        });
    }
}

impl Work for Text {
    fn show(&mut self, _query: &str, lens: Lens) {
        if lens == self.lens {
            return;
        }
        self.lens = lens;
        let Some(accounts) = self.frame.find(".accounts") else { return };
        let first = if accounts.get("data-first").as_deref() == Some("west") {
            Tradition::West
        } else {
            Tradition::East
        };
        let leads = lens.tradition().unwrap_or(first);
        accounts.set("class", &format!("accounts accounts--{}", lens.as_str()));
        for tradition in [leads, leads.other()] {
            if let Some(account) = accounts.find(&format!(".account--{}", tradition.as_str())) {
                account.move_before(&accounts, None);
            }
            if let Some(toggle) = accounts.find(&format!("[data-fold={}]", tradition.as_str())) {
                toggle.hide(lens.shows(tradition));
            }
            self.fold(tradition, lens.shows(tradition));
        }
    }

    fn happened(&mut self, name: &str, event: &Event) -> Option<(Changes, Entry)> {
        if name != "click" {
            return None;
        }
        if link::attribute_under(event, "data-run").is_some() {
            self.run_cases();
        }
        let whose = link::attribute_under(event, "data-fold")?;
        let tradition = Tradition::ALL.into_iter().find(|tradition| tradition.as_str() == whose)?;
        let folded = self.frame.find(&format!("#account-{whose}[hidden]")).is_some();
        self.fold(tradition, folded);
        None
    }
}
