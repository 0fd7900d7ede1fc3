//! What a group estimates: taken over in one step, with how far the estimates lie apart.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::figures_import::ImportProps;
use crate::app::components::file_field::FileField;
use crate::app::components::report::{Answer, Report, ReportView, Rows};
use crate::app::components::{does, download};
use crate::app::field::Field;
use crate::app::import_text::{
    DROP_HERE, ESTIMATES_FILE, ESTIMATES_TEMPLATE, GROUP, GROUP_HELP, LEFT, UNSEEN, from_group, in_use, opinion,
};
use crate::app::state::{Action, Part};
use crate::app::text::Texts;
use crate::scenario::import::{Verdict, estimates};
use crate::scenario::opinions::Opinions;
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
    // The good rows of a file, until the user says what is to be done with them.
    let held = use_mut_ref(|| None::<(Opinions, Rows)>);
    let take = {
        let (dispatch, say) = (dispatch.clone(), say.clone());
        Callback::from(move |(opinions, rows): (Opinions, Rows)| {
            let said = Language::ALL.map(|language| from_group(&opinions, &rows.file, language));
            dispatch.dispatch(Action::Pool(opinions));
            let is_left = rows.lines.iter().any(|line| matches!(line.verdict, Verdict::Refused(_)));
            say.emit(if is_left {
                Report::Rows(Rc::new(Rows { taken: Some(said), ..rows }))
            } else {
                Report::Said(said)
            });
        })
    };
    let onread = {
        let (say, take, held) = (say.clone(), take.clone(), held.clone());
        Callback::from(move |(file, text): (String, String)| {
            let reading = estimates::reading(&text);
            let is_good = reading.refused() == 0;
            let rows = Rows { file, lines: reading.lines, taken: None };
            if is_good {
                take.emit((reading.good, rows));
            } else {
                *held.borrow_mut() = Some((reading.good, rows.clone()));
                say.emit(Report::Rows(Rc::new(rows)));
            }
        })
    };
    let onanswer = {
        let say = say.clone();
        Callback::from(move |answer: Answer| match (answer, held.borrow_mut().take()) {
            (Answer::Take, Some(held)) => take.emit(held),
            _ => say.emit(Report::Said(Language::ALL.map(|language| LEFT.say(language).to_owned()))),
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
            <p class="kp-lever__help">{ DROP_HERE.say(language) }</p>
            <p><button type="button" class="kp-link" onclick={|_| download::offer("kantelpunt-schattingen.csv", &estimates::template(), download::CSV)}>
                { ESTIMATES_TEMPLATE.say(language) }</button></p>
            <ReportView {language} report={(*report).clone()} {onanswer} />
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
