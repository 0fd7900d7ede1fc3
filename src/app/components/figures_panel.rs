//! The ten figures of the municipality: each can be typed over, each says where it comes from.

use yew::prelude::*;

use crate::app::components::does;
use crate::app::components::figures_import::FiguresImport;
use crate::app::components::lever_panel::Props;
use crate::app::components::number_field::{NumberField, error_sentence};
use crate::app::components::source::{SourceNote, grade_badge};
use crate::app::field::Field;
use crate::app::state::{Action, Part};
use crate::app::text::Texts;
use crate::parameters::spec::Grade;
use crate::scenario::figure::{FIGURES, FigureSpec};

/// Folded until someone wants to fill in their own.
#[component]
pub(crate) fn FiguresPanel(props: &Props) -> Html {
    let Props { language, work, dispatch, .. } = props;
    let texts = Texts::of(*language);
    let own = work.own_figures.len();
    html! {
        <details class="kp-lever-group" id="cijfers">
            <summary>
                <h2 class="kp-lever-group__title">{ texts.own_figures }</h2>
                if own > 0 { <span class="kp-muted">{ texts.changed(own) }</span> }
            </summary>
            <p class="kp-lever__help">{ texts.own_figures_help }</p>
            if own > 0 {
                <button type="button" class="utrecht-button utrecht-button--secondary-action kp-button--small"
                    onclick={does(dispatch, Action::Reset(Part::Figures))}>{ texts.reset_part(texts.own_figures) }</button>
            }
            <FiguresImport language={*language} work={work.clone()} dispatch={dispatch.clone()} />
            { for FIGURES.iter().enumerate().map(|(place, spec)| figure(props, place, spec)) }
        </details>
    }
}

fn figure(props: &Props, place: usize, spec: &'static FigureSpec) -> Html {
    let Props { language, work, refused, dispatch } = props;
    let (language, field) = (*language, Field::Figure(place));
    let texts = Texts::of(language);
    let origin = work.preset.members[0].origins.iter().find(|origin| origin.figure == spec.id);
    let own = work.is_own(field);
    let scaled = spec.is_count() && work.figures.inhabitants != work.preset.members[0].case.figures.inhabitants;
    let grade = origin
        .and_then(|origin| [Grade::A, Grade::B, Grade::C].into_iter().find(|grade| grade.letter() == origin.grade));
    let source = origin.map_or_else(
        || if spec.is_count() || place == 0 { texts.size_chosen.to_owned() } else { texts.national_price.to_owned() },
        |origin| {
            texts.origin(
                language.pick(origin.source_nl, origin.source),
                origin.moment,
                origin.rolled_forward,
                work.preset.id.year,
            )
        },
    );
    let mark = if own {
        Some(texts.own_figure)
    } else {
        (scaled || origin.is_some_and(|origin| origin.rolled_forward)).then_some(texts.estimated)
    };
    let refused = refused.get(&field).cloned();
    html! {
            <div class={classes!("kp-lever", "kp-lever--figure", own.then_some("kp-lever--changed"))} key={spec.id}>
                <div class="kp-lever__head">
                    <label class="kp-lever__label" for={format!("{}-number", spec.id)}>{ field.label(language) }</label>
                    { grade.filter(|_| !own).map(|grade| grade_badge(grade, language)) }
                    <span class="kp-lever__field">
                        <NumberField {language} {field} value={work.value(field)} refused={refused.clone()} dispatch={dispatch.clone()} />
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
                    if let Some(source) = work.own_sources.get(&place) { <p>{ format!("{}: {source}", texts.own_figure) }</p> }
                    <p>{ grade.map(|grade| format!("{}. ", texts.grade(grade))) }{ source }</p>
                </SourceNote></div>
            </div>
        }
}
