//! Each option against each other: a cell with the chance that the row is better than the column.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::DrawingBackend;

use crate::charts::figure::finite;
use crate::charts::glyph;
use crate::charts::label::{Align, Bounds, LINE_HEIGHT, Label};
use crate::charts::pen::Pen;
use crate::charts::rows::is_wide;
use crate::charts::scale::{font_at, plain};
use crate::charts::spot::Spot;
use crate::charts::style::{ChartStyle, text_on, tint};
use crate::charts::{ChartError, Drawn};

/// One option against another.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PairChance {
    /// The place of the one.
    pub a: usize,
    /// The place of the other, after that of the one.
    pub b: usize,
    /// The chance that the one is better, 0 to 1; equal outcomes count for half.
    pub chance: f64,
    /// Whether the two can be told apart.
    pub is_apart: bool,
    /// Whether they come out the same in every run: then no chance says anything.
    pub is_same: bool,
}

/// Options held against each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PairFigure {
    /// What the options are called within a sentence, in the language of the picture.
    pub options: Vec<String>,
    /// Every option against every one after it, in order.
    pub pairs: Vec<PairChance>,
}

/// What a cell shows: a pair seen from one of the two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Seen {
    /// The chance that the row is better.
    pub(crate) chance: f64,
    pub(crate) is_apart: bool,
    pub(crate) is_same: bool,
    is_turned: bool,
}

impl Seen {
    /// Whether the row is more often better, and that is no accident.
    pub(crate) fn leads(&self) -> bool {
        self.is_apart && self.chance > 0.5
    }

    /// The chance in whole percents that never claims what it has not; what a pair says from both sides makes 100.
    pub(crate) fn percent(&self) -> String {
        let whole = |share: f64| (share * 100.0).round() as u32;
        match self.chance {
            _ if self.is_same => "=".to_owned(),
            share if share > 0.0 && share < 0.01 => "<1".to_owned(),
            share if share > 0.99 && share < 1.0 => ">99".to_owned(),
            share if self.is_turned => 100_u32.saturating_sub(whole(1.0 - share)).to_string(),
            share => whole(share).to_string(),
        }
    }
}

impl PairFigure {
    /// Whether every pair is there once, with a chance.
    ///
    /// # Errors
    /// Names what does not fit.
    pub fn check(&self) -> Result<(), ChartError> {
        let count = self.options.len();
        if count < 2 {
            return Err(ChartError::Empty);
        }
        let places = (0..count).flat_map(|a| (a + 1..count).map(move |b| (a, b)));
        if !places.eq(self.pairs.iter().map(|pair| (pair.a, pair.b))) {
            return Err(ChartError::Mismatch("not every pair is there once"));
        }
        finite("chance", self.pairs.iter().map(|pair| pair.chance))?;
        if self.pairs.iter().any(|pair| !(0.0..=1.0).contains(&pair.chance)) {
            return Err(ChartError::Mismatch("a chance lies beyond 0 to 1"));
        }
        Ok(())
    }

    /// What the cell of a row and a column shows; nothing where an option meets itself.
    pub(crate) fn seen(&self, row: usize, column: usize) -> Option<Seen> {
        self.pairs.iter().find_map(|pair| {
            let PairChance { a, b, chance, is_apart, is_same } = *pair;
            match (row, column) {
                pair if pair == (a, b) => Some(Seen { chance, is_apart, is_same, is_turned: false }),
                pair if pair == (b, a) => Some(Seen { chance: 1.0 - chance, is_apart, is_same, is_turned: true }),
                _ => None,
            }
        })
    }
}

/// Draws the figure on an area. Not by colour alone: what cannot be told apart is open and has a mark.
///
/// # Errors
/// When a pair is missing, the area is too small (see [`height`]), or the backend refuses.
pub fn draw<DB: DrawingBackend>(area: &DrawingArea<DB, Shift>, figure: &PairFigure, style: &ChartStyle) -> Drawn {
    figure.check()?;
    let pen = Pen::on(area, style)?;
    let places = Places::of(figure, pen.size(), style)?;
    let count = figure.options.len();
    for (row, column) in (0..count).flat_map(|row| (0..count).map(move |column| (row, column))) {
        // An option does not meet itself: there is no cell.
        if let Some(seen) = figure.seen(row, column) {
            let cell = places.cell(row, column);
            draw_cell(&pen, &cell, seen, places.font, style)?;
            pen.spot(Spot { cell: Some(column), ..Spot::of(&cell, row) });
        }
    }
    places.labels(figure, style).iter().try_for_each(|label| pen.text(label))?;
    Ok(pen.spots())
}

/// The height that the figure asks for at a width, in css pixels.
///
/// # Errors
/// When a pair is missing.
pub fn height(width: f64, figure: &PairFigure, style: &ChartStyle) -> Result<f64, ChartError> {
    figure.check()?;
    Ok(Heights::of(figure, width, style).all())
}

/// The height of a cell, and the least and the most width.
const CELL: (f64, f64, f64) = (30.0, 12.0, 64.0);
/// The lowest picture.
const LOWEST: f64 = 112.0;
/// Before a number that does not tell two options apart.
const MARK: char = '~';

