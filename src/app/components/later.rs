//! What loads later: the screens beside Start and Verken. The build takes the program apart here (`xtask/src/parts.rs`), at the
//! feature `parts`; without it, as in tests, the program is one.

use yew::prelude::*;

use crate::app::components::begroting::Begroting;
use crate::app::components::onzekerheid::Onzekerheid;
use crate::app::components::screen::ScreenProps;
use crate::app::components::verantwoording::Verantwoording;
use crate::app::components::vergelijk::Vergelijk;
use crate::app::components::waarom::Waarom;
use crate::app::route::{Route, View};

/// Shows a screen of the later part, given where the user is. A pointer to it is the only way in: whatever is reached by it alone loads later.
pub(crate) type Shows = fn(View, Route, ScreenProps) -> Html;

/// The later part does not come: there is no connection, or the site has a newer version than this page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotCome;

/// The later part, once it is there. What failed is asked again at the next call; what came is never asked twice.
#[cfg(feature = "parts")]
#[wasm_split_helpers::wasm_split(screens, fallible)]
pub(crate) fn screens() -> Result<Shows, NotCome> {
    Ok(show)
}

/// The later part, which is here already.
#[cfg(not(feature = "parts"))]
pub(crate) async fn screens() -> Result<Shows, NotCome> {
    Ok(show)
}

#[cfg(feature = "parts")]
impl From<wasm_split_helpers::SplitLoaderError> for NotCome {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

fn show(view: View, route: Route, props: ScreenProps) -> Html {
    match view {
        View::Start | View::Verken => Html::default(),
        View::Vergelijk => html! { <Vergelijk ..props /> },
        View::Waarom => html! { <Waarom ..props /> },
        View::Onzekerheid => html! { <Onzekerheid ..props /> },
        View::Begroting => html! { <Begroting ..props /> },
        View::Verantwoording => {
            let ScreenProps { language, work, paths, dispatch, .. } = props;
            html! { <Verantwoording {language} {route} {work} {paths} {dispatch} /> }
        }
    }
}
