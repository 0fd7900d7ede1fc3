//! What a goal seek found: a sentence, a button to take it over, and the settings around it.

use yew::prelude::*;

use crate::analysis::seek::search::Answer;
use crate::app::components::Dispatch;
use crate::app::components::chart_card::ChartCard;
use crate::app::components::data_table::named_table;
use crate::app::components::picture::Picture;
use crate::app::field::Field;
use crate::app::goal::answer::told;
use crate::app::goal::text::{ANSWER, CURVE_CAPTION, EVERY_SETTING, MAP_CAPTION, NEAREST, OTHERS, TAKE, TAKEN};
use crate::app::goal::{Asked, frontiers, is_taken, years};
use crate::app::state::Action;
use crate::app::work::Work;
use crate::text::Language;

/// The answer on screen.
pub(crate) struct Found<'a> {
    pub(crate) language: Language,
    pub(crate) asked: &'a Asked,
    pub(crate) answer: &'a Answer,
    pub(crate) work: &'a Work,
    pub(crate) dispatch: &'a Dispatch,
}

impl Found<'_> {
    pub(crate) fn view(&self) -> Html {
        let Self { language, asked, answer, .. } = *self;
        let told = told(asked, answer, years(self.work).1, language);
        let (curve, map) = (frontiers::curve(asked, answer, language), frontiers::map(asked, answer, language));
        let chart = curve.map(|figure| (Picture::from(figure), CURVE_CAPTION));
        let chart = chart.or_else(|| map.map(|figure| (Picture::from(figure), MAP_CAPTION)));
        let of_two = asked.fields.len() > 1;
        let title = match (of_two, &answer.best) {
            (true, Some(_)) => OTHERS,
            (true, None) => NEAREST,
            (false, _) => EVERY_SETTING,
        };
        let table = (of_two || chart.is_none()).then(|| frontiers::table(asked, answer, language));
        html! {
            <>
                <div class="kp-card stack">
                    <h3 class="kp-part__title" id="doel-antwoord">{ ANSWER.say(language) }</h3>
                    <p class="kp-text"><strong>{ told.head }</strong></p>
                    { for told.notes.iter().map(|note| html! { <p class="kp-text">{ note }</p> }) }
                    { for told.settings.iter().map(|settings| self.take(settings)) }
                </div>
                if let Some((figure, caption)) = chart {
                    <ChartCard {language} id="doel" {figure} caption={caption.say(language)} />
                }
                if let Some(table) = table {
                    <div class="kp-card stack">
                        <h3 class="kp-part__title" id="doel-standen">{ title.say(language) }</h3>
                        { named_table(&table, "doel-standen") }
                    </div>
                }
            </>
        }
    }

    /// The button stays when the answer is taken over, so that the focus does.
    fn take(&self, settings: &[(Field, f64)]) -> Html {
        let taken = is_taken(self.work, settings);
        let onclick = {
            let (dispatch, settings) = (self.dispatch.clone(), settings.to_vec());
            Callback::from(move |_: MouseEvent| {
                for (field, value) in &settings {
                    dispatch.dispatch(Action::Set(*field, *value));
                }
                dispatch.dispatch(Action::Rest);
            })
        };
        html! {
            <div class="kp-goal__take">
                <button type="button" class="utrecht-button utrecht-button--secondary-action" aria-disabled={taken.then_some("true")}
                    {onclick}>{ TAKE.say(self.language) }</button>
                <span role="status">{ if taken { TAKEN.say(self.language) } else { "" } }</span>
            </div>
        }
    }
}
