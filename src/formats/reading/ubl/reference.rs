//! References to further documents and the files that hang on them.

use crate::domain::paper::{Attachment, AttachmentContent};
use crate::formats::reading::attached::{decode_base64, last_segment, media_type};
use crate::formats::reading::context::{Context, word, word_in};
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// With how many earlier files a further one is compared; real orders have a handful.
const COMPARED_MAX: usize = 100;

/// An earlier order that an order speaks of.
pub(super) struct Earlier<'d, 't> {
    /// The earlier order's number.
    pub(super) order_no: String,
    /// What becomes of it.
    pub(super) fate: Fate,
    /// Where that is said.
    pub(super) element: Element<'d, 't>,
}

/// What becomes of an earlier order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is cancelled, and nothing is ordered instead.
    Cancelled,
    /// This order takes its place.
    Replaced,
}

/// Finds the earlier order that an Italian order cancels or replaces. The rules of the national
/// node (NSO) have no papers of their own for it: the reference to the order reads
/// `number#date#sender#Cancelled`, or `Revised`.
pub(super) fn earlier<'d, 't>(root: Element<'d, 't>) -> Option<Earlier<'d, 't>> {
    root.children().filter(|child| child.name() == "OrderDocumentReference").find_map(|element| {
        let id = element.children().find(|child| child.name() == "ID")?;
        let mut parts = id.text().split('#').map(str::trim);
        let order_no = parts.next().filter(|number| !number.is_empty())?.to_owned();
        values::date(parts.next()?)?;
        let fate = match parts.nth(1)?.to_ascii_lowercase().as_str() {
            "cancelled" => Fate::Cancelled,
            "revised" => Fate::Replaced,
            _ => return None,
        };
        Some(Earlier { order_no, fate, element })
    })
}

/// Adds the files of a document reference; leaves any other reference alone. A file outside that
/// several references name is one file.
pub(super) fn attachments(reference: Element<'_, '_>, attachments: &mut Vec<Attachment>, context: &mut Context) {
    if reference.children().all(|child| child.name() != "Attachment") {
        return;
    }
    let id = word_in(reference, "ID");
    let description = word_in(reference, "DocumentDescription")
        .or_else(|| word_in(reference, "DocumentType"))
        .or_else(|| word_in(reference, "DocumentTypeCode"));
    for attachment in reference.all("Attachment") {
        for part in attachment.children() {
            let read = match part.name() {
                "EmbeddedDocumentBinaryObject" => embedded(part, id.as_deref(), context),
                "ExternalReference" => external(part, id.as_deref()),
                _ => None,
            };
            if let Some((name, mime, content)) = read {
                let mime = mime.or_else(|| media_type(&name));
                let description = description.clone().or_else(|| id.clone()).filter(|text| *text != name);
                let is_there = |known: &Attachment| known.name == name && known.content == content;
                if matches!(content, AttachmentContent::Embedded(_))
                    || !attachments.iter().take(COMPARED_MAX).any(is_there)
                {
                    attachments.push(Attachment { name, mime, description, content });
                }
            }
        }
    }
}

type Part = (String, Option<String>, AttachmentContent);

fn embedded(part: Element<'_, '_>, id: Option<&str>, context: &mut Context) -> Option<Part> {
    part.mark();
    let name = part.attribute("filename").or(id).unwrap_or("attachment").to_owned();
    let mime = part.attribute("mimeCode").map(str::to_owned);
    if part.text().is_empty() {
        // An empty object that names a file announces one that comes beside the message.
        return part.attribute("filename").map(|file| (name, mime, AttachmentContent::Beside(last_segment(file))));
    }
    if let Some(bytes) = decode_base64(part.text()) {
        Some((name, mime, AttachmentContent::Embedded(bytes)))
    } else {
        context.report(part, Problem::new(Code::AttachmentBroken).with("name", name));
        None
    }
}

fn external(part: Element<'_, '_>, id: Option<&str>) -> Option<Part> {
    part.mark();
    let file_name = part.child("FileName").and_then(word);
    let mime = part.child("MimeCode").and_then(word);
    let uri = part.child("URI").and_then(word);
    let target = uri.or_else(|| file_name.clone())?;
    let scheme = target.split_once(':').map_or("", |(scheme, _)| scheme);
    let is_link = 1 < scheme.len()
        && !scheme.eq_ignore_ascii_case("file")
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    let segment = last_segment(&target);
    if is_link {
        let named = Some(segment).filter(|segment| segment.contains('.') && !target.ends_with(&format!("//{segment}")));
        let name = file_name.or(named).or_else(|| id.map(str::to_owned)).unwrap_or_else(|| target.clone());
        Some((name, mime, AttachmentContent::Link(target)))
    } else {
        Some((file_name.unwrap_or_else(|| segment.clone()), mime, AttachmentContent::Beside(segment)))
    }
}
