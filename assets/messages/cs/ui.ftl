# Rámec okna: lišty, dialogy, klávesy.

## Screens

word-screen-overview = Přehled
word-screen-orders = Objednávky
word-screen-desk = Import
word-screen-contacts = Kontakty
word-screen-registrations = Registrace
word-screen-quarantine = Karanténa
word-screen-outbox = Pošta k odeslání
word-screen-exports = Exporty
word-screen-statistics = Statistika
word-screen-journal = Deník
word-screen-settings = Nastavení

## Actions

word-action-search = Hledat objednávky, kontakty a příkazy
word-action-go-overview = Přejít na přehled
word-action-go-orders = Přejít na objednávky
word-action-go-desk = Přejít na import
word-action-go-contacts = Přejít na kontakty
word-action-go-registrations = Přejít na registrace
word-action-go-outbox = Přejít na poštu k odeslání
word-action-go-exports = Přejít na exporty
word-action-go-quarantine = Přejít do karantény
word-action-go-statistics = Přejít na statistiku
word-action-go-journal = Přejít do deníku
word-action-go-settings = Přejít do nastavení
word-action-poll-now = Načíst teď všechny zdroje
word-action-show-new = Zobrazit nové
word-action-done = Hotovo a další
word-action-assign = Přiřadit
word-action-take-new = Převzít jako nový
word-action-later = Později…
word-action-reject = Zamítnout…
word-action-conflicts-only = Jen rozdíly
word-action-add-contact = Přidat kontakt…
word-action-try-again = Zkusit znovu
word-action-larger = Větší písmo
word-action-smaller = Menší písmo
word-action-usual-size = Obvyklé písmo
word-action-switch-appearance = Přepnout světlý a tmavý vzhled
word-action-help = Zobrazit klávesy
word-action-open-office = Otevřít jinou kancelář…

## Everywhere

ui-back = Zpět
ui-cancel = Zrušit
ui-close = Zavřít
ui-details = Podrobnosti
ui-open = Otevřít
ui-show = Zobrazit
ui-copy-problem = Kopírovat
ui-saved = Uloženo jako { $file }
ui-person-unknown = Kdo tu pracuje?
ui-person-change = Vše, co se v tomto okně udělá, se zapisuje do deníku pod tímto jménem. Kliknutím je změníte.
ui-restart-engine = Spustit znovu
ui-search-everything = Objednávky, kontakty, příkazy
ui-search-nothing = Nic se nenašlo. Čísla se hledají podle začátku, jména podle kterékoli části.
ui-reason = Důvod
ui-reason-missing = Nejdřív uveďte důvod: zapíše se do deníku.
ui-rejected = Zamítnuto. Důvod je zapsán v deníku.
ui-put-off = Odloženo do { $moment }
ui-results = hotovo { $done }, neprovedeno { $failed }, probíhá { $open }

ui-ago-now = právě teď
ui-ago-minutes = před { $minutes } min
ui-ago-hours = před { $hours } h
ui-ago-days =
    { $days ->
        [one] včera
        [few] před { $days } dny
       *[other] před { $days } dny
    }

## The strip below everything

ui-strip-engine = Zpracování
ui-strip-since = od { $moment }
ui-strip-attached = v jiném programu od { $moment }
ui-strip-no-engine = Zpracování neběží
ui-strip-next-poll = příští načtení
ui-strip-outbox = Pošta k odeslání
ui-strip-waiting =
    { $count ->
        [one] { $count } čeká
        [few] { $count } čekají
       *[other] { $count } čeká
    }
ui-strip-unexplained = nevysvětleno: { $count }
ui-strip-backup = poslední ověřená záloha { $ago }
ui-strip-no-backup = zatím bez zálohy
ui-source-never = dosud nenačteno

## The page of keys

ui-keys-title = Klávesy
ui-keys-explained = Klávesy znamenají místa na klávesnici a neplatí, když píšete do pole. Esc nikdy nic nepokazí; Ctrl Enter stiskne vyplněné tlačítko dialogu.
ui-keys-lists = V každém seznamu
ui-keys-everywhere = Všude
ui-keys-move = Pohyb
ui-keys-open = Otevřít
ui-keys-preview = Náhled
ui-keys-choose = Vybrat
ui-keys-range = Vybrat několik
ui-keys-all = Vybrat vše
ui-keys-copy = Kopírovat jako tabulku

## Okno kolem všeho

ui-title-demo = Ukázka: { $name } – Kontor
ui-demo = Toto je ukázková kancelář: všichni v ní jsou smyšlení a žádný e-mail tento počítač neopustí.
ui-stopped = Objednávky se nyní nezpracovávají.
ui-taken-over = Objednávky nyní zpracovává tento počítač.
ui-what-helps = Co pomůže
ui-copy-report = Kopírovat hlášení
ui-report-copied = Hlášení je zkopírováno. Neuvádí žádné osoby, čísla ani soubory.
ui-report-explained = Pro toho, kdo se o program stará. Bez jmen, čísel a obsahů:
ui-strip-attached-short = jiný program
ui-strip-backup-short = Záloha { $ago }
ui-strip-explained-words = O každé zprávě, která přišla, se ví, jak dopadla: vyřízena, čeká, opakovaná nebo odmítnutá.
ui-strip-unexplained-words = Přišly zprávy, o nichž nikdo neví, jak dopadly. Udělejte zálohu a předejte hlášení o problému.
ui-source-failing = nelze načíst
ui-source-late = opožděn, { $ago }
ui-source-more = +{ $count } dalších

## Hledání a příkazy

ui-palette-orders = Objednávky
ui-palette-contacts = Kontakty
ui-palette-commands = Příkazy
ui-palette-searching = Hledá se…
