//! A picture on a canvas: as sharp as the screen, drawn again when its place or its letters change.

use std::cell::RefCell;
use std::rc::Rc;

use plotters::drawing::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlCanvasElement, HtmlElement, ResizeObserver};
use yew::prelude::*;

use crate::app::components::look;
use crate::app::components::picture::Picture;
use crate::app::components::pointing::{self, Pointing};
use crate::app::components::sheet::Sheet;
use crate::app::hooks::response;
use crate::charts::style::ChartStyle;
use crate::charts::{ChartError, Drawn};
use crate::text::Language;

/// Positions on the canvas are whole pixels: curves are smooth from two pixels for each css pixel.
const FINEST: f64 = 2.0;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) language: Language,
    pub(crate) picture: Picture,
    /// The value axis holds this too: it stays calm while a band is on its way.
    #[prop_or_default]
    pub(crate) range: Option<(f64, f64)>,
    /// What the picture says.
    pub(crate) label: String,
    #[prop_or_default]
    pub(crate) small: bool,
    /// Told when the picture cannot be drawn.
    pub(crate) on_failure: Callback<bool>,
}

/// What is drawn, and what can be pointed at on it.
#[derive(Clone, Default)]
struct Wanted {
    drawing: Rc<RefCell<Option<(Picture, ChartStyle)>>>,
    pointing: Rc<RefCell<Pointing>>,
}

#[component]
pub(crate) fn Canvas(props: &Props) -> Html {
    let place = use_node_ref();
    let canvas = use_node_ref();
    let wanted = (*use_memo((), |()| Wanted::default())).clone();
    {
        let (canvas, wanted, on_failure) = (canvas.clone(), wanted.clone(), props.on_failure.clone());
        let scale = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()).max(FINEST);
        let style = ChartStyle { range: props.range, ..ChartStyle::new(scale, props.language) };
        use_effect_with((props.picture.clone(), style), move |(picture, style)| {
            *wanted.drawing.borrow_mut() = Some((picture.clone(), style.clone()));
            draw_wanted(&canvas, &wanted, &on_failure);
        });
    }
    {
        let (place, canvas, on_failure) = (place.clone(), canvas.clone(), props.on_failure.clone());
        use_effect_with((), move |()| {
            let pointing = place.cast().map(|place| pointing::listen(place, Rc::clone(&wanted.pointing)));
            let again = Closure::<dyn FnMut(JsValue)>::new(move |_| draw_wanted(&canvas, &wanted, &on_failure));
            let observer = ResizeObserver::new(again.as_ref().unchecked_ref()).ok();
            if let (Some(observer), Some(place)) = (&observer, place.cast::<HtmlElement>()) {
                observer.observe(&place);
            }
            let window = web_sys::window();
            if let Some(window) = &window {
                // Without it the colours follow at the next step.
                let _ = window.add_event_listener_with_callback(look::CHANGED, again.as_ref().unchecked_ref());
            }
            // Letters of a font that was not there yet are drawn in another one.
            if let Some(ready) = document_fonts() {
                let _ = ready.then(&again);
            }
            move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                if let Some(window) = window {
                    let _ = window.remove_event_listener_with_callback(look::CHANGED, again.as_ref().unchecked_ref());
                }
                drop((again, pointing));
            }
        });
    }
    let size = props.small.then_some("kp-chart__canvas--small");
    html! {
        <div class={classes!("kp-chart__canvas", size)} ref={place}>
            <canvas ref={canvas} role="img" aria-label={props.label.clone()} />
            { pointing::layer(props.language) }
        </div>
    }
}

fn document_fonts() -> Option<js_sys::Promise> {
    web_sys::window()?.document()?.fonts().ready().ok()
}

fn draw_wanted(canvas: &NodeRef, wanted: &Wanted, on_failure: &Callback<bool>) {
    let Some(canvas) = canvas.cast::<HtmlCanvasElement>() else { return };
    let mut drawing = wanted.drawing.borrow_mut();
    let Some((picture, style)) = &mut *drawing else { return };
    look::dress(style);
    make_room(&canvas, picture, style);
    let (failed, spots) = match draw(&canvas, picture, style) {
        Ok(spots) => (false, spots),
        // A place that has no size yet is drawn when it has one.
        Err(ChartError::TooSmall) => (false, Vec::new()),
        Err(error) => {
            web_sys::console::warn_1(&error.to_string().into());
            (true, Vec::new())
        }
    };
    on_failure.emit(failed);
    if let Some(place) = canvas.parent_element() {
        response::drawn(&place);
        wanted.pointing.borrow_mut().drawn(&place, picture, style.language, spots);
    }
}

/// A picture that knows how high it must be gets that; the others have the height of the stylesheet.
fn make_room(canvas: &HtmlCanvasElement, picture: &Picture, style: &ChartStyle) {
    let width = f64::from(canvas.client_width());
    let Some(place) = canvas.parent_element().and_then(|place| place.dyn_into::<HtmlElement>().ok()) else { return };
    if let Some(height) = picture.height(width, style).filter(|_| width > 0.0) {
        // Where the browser refuses, the height of the stylesheet stays.
        let _ = place.style().set_property("block-size", &format!("{}px", height.ceil()));
    }
}

fn draw(canvas: &HtmlCanvasElement, picture: &Picture, style: &ChartStyle) -> Drawn {
    let pixels = |css: i32| (f64::from(css) * style.scale).round() as u32;
    let (width, height) = (pixels(canvas.client_width()), pixels(canvas.client_height()));
    // Setting a size, even the same one, throws the picture and its memory away.
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let no_canvas = || ChartError::Backend(String::from("no canvas"));
    let backend = CanvasBackend::with_canvas_object(canvas.clone()).ok_or_else(no_canvas)?;
    picture.draw(&Sheet::Canvas(backend).into_drawing_area(), style)
}
