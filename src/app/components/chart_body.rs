//! What every chart has under its text: the buttons for its table and its files, the picture, and its figures as a table.

use yew::prelude::*;

use crate::app::components::canvas::Canvas;
use crate::app::components::data_table::{data_table, table_button};
use crate::app::components::picture::Picture;
use crate::app::components::save_menu::save_menu;
use crate::app::text::Texts;
use crate::charts::message::Message;
use crate::text::Language;

/// Whose figures a chart shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Whose {
    /// Those of the scenario on screen.
    #[default]
    Shown,
    /// Those of the scenario with this name; of several when it has none.
    Scenario(String),
    /// Those of the country.
    Country,
}

/// A chart as it is shown, and as it leaves the page.
#[derive(Properties, Clone, PartialEq)]
pub(crate) struct ChartShown {
    pub(crate) language: Language,
    /// Its name on the page, `tabel-…`, and in the name of a file.
    pub(crate) id: AttrValue,
    pub(crate) picture: Picture,
    /// The value axis holds this too.
    #[prop_or_default]
    pub(crate) range: Option<(f64, f64)>,
    #[prop_or_default]
    pub(crate) small: bool,
    /// What it is about, when its message does not say so; may be empty.
    #[prop_or_default]
    pub(crate) name: AttrValue,
    pub(crate) message: Message,
    /// How to read it; may be empty. The card shows it: here it is for the picture that leaves the page.
    #[prop_or_default]
    pub(crate) reading: AttrValue,
    #[prop_or_default]
    pub(crate) whose: Whose,
}

#[component]
pub(crate) fn ChartBody(props: &ChartShown) -> Html {
    let ChartShown { language, id, picture, range, small, name, message, .. } = props;
    let language = *language;
    let (open, failed) = (use_state(|| false), use_state(|| false));
    let on_failure = {
        let failed = failed.clone();
        Callback::from(move |now: bool| failed.set(now))
    };
    let table_id = format!("tabel-{id}");
    let spoken = message.spoken();
    let (label, caption) = match name.as_str() {
        "" => (spoken, message.title.as_str()),
        name => (format!("{name}. {spoken}"), name),
    };
    html! {
        <>
            <div class="kp-toolbar">
                { table_button(&table_id, &open, language) }
                { save_menu(props) }
            </div>
            <Canvas {language} picture={picture.clone()} range={*range} small={*small} {label} {on_failure} />
            <div class="kp-chart__figures">
                if *failed { <p>{ Texts::of(language).no_chart }</p> }
                { data_table(&table_id, *open, caption, || picture.table(language)) }
            </div>
        </>
    }
}
