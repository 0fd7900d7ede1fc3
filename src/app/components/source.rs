//! What a setting does and where its number comes from: one click away.

use yew::prelude::*;

use crate::app::text::Texts;
use crate::parameters::source::{JUDGEMENT, Source};
use crate::parameters::spec::Grade;
use crate::text::Language;

/// The letter of an evidence grade.
pub(crate) fn grade_badge(grade: Grade, language: Language) -> Html {
    let letter = grade.letter();
    let meaning = Texts::of(language).grade(grade);
    html! {
        <abbr class={format!("kp-grade kp-grade--{}", letter.to_ascii_lowercase())} title={meaning}>{ letter }</abbr>
    }
}

/// The publication, with its address when one was kept; a judgement has none.
pub(crate) fn publication(source: &Source, language: Language) -> Html {
    if *source == JUDGEMENT {
        return Html::default();
    }
    let text = Texts::of(language).published(source.title, source.publisher, source.year);
    if source.url.is_empty() {
        return html! { <span lang="nl">{ text }</span> };
    }
    html! { <a href={source.url} rel="noreferrer" target="_blank" lang="nl">{ text }</a> }
}

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    /// What it is about, for whoever hears the button alone.
    pub(crate) label: AttrValue,
    pub(crate) children: Html,
}

/// The button with what is behind it.
#[component]
pub(crate) fn SourceNote(props: &Props) -> Html {
    html! {
        <details class="kp-source">
            <summary>{ Texts::of(props.language).source }<span class="visually-hidden">{ format!(" ({})", props.label) }</span></summary>
            <div class="kp-source__text">{ props.children.clone() }</div>
        </details>
    }
}
