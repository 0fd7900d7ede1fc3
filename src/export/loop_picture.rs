//! A feedback loop as SVG: its quantities on a circle, what feeds it and what it leads to in a column beside it.

use std::f64::consts::FRAC_1_SQRT_2;

use crate::export::causal::{Arrow, Loop};
use crate::export::loop_text;
use crate::text::Language;

type Point = (f64, f64);

/// Half the size of the box of a quantity.
const HALF: Point = (68.0, 21.0);
/// Height of the highest quantity of the column.
const TOP: f64 = 50.0;
/// Between two quantities of the column.
const STEP: f64 = 72.0;
/// Room for the head of an arrow.
const HEAD: f64 = 5.0;
/// Letters that fit on a line.
const LETTERS: usize = 18;

/// Where everything stands.
struct Layout {
    middle: Point,
    radii: Point,
    width: f64,
    height: f64,
    /// The quantities, in their order.
    places: Vec<Point>,
}

/// Cosine and sine of the n-th part of a turn, for n from 0 (none) to 10.
const TURNS: [Point; 11] = [
    (1.0, 0.0),
    (1.0, 0.0),
    (-1.0, 0.0),
    (-0.5, 0.866_025_403_8),
    (0.0, 1.0),
    (0.309_016_994_4, 0.951_056_516_3),
    (0.5, 0.866_025_403_8),
    (0.623_489_801_9, 0.781_831_482_5),
    (FRAC_1_SQRT_2, FRAC_1_SQRT_2),
    (0.766_044_443_1, 0.642_787_609_7),
    (0.809_016_994_4, 0.587_785_252_3),
];

/// The picture, with a title and the loop in words for who does not see it. It takes its colour from the text around it.
pub(crate) fn svg(of: &Loop, language: Language) -> String {
    let layout = Layout::new(of);
    let title = escaped(&loop_text::title(of, language));
    let told = escaped(&loop_text::told(of, language));
    let id = of.id;
    let mut picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"loop-{id}-title loop-{id}-text\" font-family=\"inherit\" font-size=\"13\">\n\
         <title id=\"loop-{id}-title\">{title}</title>\n<desc id=\"loop-{id}-text\">{told}</desc>\n\
         <defs><marker id=\"loop-{id}-head\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\" \
         markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"currentColor\"/></marker></defs>\n",
        width = layout.width,
        height = layout.height,
    );
    for (number, arrow) in of.arrows.iter().enumerate() {
        picture += &layout.drawn(of, arrow, if number < of.cycle { 0.18 } else { 0.08 });
    }
    for (name, place) in of.nodes.iter().zip(&layout.places) {
        picture += &boxed(&loop_text::label(name, language), *place);
    }
    let mark = if of.is_reinforcing() { "R" } else { language.pick("D", "B") };
    picture += &text(mark, layout.middle, " font-size=\"22\" font-weight=\"bold\"");
    picture + "</svg>\n"
}

impl Layout {
    fn new(of: &Loop) -> Self {
        let beside = of.nodes.len() - of.cycle.min(of.nodes.len());
        // Many quantities need a wider circle: two neighbours at the top stand beside each other.
        let radii = if of.cycle > 6 { (265.0, 190.0) } else { (155.0, 150.0) };
        let circle = (2.0 * (radii.0 + HALF.0 + 12.0), 2.0 * (radii.1 + TOP));
        let column = STEP * beside.max(1) as f64 - STEP + 2.0 * TOP;
        let height = if column > circle.1 { column } else { circle.1 };
        let middle = (circle.0 / 2.0, height / 2.0);
        let (cosine, sine) = TURNS[of.cycle.min(TURNS.len() - 1)];
        let mut direction = if of.cycle == 2 { (-1.0, 0.0) } else { (0.0, -1.0) };
        let mut places = Vec::with_capacity(of.nodes.len());
        for _ in 0..of.cycle {
            places.push((middle.0 + radii.0 * direction.0, middle.1 + radii.1 * direction.1));
            direction = (direction.0 * cosine - direction.1 * sine, direction.0 * sine + direction.1 * cosine);
        }
        let step = (height - 2.0 * TOP) / (beside.max(2) - 1) as f64;
        let column = circle.0 + 100.0;
        places.extend((0..beside).map(|place| (column, TOP + step * place as f64)));
        let width = if beside > 0 { column + HALF.0 + 12.0 } else { circle.0 };
        Self { middle, radii, width, height, places }
    }

