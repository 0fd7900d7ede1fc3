//! How far two levers must go together: a cell for each pair of settings with its chance, the answer outlined.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;
use plotters::style::RGBColor;

use crate::charts::figure::finite;
use crate::charts::frontier::{chances, with_unit};
use crate::charts::glyph;
use crate::charts::label::{Align, Bounds, LINE_HEIGHT, Label};
use crate::charts::pen::Pen;
use crate::charts::quantity::Quantity;
use crate::charts::scale::{font_at, plain};
use crate::charts::spot::Spot;
use crate::charts::style::{ChartStyle, blend, text_on};
use crate::charts::ticks::Ticks;
use crate::charts::{ChartError, Drawn};
use crate::text::Language;
use crate::text::number::{MoneyUnit, percent, shortest, whole};

/// A lever and the settings that were tried.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LeverAxis {
    /// The name of the lever, in the language of the picture.
    pub name: String,
    /// What the lever is counted in.
    pub quantity: Quantity,
    /// The settings, from low to high.
    pub values: Vec<f64>,
}

/// The chance to meet a target, by the values of two levers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FrontierMapFigure {
    /// The target within a sentence, in the language of the picture.
    pub target: String,
    /// The lever whose settings are the columns, low at the left.
    pub across: LeverAxis,
    /// The lever whose settings are the rows, low at the bottom.
    pub upward: LeverAxis,
    /// The chance of each cell, 0 to 1: a row per setting of `upward`, in it a cell per setting of `across`.
    pub chances: Vec<Vec<f64>>,
    /// The chance that is asked, 0 to 1.
    pub asked: f64,
    /// The places of the settings that answer, (across, upward); nothing when no pair has the asked chance.
    pub answer: Option<(usize, usize)>,
    /// The places of the settings that come nearest when none answer.
    pub nearest: Option<(usize, usize)>,
}

impl FrontierMapFigure {
    /// The chance of a cell by its places, (across, upward).
    #[must_use]
    pub fn chance(&self, (across, upward): (usize, usize)) -> Option<f64> {
        self.chances.get(upward)?.get(across).copied()
    }

    /// Whether everything is finite, every pair has a cell and the answer answers.
    ///
    /// # Errors
    /// Names what does not fit.
    pub fn check(&self) -> Result<(), ChartError> {
        let (columns, rows) = (self.across.values.len(), self.upward.values.len());
        if columns == 0 || rows == 0 {
            return Err(ChartError::Empty);
        }
        if self.chances.len() != rows || self.chances.iter().any(|row| row.len() != columns) {
            return Err(ChartError::Mismatch("the cells and the settings differ in number"));
        }
        for axis in [&self.across, &self.upward] {
            finite("value of a lever", axis.values.iter().copied())?;
            if axis.values.windows(2).any(|pair| pair.first() >= pair.last()) {
                return Err(ChartError::Mismatch("the settings do not rise"));
            }
        }
        chances(self.chances.iter().flatten().copied().chain([self.asked]))?;
        match self.answer.map(|place| self.chance(place)) {
            Some(Some(chance)) if chance >= self.asked => Ok(()),
            Some(_) => Err(ChartError::Mismatch("the answer does not have the asked chance")),
            None if self.chances.iter().flatten().any(|&chance| chance >= self.asked) => {
                Err(ChartError::Mismatch("a pair has the asked chance but none is the answer"))
            }
            None if self.nearest.and_then(|place| self.chance(place)).is_none() => {
                Err(ChartError::Mismatch("no pair answers and none is the nearest"))
            }
            None => Ok(()),
        }
    }
}

