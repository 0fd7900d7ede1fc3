//! A chart on a sheet of its own: what it says, the picture as high as it asks for, and its figures as a table.

use yew::prelude::*;

use crate::app::components::canvas::Canvas;
use crate::app::components::data_table::{data_table, table_button};
use crate::app::components::picture::Picture;
use crate::app::text::Texts;
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
    /// The element of its title.
    #[prop_or("h3")]
    pub(crate) head: &'static str,
}

#[component]
pub(crate) fn ChartCard(props: &Props) -> Html {
    let Props { language, id, figure, caption, head } = props;
    let texts = Texts::of(*language);
    let open = use_state(|| false);
    let failed = use_state(|| false);
    let on_failure = {
        let failed = failed.clone();
        Callback::from(move |now: bool| failed.set(now))
    };
    let message = figure.message(*language);
    let table_id = format!("tabel-{id}");
    html! {
        <figure class="kp-card kp-chart" id={format!("grafiek-{id}")}>
            <figcaption class="kp-chart__text">
                <@{*head} class="kp-chart__title">{ &message.title }</@>
                if !message.notes.is_empty() { <p class="kp-chart__caption">{ message.notes.join(" ") }</p> }
                if !caption.is_empty() { <p class="kp-chart__caption">{ caption }</p> }
            </figcaption>
            <div class="kp-toolbar">{ table_button(&table_id, &open, *language) }</div>
            <Canvas language={*language} picture={figure.clone()} label={message.spoken()} {on_failure} />
            if *failed { <p>{ texts.no_chart }</p> }
            { data_table(&table_id, *open, &message.title, || figure.table(*language)) }
        </figure>
    }
}