    /// An arrow that bends to the left of its direction: along the circle that is outwards.
    fn drawn(&self, of: &Loop, arrow: &Arrow, bend: f64) -> String {
        let (Some(from), Some(to)) = (self.places.get(arrow.from), self.places.get(arrow.to)) else {
            return String::new();
        };
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let bend = if of.cycle == 2 && arrow.from < 2 && arrow.to < 2 { 0.5 } else { bend };
        let control = (f64::midpoint(from.0, to.0) + dy * bend, f64::midpoint(from.1, to.1) - dx * bend);
        let (start, end) = (border(*from, control, 2.0), border(*to, control, HEAD));
        let middle = |a: f64, b: f64, c: f64| 0.25 * a + 0.5 * b + 0.25 * c;
        let half = (middle(start.0, control.0, end.0), middle(start.1, control.1, end.1));
        format!(
            "<path d=\"M{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}\" fill=\"none\" stroke=\"currentColor\" \
             stroke-width=\"1.5\" marker-end=\"url(#loop-{}-head)\"/>\n{}",
            start.0,
            start.1,
            control.0,
            control.1,
            end.0,
            end.1,
            of.id,
            text(arrow.sign.mark(), self.beside(half), " font-size=\"16\" font-weight=\"bold\""),
        )
    }

    /// Next to a point, away from the middle of the circle: there stands the sign of an arrow.
    fn beside(&self, point: Point) -> Point {
        let (x, y) = ((point.0 - self.middle.0) / self.radii.0, (point.1 - self.middle.1) / self.radii.1);
        let length = (x * x + y * y).sqrt().max(0.1);
        (point.0 + 12.0 * x / length, point.1 + 12.0 * y / length)
    }
}

/// Where the line from the middle of a box to a point leaves the box, and a little further.
fn border(middle: Point, towards: Point, gap: f64) -> Point {
    let (dx, dy) = (towards.0 - middle.0, towards.1 - middle.1);
    let reach = |half: f64, distance: f64| if distance == 0.0 { f64::INFINITY } else { half / distance.abs() };
    let (across, along) = (reach(HALF.0 + gap, dx), reach(HALF.1 + gap, dy));
    let part = if across < along { across } else { along };
    (middle.0 + dx * part, middle.1 + dy * part)
}

fn boxed(label: &str, (x, y): Point) -> String {
    let mut lines: Vec<String> = vec![String::new()];
    for word in label.split(' ') {
        match lines.last_mut() {
            Some(line) if line.is_empty() => word.clone_into(line),
            Some(line) if line.chars().count() + word.chars().count() < LETTERS => *line = format!("{line} {word}"),
            _ => lines.push(word.to_owned()),
        }
    }
    let first = y - 8.0 * (lines.len() - 1) as f64;
    let texts = lines.iter().enumerate().map(|(line, words)| text(words, (x, first + 16.0 * line as f64), ""));
    format!(
        "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{}\" height=\"{}\" rx=\"6\" fill=\"none\" stroke=\"currentColor\"/>\n{}",
        x - HALF.0,
        y - HALF.1,
        2.0 * HALF.0,
        2.0 * HALF.1,
        texts.collect::<String>(),
    )
}

fn text(content: &str, (x, y): Point, more: &str) -> String {
    format!(
        "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"middle\" dominant-baseline=\"central\" fill=\"currentColor\"{more}>{}</text>\n",
        escaped(content)
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
