//! The screen Begroting: the tables of the moment, amendment, chances and reserve, and everything to take along.

mod counts;
mod files;
mod paper_table;
mod settings;
mod write;

pub(crate) use write::today;

use std::rc::Rc;

use kantelpunt_documents::proposal::NOTICED;
use yew::prelude::*;

use crate::analysis::budget::recount::Recount;
use crate::app::begroting::papers::{Occasion, Told, tell};
use crate::app::begroting::settings::{Moment, Set};
use crate::app::begroting_text::{
    CLOSES_HELP, INTRO, LEFT_OUT, LEFT_OUT_MODEL, LEFT_OUT_MONEY, LEFT_OUT_OWN, NO_PARAGRAPH, NOTHING_YET, PARAGRAPH,
    PARAGRAPH_HELP, REALISED_HELP, TITLE, TURN, WAITS,
};
use crate::app::compared::Comparing;
use crate::app::components::begroting::files::Files;
use crate::app::components::begroting::paper_table::{PaperTable, Part};
use crate::app::components::begroting::settings::SettingsForm;
use crate::app::components::nothing_yet::NothingYet;
use crate::app::components::screen::{Screen, ScreenProps};
use crate::app::hooks::{Counted, address_of, use_ledgers};
use crate::app::route::{Route, View};
use crate::app::share::fragment;
use crate::app::state::Action;

#[component]
pub(crate) fn Begroting(props: &ScreenProps) -> Html {
    let ScreenProps { language, work, outlook, paths, stories, dispatch, .. } = props;
    let language = *language;
    let settings = (*work.budget).clone();
    let set = {
        let dispatch = dispatch.clone();
        Callback::from(move |set: Set| dispatch.dispatch(Action::Budget(set)))
    };
    let counted = use_ledgers(&Comparing::of(work), paths);
    let years: Vec<(i32, usize)> = outlook.scenario.years.iter().map(|year| (year.year, year.months)).collect();
    // Files hold the tussenrapportage whatever is on screen; it is the same until the question or what was counted changes.
    let is_interim = settings.moment == Moment::Tussenrapportage;
    let asked = (is_interim || !settings.counts().is_empty())
        .then(|| (work.question(), settings.from, settings.through, settings.counts()));
    let recount = {
        let paths = Rc::clone(paths);
        use_memo(asked, move |asked| {
            let (question, from, through, counts) = asked.as_ref()?;
            let experiment = question.experiment((*paths).clone());
            Some(Recount::new(&experiment, &question.levers, from * 12, *through as usize, counts))
        })
    };
    let told: Option<Rc<Told>> = match &counted {
        Counted::Running(_) => None,
        Counted::Done(ledgers) => {
            let occasion = Occasion {
                date: write::today(),
                link: address_of(&fragment(work, stories, Route::to(View::Begroting), language)),
            };
            // The shipped code list can be read: a test does.
            let recount = (*recount).as_ref();
            let told = tell(work, ledgers, &years, &settings, &occasion, recount, language);
            told.ok().flatten().map(Rc::new)
        }
    };
    let form = html! { <SettingsForm {language} work={work.clone()} years={years.clone()} settings={settings.clone()} set={set.clone()} /> };
    let content = match (&told, &counted) {
        (None, counted) => {
            let share = if let Counted::Running(share) = counted { *share } else { 1.0 };
            html! {
                <>
                    { form }
                    <div class="kp-card"><div class="kp-progress kp-progress--busy">
                        <progress max="1" value={share.to_string()} aria-label={WAITS.say(language)} />
                        <span class="kp-muted" role="status">{ WAITS.say(language) }</span>
                    </div></div>
                </>
            }
        }
        (Some(told), _) => {
            let table = |part: Part, help: Option<&'static str>| {
                html! {
                    <PaperTable {language} told={told.clone()} settings={settings.clone()} set={set.clone()} {part} {help} />
                }
            };
            let help = match (settings.moment.view(), told.items.is_empty()) {
                ("begroting", _) if settings.terms && !told.is_no_difference => Some(TURN.say(language)),
                (_, false) => Some(REALISED_HELP.say(language)),
                _ => None,
            };
            let has_amendment = told.paper.views.iter().any(|view| view.id == "amendement");
            html! {
                <>
                    <Files {language} told={told.clone()} />
                    if told.is_no_difference { <NothingYet {language} help={NOTHING_YET.say(language)} /> }
                    { form }
                    if let Some(recount) = recount.as_ref().as_ref().filter(|_| is_interim) { { counts::counts(&settings, recount, &set, language) } }
                    { table(Part::Shown, help) }
                    if has_amendment { { table(Part::Of("amendement"), None) } }
                    { table(Part::Of("kans"), Some(CLOSES_HELP.say(language))) }
                    { section("begroting-tekst", PARAGRAPH.say(language), html! {
                        if told.is_no_difference {
                            <div class="kp-card"><p class="kp-text">{ NO_PARAGRAPH.say(language) }</p></div>
                        } else {
                            <div class="kp-card stack">
                                <p class="kp-chart__caption kp-no-print">{ PARAGRAPH_HELP.say(language) }</p>
                                <p class="kp-text kp-quote">{ &told.paper.paragraph }</p>
                            </div>
                        }
                    }) }
                    if !told.is_no_difference { { table(Part::Of(NOTICED), None) } }
                    { section("begroting-niet", LEFT_OUT.say(language), html! {
                        <div class="kp-card">
                            <ul class="kp-list">{ for [LEFT_OUT_OWN, LEFT_OUT_MODEL, LEFT_OUT_MONEY].map(|text| html! { <li>{ text.say(language) }</li> }) }</ul>
                        </div>
                    }) }
                    <p class="kp-muted kp-origin">{ origin(told) }</p>
                </>
            }
        }
    };
    html! { <Screen {language} view={View::Begroting} title={TITLE.say(language)} intro={INTRO.say(language)}>{ content }</Screen> }
}

/// Case, scenario, date, version and link: what stands under every figure that leaves the page.
fn origin(told: &Told) -> String {
    let origin = kantelpunt_documents::words::origin(&told.paper);
    origin.into_iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join(" · ")
}

fn section(id: &'static str, title: &'static str, content: Html) -> Html {
    html! {
        <section class="kp-section stack" aria-labelledby={id}>
            <h2 class="kp-section__title" {id}>{ title }</h2>
            { content }
        </section>
    }
}
