//! Reading a chart point by point: by mouse, by touch and by the arrow keys. What is read is a row of the chart's own
//! table. It is shown on elements over the canvas, by the DOM itself: a move of the hand draws nothing again.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use crate::app::components::picture::Picture;
use crate::app::save_text::POINTS;
use crate::charts::named_table::NamedTable;
use crate::charts::reading::Reading;
use crate::charts::spot::{Spot, Step, nearest, walked};
use crate::text::Language;

/// What lies over a canvas: the layer that is one stop of the tab key, the mark of the point, and what is read there.
///
/// The layer is a slider along the points: screen readers give it the arrow keys and say its value when that changes.
/// What is read there is for the eye.
pub(crate) fn layer(language: Language) -> Html {
    html! {
        <>
            <div class="kp-points" role="slider" tabindex="0" aria-label={POINTS.say(language)} aria-valuemin="1" aria-valuemax="1" aria-valuenow="1" />
            <div class="kp-points__mark" />
            <div class="kp-points__reading" aria-hidden="true"><strong /><span /></div>
        </>
    }
}

/// The points of the chart that is drawn.
#[derive(Default)]
pub(crate) struct Pointing {
    spots: Vec<Spot>,
    /// What is read at the points; made when somebody points.
    table: Option<NamedTable>,
    picture: Option<(Picture, Language)>,
    at: usize,
    is_shown: bool,
}

/// Whether what lies over the canvas is shown. Not `hidden`: what keeps the focus on the page watches that, and this changes
/// while the focus is on its way.
const SHOWN: &str = "data-shown";
/// Between a point and what is read there.
const APART: f64 = 4.0;

impl Pointing {
    /// The chart was drawn, with these points.
    pub(crate) fn drawn(&mut self, place: &Element, picture: &Picture, language: Language, spots: Vec<Spot>) {
        self.at = self.at.min(spots.len().saturating_sub(1));
        (self.spots, self.table, self.picture) = (spots, None, Some((picture.clone(), language)));
        set(place, ".kp-points", "aria-valuemax", &self.spots.len().max(1).to_string());
        if self.is_shown {
            self.show(place);
        }
    }

    /// Answers what the user does; true when the key is used up.
    fn answer(&mut self, place: &Element, event: &Event) -> bool {
        match event.type_().as_str() {
            "pointermove" | "pointerdown" => self.point(place, event.unchecked_ref()),
            "pointerleave" => {
                let by_mouse = event.unchecked_ref::<PointerEvent>().pointer_type() == "mouse";
                if by_mouse && !matches(place, ".kp-points:focus-visible") {
                    self.hide(place);
                }
            }
            "focusin" if matches(place, ".kp-points:focus-visible") => self.show(place),
            "focusout" => self.hide(place),
            "keydown" => return self.press(place, event.unchecked_ref()),
            _ => {}
        }
        false
    }

    fn point(&mut self, place: &Element, event: &PointerEvent) {
        // What is read can itself be pointed at: it stays.
        let on_layer = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(layer) = on_layer.filter(|element| element.class_name() == "kp-points") else { return };
        let room = layer.get_bounding_client_rect();
        let at = (f64::from(event.client_x()) - room.left(), f64::from(event.client_y()) - room.top());
        if let Some(found) = nearest(&self.spots, at).filter(|&found| found != self.at || !self.is_shown) {
            self.at = found;
            self.show(place);
        }
    }

    fn press(&mut self, place: &Element, event: &KeyboardEvent) -> bool {
        let key = event.key();
        if key == "Escape" {
            self.hide(place);
        }
        if !matches(place, ".kp-points:focus") || event.ctrl_key() || event.alt_key() || event.meta_key() {
            return false;
        }
        let stride = self.picture.as_ref().map_or(1, |(picture, _)| picture.stride());
        let step = match key.as_str() {
            "ArrowRight" => Step::By(1),
            "ArrowLeft" => Step::By(-1),
            "ArrowUp" => Step::Up,
            "ArrowDown" => Step::Down,
            "PageUp" => Step::By(-stride),
            "PageDown" => Step::By(stride),
            "Home" => Step::First,
            "End" => Step::Last,
            _ => return false,
        };
        // The first step after it was put away shows where one is.
        if self.is_shown || matches!(step, Step::First | Step::Last) {
            self.at = walked(&self.spots, self.at, step);
        }
        self.show(place);
        true
    }

