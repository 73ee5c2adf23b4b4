#!/usr/bin/env python3
"""Judges what the Windows program printed, and makes the orders it is tried with.

Each command prints one line and ends with 1 when it disagrees:
  balanced FILE           every ledger in it balances and leaves nothing unexplained
  sum FILE                the figures of the whole ledger in one line (never disagrees)
  readout FILE CODE       the answer of `read --json` fits its exit code
  same FILE FILE          two answers of `read --json` say the same
  each-once FILE COUNT    the order list holds the COUNT orders made here, each once
  orders FOLDER COUNT     makes COUNT orders in FOLDER
"""

import argparse
import collections
import json
import pathlib
import sys

ENDS = ("finished", "open", "quarantined", "duplicate", "rejected")

ORDER = """<?xml version="1.0" encoding="UTF-8"?>
<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"
    xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:ID>WIN-{number:05}</cbc:ID>
  <cbc:IssueDate>2026-03-02</cbc:IssueDate>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cac:BuyerCustomerParty><cac:Party>
    <cac:PartyName><cbc:Name>Bäckerei Žižka {number}</cbc:Name></cac:PartyName>
    <cac:PostalAddress><cbc:StreetName>Hauptstraße {number}</cbc:StreetName><cbc:CityName>Görlitz</cbc:CityName>
      <cbc:PostalZone>02826</cbc:PostalZone>
      <cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
    <cac:Contact><cbc:ElectronicMail>order{number}@example.com</cbc:ElectronicMail></cac:Contact>
  </cac:Party></cac:BuyerCustomerParty>
  <cac:SellerSupplierParty><cac:Party>
    <cac:PartyName><cbc:Name>The office</cbc:Name></cac:PartyName>
  </cac:Party></cac:SellerSupplierParty>
  <cac:OrderLine><cac:LineItem>
    <cbc:ID>1</cbc:ID>
    <cbc:Quantity unitCode="H87">{quantity}</cbc:Quantity>
    <cbc:LineExtensionAmount currencyID="EUR">{amount}.00</cbc:LineExtensionAmount>
    <cac:Price><cbc:PriceAmount currencyID="EUR">3.00</cbc:PriceAmount></cac:Price>
    <cac:Item><cbc:Name>Flour, 1 kg</cbc:Name>
      <cac:SellersItemIdentification><cbc:ID>F-1</cbc:ID></cac:SellersItemIdentification></cac:Item>
  </cac:LineItem></cac:OrderLine>
</Order>
"""


def load(path):
    """Returns the JSON in a file; ends with a sentence when it holds none."""
    text = pathlib.Path(path).read_text(encoding="utf-8-sig")
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        sys.exit(f"{path} is not JSON ({error}): {text[:200]!r}")


def ledgers(value):
    """Yields every object in a JSON value that is a ledger."""
    if isinstance(value, dict):
        if "unexplained" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from ledgers(part)


def balanced(path):
    found = list(ledgers(load(path)))
    if not found:
        sys.exit(f"{path} holds no ledger")
    for ledger in found:
        ends = sum(ledger[end] for end in ENDS)
        if ledger["unexplained"] != 0 or ledger["stored"] != ends or ledger["seen"] != ledger["stored"]:
            sys.exit(f"the ledger does not balance: {ledger}")


def whole(path):
    """Prints the ledger with the most messages: the sum over all sources."""
    ledger = max(ledgers(load(path)), key=lambda ledger: ledger["seen"])
    print(", ".join(f"{name} {ledger[name]}" for name in ("seen", "stored", *ENDS, "unexplained")))


def papers(path):
    """Returns the answers of `read --json`: one object, or a list of them."""
    answer = load(path)
    return answer if isinstance(answer, list) else [answer]


def readout(path, code):
    for paper in papers(path):
        missing = {"file", "format", "format_version", "encoding", "orders", "findings"} - paper.keys()
        if missing:
            sys.exit(f"the answer of read --json lacks {sorted(missing)}")
        said = paper["findings"] + [finding for order in paper["orders"] for finding in order["findings"]]
        if code == 0 and not paper["orders"]:
            sys.exit("read ended with 0 but read no order")
        if code == 1 and not said:
            sys.exit("read refused the paper without a finding")


def same(one, other):
    def plain(path):
        return [{key: value for key, value in paper.items() if key != "file"} for paper in papers(path)]

    if plain(one) != plain(other):
        sys.exit(f"the program reads this paper otherwise on Windows: {one} and {other} differ")


def each_once(path, count):
    orders = load(path)
    if isinstance(orders, dict):
        orders = orders["orders"]
    times = collections.Counter(order["order_no"] for order in orders)
    wanted = {f"WIN-{number:05}" for number in range(1, count + 1)}
    lost, twice = wanted - times.keys(), [number for number, seen in times.items() if seen > 1]
    strange = times.keys() - wanted
    if lost or twice or strange:
        sys.exit(f"lost {sorted(lost)[:5]} ({len(lost)}), twice {sorted(twice)[:5]} ({len(twice)}), unknown {sorted(strange)[:5]}")


def orders(folder, count, line_ends):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, count + 1):
        quantity = 1 + number % 9
        text = ORDER.format(number=number, quantity=quantity, amount=3 * quantity)
        if line_ends == "crlf":
            text = text.replace("\n", "\r\n")
        (folder / f"order-{number:05}.xml").write_bytes(text.encode("utf-8"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("balanced", "sum", "readout", "same", "each-once", "orders"):
        command = commands.add_parser(name)
        command.add_argument("path")
        if name in ("readout", "each-once", "orders"):
            command.add_argument("count", type=int)
        if name == "same":
            command.add_argument("other")
        if name == "orders":
            command.add_argument("--line-ends", choices=("lf", "crlf"), default="lf")
    call = parser.parse_args()
    match call.command:
        case "balanced":
            balanced(call.path)
        case "sum":
            whole(call.path)
        case "readout":
            readout(call.path, call.count)
        case "same":
            same(call.path, call.other)
        case "each-once":
            each_once(call.path, call.count)
        case "orders":
            orders(call.path, call.count, call.line_ends)


if __name__ == "__main__":
    main()
