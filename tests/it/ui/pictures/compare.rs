//! Keeps pictures as PNG and compares them with what was kept.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufReader, BufWriter};
use std::path::{Path, PathBuf};

use super::raster::Picture;
use super::{is_update, screens};

/// How much a colour may differ, of 255: what rounding on another processor can make of it.
const SHADE: u8 = 24;

/// How many colours a kept picture has: enough for grounds, inks and the edges of letters.
const COLORS_MAX: usize = 96;

/// How many of them are those that are used most: the grounds, some of which are much alike.
const GROUNDS: usize = 32;

/// How far the others lie apart at least, squared: so that a mark that is seldom keeps its hue.
const APART: u32 = 256;

/// How many pixels may differ more than that: a letter's edge here and there, never a word.
const PIXELS_MAX: usize = 60;

/// The pictures of one look.
pub(super) struct Sheet {
    look: &'static str,
    faults: Vec<String>,
}

impl Sheet {
    pub(super) fn of(look: &'static str) -> Self {
        Self { look, faults: Vec::new() }
    }

    /// Keeps a picture, or compares it with the one that was kept.
    pub(super) fn add(&mut self, view: &str, picture: &Picture) {
        let name = format!("{view}-{}.png", self.look);
        let kept = screens().join(&name);
        let is_alike = kept.exists().then(|| differing(&read(&kept), &reduced(picture)));
        match is_alike {
            Some(count) if count <= PIXELS_MAX => {}
            _ if is_update() => write(&kept, picture),
            other => {
                let now = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(&name);
                write(&now, picture);
                let fault =
                    other.map_or_else(|| "is not there".to_owned(), |count| format!("differs in {count} pixels"));
                self.faults.push(format!("docs/screens/{name} {fault}; as it is now: {}", now.display()));
            }
        }
    }

    /// Fails when a picture was not as it was kept.
    pub(super) fn close(self) {
        assert!(self.faults.is_empty(), "UPDATE=1 keeps them as they are now:\n{}", self.faults.join("\n"));
    }
}

/// Counts the pixels that differ; all of them when the sizes do.
fn differing(one: &Picture, other: &Picture) -> usize {
    if (one.width, one.height) != (other.width, other.height) {
        return other.pixels.len();
    }
    let is_other = |(one, other): &(&[u8; 3], &[u8; 3])| one.iter().zip(*other).any(|(a, b)| SHADE < a.abs_diff(*b));
    one.pixels.iter().zip(&other.pixels).filter(is_other).count()
}

fn read(file: &Path) -> Picture {
    let mut decoder = png::Decoder::new(BufReader::new(File::open(file).unwrap()));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut bytes).unwrap();
    assert_eq!(info.color_type, png::ColorType::Rgb, "{}", file.display());
    let pixels = bytes[..info.buffer_size()].as_chunks::<3>().0.to_vec();
    Picture { width: info.width as usize, height: info.height as usize, pixels }
}

fn write(file: &Path, picture: &Picture) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let [width, height] = [picture.width, picture.height].map(|side| u32::try_from(side).unwrap());
    let (palette, numbers) = indexed(picture);
    let mut encoder = png::Encoder::new(BufWriter::new(File::create(file).unwrap()), width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.as_flattened());
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&numbers).unwrap();
    writer.finish().unwrap();
}

/// Returns a picture with few colours.
fn reduced(picture: &Picture) -> Picture {
    let (palette, numbers) = indexed(picture);
    let pixels = numbers.iter().map(|number| palette[usize::from(*number)]).collect();
    Picture { width: picture.width, height: picture.height, pixels }
}

/// Numbers the colours that are kept, and gives every other the number of the one nearest to it.
fn indexed(picture: &Picture) -> (Vec<[u8; 3]>, Vec<u8>) {
    let mut uses = BTreeMap::<[u8; 3], usize>::new();
    // Most pixels are as the one before.
    for run in picture.pixels.chunk_by(|one, next| one == next) {
        *uses.entry(run[0]).or_default() += run.len();
    }
    let far = |one: &[u8; 3], other: &[u8; 3]| -> u32 {
        one.iter().zip(other).map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2)).sum()
    };
    let mut colors: Vec<[u8; 3]> = uses.keys().copied().collect();
    colors.sort_by_key(|color| std::cmp::Reverse(uses[color]));
    let mut palette: Vec<[u8; 3]> = Vec::new();
    for color in colors {
        let is_new = palette.len() < GROUNDS || palette.iter().all(|known| APART <= far(known, &color));
        if palette.len() < COLORS_MAX && is_new {
            palette.push(color);
        }
    }
    let nearest = |color: &[u8; 3]| {
        let all = palette.iter().enumerate();
        all.min_by_key(|(_, known)| far(color, known)).map_or(0, |(at, _)| u8::try_from(at).unwrap())
    };
    let numbers: BTreeMap<[u8; 3], u8> = uses.keys().map(|color| (*color, nearest(color))).collect();
    let mut indexed = Vec::with_capacity(picture.pixels.len());
    for run in picture.pixels.chunk_by(|one, next| one == next) {
        indexed.resize(indexed.len() + run.len(), numbers[&run[0]]);
    }
    (palette, indexed)
}
