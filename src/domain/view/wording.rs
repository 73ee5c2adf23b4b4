//! The words that stand in accounting files beside an order's own data, and the fields of such
//! files by which a person is told of them. The catalogues give both in the office's language.

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// Every one, in the order of this file.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Returns the stable word: the ending of the catalogue id, and what is stored.
            #[must_use]
            pub fn as_str(self) -> &'static str { match self { $(Self::$variant => $word,)* } }
        }
    };
}

words! {
    /// A label or sentence of an accounting file (`word-export-<word>` in the catalogues).
    ExportWord {
        /// Before the sender's order number, in the document's text.
        Order "order",
        /// Before everything else, when the order was cancelled after it had been exported.
        Cancelled "cancelled",
        /// What accounting has to do with a cancellation.
        CancelledHint "cancelled-hint",
        /// Before the number of the export that this one takes the place of.
        Replaces "replaces",
        /// What accounting has to do with a successor.
        ReplacesHint "replaces-hint",
        /// The label of our own order number.
        OurNumber "our-number",
        /// The label of the sender's order number.
        SenderNumber "sender-number",
        /// The label of the source's name.
        Source "source",
        /// The label of the day of booking.
        BookedOn "booked-on",
        /// The label of the customer number.
        CustomerNumber "customer-number",
        /// The label of the sender's further reference.
        Reference "reference",
        /// The label of the person to ask.
        ContactPerson "contact-person",
        /// The label of who receives the invoice, if another.
        InvoiceTo "invoice-to",
        /// The label of the delivery address, where it does not fit its fields.
        DeliverTo "deliver-to",
        /// The label of the patient.
        Patient "patient",
        /// The label of the referrer.
        Referrer "referrer",
        /// The label of the payer.
        Payer "payer",
        /// The label of the way of payment as stated.
        Payment "payment",
        /// The label of the day of payment.
        PaidOn "paid-on",
        /// The label of the amount already paid.
        Prepaid "prepaid",
        /// The label of the order's total as booked.
        Total "total",
        /// Before the number of a line.
        Line "line",
        /// A line whose amount is stated, but no quantity.
        WithoutQuantity "without-quantity",
        /// A line without a price.
        WithoutPrice "without-price",
        /// A line or charge without a tax rate.
        WithoutRate "without-rate",
        /// A line of quantity zero that has an amount all the same.
        AmountLeftOut "amount-left-out",
        /// The label of a line's price as the sender states it.
        StatedPrice "stated-price",
        /// The label of a line's adjustment (allowance or charge).
        Adjustment "adjustment",
        /// The label of a line's amount.
        Amount "amount",
        /// A charge without a name.
        Charge "charge",
        /// An allowance without a name.
        Allowance "allowance",
        /// The rounding that the sender added to the total.
        Rounding "rounding",
        /// The label of the day on which a line is wanted.
        Due "due",
        /// The label of a line's GTIN.
        Gtin "gtin",
        /// The label of our article number.
        Sku "sku",
        /// The label of the customer's own article number.
        BuyerSku "buyer-sku",
        /// The sender does not say whether prices contain tax.
        PriceModeUnknown "price-mode-unknown",
        /// The label of the names of attachments.
        Attachments "attachments",
        /// Before the whole text of something that was shortened.
        InFull "in-full",
        /// The label of what a cancelled order had asked for.
        Ordered "ordered",
    }
}

words! {
    /// A field of an accounting file, as problems name it (`argument-field-<word>` in the catalogues).
    ExportField {
        /// Our registration number, which selects the accounting unit.
        OfficeRegNo "office-reg-no",
        /// The sender's order number.
        OrderNumber "order-number",
        /// Accounting's own document number.
        DocumentNumber "document-number",
        /// The day of the order.
        OrderDate "order-date",
        /// The days between which the order is wanted.
        DeliveryDate "delivery-date",
        /// The document's text.
        OrderText "order-text",
        /// The customer as a whole.
        Customer "customer",
        /// The customer's company name.
        Company "company",
        /// The customer's department.
        Division "division",
        /// The customer's name of a person.
        Name "name",
        /// The customer's street.
        Street "street",
        /// The customer's postal code.
        Zip "zip",
        /// The customer's town.
        City "city",
        /// The customer's country.
        Country "country",
        /// The customer's registration number.
        RegNo "reg-no",
        /// The customer's VAT number.
        VatId "vat-id",
        /// The customer's telephone number.
        Phone "phone",
        /// The customer's e-mail address.
        Email "email",
        /// The delivery address as a whole.
        DeliveryAddress "delivery-address",
        /// The company name of the delivery address.
        DeliveryCompany "delivery-company",
        /// The department of the delivery address.
        DeliveryDivision "delivery-division",
        /// The person of the delivery address.
        DeliveryName "delivery-name",
        /// The street of the delivery address.
        DeliveryStreet "delivery-street",
        /// The postal code of the delivery address.
        DeliveryZip "delivery-zip",
        /// The town of the delivery address.
        DeliveryCity "delivery-city",
        /// The country of the delivery address.
        DeliveryCountry "delivery-country",
        /// The telephone number of the delivery address.
        DeliveryPhone "delivery-phone",
        /// The e-mail address of the delivery address.
        DeliveryEmail "delivery-email",
        /// The way of payment.
        Payment "payment",
        /// The customer's notes.
        Note "note",
        /// The internal note.
        InternalNote "internal-note",
        /// The lines as a whole.
        Lines "lines",
        /// A line's text.
        LineText "line-text",
        /// A line's quantity.
        Quantity "quantity",
        /// A line's unit.
        Unit "unit",
        /// A line's price.
        Price "price",
        /// A line's note.
        LineNote "line-note",
        /// A tax rate.
        VatRate "vat-rate",
        /// A line's article number.
        StockCode "stock-code",
        /// The currency.
        Currency "currency",
        /// The totals.
        Totals "totals",
        /// The document was handed over before.
        Duplicate "duplicate",
    }
}

/// Labels, sentences and field names in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportWords {
    words: Vec<(ExportWord, String)>,
    fields: Vec<(ExportField, String)>,
}

impl ExportWords {
    /// Takes the text of every word and field.
    #[must_use]
    pub fn new(word: impl Fn(ExportWord) -> String, field: impl Fn(ExportField) -> String) -> Self {
        Self {
            words: ExportWord::ALL.iter().map(|known| (*known, word(*known))).collect(),
            fields: ExportField::ALL.iter().map(|known| (*known, field(*known))).collect(),
        }
    }

    /// Returns the text of a word.
    #[must_use]
    pub fn word(&self, word: ExportWord) -> &str {
        self.words.iter().find(|(known, _)| *known == word).map_or(word.as_str(), |(_, text)| text)
    }

    /// Returns what a field is called.
    #[must_use]
    pub fn field(&self, field: ExportField) -> &str {
        self.fields.iter().find(|(known, _)| *known == field).map_or(field.as_str(), |(_, text)| text)
    }
}
