//! The screen Waarom: the difference per group of choices, the loops at work, and policy apart from assumptions.

mod loops;
mod policy;

use yew::prelude::*;

use crate::app::components::chart_card::ChartCard;
use crate::app::components::nothing_yet::NothingYet;
use crate::app::components::screen::{Screen, ScreenProps};
use crate::app::route::View;
use crate::app::waarom::{Answer, waterfall};
use crate::app::waarom_text::{
    APART, INTRO, LOOPS, NOTHING_YET, PARTS, PARTS_HELP, TITLE, UNCERTAINTY_HELP, UNCERTAINTY_WAITS,
};

#[component]
pub(crate) fn Waarom(props: &ScreenProps) -> Html {
    let ScreenProps { language, work, outlook, bands, paths, .. } = props;
    let language = *language;
    let differs = !outlook.is_no_difference(bands.as_deref());
    // Expected runs alone: bands that come in later change nothing here.
    let question = (differs || !work.assumptions.own.is_empty()).then(|| work.question());
    let answer =
        use_memo(question, |question| question.as_ref().map(|question| Answer::of(question, (**paths).clone())));
    let screen = |content: Html| {
        html! { <Screen {language} view={View::Waarom} title={TITLE.say(language)} intro={INTRO.say(language)}>{ content }</Screen> }
    };
    let nothing_yet = html! { <NothingYet {language} help={NOTHING_YET.say(language)} /> };
    let Some(answer) = answer.as_ref() else { return screen(nothing_yet) };
    let start = outlook.scenario.start;
    let policy = section(
        "waarom-aannames",
        APART.say(language),
        html! {
            <policy::Policy {language} {start} answer={answer.clone()} />
        },
    );
    // Own assumptions change current policy too, also before the first choice.
    if !differs {
        return screen(html! { <>{ nothing_yet }{ policy }</> });
    }
    let figure = waterfall(&answer.parts, bands.as_deref(), language);
    let uncertain = if figure.uncertainty.is_some() { UNCERTAINTY_HELP } else { UNCERTAINTY_WAITS };
    let caption = format!("{} {}", PARTS_HELP.say(language), uncertain.say(language));
    screen(html! {
        <>
            { section("waarom-keuzes", PARTS.say(language), html! {
                <ChartCard {language} id="waterval" {figure} {caption} />
            }) }
            { section("waarom-kringlopen", LOOPS.say(language), loops::view(&answer.loops, language)) }
            { policy }
        </>
    })
}

fn section(id: &'static str, title: &'static str, content: Html) -> Html {
    html! {
        <section class="kp-section stack" aria-labelledby={id}>
            <h2 class="kp-section__title" {id}>{ title }</h2>
            { content }
        </section>
    }
}
