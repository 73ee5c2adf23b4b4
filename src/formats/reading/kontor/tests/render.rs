//! Writes a paper in the interface's XML, for tests only.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::domain::money::Decimal;
use crate::domain::paper::{
    Attachment, AttachmentContent, Charge, Line, NumberScheme, Paper, PaperKind, Party, PriceMode, TaxAmount, Totals,
};

/// XML that is being written; every text gets `padding` on both sides.
pub(super) struct Sheet<'p> {
    xml: String,
    padding: &'p str,
}

pub(super) fn paper(paper: &Paper, padding: &str) -> String {
    let mut sheet = Sheet { xml: String::new(), padding };
    let name = match paper.kind {
        PaperKind::Order => "Order",
        PaperKind::Change => "OrderChange",
        PaperKind::Cancellation => "OrderCancellation",
        PaperKind::Registration => "Registration",
    };
    sheet.group(&format!("{name} xmlns=\"urn:kontor:order:1\" version=\"1.0\""), |sheet| {
        if paper.kind == PaperKind::Registration {
            registration(sheet, paper);
        } else {
            order(sheet, paper);
        }
    });
    sheet.xml
}

impl Sheet<'_> {
    fn group(&mut self, tag: &str, inside: impl FnOnce(&mut Self)) {
        writeln!(self.xml, "<{tag}>").unwrap();
        inside(self);
        let name = tag.split(' ').next().unwrap();
        writeln!(self.xml, "</{name}>").unwrap();
    }

    fn element(&mut self, tag: &str, text: &str) {
        let name = tag.split(' ').next().unwrap();
        writeln!(self.xml, "<{tag}>{0}{1}{0}</{name}>", self.padding, escaped(text)).unwrap();
    }

    fn text(&mut self, name: &str, text: Option<&String>) {
        if let Some(text) = text {
            self.element(name, text);
        }
    }

    fn number(&mut self, name: &str, number: Option<Decimal>) {
        self.shown(name, number);
    }

    fn shown(&mut self, name: &str, value: Option<impl ToString>) {
        if let Some(value) = value {
            self.element(name, &value.to_string());
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

fn order(sheet: &mut Sheet<'_>, paper: &Paper) {
    sheet.element("OrderNo", &paper.order_no);
    sheet.text("DocumentNo", paper.document_no.as_ref());
    sheet.text("SellerOrderNo", paper.seller_order_no.as_ref());
    sheet.text("Reference", paper.reference.as_ref());
    sheet.shown("Issued", paper.issued);
    sheet.shown("Currency", paper.currency);
    match paper.price_mode {
        PriceMode::Net | PriceMode::Gross => sheet.element("PriceMode", paper.price_mode.as_str()),
        PriceMode::Unknown => {}
    }
    sheet.text("Language", paper.language.as_ref());
    party(sheet, "Buyer", Some(&paper.buyer));
    party(sheet, "Seller", paper.seller.as_ref());
    party(sheet, "BillTo", paper.bill_to.as_ref());
    party(sheet, "ShipTo", paper.ship_to.as_ref());
    party(sheet, "Patient", paper.patient.as_ref());
    party(sheet, "Referrer", paper.referrer.as_ref());
    if let Some(payer) = &paper.payer {
        sheet.group("Payer", |sheet| {
            payer.ids.iter().for_each(|number| sheet.element("Key", &number.value));
            sheet.text("Name", payer.company.as_ref());
        });
    }
    if let Some(window) = &paper.delivery {
        sheet.group("Delivery", |sheet| {
            sheet.shown("From", Some(window.from));
            sheet.shown("To", window.to);
        });
    }
    if let Some(payment) = &paper.payment {
        sheet.group("Payment", |sheet| {
            sheet.text("Method", payment.method.as_ref());
            sheet.text("Terms", payment.terms.as_ref());
            sheet.shown("PaidOn", payment.paid_on);
        });
    }
    paper.lines.iter().for_each(|it| line(sheet, it));
    paper.charges.iter().for_each(|it| charge(sheet, it));
    paper.tax.iter().for_each(|it| tax(sheet, it));
    totals(sheet, &paper.stated);
    paper.notes.iter().for_each(|note| sheet.element("Note", note));
    paper.attachments.iter().for_each(|it| attachment(sheet, it));
    extras(sheet, paper);
}

fn registration(sheet: &mut Sheet<'_>, paper: &Paper) {
    sheet.element("RequestNo", &paper.order_no);
    sheet.shown("RequestedAt", paper.issued);
    sheet.text("Language", paper.language.as_ref());
    party(sheet, "Applicant", Some(&paper.buyer));
    paper.notes.iter().for_each(|note| sheet.element("Note", note));
    paper.attachments.iter().for_each(|it| attachment(sheet, it));
    extras(sheet, paper);
}

fn extras(sheet: &mut Sheet<'_>, paper: &Paper) {
    sheet.group("Extras", |sheet| {
        for extra in &paper.extras {
            sheet.element(extra.path.strip_prefix("Extras/").unwrap(), &extra.text);
        }
    });
}

fn party(sheet: &mut Sheet<'_>, name: &str, party: Option<&Party>) {
    let Some(party) = party else { return };
    sheet.group(name, |sheet| {
        for number in &party.ids {
            match &number.scheme {
                NumberScheme::Ours => sheet.element("CustomerNo", &number.value),
                NumberScheme::Theirs => sheet.element("ShopCustomerNo", &number.value),
                scheme => sheet.element(&format!("Id scheme=\"{}\"", escaped(scheme.as_str())), &number.value),
            }
        }
        for (name, text) in [
            ("Company", &party.company),
            ("Company2", &party.company2),
            ("Salutation", &party.salutation),
            ("Title", &party.title),
            ("FirstName", &party.first_name),
            ("LastName", &party.last_name),
            ("Street", &party.street),
            ("Street2", &party.street2),
            ("Zip", &party.zip),
            ("City", &party.city),
            ("Region", &party.region),
            ("Country", &party.country),
            ("VatId", &party.vat_id),
            ("RegisterNo", &party.reg_no),
            ("Iban", &party.iban),
            ("ContactPerson", &party.contact_name),
        ] {
            sheet.text(name, text.as_ref());
        }
        sheet.shown("BirthDate", party.birth_date);
        party.phones.iter().for_each(|phone| sheet.element("Phone", phone));
        party.emails.iter().for_each(|email| sheet.element("Email", email));
    });
}

fn line(sheet: &mut Sheet<'_>, line: &Line) {
    sheet.group("Line", |sheet| {
        sheet.element("LineNo", &line.line_no);
        sheet.text("ParentLineNo", line.parent.as_ref());
        sheet.text("Sku", line.sku.as_ref());
        sheet.text("BuyerSku", line.buyer_sku.as_ref());
        sheet.text("Gtin", line.gtin.as_ref());
        sheet.element("Name", &line.name);
        sheet.text("Description", line.description.as_ref());
        let unit = line.unit_stated.as_ref().map(|unit| format!(" unit=\"{}\"", escaped(unit)));
        sheet.number(&format!("Quantity{}", unit.unwrap_or_default()), line.quantity);
        let base = line.price_base.map(|base| format!(" base=\"{base}\""));
        sheet.number(&format!("UnitPrice{}", base.unwrap_or_default()), line.unit_price);
        sheet.number("VatRate", line.vat_rate);
        sheet.number("Adjustment", line.adjustment);
        sheet.number("LineTotal", line.line_total);
        for (name, value) in &line.options {
            sheet.element(&format!("Option name=\"{}\"", escaped(name)), value);
        }
        sheet.text("Note", line.note.as_ref());
        sheet.shown("Due", line.due);
    });
}

fn charge(sheet: &mut Sheet<'_>, charge: &Charge) {
    sheet.group("Charge", |sheet| {
        sheet.element("Name", &charge.name);
        sheet.text("Code", charge.code.as_ref());
        sheet.number("Amount", Some(charge.amount));
        sheet.number("VatRate", charge.vat_rate);
    });
}

fn tax(sheet: &mut Sheet<'_>, tax: &TaxAmount) {
    sheet.group("Tax", |sheet| {
        sheet.number("Rate", tax.rate);
        sheet.number("Base", tax.base);
        sheet.number("Amount", Some(tax.amount));
    });
}

fn totals(sheet: &mut Sheet<'_>, totals: &Totals) {
    sheet.group("Totals", |sheet| {
        for (name, amount) in [
            ("Lines", totals.lines),
            ("Charges", totals.charges),
            ("Allowances", totals.allowances),
            ("Net", totals.net),
            ("Tax", totals.tax),
            ("Gross", totals.gross),
            ("Prepaid", totals.prepaid),
            ("Rounding", totals.rounding),
            ("Payable", totals.payable),
        ] {
            sheet.number(name, amount);
        }
    });
}

fn attachment(sheet: &mut Sheet<'_>, attachment: &Attachment) {
    sheet.group("Attachment", |sheet| {
        sheet.element("Name", &attachment.name);
        sheet.text("MediaType", attachment.mime.as_ref());
        sheet.text("Description", attachment.description.as_ref());
        match &attachment.content {
            AttachmentContent::Embedded(bytes) => sheet.element("Content", &STANDARD.encode(bytes)),
            AttachmentContent::Beside(file) => sheet.element("File", file),
            AttachmentContent::Link(link) => sheet.element("Link", link),
        }
    });
}
