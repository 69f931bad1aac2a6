//! Every page of text: the first page, practices, complaints, pairs, the site's own pages. Its prose is data that can hold components.

use super::rule::RuleSliders;
use super::vignettes::Vignettes;
use super::with_data::WithData;
use crate::components::{Accounts, CompareButton, PageHead};
use crate::domain::markup::{Live, Markup};
use crate::domain::page::TextPage;
use crate::state::{Comparison, File, use_lens};
use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::html::custom;
use leptos::prelude::*;

/// The page of text at the URL.
#[component]
pub fn Article() -> impl IntoView {
    view! {
        <WithData draw=|_, files| match files.first() {
            Some(File::Text(page)) => Some(article(page)),
            _ => None,
        } />
    }
}

fn article(page: &TextPage) -> AnyView {
    view! {
        <PageHead title=page.title.clone() description=page.description.clone() questions=page.questions.clone() />
        <article class=page.class.clone()>
            {views(&page.head)}
            <div class="page__columns">
                {page.contents.clone()}
                <div class="page__text">
                    {views(&page.before)}
                    {views(&page.after)}
                </div>
            </div>
        </article>
    }
    .into_any()
}

fn views(markup: &[Markup]) -> Vec<AnyView> {
    markup.iter().map(view_of).collect()
}

/// A tree, with the components in it if there are any.
fn view_of(markup: &Markup) -> AnyView {
    if !markup.is_live() {
        return markup.clone().into_any();
    }
    match &markup.live {
        Some(live) => component(live, &markup.children),
        None => {
            let attributes = markup
                .attributes
                .iter()
                .map(|(name, value)| custom_attribute(name.clone(), value.clone()).into_any_attr());
            let text = (!markup.text.is_empty()).then(|| markup.text.clone());
            custom(markup.tag.clone())
                .add_any_attr(attributes.collect::<Vec<AnyAttribute>>())
                .child((text, views(&markup.children)))
                .into_any()
        }
    }
}

fn component(live: &Live, children: &[Markup]) -> AnyView {
    match live {
        Live::CompareButton { modality, name } => {
            let (comparison, id) = (Comparison::from_context(), modality.clone());
            let on_toggle = Callback::new(move |()| comparison.toggle(id.clone()));
            view! { <CompareButton name=name.clone() picked=comparison.has(modality.clone()) on_toggle /> }.into_any()
        }
        Live::Accounts { first } => view! { <Accounts first=*first lens=use_lens().state.into() accounts=children.to_vec() /> }.into_any(),
        Live::RuleSliders => view! { <RuleSliders /> }.into_any(),
        Live::Vignettes => view! { <Vignettes /> }.into_any(),
    }
}
