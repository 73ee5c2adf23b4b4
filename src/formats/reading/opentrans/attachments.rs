//! Files that belong to the order: embedded, beside the message, or behind a link.

use super::draft::Draft;
use crate::domain::paper::{Attachment, AttachmentContent};
use crate::formats::reading::attached::{decode_base64, last_segment, media_type};
use crate::formats::reading::context::{word, word_in};
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

/// Reads `MIME_INFO` of the order or of one of its lines.
pub(super) fn read(element: Element<'_, '_>, draft: &mut Draft) {
    element.mark();
    for mime in element.all("MIME") {
        one(mime, draft);
    }
}

fn one(mime: Element<'_, '_>, draft: &mut Draft) {
    let media = word_in(mime, "MIME_TYPE");
    let description = word_in(mime, "MIME_DESCR").or_else(|| word_in(mime, "MIME_PURPOSE"));
    for child in mime.children() {
        match child.name() {
            "MIME_DESCR" | "MIME_TYPE" | "MIME_SOURCE" | "MIME_EMBEDDED" => {}
            _ => draft.keep(child),
        }
    }
    // A file may be given in several languages or copies: each is one attachment.
    let sources: Vec<Option<String>> = mime.all("MIME_SOURCE").map(word).collect();
    let embedded: Vec<_> = mime.all("MIME_EMBEDDED").collect();
    if !embedded.is_empty() {
        for (place, part) in embedded.into_iter().enumerate() {
            let source = sources.get(place).cloned().flatten();
            inside(part, source, media.clone(), description.clone(), draft);
        }
        return;
    }
    for source in sources.into_iter().flatten() {
        draft.paper.attachments.push(outside(&source, media.clone(), description.clone(), draft.mime_root.as_deref()));
    }
}

fn inside(
    part: Element<'_, '_>,
    source: Option<String>,
    media: Option<String>,
    description: Option<String>,
    draft: &mut Draft,
) {
    part.mark_all();
    let name = source.or_else(|| word_in(part, "FILE_NAME")).unwrap_or_else(|| "attachment".to_owned());
    let data = part.child("MIME_DATA").unwrap_or(part);
    let media = media.or_else(|| data.attribute("contentType").map(str::to_owned)).or_else(|| media_type(&name));
    match decode_base64(data.text()) {
        Some(bytes) => draft.paper.attachments.push(Attachment {
            name: last_segment(&name),
            mime: media,
            description,
            content: AttachmentContent::Embedded(bytes),
        }),
        None => draft.context.report(data, Problem::new(Code::AttachmentBroken).with("name", name)),
    }
}

fn outside(source: &str, media: Option<String>, description: Option<String>, root: Option<&str>) -> Attachment {
    let name = last_segment(source);
    let target = match root.filter(|root| is_link(root) && !is_link(source)) {
        Some(root) => format!("{}/{}", root.trim_end_matches('/'), source.trim_start_matches('/')),
        None => source.to_owned(),
    };
    let content =
        if is_link(&target) { AttachmentContent::Link(target) } else { AttachmentContent::Beside(name.clone()) };
    let mime = media.or_else(|| media_type(&name));
    Attachment { name, mime, description, content }
}

fn is_link(target: &str) -> bool {
    target.contains("://") && !target.to_ascii_lowercase().starts_with("file:")
}
