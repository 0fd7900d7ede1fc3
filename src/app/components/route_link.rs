//! A link to a place on the page.

use yew::prelude::*;

use crate::app::hooks::{arrive, here};
use crate::app::route::Route;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) route: Route,
    #[prop_or_default]
    pub(crate) class: Classes,
    /// What `aria-current` says, when this is where the user is.
    #[prop_or_default]
    pub(crate) current: Option<&'static str>,
    pub(crate) children: Html,
}

/// A real link: it can be copied, and opened in another tab.
#[component]
pub(crate) fn RouteLink(props: &Props) -> Html {
    let route = props.route;
    // The address tells nothing new to who is already there but has scrolled on.
    let onclick = Callback::from(move |_: MouseEvent| {
        if here() == route {
            arrive(route);
        }
    });
    html! {
        <a class={props.class.clone()} href={route.hash()} aria-current={props.current} {onclick}>{ props.children.clone() }</a>
    }
}
