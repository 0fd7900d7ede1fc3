//! The four figures on top.

use yew::prelude::*;

use crate::app::key_figures::KeyFigure;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) figures: Vec<KeyFigure>,
    /// How many replications they rest on.
    pub(crate) replications: usize,
}

/// The letters that fit in a card at full size.
const LONG: usize = 13;

#[component]
pub(crate) fn KeyFigures(props: &Props) -> Html {
    // What is of equal rank is of equal size: when one is long, as words are, all of them are smaller.
    let long = props.figures.iter().any(|figure| figure.value.chars().count() > LONG);
    let figure = |figure: &KeyFigure| {
        html! {
            <div class="kp-figure" data-figure={figure.id} key={figure.id}>
                <dt class="kp-figure__label">{ &figure.label }</dt>
                <dd class="kp-figure__value">{ &figure.value }</dd>
                <dd class="kp-figure__range">{ &figure.range }</dd>
                <dd class="kp-figure__error">{ &figure.error }</dd>
            </div>
        }
    };
    html! { <dl class={classes!("kp-figures", long.then_some("kp-figures--long"))} data-replications={props.replications.to_string()}>{ for props.figures.iter().map(figure) }</dl> }
}