/// Draws the figure on an area.
///
/// # Errors
/// When a value is not finite, the cells do not fit the settings, the area is too small for a number in each cell, or
/// the backend refuses.
pub fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    figure: &FrontierMapFigure,
    style: &ChartStyle,
) -> Drawn {
    figure.check()?;
    let pen = Pen::on(area, style)?;
    let places = Places::of(figure, pen.size(), style)?;
    for (upward, row) in figure.chances.iter().enumerate() {
        for (across, &chance) in row.iter().enumerate() {
            let cell = places.cell((across, upward));
            let fill = shade(chance, figure.asked, style);
            pen.bar(&cell, fill)?;
            let at = ((cell.left + cell.right) / 2.0, (cell.top + cell.bottom) / 2.0);
            let number = plain(&whole(chance * 100.0, style.language), at, Align::Middle, places.font, style);
            pen.text(&Label { colour: text_on(fill, &style.colours), ..number })?;
        }
    }
    if let Some(answer) = figure.answer {
        draw_outline(&pen, &places.cell(answer), style)?;
    }
    places.labels(figure, style).iter().try_for_each(|label| pen.text(label))?;
    // The table begins with the highest row.
    for (row, upward) in (0..figure.chances.len()).rev().enumerate() {
        for across in 0..figure.across.values.len() {
            pen.spot(Spot { cell: Some(across), ..Spot::of(&places.cell((across, upward)), row) });
        }
    }
    Ok(pen.spots())
}

/// The height that the figure asks for, in css pixels: the same at every width.
///
/// # Errors
/// When the figure does not fit together.
pub fn height(_width: f64, figure: &FrontierMapFigure, style: &ChartStyle) -> Result<f64, ChartError> {
    figure.check()?;
    let (line, rows) = (style.font_size * LINE_HEIGHT, figure.upward.values.len());
    Ok((line * 6.0 + 30.0 * rows as f64).max(180.0).ceil())
}

/// Lighter below the asked chance, darker from it: no shade in between, so that every number can be read.
fn shade(chance: f64, asked: f64, style: &ChartStyle) -> RGBColor {
    const BELOW: (f64, f64) = (0.03, 0.36);
    const FROM: (f64, f64) = (0.80, 1.0);
    let part = |low: f64, high: f64| if high > low { ((chance - low) / (high - low)).clamp(0.0, 1.0) } else { 1.0 };
    let opacity = if chance >= asked {
        FROM.0 + (FROM.1 - FROM.0) * part(asked, 1.0)
    } else {
        BELOW.0 + (BELOW.1 - BELOW.0) * part(0.0, asked)
    };
    blend(style.colours.line, style.colours.background, opacity)
}