    fn show(&mut self, place: &Element) {
        let Some((picture, language)) = &self.picture else { return };
        let table = &mut self.table;
        if table.is_none() {
            *table = picture.points(*language);
        }
        let read = table.as_ref().zip(self.spots.get(self.at));
        let Some((spot, reading)) = read.and_then(|(table, spot)| Some((spot, Reading::of(table, spot, *language)?)))
        else {
            return self.hide(place);
        };
        self.is_shown = true;
        set(place, ".kp-points", "aria-valuenow", &(self.at + 1).to_string());
        set(place, ".kp-points", "aria-valuetext", &reading.spoken());
        mark(place, spot);
        tell(place, spot, &reading);
    }

    fn hide(&mut self, place: &Element) {
        self.is_shown = false;
        for part in [".kp-points__mark", ".kp-points__reading"] {
            if let Some(part) = find(place, part) {
                let _ = part.remove_attribute(SHOWN);
            }
        }
    }
}

/// Listens to what the user does with a chart, until what is given is dropped.
pub(crate) fn listen(place: HtmlElement, pointing: Rc<RefCell<Pointing>>) -> impl Drop {
    let target = place.clone();
    let answer = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        if pointing.borrow_mut().answer(&target, &event) {
            event.prevent_default();
        }
    });
    let listening = Listening { place, answer };
    listening.each(|on, kind, answer| on.add_event_listener_with_callback(kind, answer));
    listening
}

struct Listening {
    place: HtmlElement,
    answer: Closure<dyn FnMut(Event)>,
}

impl Listening {
    fn each(&self, change: impl Fn(&web_sys::EventTarget, &str, &js_sys::Function) -> Result<(), JsValue>) {
        let answer = self.answer.as_ref().unchecked_ref();
        for kind in ["pointermove", "pointerdown", "pointerleave", "focusin", "focusout"] {
            // A browser without pointers still has the keys.
            let _ = change(&self.place, kind, answer);
        }
        // What appeared under the mouse goes away by a key, wherever the focus is.
        if let Some(document) = self.place.owner_document() {
            let _ = change(&document, "keydown", answer);
        }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.each(|on, kind, answer| on.remove_event_listener_with_callback(kind, answer));
    }
}

fn find(place: &Element, selector: &str) -> Option<HtmlElement> {
    place.query_selector(selector).ok()??.dyn_into().ok()
}

fn matches(place: &Element, selector: &str) -> bool {
    find(place, selector).is_some()
}

fn set(place: &Element, selector: &str, name: &str, value: &str) {
    if let Some(element) = find(place, selector) {
        // Without it the picture and its table are still there.
        let _ = element.set_attribute(name, value);
    }
}

fn put(element: &HtmlElement, places: [(&str, f64); 4]) {
    for (name, css) in places {
        let _ = element.style().set_property(name, &format!("{}px", css.round()));
    }
}

/// Marks the point: a line through a moment with a dot on each line, or a box around a bar, a dot or a cell.
fn mark(place: &Element, spot: &Spot) {
    let Some(mark) = find(place, ".kp-points__mark") else { return };
    let size = [spot.right - spot.left, spot.bottom - spot.top];
    put(&mark, [("left", spot.left), ("top", spot.top), ("width", size[0]), ("height", size[1])]);
    mark.set_class_name(if size[0] > 0.0 { "kp-points__mark" } else { "kp-points__mark kp-points__mark--moment" });
    mark.set_text_content(None);
    for (x, y) in &spot.marks {
        let dot = place.owner_document().and_then(|document| document.create_element("i").ok());
        if let Some(dot) = dot.and_then(|dot| dot.dyn_into::<HtmlElement>().ok()) {
            put(&dot, [("left", x - spot.left), ("top", y - spot.top), ("width", 0.0), ("height", 0.0)]);
            let _ = mark.append_child(&dot);
        }
    }
    let _ = mark.set_attribute(SHOWN, "");
}

/// Shows what is read, under or above the point and within the width of the chart.
fn tell(place: &Element, spot: &Spot, reading: &Reading) {
    let Some(shown) = find(place, ".kp-points__reading") else { return };
    for (part, text) in [("strong", reading.name.clone()), ("span", reading.lines.join("\n"))] {
        if let Some(part) = find(&shown, part) {
            part.set_text_content(Some(&text));
        }
    }
    let _ = shown.set_attribute(SHOWN, "");
    let (room, width) = (f64::from(place.client_width()), f64::from(shown.offset_width()));
    let left = ((spot.left + spot.right - width) / 2.0).min(room - width).max(0.0);
    let (above, high) = (place.get_bounding_client_rect().top(), f64::from(shown.offset_height()) + APART);
    let screen = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or(f64::INFINITY);
    // Above the point when there is no room under it.
    let is_under = above + spot.bottom + high <= screen || above + spot.top < high;
    let top = if is_under { spot.bottom + APART } else { spot.top - high };
    for (name, css) in [("left", left), ("top", top)] {
        let _ = shown.style().set_property(name, &format!("{}px", css.round()));
    }
}
