//! Attachments of the interface: embedded, in a file beside the order, or behind a link.

use crate::domain::paper::{Attachment, AttachmentContent};
use crate::formats::reading::attached::{decode_base64, media_type};
use crate::formats::values;
use crate::formats::xml::Element;
use crate::problem::{Code, Problem};

use super::sheet::{Sheet, word};

/// Reads the attachments of the paper. One whose bytes cannot be had is reported, and its name is
/// kept; it is no attachment.
pub(super) fn read(sheet: &mut Sheet<'_, '_, '_>) -> Vec<Attachment> {
    let mut attachments = Vec::new();
    for (index, element) in sheet.groups(sheet.root(), "Attachment").into_iter().enumerate() {
        let [name, mime, description] = sheet.fields(element, ["Name", "MediaType", "Description"]).map(word);
        if let Some(content) = content(sheet, element) {
            let name = name.unwrap_or_else(|| name_for(&content, index + 1));
            let mime = mime.or_else(|| media_type(&name));
            attachments.push(Attachment { name, mime, description, content });
        } else {
            let name = name.unwrap_or_else(|| (index + 1).to_string());
            sheet.find(element, Problem::new(Code::AttachmentBroken).with("name", name.as_str()));
            sheet.keep("Attachment/Name", name);
        }
    }
    attachments
}

fn content<'d, 't>(sheet: &mut Sheet<'_, 'd, 't>, attachment: Element<'d, 't>) -> Option<AttachmentContent> {
    if let Some(element) = sheet.one(attachment, "Content") {
        let bytes = decode_base64(element.text()).filter(|bytes| !bytes.is_empty());
        return bytes.map(AttachmentContent::Embedded);
    }
    if let Some(element) = sheet.one(attachment, "File") {
        let stated = values::text(element.text())?;
        let name = stated.rsplit(['/', '\\']).next().unwrap_or_default().trim();
        if name.len() != stated.len() {
            // The file is looked for beside the order and nowhere else.
            sheet.not_allowed(element, "Attachment/File", &stated);
        }
        return (!matches!(name, "" | "." | "..")).then(|| AttachmentContent::Beside(name.to_owned()));
    }
    word(sheet.one(attachment, "Link")).map(AttachmentContent::Link)
}

/// Returns a name for an attachment that states none.
fn name_for(content: &AttachmentContent, place: usize) -> String {
    match content {
        AttachmentContent::Embedded(_) => format!("attachment-{place}"),
        AttachmentContent::Beside(file) => file.clone(),
        AttachmentContent::Link(link) => {
            let last = link.rsplit('/').next().unwrap_or_default();
            if last.is_empty() { link.clone() } else { last.to_owned() }
        }
    }
}
