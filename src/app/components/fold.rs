//! A fold that opens by itself when something in it changes, and never closes by itself.

use web_sys::Element;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) head: String,
    /// Whether something in it needs to be seen.
    pub(crate) opens: bool,
    pub(crate) children: Html,
}

#[component]
pub(crate) fn Fold(props: &Props) -> Html {
    let Props { head, opens, children } = props;
    let place = use_node_ref();
    {
        let place = place.clone();
        // An attribute that Yew does not know: what the user opens or closes stays so.
        use_effect_with(*opens, move |opens| {
            if let Some(fold) = place.cast::<Element>().filter(|_| *opens) {
                // A fold that stays closed still tells how many levers changed, in the head of its group.
                let _ = fold.set_attribute("open", "");
            }
        });
    }
    html! {
        <details class="kp-fold" ref={place}>
            <summary>{ head }</summary>
            { children.clone() }
        </details>
    }
}
