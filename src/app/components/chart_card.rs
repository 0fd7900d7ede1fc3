//! A chart on a sheet of its own: what it says, the picture as high as it asks for, and its figures as a table.

use yew::prelude::*;

use crate::app::components::chart_body::{ChartBody, Whose};
use crate::app::components::picture::Picture;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    /// Its name on the page: `grafiek-…` and `tabel-…`.
    pub(crate) id: &'static str,
    /// Any figure of the screens of uncertainty.
    pub(crate) figure: Picture,
    /// How to read it, after what it says; may be empty.
    #[prop_or_default]
    pub(crate) caption: AttrValue,
    /// Whose figures it shows.
    #[prop_or_default]
    pub(crate) whose: Whose,
    /// The element of its title.
    #[prop_or("h3")]
    pub(crate) head: &'static str,
}

#[component]
pub(crate) fn ChartCard(props: &Props) -> Html {
    let Props { language, id, figure, caption, whose, head } = props;
    let message = figure.message(*language);
    html! {
        <figure class="kp-card kp-chart" id={format!("grafiek-{id}")}>
            <figcaption class="kp-chart__text">
                <@{*head} class="kp-chart__title">{ message.title.clone() }</@>
                if !message.notes.is_empty() { <p class="kp-chart__caption">{ message.notes.join(" ") }</p> }
                if !caption.is_empty() { <p class="kp-chart__caption">{ caption }</p> }
            </figcaption>
            <ChartBody language={*language} id={*id} picture={figure.clone()} {message} reading={caption.clone()} whose={whose.clone()} />
        </figure>
    }
}
