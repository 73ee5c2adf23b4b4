//! References to further documents and the files that hang on them.

use crate::domain::paper::{Attachment, AttachmentContent};
use crate::formats::reading::attached::{decode_base64, last_segment, media_type};
use crate::formats::reading::context::{Context, word, word_in};
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

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
