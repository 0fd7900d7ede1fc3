//! The screen Vergelijk: scenarios side by side, and which of them is robust.

mod beside;
mod failing;
mod findings;
mod list;
mod multiple;
mod outcomes;

use yew::prelude::*;

use crate::app::compared::Comparing;
use crate::app::compared_view::money;
use crate::app::components::nothing_yet::NothingYet;
use crate::app::components::screen::{Screen, ScreenProps};
use crate::app::components::vergelijk::beside::Beside;
use crate::app::components::vergelijk::failing::Failing;
use crate::app::components::vergelijk::findings::Findings;
use crate::app::components::vergelijk::list::List;
use crate::app::components::vergelijk::outcomes::Outcomes;
use crate::app::hooks::use_scenarios;
use crate::app::route::View;
use crate::app::vergelijk_text::{INTRO, NOTHING_YET, TITLE, WAIT, progress};
use crate::charts::figure::KantelpuntFigure;

#[component]
pub(crate) fn Vergelijk(props: &ScreenProps) -> Html {
    let ScreenProps { language, work, dispatch, outlook, paths, .. } = props;
    let language = *language;
    let comparing = Comparing::of(work);
    let state = use_scenarios(&comparing);
    let nothing = use_memo((state.found.clone(), outlook.scenario.start), |(found, start)| {
        found.as_ref().is_some_and(|found| money(found, *start).iter().all(KantelpuntFigure::is_nothing))
    });
    let names: Vec<String> = work.scenarios.iter().map(|scenario| scenario.name.clone()).collect();
    html! {
        <Screen {language} view={View::Vergelijk} title={TITLE.say(language)} intro={INTRO.say(language)}>
            <List {language} work={work.clone()} dispatch={dispatch.clone()} />
            if *nothing {
                <NothingYet {language} help={NOTHING_YET.say(language)} />
            } else if let Some(found) = state.found {
                <Beside {language} names={names.clone()} found={found.clone()} start={outlook.scenario.start} />
                <Findings {language} names={names.clone()} found={found.clone()} chosen={work.chosen} last_year={outlook.last_year()} />
                <Failing {language} names={names.clone()} comparing={comparing.clone()} found={found.clone()} chosen={work.chosen} paths={paths.clone()} />
                <Outcomes {language} {names} {comparing} {found} paths={paths.clone()} />
            } else {
                <div class="kp-card stack" aria-busy="true">
                    <p class="kp-text" role="status">{ WAIT.say(language) }</p>
                    <div class="kp-progress kp-progress--busy">
                        <progress max={state.total.to_string()} value={state.done.to_string()} aria-label={WAIT.say(language)} />
                        <span class="kp-muted">{ progress(state.done, state.total, language) }</span>
                    </div>
                </div>
            }
        </Screen>
    }
}
