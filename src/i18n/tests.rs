use super::*;

#[test]
fn catalogues_load_without_faults() {
    for language in Language::ALL {
        assert_eq!(Texts::in_language(*language).faults(), [""; 0], "{language:?}");
    }
}
