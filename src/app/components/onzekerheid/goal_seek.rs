//! "Wat is nodig?": the setting of one or two levers that reaches what the user wants.

use std::rc::Rc;

use web_sys::SubmitEvent;
use yew::prelude::*;

use crate::app::components::Dispatch;
use crate::app::components::long_question::{LongQuestion, spoken};
use crate::app::components::onzekerheid::goal_answer::Found;
use crate::app::components::onzekerheid::goal_form::{Fields, focus};
use crate::app::goal::text::{CHANGED, HELP, SEEK, TITLE};
use crate::app::goal::{self, GoalForm, Part};
use crate::app::hooks::{GoalMemory, Study, ask_study, goal_memory, remember, stop_study, use_study};
use crate::app::studies::Standing;
use crate::app::work::Work;
use crate::text::Language;
use crate::worker::study::Answer;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) work: Rc<Work>,
    pub(crate) dispatch: Dispatch,
}

#[component]
pub(crate) fn GoalSeek(props: &Props) -> Html {
    let Props { language, work, dispatch } = props;
    let language = *language;
    let update = use_force_update();
    let GoalMemory { form, asked, is_tried } = goal_memory();
    let question = asked.as_ref().map(|asked| Rc::new(goal::question(work, &asked.goal)));
    let study = use_study(question.as_deref());
    let Study { standing, .. } = &study;
    let read = form.read(work, language);
    let wrong: Vec<(Part, String)> = if is_tried { read.clone().err().unwrap_or_default() } else { Vec::new() };
    // What cannot be read is another question too.
    let is_changed = asked.as_ref().is_some_and(|asked| read.as_ref().map_or(true, |now| asked.goal != now.goal));
    let onform = {
        let update = update.clone();
        Callback::from(move |form: GoalForm| {
            remember(|memory| memory.form = form);
            update.force_update();
        })
    };
    let onsubmit = {
        let work = Rc::clone(work);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            remember(|memory| memory.is_tried = read.is_err());
            match &read {
                Ok(asked) => {
                    remember(|memory| memory.asked = Some(asked.clone()));
                    ask_study(&goal::question(&work, &asked.goal));
                }
                Err(wrong) => wrong.first().into_iter().for_each(|(part, _)| focus(*part)),
            }
            update.force_update();
        })
    };
    let command = Callback::from(move |_: bool| question.as_deref().into_iter().for_each(stop_study));
    let fields = Fields { language, work, form: &form, wrong: &wrong, onform: &onform };
    let asking = LongQuestion { language, study: &study, name: TITLE, start: SEEK, submits: true, command };
    html! {
        <section class="kp-section stack" aria-labelledby="wat-is-nodig">
            <h2 class="kp-section__title" id="wat-is-nodig">{ TITLE.say(language) }</h2>
            { spoken(standing, language) }
            <form class="kp-card stack kp-goal" novalidate=true {onsubmit}>
                <p class="kp-text">{ HELP.say(language) }</p>
                { fields.view() }
                { asking.view() }
            </form>
            if let (Standing::Done(found), Some(asked)) = (standing, &asked) {
                if let Answer::Seek(answer) = &**found {
                    if is_changed { <p class="kp-muted">{ CHANGED.say(language) }</p> }
                    { Found { language, asked, answer, work, dispatch }.view() }
                }
            }
        </section>
    }
}
