//! One of several pictures side by side: the name of its scenario, what it says, the picture, and its table.

use yew::prelude::*;

use crate::app::components::chart_body::{ChartBody, Whose};
use crate::app::components::picture::Picture;
use crate::charts::message::Message;
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    /// Its name on the page: `tabel-…`.
    pub(crate) id: String,
    /// The name of the scenario.
    pub(crate) name: String,
    pub(crate) message: Message,
    /// What else there is to say, such as from what it cannot be told apart.
    #[prop_or_default]
    pub(crate) note: Option<String>,
    pub(crate) picture: Picture,
    /// The value axis that it shares, when the picture does not know by itself.
    #[prop_or_default]
    pub(crate) range: Option<(f64, f64)>,
    /// What it shows, when its message does not say so; may be empty.
    #[prop_or_default]
    pub(crate) what: &'static str,
    /// How to read it, in the picture that leaves the page.
    pub(crate) reading: AttrValue,
}

#[component]
pub(crate) fn Multiple(props: &Props) -> Html {
    let Props { language, id, name, message, note, picture, range, what, reading } = props;
    let whose = Whose::Scenario(name.clone());
    let what = if what.is_empty() { name.clone() } else { format!("{name}: {what}") };
    html! {
        <figure class="kp-card kp-chart">
            <figcaption class="kp-chart__text">
                <h3 class="kp-chart__title">{ name }</h3>
                <p class="kp-multiple__message">{ &message.title }{ "." }</p>
                if let Some(note) = note { <p class="kp-multiple__message kp-multiple__message--alike">{ note }</p> }
                if !message.notes.is_empty() { <p class="kp-chart__caption">{ message.notes.join(" ") }</p> }
            </figcaption>
            <ChartBody language={*language} id={id.clone()} picture={picture.clone()} range={*range} name={what}
                message={message.clone()} reading={reading.clone()} {whose} />
        </figure>
    }
}