/// A double edge: it shows on light and on dark cells.
fn draw_outline<DB: DrawingBackend>(pen: &Pen<'_, DB>, cell: &Bounds, style: &ChartStyle) -> Result<(), ChartError> {
    let around = |far: f64| {
        let (left, right) = (cell.left - far, cell.right + far);
        let (top, bottom) = (cell.top - far, cell.bottom + far);
        [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    };
    pen.line(&around(0.5), style.colours.background, 3.0)?;
    pen.line(&around(2.5), style.colours.cost, 3.0)
}

struct Places {
    size: (f64, f64),
    font: f64,
    grid: Bounds,
    cell: (f64, f64),
    rows: usize,
}

impl Places {
    fn of(figure: &FrontierMapFigure, size: (f64, f64), style: &ChartStyle) -> Result<Self, ChartError> {
        let font = font_at(size.0, style);
        let head = |text: &String| glyph::width(text, font, false);
        let left = (heads(&figure.upward, style).iter().map(head).fold(0.0, f64::max) + 12.0).round();
        let line = font * LINE_HEIGHT;
        let grid = Bounds { left, right: size.0 - 5.0, top: line * 3.0 + 6.0, bottom: size.1 - line * 2.0 - 6.0 };
        let (columns, rows) = (figure.across.values.len(), figure.upward.values.len());
        let cell = ((grid.right - grid.left) / columns as f64, (grid.bottom - grid.top) / rows as f64);
        if cell.0 < glyph::width("100", font, false) + 3.0 || cell.1 < line {
            return Err(ChartError::TooSmall);
        }
        Ok(Self { size, font, grid, cell, rows })
    }

    fn cell(&self, (across, upward): (usize, usize)) -> Bounds {
        let left = self.grid.left + self.cell.0 * across as f64;
        let top = self.grid.top + self.cell.1 * (self.rows - 1).saturating_sub(upward) as f64;
        Bounds { left: left + 1.0, right: left + self.cell.0 - 1.0, top: top + 1.0, bottom: top + self.cell.1 - 1.0 }
    }

    fn labels(&self, figure: &FrontierMapFigure, style: &ChartStyle) -> Vec<Label> {
        let (font, line) = (self.font, self.font * LINE_HEIGHT);
        let language = style.language;
        let fitted = |text: &str, bold: bool| glyph::fitted(text, font, bold, self.size.0 - 4.0);
        let asked = percent(figure.asked, language);
        let dark = match language {
            Language::Nl => format!("kans in %; donker: {asked} of meer"),
            Language::En => format!("chance in %; dark: {asked} or more"),
        };
        let answer = Label {
            bold: true,
            colour: style.colours.cost,
            ..plain(&fitted(&self.answer(figure, style), true), (2.0, line * 0.5 + 1.0), Align::Start, font, style)
        };
        let dark = plain(&fitted(&dark, false), (2.0, line * 1.5 + 1.0), Align::Start, font, style);
        let name = |axis: &LeverAxis, lead: &str| {
            with_unit(&format!("{lead}{}", axis.name), &unit(axis, style), font, self.size.0 - 4.0)
        };
        let upward = name(&figure.upward, language.pick("omhoog: ", "upward: "));
        let upward = plain(&upward, (2.0, line * 2.5 + 1.0), Align::Start, font, style);
        let across = name(&figure.across, "");
        let under = self.grid.bottom + 4.0;
        let across = plain(&across, (self.size.0 - 2.0, under + line * 1.5), Align::End, font, style);
        let side = |(place, text): (usize, &String)| {
            let cell = self.cell((0, place));
            plain(text, (self.grid.left - 7.0, (cell.top + cell.bottom) / 2.0), Align::End, font, style)
        };
        let rows = heads(&figure.upward, style);
        let mut labels: Vec<Label> = rows.iter().enumerate().map(side).collect();
        labels.extend(self.heads_under(&heads(&figure.across, style), under + line * 0.5, style));
        labels.extend([answer, dark, upward, across]);
        labels
    }

    /// The settings of the columns, evenly thinned out when they have no room.
    fn heads_under(&self, heads: &[String], y: f64, style: &ChartStyle) -> Vec<Label> {
        let widest = heads.iter().map(|text| glyph::width(text, self.font, false)).fold(0.0, f64::max) + 6.0;
        let step = (widest / self.cell.0).ceil().max(1.0) as usize;
        let head = |(place, text): (usize, &String)| {
            let cell = self.cell((place, 0));
            let label = plain(text, ((cell.left + cell.right) / 2.0, y), Align::Middle, self.font, style);
            label.kept_between(1.0, self.size.0 - 1.0)
        };
        heads.iter().enumerate().step_by(step).map(head).collect()
    }

    fn answer(&self, figure: &FrontierMapFigure, style: &ChartStyle) -> String {
        let language = style.language;
        let Some((across, upward)) = figure.answer else {
            return language.pick("geen enkele combinatie haalt het", "no pair of settings reaches it").to_owned();
        };
        let said = |axis: &LeverAxis, place: usize| {
            axis.values.get(place).map_or_else(String::new, |&value| axis.quantity.said(value, language))
        };
        let (one, other) = (said(&figure.across, across), said(&figure.upward, upward));
        format!("{} {one} × {other}", language.pick("omlijnd, het antwoord:", "outlined, the answer:"))
    }
}

/// The settings of an axis, in the unit of that axis.
fn heads(axis: &LeverAxis, style: &ChartStyle) -> Vec<String> {
    let ticks = ticks(axis);
    let head = |&value: &f64| match &axis.quantity {
        Quantity::Money => shortest(value / unit_size(&ticks), style.language),
        Quantity::Number { .. } => shortest(value, style.language),
        Quantity::Chance => percent(value, style.language),
    };
    axis.values.iter().map(head).collect()
}

fn ticks(axis: &LeverAxis) -> Ticks {
    let largest = axis.values.iter().fold(0.0, |largest: f64, value| largest.max(value.abs()));
    Ticks::around(0.0, largest, 4)
}

fn unit_size(ticks: &Ticks) -> f64 {
    MoneyUnit::of_axis(ticks.high()).euros()
}

/// The unit of the settings of a lever.
fn unit(axis: &LeverAxis, style: &ChartStyle) -> String {
    match axis.quantity {
        Quantity::Chance => String::new(),
        _ => axis.quantity.unit(&ticks(axis), style.language),
    }
}
