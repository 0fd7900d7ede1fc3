//! The ten figures of the municipality: each can be typed over, each says where it comes from.

use yew::prelude::*;

use crate::app::components::coming::once_here;
use crate::app::components::figures_import::ImportProps;
use crate::app::components::lever_panel::Props;
use crate::app::components::number_field::{NumberField, error_sentence};
use crate::app::components::source::{SourceNote, grade_badge};
use crate::app::components::{SMALL_BUTTON, does};
use crate::app::field::Field;
use crate::app::hooks::Later;
use crate::app::import_text::{DOUBTS, estimated_from};
use crate::app::state::{Action, Part};
use crate::app::text::Texts;
use crate::app::work::Work;
use crate::parameters::spec::Grade;
use crate::scenario::doubts::doubts;
use crate::scenario::figure::{FIGURES, FigureSpec, value};
use crate::text::Language;

/// Folded until someone wants to fill in their own.
#[component]
pub(crate) fn FiguresPanel(props: &Props) -> Html {
    let Props { language, work, dispatch, .. } = props;
    let texts = Texts::of(*language);
    let own = work.own_figures();
    let later = use_context::<Later>();
    let ontoggle = later.clone().map(|later| Callback::from(move |_: Event| later.ask()));
    let bringing = || ImportProps { language: *language, work: work.clone(), dispatch: dispatch.clone() };
    html! {
        <details class="kp-lever-group" id="cijfers" {ontoggle}>
            <summary>
                <h2 class="kp-lever-group__title">{ texts.own_figures }</h2>
                if own > 0 { <span class="kp-muted">{ texts.changed(own) }</span> }
            </summary>
            if let Some(name) = work.name_of(work.shown) { <p class="kp-place-name">{ name }</p> }
            <p class="kp-lever__help">{
                match (work.is_region(), work.shown) {
                    (false, _) => texts.own_figures_help,
                    (true, Some(_)) => texts.region_figures_help,
                    (true, None) => texts.sum_of_figures,
                }
            }</p>
            if own > 0 {
                <button type="button" class={SMALL_BUTTON}
                    onclick={does(dispatch, Action::Reset(Part::Figures))}>{ texts.reset_part(texts.own_figures) }</button>
            }
            if let (Some(later), Some(_)) = (later, work.only()) { { once_here(&later, *language, |parts| (parts.figures)(bringing())) } }
            { doubted(work, *language) }
            { for FIGURES.iter().enumerate().map(|(place, spec)| figure(props, place, spec)) }
        </details>
    }
}

/// What looks wrong in the own figures. The live region stands there from the start, so that what comes into it is heard.
fn doubted(work: &Work, language: Language) -> Html {
    let Some(place) = work.only() else { return Html::default() };
    let pair = work.municipalities.get(place).zip(work.preset.members.get(place));
    let found = pair.map_or_else(Vec::new, |(own, member)| doubts(&own.figures, &own.own_figures, &own.scaled(member)));
    html! {
        <div class="kp-doubts" aria-live="polite">
            if !found.is_empty() {
                <p><strong>{ DOUBTS.say(language) }</strong></p>
                <ul class="kp-import__list">{ for found.into_iter().map(|doubt| html! { <li>{ doubt.sentence(language) }</li> }) }</ul>
            }
        </div>
    }
}

fn figure(props: &Props, place: usize, spec: &'static FigureSpec) -> Html {
    let Props { language, work, refused, dispatch } = props;
    let (language, field) = (*language, Field::Figure(place));
    let texts = Texts::of(language);
    let Some(member) = work.only() else { return sum(props, field, spec) };
    let sources = &work.municipalities[member].own_sources;
    let (member, figures) = (&work.preset.members[member], work.figures());
    let origin = member.origins.iter().find(|origin| origin.figure == spec.id);
    let own = work.is_own(field);
    let scaled = spec.is_count() && figures.inhabitants != member.case.figures.inhabitants;
    let in_proportion = origin.is_some_and(|origin| origin.scaled);
    let grade = origin
        .and_then(|origin| [Grade::A, Grade::B, Grade::C].into_iter().find(|grade| grade.letter() == origin.grade));
    let source = origin.map_or_else(
        || if spec.is_count() || place == 0 { texts.size_chosen.to_owned() } else { texts.national_price.to_owned() },
        |origin| {
            texts.origin(
                language.pick(origin.source_nl, origin.source),
                origin.moment,
                origin.rolled_forward,
                work.preset.id.year(),
            )
        },
    );
    let mark = if own {
        Some(texts.own_figure)
    } else if scaled || origin.is_some_and(|origin| origin.rolled_forward) {
        Some(texts.estimated)
    } else {
        // An average municipality has no other figures: there it says nothing.
        (in_proportion && work.is_region()).then_some(texts.in_proportion)
    };
    let refused = refused.get(&field).cloned();
    // Where the preset's own size does not hold, the figure is not what the source says: it was scaled, and from what.
    let from = (scaled && !own).then(|| {
        let preset = &member.case.figures;
        estimated_from(value(preset, spec.id).unwrap_or_default(), preset.inhabitants, language)
    });
    html! {
            <div class={classes!("kp-lever", "kp-lever--figure", own.then_some("kp-lever--changed"))} key={spec.id}>
                <div class="kp-lever__head">
                    <label class="kp-lever__label" for={format!("{}-number", spec.id)}>{ field.label(language) }</label>
                    { grade.filter(|_| !own).map(|grade| grade_badge(grade, language)) }
                    <span class="kp-lever__field">
                        <NumberField {language} {field} value={Some(work.value(field))} refused={refused.clone()} dispatch={dispatch.clone()} />
                    </span>
                </div>
                { error_sentence(field, refused.as_ref(), language) }
    <div class="kp-lever__foot">
                <p class="kp-lever__help">
                    { field.unit_label(language) }
                    if let Some(mark) = mark { <span class="kp-mark">{ mark }</span> }
                    if own {
                        <button type="button" class="kp-link" aria-label={texts.reset_part(field.label(language))}
                            onclick={does(dispatch, Action::Reset(Part::Field(field)))}>{ texts.reset }</button>
                    }
                </p>
                <SourceNote {language} label={field.label(language)}>
                    if let Some(source) = sources.get(&place) { <p>{ format!("{}: {source}", texts.own_figure) }</p> }
                    if let Some(from) = from { <p>{ from }</p> }
                    <p>{ grade.map(|grade| format!("{}. ", texts.grade(grade))) }{ source }if in_proportion { { " " }{ texts.scaled_figure } }</p>
                </SourceNote></div>
            </div>
        }
}

/// All municipalities together: to read, not to fill in.
fn sum(props: &Props, field: Field, spec: &'static FigureSpec) -> Html {
    let Props { language, work, .. } = props;
    html! {
        <div class="kp-lever kp-lever--figure" key={format!("{}-sum", spec.id)}>
            <p class="kp-lever__head">
                <span class="kp-lever__label">{ field.label(*language) }</span>
                <span class="num">{ field.shown(work.value(field).round(), *language) }</span>
            </p>
            <p class="kp-lever__help">{ field.unit_label(*language) }</p>
        </div>
    }
}
