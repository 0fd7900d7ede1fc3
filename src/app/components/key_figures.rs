//! The four figures on top.

use yew::prelude::*;

use crate::app::key_figures::KeyFigure;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) figures: Vec<KeyFigure>,
}

#[component]
pub(crate) fn KeyFigures(props: &Props) -> Html {
    let figure = |figure: &KeyFigure| {
        html! {
            <div class="kp-figure" data-figure={figure.id} key={figure.id}>
                <dt class="kp-figure__label">{ &figure.label }</dt>
                <dd class="kp-figure__value">{ &figure.value }</dd>
                <dd class="kp-figure__range">{ &figure.range }</dd>
            </div>
        }
    };
    html! { <dl class="kp-figures">{ for props.figures.iter().map(figure) }</dl> }
}