fn draw_cell<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    cell: &Bounds,
    seen: Seen,
    font: f64,
    style: &ChartStyle,
) -> Result<(), ChartError> {
    let colours = &style.colours;
    let fill = match seen {
        Seen { is_apart: false, .. } => colours.background,
        seen if seen.leads() => colours.line,
        _ => tint(colours.line, colours),
    };
    let number = if seen.is_apart || seen.is_same { seen.percent() } else { format!("{MARK}{}", seen.percent()) };
    if seen.is_apart {
        pen.bar(cell, fill)?;
    } else {
        pen.outlined(cell, colours.ghost, fill, 1.5)?;
    }
    let room = cell.right - cell.left - 4.0;
    // Many options in a narrow picture: the shades and the marks stay, the numbers are in the table.
    let fits = |text: &String| glyph::width(text, font, seen.leads()) <= room;
    let mark = (!seen.is_apart).then(|| MARK.to_string());
    let Some(text) = Some(number).filter(fits).or(mark.filter(fits)) else { return Ok(()) };
    let at = ((cell.left + cell.right) / 2.0, (cell.top + cell.bottom) / 2.0);
    let label = plain(&text, at, Align::Middle, font, style);
    pen.text(&Label { bold: seen.leads(), colour: text_on(fill, colours), ..label })
}

/// The heights of the parts, from top to bottom.
struct Heights {
    line: f64,
    /// How to read it.
    legend: f64,
    /// The names above the cells, when they have no room beside them.
    names: f64,
    /// The numbers of the columns.
    heads: f64,
    cells: f64,
}

impl Heights {
    fn of(figure: &PairFigure, width: f64, style: &ChartStyle) -> Self {
        let line = font_at(width, style) * LINE_HEIGHT + 1.0;
        let count = figure.options.len() as f64;
        let names = if is_wide(width) { 0.0 } else { line * count + 6.0 };
        Self { line, legend: line * 2.0 + 4.0, names, heads: line + 2.0, cells: CELL.0 * count }
    }

    fn top(&self) -> f64 {
        self.legend + self.names + self.heads
    }

    fn all(&self) -> f64 {
        (self.top() + self.cells + 2.0).ceil().max(LOWEST)
    }
}

struct Places {
    width: f64,
    font: f64,
    heights: Heights,
    left: f64,
    cell: f64,
}

impl Places {
    fn of(figure: &PairFigure, (width, height): (f64, f64), style: &ChartStyle) -> Result<Self, ChartError> {
        let (font, heights) = (font_at(width, style), Heights::of(figure, width, style));
        let count = figure.options.len();
        let heads = (0..count).map(|place| head(figure, place, is_wide(width), font, width));
        let widest = heads.map(|head| glyph::width(&head, font, false)).fold(0.0, f64::max);
        let left = (widest + 12.0).round();
        let cell = ((width - left - 2.0) / count as f64).min(CELL.2);
        if height + 0.5 < heights.all() || cell < CELL.1 {
            return Err(ChartError::TooSmall);
        }
        Ok(Self { width, font, heights, left, cell })
    }

    fn cell(&self, row: usize, column: usize) -> Bounds {
        let left = self.left + self.cell * column as f64;
        let top = self.heights.top() + CELL.0 * row as f64;
        Bounds { left: left + 1.0, right: left + self.cell - 1.0, top: top + 1.0, bottom: top + CELL.0 - 1.0 }
    }

    fn labels(&self, figure: &PairFigure, style: &ChartStyle) -> Vec<Label> {
        let (font, line) = (self.font, self.heights.line);
        let at = |text: &str, x: f64, y: f64, align: Align| plain(text, (x, y), align, font, style);
        let legend = [
            style
                .language
                .pick("kans in % dat de rij beter is dan de kolom", "chance in % that the row beats the column"),
            style
                .language
                .pick("donker: vaker beter; ~ niet te onderscheiden", "dark: more often; ~ cannot be told apart"),
        ];
        let legend = legend.into_iter().enumerate().map(|(place, text)| {
            let text = glyph::fitted(text, font, false, self.width - 4.0);
            at(&text, 2.0, line * (place as f64 + 0.5), Align::Start)
        });
        let mut labels: Vec<Label> = legend.collect();
        let wide = is_wide(self.width);
        for place in 0..figure.options.len() {
            let cell = self.cell(place, place);
            let (middle, centre) = ((cell.left + cell.right) / 2.0, (cell.top + cell.bottom) / 2.0);
            let row = head(figure, place, wide, font, self.width);
            labels.push(Label { colour: style.colours.axis, ..at(&row, 2.0, centre, Align::Start) });
            let above = self.heights.top() - self.heights.heads / 2.0;
            labels.push(at(&(place + 1).to_string(), middle, above, Align::Middle));
            if !wide {
                let name = named(figure, place, font, self.width - 4.0);
                let y = self.heights.legend + line * (place as f64 + 0.5);
                labels.push(Label { colour: style.colours.axis, ..at(&name, 2.0, y, Align::Start) });
            }
        }
        labels
    }
}

/// What stands before a row: its number, with its name when there is room.
fn head(figure: &PairFigure, place: usize, wide: bool, font: f64, width: f64) -> String {
    if wide { named(figure, place, font, width * 0.45) } else { (place + 1).to_string() }
}

fn named(figure: &PairFigure, place: usize, font: f64, room: f64) -> String {
    let name = figure.options.get(place).map_or("", String::as_str);
    glyph::fitted(&format!("{}\u{a0} {name}", place + 1), font, false, room)
}
