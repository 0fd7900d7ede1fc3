//! One condition of a target: what, on which side, how much and in which year.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::app::components::onzekerheid::goal_form::{Fields, error, id_of, select, typed};
use crate::app::goal::figure::{Figure, Side};
use crate::app::goal::text::{AMOUNT, AT_LATEST, FIGURE, MONEY, SIDE, YEAR, remove_condition};
use crate::app::goal::{ConditionForm, GoalForm, Part, years};
use crate::app::text::Texts;
use crate::app::topic::Topic;

impl Fields<'_> {
    /// The fields of the condition at this place of the form.
    pub(super) fn condition(&self, place: usize, condition: &ConditionForm) -> Html {
        let (language, figure) = (self.language, condition.figure);
        let remove = self.edit(move |form: &mut GoalForm, _: MouseEvent| drop(form.conditions.remove(place)));
        html! {
            <div class="kp-goal__row kp-goal__row--condition" key={place}>
                { self.figure(place, figure) }
                if figure.has_amount() { { self.side(place, condition.side) }{ self.amount(place, condition) } }
                if figure.has_year() { { self.year(place, condition) } }
                if self.form.conditions.len() > 1 {
                    <button type="button" class="kp-link" onclick={remove}>{ remove_condition(place, language) }</button>
                }
            </div>
        }
    }

    /// A callback for a list of the condition at this place.
    fn picked(&self, place: usize, pick: fn(&mut ConditionForm, &str)) -> Callback<Event> {
        self.edit(move |form: &mut GoalForm, event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            form.conditions.iter_mut().skip(place).take(1).for_each(|condition| pick(condition, &select.value()));
        })
    }

    fn figure(&self, place: usize, chosen: Figure) -> Html {
        let language = self.language;
        let option =
            |one: Figure| html! { <option value={one.id()} selected={one == chosen}>{ one.label(language) }</option> };
        let topics = |(group, topics): (_, &'static [Topic])| {
            let each = topics.iter().map(|topic| option(Figure::Topic(*topic)));
            html! { <optgroup label={Texts::of(language).group(group)}>{ for each }</optgroup> }
        };
        let options = html! {
            <>
                <optgroup label={MONEY.say(language)}>{ for Figure::OF_MONEY.into_iter().map(option) }</optgroup>
                { for Topic::GROUPS.into_iter().map(topics) }
            </>
        };
        let onchange = self.picked(place, |condition, id| {
            condition.figure = Figure::from_id(id).unwrap_or(condition.figure);
        });
        select(FIGURE.say(language), None, None, onchange, options)
    }

    fn side(&self, place: usize, chosen: Side) -> Html {
        let language = self.language;
        let option = |side: Side| html! { <option value={side.sign()} selected={side == chosen}>{ side.label(language) }</option> };
        let onchange = self.picked(place, |condition, sign| {
            condition.side = Side::ALL.into_iter().find(|side| side.sign() == sign).unwrap_or(condition.side);
        });
        select(SIDE.say(language), None, None, onchange, Side::ALL.into_iter().map(option).collect())
    }

    fn amount(&self, place: usize, condition: &ConditionForm) -> Html {
        let part = Part::Amount(place);
        let (described, sentence) = error(part, self.wrong);
        // At every key: what is drawn in between must not take back what was typed.
        let oninput = self.edit(move |form: &mut GoalForm, event: InputEvent| {
            form.conditions.iter_mut().skip(place).take(1).for_each(|condition| condition.typed = typed(&event));
        });
        let name = format!("{} ({})", AMOUNT.say(self.language), condition.figure.unit(self.language));
        html! {
            <div class="kp-goal__field">
                <label class="kp-filter__field">{ name }
                    <input id={id_of(part)} class="utrecht-textbox utrecht-textbox--html-input num" type="text" inputmode="decimal" autocomplete="off"
                        value={condition.typed.clone()} {oninput}
                        aria-invalid={described.is_some().then_some("true")} aria-describedby={described} />
                </label>
                { sentence }
            </div>
        }
    }

    fn year(&self, place: usize, condition: &ConditionForm) -> Html {
        let ((first, last), now) = (years(self.work), condition.year_in(self.work));
        let option = |year: i32| html! { <option value={year.to_string()} selected={year == now}>{ year }</option> };
        let onchange = self.picked(place, |condition, year| condition.year = year.parse().ok());
        let name = if condition.figure.has_amount() { YEAR } else { AT_LATEST };
        select(name.say(self.language), None, None, onchange, (first..=last).map(option).collect())
    }
}
