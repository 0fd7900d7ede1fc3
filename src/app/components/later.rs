//! What loads later: the screens beside Start and Verken, and what opens when somebody asks for it. The build takes the program
//! apart here (`xtask/src/parts.rs`), at the feature `parts`; without it, as in tests, the program is one.

use web_sys::Element;
use yew::prelude::*;

use crate::app::components::begroting::Begroting;
use crate::app::components::chart_body::ChartShown;
use crate::app::components::estimates_import::EstimatesImport;
use crate::app::components::figures_import::{FiguresImport, ImportProps};
use crate::app::components::onzekerheid::Onzekerheid;
use crate::app::components::save_choice::choose;
use crate::app::components::screen::ScreenProps;
use crate::app::components::share_body::{BodyProps, ShareBody};
use crate::app::components::verantwoording::Verantwoording;
use crate::app::components::vergelijk::Vergelijk;
use crate::app::components::waarom::Waarom;
use crate::app::route::{Route, View};

/// The ways into the later part. Whatever is reached through these pointers alone loads later.
pub(crate) struct Parts {
    /// A screen, given where the user is.
    pub(crate) screen: fn(View, Route, ScreenProps) -> Html,
    /// Bringing in the figures of a municipality.
    pub(crate) figures: fn(ImportProps) -> Html,
    /// Bringing in the estimates of a group.
    pub(crate) estimates: fn(ImportProps) -> Html,
    /// What the dialog Deel holds.
    pub(crate) share: fn(BodyProps) -> Html,
    /// Does what was chosen in the menu of this button under a chart.
    pub(crate) save: fn(usize, &ChartShown, Element),
}

static PARTS: Parts = Parts {
    screen,
    figures: |props| html! { <FiguresImport ..props /> },
    estimates: |props| html! { <EstimatesImport ..props /> },
    share: |props| html! { <ShareBody ..props /> },
    save: choose,
};

/// The later part does not come: there is no connection, or the site has a newer version than this page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotCome;

/// The later part, once it is there. What failed is asked again at the next call; what came is never asked twice.
#[cfg(feature = "parts")]
#[wasm_split_helpers::wasm_split(rest, fallible)]
pub(crate) fn parts() -> Result<&'static Parts, NotCome> {
    Ok(&PARTS)
}

/// The later part, which is here already.
#[cfg(not(feature = "parts"))]
pub(crate) async fn parts() -> Result<&'static Parts, NotCome> {
    Ok(&PARTS)
}

#[cfg(feature = "parts")]
impl From<wasm_split_helpers::SplitLoaderError> for NotCome {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

fn screen(view: View, route: Route, props: ScreenProps) -> Html {
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
