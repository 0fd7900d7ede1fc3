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
        // Longer than any amount: words.
        let words = (figure.value.chars().count() > 13).then_some("kp-figure__value--words");
        html! {
            <div class="kp-figure" data-figure={figure.id} key={figure.id}>
                <dt class="kp-figure__label">{ &figure.label }</dt>
                <dd class={classes!("kp-figure__value", words)}>{ &figure.value }</dd>
                <dd class="kp-figure__range">{ &figure.range }</dd>
                <dd class="kp-figure__error">{ &figure.error }</dd>
            </div>
        }
    };
    html! { <dl class="kp-figures" data-replications={props.replications.to_string()}>{ for props.figures.iter().map(figure) }</dl> }
}
