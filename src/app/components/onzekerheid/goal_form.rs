//! The fields of "Wat is nodig?". Functions and no components: every component costs the first load some kilobytes.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::analysis::seek::search::By;
use crate::app::components::SELECT;
use crate::app::field::Field;
use crate::app::goal::text::{
    BY, CHANCE, CHEAPEST, LEVER, LEVERS, MORE_CONDITIONS, NO_LEVER, NO_SECOND, OWN_CHANCE, OWN_CHANCE_FIELD,
    SECOND_LEVER, SMALLEST, TARGET,
};
use crate::app::goal::{CHANCES, ConditionForm, GoalForm, MOST_CONDITIONS, Part, levers_of};
use crate::app::said::Said;
use crate::app::text::Texts;
use crate::app::work::Work;
use crate::levers::spec::Group;
use crate::text::Language;
use crate::text::number::percent;

/// The fields on screen.
pub(crate) struct Fields<'a> {
    pub(crate) language: Language,
    pub(crate) work: &'a Work,
    pub(crate) form: &'a GoalForm,
    /// What is wrong with parts of the form, each with a sentence.
    pub(crate) wrong: &'a [(Part, String)],
    /// The form after a change.
    pub(crate) onform: &'a Callback<GoalForm>,
}

/// The element of a part.
pub(super) fn id_of(part: Part) -> String {
    match part {
        Part::Lever(place) => format!("doel-hefboom-{place}"),
        Part::Amount(place) => format!("doel-bedrag-{place}"),
        Part::Chance => "doel-kans".into(),
    }
}

/// Puts the focus on a part that cannot be read.
pub(super) fn focus(part: Part) {
    let document = web_sys::window().and_then(|window| window.document());
    let field = document.and_then(|document| document.get_element_by_id(&id_of(part)));
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        // Without the focus the sentence is still next to the field.
        let _ = field.focus();
    }
}

/// The sentence next to a part, with the id by which the field names it.
pub(super) fn error(part: Part, wrong: &[(Part, String)]) -> (Option<String>, Html) {
    let Some((_, sentence)) = wrong.iter().find(|(of, _)| *of == part) else { return (None, Html::default()) };
    let id = format!("{}-fout", id_of(part));
    (Some(id.clone()), html! { <p class="kp-error" role="alert" {id}>{ sentence }</p> })
}

/// What stands in the field of an event.
pub(super) fn typed(event: &Event) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}

/// A list to pick from; `id` and `described` when something may be wrong with it.
pub(super) fn select(
    name: &'static str,
    id: Option<String>,
    described: Option<String>,
    onchange: Callback<Event>,
    options: Html,
) -> Html {
    html! {
        <label class="kp-filter__field kp-goal__field">{ name }
            <select {id} class={SELECT} {onchange}
                aria-invalid={described.is_some().then_some("true")} aria-describedby={described}>{ options }</select>
        </label>
    }
}

fn group(name: Said, class: &'static str, language: Language, fields: Html) -> Html {
    html! {
        <fieldset class={classes!("kp-goal__group", class)}>
            <legend class="kp-goal__legend">{ name.say(language) }</legend>
            { fields }
        </fieldset>
    }
}

