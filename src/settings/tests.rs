//! The workstation file: read, refused, kept.

use super::*;

fn load(text: &str) -> Result<Loaded, SettingsError> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("workstation.toml");
    fs::write(&file, text).unwrap();
    Workstation::load(&file)
}

fn refused(text: &str) -> (String, String, String) {
    let problem = load(text).unwrap_err().problem();
    assert_eq!(problem.code, Code::SettingInvalid, "{text}: {problem}");
    let argument = |name: &str| problem.argument(name).unwrap().to_owned();
    (argument("key"), argument("value"), argument("expected"))
}

fn everything() -> Workstation {
    Workstation {
        office: Some(PathBuf::from("/srv/Büro \"Žižkov\"")),
        log_level: LogLevel::Debug,
        language: Language::Czech,
        window: Some(Window { x: -1200, y: 40, width: 1280, height: 800, is_maximized: true }),
        last_person: Some("Jana Nováková".to_owned()),
        appearance: Appearance::Dark,
        scale: 150,
        has_notices: false,
        columns: BTreeMap::from([("orders".to_owned(), "number:90,customer:200".to_owned())]),
        views: BTreeMap::from([("Müller, offen".to_owned(), "view=waiting;text=müller".to_owned())]),
    }
}

#[test]
fn no_file_means_as_delivered() {
    let folder = tempfile::tempdir().unwrap();
    let loaded = Workstation::load(&folder.path().join("none.toml")).unwrap();
    assert_eq!(loaded, Loaded { workstation: Workstation::default(), warnings: Vec::new() });
    assert_eq!(load("").unwrap(), loaded);
}

#[test]
fn what_is_saved_is_loaded() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Kontor").join("workstation.toml");
    for workstation in [everything(), Workstation::default()] {
        workstation.save(&file).unwrap();
        let loaded = Workstation::load(&file).unwrap();
        assert_eq!(loaded, Loaded { workstation, warnings: Vec::new() });
    }
    let names: Vec<_> = fs::read_dir(file.parent().unwrap()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["workstation.toml"]);
    assert!(fs::read_to_string(&file).unwrap().contains("version = 1"));
}

#[test]
fn a_file_of_the_windows_editor_is_read() {
    let loaded = load("\u{feff}version = 1\r\nlanguage = \"pl\"\r\n").unwrap();
    assert_eq!(loaded.workstation.language, Language::Polish);
}

#[test]
fn unknown_keys_are_told_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("workstation.toml");
    let text = "colour = \"green\"\n[window]\nx=1\ny=2\nwidth=800\nheight=600\nblink=true\n";
    fs::write(&file, text).unwrap();
    let loaded = Workstation::load(&file).unwrap();
    let keys: Vec<_> = loaded.warnings.iter().map(|warning| (warning.code, warning.argument("key").unwrap())).collect();
    assert_eq!(keys, [(Code::SettingLeftOut, "colour"), (Code::SettingLeftOut, "window.blink")]);
    loaded.workstation.save(&file).unwrap();
    let kept = fs::read_to_string(&file).unwrap();
    assert!(kept.contains("colour = \"green\"") && kept.contains("blink = true"), "{kept}");
}

#[test]
fn wrong_values_are_named_with_what_would_be_right() {
    let texts = |(key, value, expected): (&str, &str, &str)| (key.to_owned(), value.to_owned(), expected.to_owned());
    assert_eq!(refused("language = \"dee\""), texts(("language", "dee", "system, en, de, cs, pl, ru")));
    assert_eq!(refused("log_level = 3"), texts(("log_level", "3", "error, warn, info, debug, trace")));
    assert_eq!(refused("office = \" \""), texts(("office", " ", "\"…\"")));
    assert_eq!(refused("version = \"1\""), texts(("version", "1", "1")));
    assert_eq!(refused("window = 5"), texts(("window", "5", "[window]")));
    let window = "[window]\nx=0\ny=0\nheight=700\n";
    assert_eq!(refused(window), texts(("window.width", "", "200 … 32768")));
    assert_eq!(refused(&format!("{window}width=70")), texts(("window.width", "70", "200 … 32768")));
    let window = format!("{window}width=700\nmaximized=\"yes\"");
    assert_eq!(refused(&window), texts(("window.maximized", "yes", "true, false")));
}

#[test]
fn a_newer_file_is_neither_read_nor_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("workstation.toml");
    fs::write(&file, "version = 2\noffice = 7\n").unwrap();
    for error in [Workstation::load(&file).unwrap_err(), everything().save(&file).unwrap_err()] {
        let problem = error.problem();
        assert_eq!(problem.code, Code::SettingsNewer);
        assert_eq!((problem.argument("found"), problem.argument("known")), (Some("2"), Some("1")));
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "version = 2\noffice = 7\n");
}

#[test]
fn a_damaged_file_is_said_and_can_be_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("workstation.toml");
    fs::write(&file, "office = ").unwrap();
    assert_eq!(Workstation::load(&file).unwrap_err().problem().code, Code::FileFailed);
    everything().save(&file).unwrap();
    assert_eq!(Workstation::load(&file).unwrap().workstation, everything());
    assert_eq!(fs::read_to_string(folder.path().join("workstation.toml.damaged")).unwrap(), "office = ");
    // A folder where the file should be.
    let error = everything().save(folder.path()).unwrap_err();
    assert_eq!(error.problem().code, Code::FileFailed);
}
