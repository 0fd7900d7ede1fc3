//! The four figures on top.

use yew::prelude::*;

use crate::app::key_figures::KeyFigure;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) figures: Vec<KeyFigure>,
    /// How many replications they rest on.
    pub(crate) replications: usize,
}

#[component]
pub(crate) fn KeyFigures(props: &Props) -> Html {
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
    html! { <dl class="kp-figures" data-replications={props.replications.to_string()}>{ for props.figures.iter().map(figure) }</dl> }
}
