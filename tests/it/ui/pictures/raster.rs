//! Draws what the window hands to the graphics card, without one: triangles with colours and a
//! texture, blended as egui's own painters do it. Whole numbers decide which pixel belongs to which
//! triangle, so every computer draws the same picture, and none needs a driver.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use egui::epaint::textures::TexturesDelta;
use egui::epaint::{ImageData, Mesh, Primitive, Vertex};
use egui::{Color32, ColorImage, Context, FullOutput, Rect, TextureId};
use egui_kittest::TestRenderer;

/// Parts of a pixel in which corners are placed.
const PARTS: i64 = 256;

/// The textures of a window, kept as they change.
#[derive(Clone, Default)]
pub(super) struct Textures(Rc<RefCell<BTreeMap<TextureId, ColorImage>>>);

impl TestRenderer for Textures {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut known = self.0.borrow_mut();
        let changed: BTreeMap<_, _> = delta.set.drain().collect();
        for (id, images) in changed {
            for change in images {
                let ImageData::Color(image) = &change.image;
                let Some(at) = change.pos else {
                    known.insert(id, image.as_ref().clone());
                    continue;
                };
                let whole = known.get_mut(&id).expect("a patch belongs to a texture that is there");
                for row in 0..image.height() {
                    let from = row * image.width();
                    let to = (at[1] + row) * whole.width() + at[0];
                    whole.pixels[to..to + image.width()].copy_from_slice(&image.pixels[from..from + image.width()]);
                }
            }
        }
        let freed: Vec<TextureId> = delta.free.drain().collect();
        known.retain(|id, _| !freed.contains(id));
    }
}

/// A picture: rows of red, green and blue.
#[derive(PartialEq, Eq)]
pub(super) struct Picture {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) pixels: Vec<[u8; 3]>,
}

/// Draws what a frame gave out.
pub(super) fn draw(context: &Context, output: &FullOutput, textures: &Textures, size: [usize; 2]) -> Picture {
    let [width, height] = size;
    let mut picture = Picture { width, height, pixels: vec![[0; 3]; width * height] };
    let scale = context.pixels_per_point();
    let known = textures.0.borrow();
    for part in context.tessellate(output.shapes.clone(), scale) {
        let Primitive::Mesh(mesh) = part.primitive else { panic!("a painter of its own has no place here") };
        let texture = known.get(&mesh.texture_id).expect("every mesh has its texture");
        let clip = clip(part.clip_rect, scale, &picture);
        draw_mesh(&mut picture, &mesh, texture, scale, clip);
    }
    picture
}

/// The pixels that may be touched: left, top, and the first beyond right and bottom.
type Clip = [i64; 4];

#[expect(clippy::cast_possible_truncation, reason = "screens are small")]
fn clip(rect: Rect, scale: f32, picture: &Picture) -> Clip {
    let (width, height) = (whole(picture.width), whole(picture.height));
    let place = |points: f32, limit: i64| ((points * scale).round() as i64).clamp(0, limit);
    [place(rect.min.x, width), place(rect.min.y, height), place(rect.max.x, width), place(rect.max.y, height)]
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap()
}

fn draw_mesh(picture: &mut Picture, mesh: &Mesh, texture: &ColorImage, scale: f32, clip: Clip) {
    for corners in mesh.indices.chunks_exact(3) {
        let mut corners = [0, 1, 2].map(|at| mesh.vertices[corners[at] as usize]);
        let mut places = corners.map(|corner| placed(&corner, scale));
        let area = turn(places[0], places[1], places[2]);
        if area < 0 {
            corners.swap(1, 2);
            places.swap(1, 2);
        }
        if area != 0 {
            Triangle { corners, places, area: area.abs(), texture }.draw(picture, clip);
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "screens are small")]
fn placed(corner: &Vertex, scale: f32) -> [i64; 2] {
    [corner.pos.x, corner.pos.y].map(|points| (f64::from(points * scale) * 256.0).round() as i64)
}

/// Twice the area of a triangle; negative when its corners go against the clock.
fn turn(a: [i64; 2], b: [i64; 2], c: [i64; 2]) -> i64 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/// A triangle on the screen; its corners go clockwise, as seen with y growing downwards.
struct Triangle<'t> {
    corners: [Vertex; 3],
    places: [[i64; 2]; 3],
    area: i64,
    texture: &'t ColorImage,
}

