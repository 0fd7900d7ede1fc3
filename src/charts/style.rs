//! How charts look: colours, font, scale and language. No figures, no positions.

use plotters::style::RGBColor;

use crate::charts::pen::BAND_OPACITY;
use crate::text::Language;

/// The colours of a chart. Lines stand out from the background at least 3 : 1, texts at least 4.5 : 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colours {
    /// Behind everything.
    pub background: RGBColor,
    /// Texts at the axes.
    pub text: RGBColor,
    /// Calm lines behind the figures.
    pub grid: RGBColor,
    /// The zero axis.
    pub axis: RGBColor,
    /// The cumulative line, its band and the kantelpunt.
    pub line: RGBColor,
    /// A year with an advantage.
    pub advantage: RGBColor,
    /// A year with costs, and the deepest point.
    pub cost: RGBColor,
    /// The line before the last change.
    pub ghost: RGBColor,
    /// A reference or a target.
    pub reference: RGBColor,
    /// The lines of scenarios, in order, with the colour of their names.
    pub scenarios: [(RGBColor, RGBColor); 5],
}

/// `0x12436D` as a colour.
#[must_use]
pub const fn colour(code: u32) -> RGBColor {
    let [_, red, green, blue] = code.to_be_bytes();
    RGBColor(red, green, blue)
}

impl Colours {
    /// The colours of a page, as hexadecimal codes behind each other: in the order of the fields, each scenario with its
    /// name. Nothing when the text is something else.
    #[must_use]
    pub fn of_codes(codes: &str) -> Option<Self> {
        let mut places = 0..19;
        let mut next = || {
            let at = 6 * places.next()?;
            u32::from_str_radix(codes.get(at..at + 6)?, 16).ok().map(colour)
        };
        let mut colours = Self { background: next()?, ..Self::default() };
        let fields = [
            &mut colours.text,
            &mut colours.grid,
            &mut colours.axis,
            &mut colours.line,
            &mut colours.advantage,
            &mut colours.cost,
            &mut colours.ghost,
            &mut colours.reference,
        ];
        let pairs = colours.scenarios.iter_mut().flat_map(|(line, name)| [line, name]);
        for field in fields.into_iter().chain(pairs) {
            *field = next()?;
        }
        Some(colours)
    }
}

impl Default for Colours {
    fn default() -> Self {
        Self {
            background: colour(0xFFFFFF),
            text: colour(0x55606B),
            grid: colour(0xE3E8ED),
            axis: colour(0x3D3D3D),
            line: colour(0x12436D),
            advantage: colour(0x28A197),
            cost: colour(0x801650),
            ghost: colour(0x7A8793),
            reference: colour(0x3D3D3D),
            scenarios: [
                (colour(0x12436D), colour(0x12436D)),
                (colour(0x28A197), colour(0x1B7A72)),
                (colour(0x801650), colour(0x801650)),
                (colour(0xF46A25), colour(0xB3460B)),
                (colour(0x8E69C4), colour(0x6F4AA6)),
            ],
        }
    }
}

/// How a chart is drawn; lengths are css pixels, `scale` makes device pixels of them.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartStyle {
    /// Device pixels per css pixel. Positions are whole device pixels: draw at 2 or more for smooth curves.
    pub scale: f64,
    /// The language of the texts in the picture.
    pub language: Language,
    /// The css font families.
    pub font_family: String,
    /// The font size in css pixels; narrow pictures use one pixel less.
    pub font_size: f64,
    /// What the backend divides font sizes by: 1 on the canvas, 1.24 on plotters' SVG.
    pub font_factor: f64,
    /// The colours.
    pub colours: Colours,
    /// One value axis for several pictures, when they stand side by side; else each axis follows its own figure.
    pub range: Option<(f64, f64)>,
}

impl ChartStyle {
    /// The house style at a device pixel ratio.
    #[must_use]
    pub fn new(scale: f64, language: Language) -> Self {
        Self { scale, language, ..Self::default() }
    }
}

impl Default for ChartStyle {
    fn default() -> Self {
        Self {
            scale: 1.0,
            language: Language::Nl,
            font_family: "'Noto Sans', 'Open Sans', system-ui, sans-serif".to_owned(),
            font_size: 13.0,
            font_factor: 1.0,
            colours: Colours::default(),
            range: None,
        }
    }
}

/// One colour over another, at an opacity of 0 to 1.
pub(crate) fn blend(top: RGBColor, under: RGBColor, opacity: f64) -> RGBColor {
    let mix = |top: u8, under: u8| (f64::from(top) * opacity + f64::from(under) * (1.0 - opacity)) as u8;
    RGBColor(mix(top.0, under.0), mix(top.1, under.1), mix(top.2, under.2))
}

/// The light version of a colour: dark text stands out on it.
pub(crate) fn tint(colour: RGBColor, colours: &Colours) -> RGBColor {
    blend(colour, colours.background, BAND_OPACITY)
}

/// The colour of a text on a surface: that of the background or that of the axis, what stands out most.
pub(crate) fn text_on(surface: RGBColor, colours: &Colours) -> RGBColor {
    // A gamma of 2 is near enough to choose by; the tests hold the true contrast.
    let light = |RGBColor(red, green, blue): RGBColor| {
        let linear = |channel: u8| f64::from(channel) * f64::from(channel) / (255.0 * 255.0);
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05
    };
    let ratio = |text: RGBColor| (light(text) / light(surface)).max(light(surface) / light(text));
    if ratio(colours.background) > ratio(colours.axis) { colours.background } else { colours.axis }
}

/// The contrast of two colours after WCAG, 1 to 21.
#[cfg(test)]
pub(crate) fn contrast(one: RGBColor, other: RGBColor) -> f64 {
    #[expect(clippy::disallowed_methods, reason = "a check on colours, no result")]
    let linear = |channel: u8| match f64::from(channel) / 255.0 {
        value if value <= 0.04045 => value / 12.92,
        value => ((value + 0.055) / 1.055).powf(2.4),
    };
    let luminance =
        |RGBColor(red, green, blue): RGBColor| 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_come_from_codes_in_their_order() {
        let codes: String = (0..19).map(|place| format!("{:06x}", place + 1)).collect();
        let read = Colours::of_codes(&codes).unwrap();
        assert_eq!((read.background, read.text, read.reference), (colour(1), colour(2), colour(9)));
        assert_eq!((read.scenarios[0], read.scenarios[4]), ((colour(10), colour(11)), (colour(18), colour(19))));
        for broken in ["", "ffffff", &codes[1..], &codes.replace('1', "g")] {
            assert_eq!(Colours::of_codes(broken), None, "{broken}");
        }
    }

    #[test]
    fn lines_and_texts_stand_out() {
        let colours = Colours::default();
        let lines = [colours.line, colours.advantage, colours.cost, colours.ghost, colours.reference, colours.axis];
        for line in lines.into_iter().chain(colours.scenarios.map(|(line, _)| line)) {
            assert!(contrast(line, colours.background) >= 3.0, "{line:?}");
        }
        let band = blend(colours.line, colours.background, BAND_OPACITY);
        let texts = [colours.text, colours.line, colours.cost, colours.reference];
        for text in texts.into_iter().chain(colours.scenarios.map(|(_, text)| text)) {
            assert!(contrast(text, colours.background) >= 4.5, "{text:?}");
        }
        for text in [colours.line, colours.cost] {
            assert!(contrast(text, band) >= 4.5, "{text:?} on the band");
        }
    }
}
