//! Title and description of a page: in the prerendered head, and in the browser's title.

use leptos::prelude::*;

/// What the browser tab, search engines and link previews show.
#[component]
pub fn PageHead(
    /// Its title, without the site's name.
    #[prop(into)]
    title: String,
    /// One sentence.
    #[prop(into)]
    description: String,
    /// Common questions with their answers, for search engines.
    #[prop(optional)]
    questions: Vec<(String, String)>,
) -> impl IntoView {
    let title = format!("{title} · Allium");
    #[cfg(feature = "ssr")]
    {
        use leptos_meta::{Meta, Script, Title};
        let structured = (!questions.is_empty()).then(|| {
            view! { <Script type_="application/ld+json">{faq(&questions)}</Script> }
        });
        view! {
            <Title text=title />
            <Meta name="description" content=description />
            {structured}
        }
    }
    #[cfg(not(feature = "ssr"))]
    {
        let _ = (description, questions);
        crate::hooks::reactive::effect(move || document().set_title(&title));
    }
}

/// Questions and answers in the vocabulary of <https://schema.org/FAQPage>.
#[cfg(feature = "ssr")]
fn faq(questions: &[(String, String)]) -> String {
    let entry = |(question, answer): &(String, String)| serde_json::json!({ "@type": "Question", "name": question, "acceptedAnswer": { "@type": "Answer", "text": answer } });
    let entries: Vec<_> = questions.iter().map(entry).collect();
    let data = serde_json::json!({ "@context": "https://schema.org", "@type": "FAQPage", "mainEntity": entries });
    // Without `<`, nothing can end the script early.
    data.to_string().replace('<', "\\u003c")
}