impl Triangle<'_> {
    fn draw(&self, picture: &mut Picture, clip: Clip) {
        let edges = [(1, 2), (2, 0), (0, 1)].map(|(from, to)| Edge::between(self.places[from], self.places[to]));
        let [top, bottom] = [self.places.iter().map(|at| at[1]).min(), self.places.iter().map(|at| at[1]).max()]
            .map(Option::unwrap_or_default);
        let colors = self.corners.map(|corner| corner.color);
        let is_even = colors.iter().all(|color| *color == colors[0])
            && self.corners.iter().all(|corner| corner.uv == self.corners[0].uv);
        let even = product(colors[0].to_array().map(f32::from), self.sampled(self.corners[0].uv.into()));
        for y in clip[1].max(top.div_euclid(PARTS))..clip[3].min(bottom.div_euclid(PARTS) + 1) {
            let (mut left, mut right) = (clip[0], clip[2]);
            for edge in &edges {
                edge.narrow(y, &mut left, &mut right);
            }
            if right <= left {
                continue;
            }
            let start = usize::try_from(y).unwrap() * picture.width;
            let [left_at, right_at] = [left, right].map(|x| start + usize::try_from(x).unwrap());
            let row = &mut picture.pixels[left_at..right_at];
            if is_even && even[3] >= 255.0 {
                row.fill(blended([0; 3], even));
            } else if is_even {
                for pixel in row.iter_mut() {
                    *pixel = blended(*pixel, even);
                }
            } else {
                for (pixel, x) in row.iter_mut().zip(left..) {
                    *pixel = blended(*pixel, self.color_at(&edges, x, y));
                }
            }
        }
    }

    /// Mixes the corners' colours and places in the texture by how near they are.
    #[expect(clippy::cast_precision_loss, reason = "a share needs no more")]
    fn color_at(&self, edges: &[Edge; 3], x: i64, y: i64) -> [f32; 4] {
        let shares = [0, 1, 2].map(|at| edges[at].distance(x, y) as f32 / self.area as f32);
        let mixed = |of: &dyn Fn(&Vertex) -> f32| -> f32 {
            self.corners.iter().zip(shares).map(|(corner, share)| of(corner) * share).sum()
        };
        let color = [0, 1, 2, 3].map(|channel| mixed(&|corner| f32::from(corner.color.to_array()[channel])));
        let place = (mixed(&|corner| corner.uv.x), mixed(&|corner| corner.uv.y));
        product(color, self.sampled(place))
    }

    /// Returns the texture's colour at a place, mixed from the four texels around it.
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "textures are small")]
    fn sampled(&self, place: (f32, f32)) -> [f32; 4] {
        let [width, height] = self.texture.size;
        let (x, y) = (place.0 * width as f32 - 0.5, place.1 * height as f32 - 0.5);
        let (right, down) = (x - x.floor(), y - y.floor());
        let texel = |over: i64, below: i64| {
            let at = |base: f32, more: i64, limit: usize| {
                usize::try_from((base.floor() as i64 + more).clamp(0, whole(limit) - 1)).unwrap()
            };
            let color: Color32 = self.texture.pixels[at(y, below, height) * width + at(x, over, width)];
            color.to_array().map(f32::from)
        };
        if right == 0.0 && down == 0.0 {
            return texel(0, 0);
        }
        let corners = [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(over, below)| texel(over, below));
        [0, 1, 2, 3].map(|channel| {
            let [north_west, north_east, south_west, south_east] = corners.map(|texel| texel[channel]);
            let above = north_west + (north_east - north_west) * right;
            let below = south_west + (south_east - south_west) * right;
            above + (below - above) * down
        })
    }
}

/// One edge of a triangle, as a number that is positive inside.
struct Edge {
    across: i64,
    along: i64,
    base: i64,
    /// 0 when pixels exactly on the edge belong to the triangle, as on top and left edges.
    least: i64,
}

impl Edge {
    fn between(from: [i64; 2], to: [i64; 2]) -> Self {
        let (over, down) = (to[0] - from[0], to[1] - from[1]);
        let is_ours = (down == 0 && 0 < over) || down < 0;
        Self { across: -down, along: over, base: down * from[0] - over * from[1], least: i64::from(!is_ours) }
    }

    /// How far the middle of a pixel lies inside.
    fn distance(&self, x: i64, y: i64) -> i64 {
        self.across * (x * PARTS + PARTS / 2) + self.along * (y * PARTS + PARTS / 2) + self.base
    }

    /// Narrows a row of pixels to those that lie inside.
    fn narrow(&self, y: i64, left: &mut i64, right: &mut i64) {
        let (at_zero, step) = (self.distance(0, y) - self.least, self.across * PARTS);
        match step.signum() {
            // at_zero + step·x ≥ 0
            1 => *left = (*left).max(-(at_zero.div_euclid(step))),
            -1 => *right = (*right).min(at_zero.div_euclid(-step) + 1),
            _ if at_zero < 0 => *right = *left,
            _ => {}
        }
    }
}

fn product(color: [f32; 4], texel: [f32; 4]) -> [f32; 4] {
    [0, 1, 2, 3].map(|channel| color[channel] * texel[channel] / 255.0)
}

/// Lays a colour, already multiplied by how opaque it is, over a pixel.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within a byte")]
fn blended(pixel: [u8; 3], over: [f32; 4]) -> [u8; 3] {
    let left = (255.0 - over[3]) / 255.0;
    [0, 1, 2].map(|channel| (over[channel] + f32::from(pixel[channel]) * left).round().clamp(0.0, 255.0) as u8)
}
