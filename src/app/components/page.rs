//! The page: the work in the middle of Verken, everything else as parts that follow; and the other screens beside it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::change::Side;
use crate::app::components::about::About;
use crate::app::components::circumstances::Circumstances;
use crate::app::components::coming::coming;
use crate::app::components::figures_panel::FiguresPanel;
use crate::app::components::footer::Footer;
use crate::app::components::header::Header;
use crate::app::components::history_panel::HistoryPanel;
use crate::app::components::kantelpunt_chart::KantelpuntChart;
use crate::app::components::kept_bar::kept_bar;
use crate::app::components::key_figures::KeyFigures;
use crate::app::components::lever_panel::LeverPanel;
use crate::app::components::look;
use crate::app::components::notice::NoticeBar;
use crate::app::components::on_screen;
use crate::app::components::outcome_chart::OutcomeChart;
use crate::app::components::paper_head::PaperHead;
use crate::app::components::place_choice::PlaceChoice;
use crate::app::components::preset_bar::PresetBar;
use crate::app::components::projects::Projects;
use crate::app::components::screen::ScreenProps;
use crate::app::components::share::Share;
use crate::app::components::shares::Shares;
use crate::app::components::start::Start;
use crate::app::components::status::Status;
use crate::app::components::stories::Stories;
use crate::app::components::turns::Turns;
use crate::app::hooks::{
    Later, Snapshot, use_arrival, use_bands, use_certainty, use_keeper, use_later, use_link, use_lost, use_outlook,
    use_outlook_before, use_route, use_undo_keys,
};
use crate::app::keeper::Keeper;
use crate::app::route::{Route, View};
use crate::app::state::State;
use crate::app::text::Texts;
use crate::app::topic::{Topic, is_overloaded};
use crate::app::verantwoording::text::{VERKEN_TITLE, document_title};
use crate::app::work::Work;
use crate::app::{certainty_text, change, chart_view, key_figures};
use crate::text::Language;

#[derive(Properties, PartialEq)]
pub(crate) struct PageProps {
    /// The state that the page opens with.
    pub(crate) state: State,
    /// Keeps what happens to it.
    pub(crate) keeper: Rc<Keeper>,
}

