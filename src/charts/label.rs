//! Texts with a place: boxes, and ways to keep them apart.

use plotters::style::RGBColor;

use crate::charts::glyph;

/// A box in css pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bounds {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Bounds {
    /// The box with this middle, so far to each side.
    pub(crate) fn around((x, y): (f64, f64), half: f64) -> Self {
        Self { left: x - half, top: y - half, right: x + half, bottom: y + half }
    }

    /// Whether two boxes share more than an edge.
    #[cfg(test)]
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether this box lies in another one.
    pub(crate) fn inside(&self, other: &Self) -> bool {
        self.left >= other.left && self.right <= other.right && self.top >= other.top && self.bottom <= other.bottom
    }

    /// The area that two boxes share.
    pub(crate) fn shared(&self, other: &Self) -> f64 {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        if width > 0.0 && height > 0.0 { width * height } else { 0.0 }
    }

    /// A point lies in this box.
    pub(crate) fn holds(&self, (x, y): (f64, f64)) -> bool {
        x > self.left && x < self.right && y > self.top && y < self.bottom
    }
}

/// Which side of a text is at its `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    Start,
    Middle,
    End,
}

/// A text with its place; `y` is the middle of the line.
#[derive(Clone, Debug)]
pub(crate) struct Label {
    pub(crate) text: String,
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) align: Align,
    pub(crate) size: f64,
    pub(crate) bold: bool,
    pub(crate) colour: RGBColor,
}

/// The height of a line of text, in font sizes.
pub(crate) const LINE_HEIGHT: f64 = 1.25;

impl Label {
    /// The width of the text.
    pub(crate) fn width(&self) -> f64 {
        glyph::width(&self.text, self.size, self.bold)
    }

    /// The room that the text takes.
    pub(crate) fn bounds(&self) -> Bounds {
        let width = self.width();
        let left = match self.align {
            Align::Start => self.x,
            Align::Middle => self.x - width / 2.0,
            Align::End => self.x - width,
        };
        let half = self.size * LINE_HEIGHT / 2.0;
        Bounds { left, top: self.y - half, right: left + width, bottom: self.y + half }
    }

    /// Moves the text sideways until it lies between two edges.
    pub(crate) fn kept_between(mut self, left: f64, right: f64) -> Self {
        let bounds = self.bounds();
        self.x -= (bounds.right - right).max(0.0);
        self.x += (left - self.bounds().left).max(0.0);
        self
    }
}

/// Heights as near as possible to the wanted ones (in rising order), at least `gap` apart, within `low..=high`.
pub(crate) fn spread(wanted: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    // Blocks of labels that touch: the mean of what they want, and how many they are.
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    for (place, want) in wanted.iter().enumerate() {
        let mut block = (want - place as f64 * gap, 1);
        while let Some(&(mean, count)) = blocks.last().filter(|&&(mean, _)| mean > block.0) {
            blocks.pop();
            let both = count + block.1;
            block = ((mean * count as f64 + block.0 * block.1 as f64) / both as f64, both);
        }
        blocks.push(block);
    }
    let highest = high - gap * wanted.len().saturating_sub(1) as f64;
    let bases = blocks.into_iter().flat_map(|(mean, count)| std::iter::repeat_n(mean.min(highest).max(low), count));
    bases.enumerate().map(|(place, base)| base + place as f64 * gap).collect()
}

/// The text in lines of at most a width, broken at spaces; what does not fit in the last line ends in an ellipsis.
pub(crate) fn wrapped(text: &str, size: f64, bold: bool, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let is_last = lines.len() >= most.max(1);
        match lines.last_mut() {
            Some(line) if is_last || glyph::width(&format!("{line} {word}"), size, bold) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.into_iter().map(|line| glyph::fitted(&line, size, bold, room)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_move_apart_no_more_than_needed() {
        assert_eq!(spread(&[10.0, 50.0], 16.0, 0.0, 100.0), [10.0, 50.0]);
        assert_eq!(spread(&[50.0, 50.0], 16.0, 0.0, 100.0), [42.0, 58.0]);
        assert_eq!(spread(&[0.0, 1.0, 2.0], 16.0, 0.0, 100.0), [0.0, 16.0, 32.0]);
        assert_eq!(spread(&[99.0, 100.0], 16.0, 0.0, 100.0), [84.0, 100.0]);
        assert!(spread(&[], 16.0, 0.0, 100.0).is_empty());
    }

    #[test]
    fn a_text_is_broken_at_spaces_and_shortened_at_the_end() {
        let text = "wachten op een plek in de wijk";
        assert_eq!(wrapped(text, 10.0, false, 500.0, 2), [text]);
        let lines = wrapped(text, 10.0, false, 80.0, 3);
        assert!(lines.len() > 1 && lines.iter().all(|line| glyph::width(line, 10.0, false) <= 80.0), "{lines:?}");
        assert_eq!(lines.join(" "), text);
        let cut = wrapped(text, 10.0, false, 60.0, 2);
        assert!(cut.len() == 2 && cut[1].ends_with('…'), "{cut:?}");
        assert_eq!(wrapped("", 10.0, false, 60.0, 2), [""]);
    }

    #[test]
    fn boxes_follow_the_alignment() {
        let colour = RGBColor(0, 0, 0);
        let label =
            |align| Label { text: "2036".to_owned(), x: 100.0, y: 50.0, align, size: 10.0, bold: false, colour };
        let width = label(Align::Start).width();
        assert!((label(Align::End).bounds().right - 100.0).abs() < 1e-9);
        assert!((label(Align::Middle).bounds().left - (100.0 - width / 2.0)).abs() < 1e-9);
        assert!((label(Align::Middle).kept_between(0.0, 90.0).bounds().right - 90.0).abs() < 1e-9);
        assert!(label(Align::Start).bounds().overlaps(&label(Align::Middle).bounds()));
    }
}
