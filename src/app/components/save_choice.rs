//! What the menu under a chart does. What leaves the page is drawn anew, in light colours, with what it says and where it comes
//! from.

use js_sys::futures::{JsFuture, spawn_local};
use js_sys::{Array, Object, Promise, Reflect};
use plotters::drawing::IntoDrawingArea;
use plotters::prelude::SVGBackend;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::*;
use web_sys::{ClipboardItem, Element, HtmlCanvasElement};

use crate::app::components::chart_body::{ChartShown, Whose};
use crate::app::components::save_menu::say;
use crate::app::components::sheet::Sheet;
use crate::app::components::{download, on_screen};
use crate::app::origin::Origin;
use crate::app::save_text::{COPIED, COUNTRY, FAILED, REFUSED, SAVED};
use crate::app::share::qr;
use crate::charts::poster::Poster;
use crate::charts::style::ChartStyle;
use crate::charts::svg;
use crate::charts::table_text::{csv, html as html_table, tabbed};

/// The widths of the pictures, in pixels.
const WIDTHS: [u32; 2] = [1920, 3840];
const PNG_KIND: &str = "image/png";

/// Does what stands at this place in the menu.
pub(crate) fn choose(choice: usize, shown: &ChartShown, button: Element) {
    let Some(origin) = origin(shown) else { return say(&button, FAILED, shown) };
    let file = |ending: &str| origin.file_name(&shown.id, ending);
    // What the clipboard gets must be asked for while the button is pressed.
    let (asked, done) = match choice {
        0 | 1 => (png(shown, &origin, choice).map(|png| (png, Some(file("png")))), SAVED),
        2 => {
            let text = drawn_svg(shown, &origin);
            return match text {
                Some(text) => {
                    download::offer(&file("svg"), &text, "image/svg+xml");
                    say(&button, SAVED, shown);
                }
                None => say(&button, FAILED, shown),
            };
        }
        3 => {
            let Some(table) = shown.picture.table(shown.language) else { return say(&button, FAILED, shown) };
            download::offer(&file("csv"), &csv(&table, &origin.rows(&plain_unit(&table.unit))), download::CSV);
            return say(&button, SAVED, shown);
        }
        4 => {
            (png(shown, &origin, 0).and_then(|png| copied(&[(PNG_KIND, png.into())])).map(|done| (done, None)), COPIED)
        }
        _ => (figures(shown).and_then(|kinds| copied(&kinds)).map(|done| (done, None)), COPIED),
    };
    let shown = shown.clone();
    let Some((promise, name)) = asked else {
        return say(&button, if choice < 2 { FAILED } else { REFUSED }, &shown);
    };
    spawn_local(async move {
        let said = match (JsFuture::from(promise).await, name) {
            (Ok(blob), Some(name)) if download::offer_blob(&name, &blob).is_ok() => done,
            (Ok(_), None) => done,
            (_, Some(_)) => FAILED,
            (Err(_), None) => REFUSED,
        };
        say(&button, said, &shown);
    });
}

/// Where the chart comes from, as far as the screen tells, and the rest as the chart tells.
fn origin(shown: &ChartShown) -> Option<Origin> {
    let origin = on_screen::origin()?;
    Some(match &shown.whose {
        Whose::Shown => origin,
        Whose::Scenario(scenario) => Origin { scenario: scenario.clone(), ..origin },
        Whose::Country => Origin {
            case: COUNTRY.say(shown.language).to_owned(),
            file: String::from("nederland"),
            scenario: String::new(),
            ..origin
        },
    })
}

fn poster(shown: &ChartShown, origin: &Origin) -> Poster {
    Poster {
        name: shown.name.to_string(),
        title: shown.message.title.clone(),
        notes: shown.message.notes.join(" "),
        reading: shown.reading.to_string(),
        origin: origin.lines(),
        link: origin.link.clone(),
        code: qr(&origin.link).map(|code| (code.size, code.runs)),
    }
}

fn style(shown: &ChartShown) -> ChartStyle {
    ChartStyle { range: shown.range, ..ChartStyle::new(1.0, shown.language) }
}

/// The picture as a PNG, when the browser has made it.
fn png(shown: &ChartShown, origin: &Origin, size: usize) -> Option<Promise> {
    let width = *WIDTHS.get(size)?;
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(width / 16 * 9);
    let (poster, style) = (poster(shown, origin), style(shown));
    let (css, _) = poster.size(&style, |width| shown.picture.height(width, &style));
    let style = ChartStyle { scale: f64::from(width) / css, ..style };
    let area = Sheet::Canvas(CanvasBackend::with_canvas_object(canvas.clone())?).into_drawing_area();
    poster.draw(&area, &style, |area, style| shown.picture.draw(area, style)).ok()?;
    Some(Promise::new(&mut |resolve, _| {
        // A browser that cannot make a PNG gives nothing: that is no blob, and refused as such.
        let _ = canvas.to_blob_with_type(&resolve, PNG_KIND);
    }))
}

/// The picture as an SVG with real texts.
fn drawn_svg(shown: &ChartShown, origin: &Origin) -> Option<String> {
    let (poster, style) = (poster(shown, origin), style(shown));
    let (width, height) = poster.size(&style, |width| shown.picture.height(width, &style));
    let size = (width.round() as u32, height.round() as u32);
    let mut body = String::new();
    {
        let area = Sheet::Svg(SVGBackend::with_string(&mut body, svg::fine_size(size))).into_drawing_area();
        poster.draw(&area, &svg::fine(&style), |area, style| shown.picture.draw(area, style)).ok()?;
        area.present().ok()?;
    }
    let told = [poster.notes.as_str(), &poster.reading, &poster.origin.join(". "), &poster.link];
    let told: Vec<&str> = told.into_iter().filter(|text| !text.is_empty()).collect();
    Some(svg::enclosed(&body, size, &poster.title, &told.join("\n")))
}

/// The figures as the clipboard takes them: as HTML, and as text.
fn figures(shown: &ChartShown) -> Option<[(&'static str, JsValue); 2]> {
    let table = shown.picture.table(shown.language)?;
    let caption = format!("{} {}", shown.message.title, table.unit);
    let kinds = [("text/html", html_table(&table, &caption)), ("text/plain", tabbed(&table))];
    let [one, other] = kinds.map(|(kind, text)| Some((kind, download::blob(&text, kind).ok()?.into())));
    Some([one?, other?])
}

/// Asks the clipboard to take this; nothing where there is no clipboard for it.
fn copied(kinds: &[(&str, JsValue)]) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    // Outside a secure context there is no clipboard, whatever its type says; nor everywhere one for pictures.
    let has = |on: &JsValue, name: &str| Reflect::get(on, &name.into()).is_ok_and(|there| !there.is_undefined());
    if !has(&navigator, "clipboard") || !has(&js_sys::global(), "ClipboardItem") {
        return None;
    }
    let record = Object::new();
    for (kind, what) in kinds {
        Reflect::set(&record, &(*kind).into(), &Promise::resolve(what)).ok()?;
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&record).ok()?;
    Some(navigator.clipboard().write(&Array::of1(&item)))
}

/// The unit of the numbers in a file: money in whole tables is written in full there.
fn plain_unit(unit: &str) -> String {
    if unit.contains('×') { String::from("€") } else { unit.to_owned() }
}
