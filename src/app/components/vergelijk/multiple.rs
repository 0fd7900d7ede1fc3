//! One of several pictures side by side: the name of its scenario, what it says, the picture, and its table.

use yew::prelude::*;

use crate::app::components::canvas::Canvas;
use crate::app::components::data_table::{data_table, table_button};
use crate::app::components::picture::Picture;
use crate::app::text::Texts;
use crate::charts::message::Message;
use crate::charts::named_table::NamedTable;
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
    pub(crate) table: Option<NamedTable>,
}

#[component]
pub(crate) fn Multiple(props: &Props) -> Html {
    let Props { language, id, name, message, note, picture, range, table } = props;
    let open = use_state(|| false);
    let failed = use_state(|| false);
    let on_failure = {
        let failed = failed.clone();
        Callback::from(move |now: bool| failed.set(now))
    };
    let table_id = format!("tabel-{id}");
    html! {
        <figure class="kp-card kp-chart">
            <figcaption class="kp-chart__text">
                <h3 class="kp-chart__title">{ name }</h3>
                <p class="kp-multiple__message">{ &message.title }{ "." }</p>
                if let Some(note) = note { <p class="kp-multiple__message kp-multiple__message--alike">{ note }</p> }
                if !message.notes.is_empty() { <p class="kp-chart__caption">{ message.notes.join(" ") }</p> }
            </figcaption>
            <div class="kp-toolbar">{ table_button(&table_id, &open, *language) }</div>
            <Canvas language={*language} picture={picture.clone()} range={*range} label={format!("{name}. {}", message.spoken())} {on_failure} />
            <div>
                if *failed { <p>{ Texts::of(*language).no_chart }</p> }
                { data_table(&table_id, *open, name, || table.clone()) }
            </div>
        </figure>
    }
}
