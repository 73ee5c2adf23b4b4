//! The limit that reading is measured against: the XML parser's events, looked at by nobody.
//! Only `kontor bench` and the benches use it.

use quick_xml::Reader;
use quick_xml::events::Event;

/// Runs the parser over a whole text with the checks that reading makes, and returns how many
/// elements and pieces of text it found; `None` when it is not well-formed.
#[must_use]
pub fn events(text: &str) -> Option<usize> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut count = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return Some(count),
            Ok(_) => count += 1,
            Err(_) => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::events;

    #[test]
    fn events_are_counted_and_faults_seen() {
        assert_eq!(events("<a><b/>c</a>"), Some(4));
        assert_eq!(events("<a></b>"), None);
    }
}
