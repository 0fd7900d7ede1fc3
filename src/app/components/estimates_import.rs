//! What a group estimates: taken over in one step, with how far the estimates lie apart.

use yew::prelude::*;

use crate::app::components::figures_import::ImportProps;
use crate::app::components::file_field::FileField;
use crate::app::components::report::{Report, ReportView};
use crate::app::components::{does, download};
use crate::app::field::Field;
use crate::app::import_text::{
    ESTIMATES_FILE, ESTIMATES_TEMPLATE, GROUP, GROUP_HELP, UNSEEN, from_group, in_use, opinion,
};
use crate::app::state::{Action, Part};
use crate::app::text::Texts;
use crate::scenario::import::estimates;
use crate::text::Language;

#[component]
pub(crate) fn EstimatesImport(props: &ImportProps) -> Html {
    let ImportProps { language, work, dispatch } = props;
    let language = *language;
    let report = use_state(Report::default);
    let say = {
        let report = report.clone();
        Callback::from(move |said: Report| report.set(said))
    };
    let onread = {
        let (dispatch, say) = (dispatch.clone(), say.clone());
        Callback::from(move |(name, text): (String, String)| {
            say.emit(match estimates::read(&text) {
                Ok(opinions) => {
                    let said = Language::ALL.map(|language| from_group(&opinions, &name, language));
                    dispatch.dispatch(Action::Pool(opinions));
                    Report::Said(said)
                }
                Err(errors) => Report::rows(&errors),
            });
        })
    };
    let opinions = work.assumptions.opinions.estimates.iter();
    let opinions = opinions.map(|(place, estimates)| {
        let label = Field::Assumption(*place).label(language);
        html! { <li><strong>{ label }</strong>{ ": " }{ opinion(work, *place, estimates, language) }</li> }
    });
    let unseen: Vec<Field> = work.unseen().collect();
    html! {
        <div class="kp-import" role="group" aria-labelledby="group-estimates">
            <h3 class="kp-import__title" id="group-estimates">{ GROUP.say(language) }</h3>
            <p class="kp-lever__help">{ GROUP_HELP.say(language) }</p>
            <FileField id="estimates-file" label={ESTIMATES_FILE.say(language)} {onread} onfailure={say} />
            <p><button type="button" class="kp-link" onclick={|_| download::offer("kantelpunt-schattingen.csv", &estimates::template(), download::CSV)}>
                { ESTIMATES_TEMPLATE.say(language) }</button></p>
            <ReportView {language} report={(*report).clone()} />
            if !work.assumptions.opinions.is_empty() { <ul class="kp-import__list" id="opinions">{ for opinions }</ul> }
            if !unseen.is_empty() {
                <h3 class="kp-import__title">{ UNSEEN.say(language) }</h3>
                <ul class="kp-import__list" id="unseen">{ for unseen.into_iter().map(|field| unseen_one(props, field)) }</ul>
            }
        </div>
    }
}

/// An assumption that holds without a slider, and the way back to the default.
fn unseen_one(props: &ImportProps, field: Field) -> Html {
    let ImportProps { language, work, dispatch } = props;
    let (texts, label) = (Texts::of(*language), field.label(*language));
    html! {
        <li>
            { label }{ ": " }{ in_use(work, field, *language) }
            <button type="button" class="kp-link" aria-label={texts.reset_part(label)}
                onclick={does(dispatch, Action::Reset(Part::Field(field)))}>{ texts.reset }</button>
        </li>
    }
}