impl Fields<'_> {
    pub(crate) fn view(&self) -> Html {
        let (language, form) = (self.language, self.form);
        let more = self.edit(|form, _: MouseEvent| form.conditions.push(ConditionForm::default()));
        let by = |name: Said, by: By| (name.say(language).to_owned(), form.by == by, GoalForm { by, ..form.clone() });
        let conditions = form.conditions.iter().enumerate().map(|(place, condition)| self.condition(place, condition));
        html! {
            <>
                { group(LEVERS, "", language, html! { <div class="kp-goal__row">{ self.lever(0) }{ self.lever(1) }</div> }) }
                { group(TARGET, "", language, html! {
                    <>
                        { for conditions }
                        if form.conditions.len() < MOST_CONDITIONS {
                            <p><button type="button" class="kp-link" onclick={more}>{ MORE_CONDITIONS.say(language) }</button></p>
                        }
                    </>
                }) }
                <div class="kp-goal__row">
                    <div class="kp-goal__field stack">{ self.chances() }</div>
                    <div class="kp-goal__field">
                        { self.choice(BY, "doel-welke", vec![by(SMALLEST, By::Smallest), by(CHEAPEST, By::Cheapest)]) }
                    </div>
                </div>
            </>
        }
    }

    /// A callback that changes the form.
    pub(super) fn edit<E: 'static>(&self, edit: impl Fn(&mut GoalForm, E) + 'static) -> Callback<E> {
        let (form, onform) = (self.form.clone(), self.onform.clone());
        Callback::from(move |event: E| {
            let mut form = form.clone();
            edit(&mut form, event);
            onform.emit(form);
        })
    }

    fn lever(&self, own: usize) -> Html {
        let language = self.language;
        let chosen = self.form.levers.get(own).copied().flatten();
        let onchange = self.edit(move |form: &mut GoalForm, event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            form.levers.iter_mut().skip(own).take(1).for_each(|lever| *lever = select.value().parse().ok());
        });
        let option = |place: usize| {
            html! { <option value={place.to_string()} selected={chosen == Some(place)}>{ Field::Lever(place).label(language) }</option> }
        };
        let group = |group: Group| {
            html! { <optgroup label={Texts::of(language).group(group)}>{ for levers_of(self.work, group).map(option) }</optgroup> }
        };
        let (name, nothing) = if own == 0 { (LEVER, NO_LEVER) } else { (SECOND_LEVER, NO_SECOND) };
        let (described, sentence) = error(Part::Lever(own), self.wrong);
        let options = html! {
            <>
                <option value="" selected={chosen.is_none()}>{ nothing.say(language) }</option>
                { for Group::ALL.into_iter().map(group) }
            </>
        };
        html! {
            <div class="kp-goal__field">
                { select(name.say(language), Some(id_of(Part::Lever(own))), described, onchange, options) }
                { sentence }
            </div>
        }
    }

    /// The chances to pick from, and a field for another one.
    fn chances(&self) -> Html {
        let (language, form) = (self.language, self.form);
        let to = |chance: Option<f64>| GoalForm { chance, ..form.clone() };
        let picked = CHANCES.map(|chance| (percent(chance, language), form.chance == Some(chance), to(Some(chance))));
        let own = (OWN_CHANCE.say(language).to_owned(), form.chance.is_none(), to(None));
        let oninput = self.edit(|form: &mut GoalForm, event: InputEvent| form.own_chance = typed(&event));
        let (described, sentence) = error(Part::Chance, self.wrong);
        html! {
            <>
                { self.choice(CHANCE, "doel-kans-keuze", picked.into_iter().chain([own]).collect()) }
                if form.chance.is_none() {
                    <div class="kp-goal__field kp-goal__field--short">
                        <label class="kp-filter__field">{ OWN_CHANCE_FIELD.say(language) }
                            <input id={id_of(Part::Chance)} class="utrecht-textbox utrecht-textbox--html-input num" type="text" inputmode="decimal"
                                autocomplete="off" value={form.own_chance.clone()} {oninput}
                                aria-invalid={described.is_some().then_some("true")} aria-describedby={described} />
                        </label>
                        { sentence }
                    </div>
                }
            </>
        }
    }

    /// A choice out of a few, each with the form that it leads to.
    fn choice(&self, name: Said, id: &'static str, options: Vec<(String, bool, GoalForm)>) -> Html {
        let option = |(label, checked, form): (String, bool, GoalForm)| {
            let onchange = self.onform.reform(move |_: Event| form.clone());
            html! {
                <label class="kp-segment" key={label.clone()}>
                    <input type="radio" name={id} {checked} {onchange} />
                    <span class="kp-segment__text">{ label }</span>
                </label>
            }
        };
        let options = html! { <div class="kp-segments__options">{ for options.into_iter().map(option) }</div> };
        group(name, "kp-segments", self.language, options)
    }
}
