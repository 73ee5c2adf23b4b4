//! References to further documents and the files that hang on them.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::context::{Context, word, word_in};
use crate::domain::paper::{Attachment, AttachmentContent};
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// Takes base64 with or without padding: senders forget it.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Media types by the ending of the file name, for senders who do not state one.
const MEDIA_TYPES: &[(&str, &str)] = &[
    ("csv", "text/csv"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("tif", "image/tiff"),
    ("tiff", "image/tiff"),
    ("txt", "text/plain"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("xml", "application/xml"),
    ("zip", "application/zip"),
];

/// Returns whether a file hangs on this document reference.
pub(super) fn has_attachment(reference: Element<'_, '_>) -> bool {
    reference.children().any(|child| child.name() == "Attachment")
}

/// Reads the files of a document reference.
pub(super) fn attachments(reference: Element<'_, '_>, context: &mut Context) -> Vec<Attachment> {
    reference.mark();
    let id = word_in(reference, "ID");
    let description = word_in(reference, "DocumentDescription")
        .or_else(|| word_in(reference, "DocumentType"))
        .or_else(|| word_in(reference, "DocumentTypeCode"));
    let mut attachments = Vec::new();
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
                attachments.push(Attachment { name, mime, description, content });
            }
        }
    }
    attachments
}

type Part = (String, Option<String>, AttachmentContent);

fn embedded(part: Element<'_, '_>, id: Option<&str>, context: &mut Context) -> Option<Part> {
    part.mark();
    let name = part.attribute("filename").or(id).unwrap_or("attachment").to_owned();
    let compact: Vec<u8> = part.text().bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let mime = part.attribute("mimeCode").map(str::to_owned);
    if compact.is_empty() {
        // An empty object that names a file announces one that comes beside the message.
        return part.attribute("filename").map(|file| (name, mime, AttachmentContent::Beside(last_segment(file))));
    }
    if let Ok(bytes) = LENIENT.decode(&compact) {
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

/// Returns what stands behind the last slash, without query: never a path.
fn last_segment(target: &str) -> String {
    let target = target.split(['?', '#']).next().unwrap_or(target).trim_end_matches('/');
    target.rsplit(['/', '\\']).next().unwrap_or(target).to_owned()
}

fn media_type(name: &str) -> Option<String> {
    let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
    MEDIA_TYPES.iter().find(|(known, _)| *known == ending).map(|(_, mime)| (*mime).to_owned())
}