/// The whole page.
#[component]
pub(crate) fn Page(props: &PageProps) -> Html {
    let state = use_reducer(|| props.state.clone());
    let (language, work, dispatch) = (state.language, &state.work, state.dispatcher());
    let texts = Texts::of(language);
    let route = use_route();
    let kept = use_keeper(&state, &props.keeper);
    let (snapshot, closed) = (Snapshot((*state).clone()), kept.clone());
    let verken = route.view == View::Verken;
    // Another screen is made at the first visit; then both stay, each as the user left it. What is out of sight does not
    // follow the work.
    let visited = use_mut_ref(|| None);
    if route.view == View::Verantwoording {
        *visited.borrow_mut() = Some(Rc::clone(work));
    }
    let visited = visited.borrow().clone();
    use_undo_keys(dispatch.clone(), verken);
    use_link(&dispatch, work, &state.stories);
    use_lost(&dispatch);
    use_effect_with((language, route.view), |(language, view)| tell_document(*language, *view));

    on_screen::tell(work, &state.stories, route, language);
    let question = work.question();
    let before = state.before.as_ref().map(|before| before.question());
    let outlook = use_outlook(&question, &state.paths());
    let outlook_before = use_outlook_before(before.as_ref(), &state.paths());
    let bands = use_bands(&question, before.as_ref());
    let certainty = use_certainty(
        outlook.as_ref().map(|outlook| outlook.scenario.start),
        bands.now.as_ref(),
        bands.knowledge.as_ref(),
    );
    // Once Verken is at rest the later part comes without being asked for: then no click waits for it.
    let later = use_later(route.view.loads_later(), bands.is_complete());
    use_arrival(route, !route.view.loads_later() || later.is_here());
    // Each scenario has an outlook: `Outlook::of` gives none only for an empty list.
    let Some(outlook) = outlook else { return Html::default() };

    let own_figures = !work.preset.id.is_average() && work.has_own_figures();
    // The line of another municipality, or of work that was replaced, says nothing about this one.
    let same_case = state.compares_as_before();
    let ghost = outlook_before
        .as_deref()
        .filter(|_| same_case)
        .and_then(|outlook| chart_view::ghost(outlook, bands.before.as_deref(), bands.now.as_deref()));
    let before_lines = outlook_before.clone().filter(|_| same_case).map(|outlook| (outlook, bands.before.clone()));
    let figure = chart_view::kantelpunt_figure(&outlook, bands.now.as_deref(), bands.knowledge.as_deref(), ghost);
    let turns = !figure.is_nothing();
    let spread = certainty.as_ref().and_then(|certainty| certainty.knowledge);
    let spread = spread.map_or_else(String::new, |found| certainty_text::split_short(found, language));
    let now = Side { outlook: &outlook, bands: bands.now.as_deref() };
    let was = outlook_before.as_deref().map(|outlook| Side { outlook, bands: bands.before.as_deref() });
    let sentences = Language::ALL.map(|language| change::sentence(&state, now, was, language));
    html! {
        <ContextProvider<Later> context={later.clone()}>
            if verken {
                <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">{ texts.to_content }</a>
                <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#grafiek">{ texts.to_chart }</a>
            } else {
                <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href={format!("#{}", Route::to(route.view).target())}>{ texts.to_content }</a>
            }
            <Header {language} view={route.view} can_undo={state.can_undo()} can_redo={state.can_redo()} dispatch={dispatch.clone()}>
                if !matches!(route.view, View::Start | View::Verantwoording) { <HistoryPanel snapshot={snapshot.clone()} dispatch={dispatch.clone()} /> }
                <Projects snapshot={snapshot.clone()} keeper={Rc::clone(&props.keeper)} dispatch={dispatch.clone()} />
                <Share {language} {route} work={work.clone()} stories={state.stories.clone()} dispatch={dispatch.clone()} />
            </Header>
            { kept_bar(kept.as_ref(), &snapshot, Callback::from(move |_| closed.set(None))) }
            <NoticeBar {language} notice={state.notice.clone()} dispatch={dispatch.clone()} />
            <PaperHead {language} view={route.view} work={work.clone()} />
            if route.view == View::Start {
                <Start snapshot={snapshot.clone()} keeper={Rc::clone(&props.keeper)} dispatch={dispatch.clone()} />
            }
            <main id="inhoud" tabindex="-1" hidden={!verken}>
            <h1 class="visually-hidden" id={Route::to(View::Verken).target()} tabindex="-1">{ VERKEN_TITLE.say(language) }</h1>
            <PresetBar {language} chosen={work.preset.id} inhabitants={work.inhabitants()} {own_figures}
                last_year={outlook.last_year()} dispatch={dispatch.clone()} />
            <Stories {language} work={work.clone()} stories={state.stories.clone()} dispatch={dispatch.clone()} />
            <div class="kp-main">
                <section class="kp-levers" id="keuzes" tabindex="-1" aria-label={texts.levers}>
                    <PlaceChoice {language} work={work.clone()} dispatch={dispatch.clone()} />
                    <FiguresPanel {language} work={work.clone()} refused={state.refused.clone()} dispatch={dispatch.clone()} />
                    <LeverPanel {language} work={work.clone()} refused={state.refused.clone()} dispatch={dispatch.clone()} />
                    <Circumstances {language} work={work.clone()} refused={state.refused.clone()} dispatch={dispatch.clone()} />
                </section>
                <section class="kp-results" aria-label={texts.results}>
                    <div class="kp-dock">
                        <KeyFigures figures={key_figures::key_figures(&outlook, bands.now.as_deref(), certainty.as_deref(), language)}
                            replications={certainty.as_ref().map_or(0, |certainty| certainty.replications)} />
                        <a class="kp-jump" href="#grafiek">{ texts.to_chart }</a>
                    </div>
                    if is_overloaded(&outlook, bands.now.as_deref()) { <p class="kp-warning">{ texts.overloaded }</p> }
                    <Status {language} {sentences} question={question.clone()} complete={bands.is_complete()} done={bands.done} total={bands.total} certainty={certainty.clone()} dispatch={dispatch.clone()} />
                    <div id="grafiek" class="kp-place" tabindex="-1">
                    <div class={classes!("kp-beside", turns.then_some("kp-beside--two"))}>
                        <KantelpuntChart {language} {figure} {spread} start_year={work.preset.id.year()} dispatch={dispatch.clone()} work={work.clone()} />
                        if turns { <Turns {language} certainty={certainty.clone()} /> }
                    </div>
                    <a class="kp-jump" href="#keuzes">{ texts.to_levers }</a>
                    </div>
                    <Shares {language} outlook={outlook.clone()} work={work.clone()} />
                    <div class="kp-pair">
                        <OutcomeChart {language} first={Topic::Load} outlook={outlook.clone()} bands={bands.now.clone()} before={before_lines.clone()} />
                        <OutcomeChart {language} first={Topic::Garantiebanen} outlook={outlook.clone()} bands={bands.now.clone()} before={before_lines} />
                    </div>
                    <About {language} />
                </section>
            </div>
            </main>
            { beside(&later, route, visited, ScreenProps { language, work: work.clone(), outlook: outlook.clone(), bands: bands.now.clone(), certainty: certainty.clone(), paths: state.paths(), stories: state.stories.clone(), dispatch: dispatch.clone() }) }
            <Footer {language} dispatch={dispatch.clone()} {route} work={work.clone()} stories={state.stories.clone()} />
        </ContextProvider<Later>>
    }
}

/// The screens beside Start and Verken. One that follows the work is there only while it is shown; Verantwoording stays once
/// it was `visited`, with the work of then.
fn beside(later: &Later, route: Route, visited: Option<Rc<Work>>, props: ScreenProps) -> Html {
    let Later::Here(parts) = later else {
        return if route.view.loads_later() { coming(route.view, later, props.language) } else { Html::default() };
    };
    let account =
        visited.map(|work| (parts.screen)(View::Verantwoording, route, ScreenProps { work, ..props.clone() }));
    let following = (route.view != View::Verantwoording).then(|| (parts.screen)(route.view, route, props));
    // Each in a place of its own: Verantwoording is the same one when another screen comes beside it.
    html! { <>{ account.unwrap_or_default() }{ following.unwrap_or_default() }</> }
}

/// The document says which language it speaks and which screen it shows.
fn tell_document(language: Language, view: View) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    document.set_title(&document_title(view, &look::name(), language));
    if let Some(root) = document.document_element() {
        // A page that cannot say so still shows its texts.
        let _ = root.set_attribute("lang", language.code());
    }
}
