//! Order papers of other people's systems, read where they lie and never copied: what each says
//! was found by reading it, and stands in the tables here.

mod ubl;

use std::path::PathBuf;

use super::papers;

/// Returns the folder of the sample files of one format, or `None`, said loudly, where it is absent.
fn folder(name: &str) -> Option<PathBuf> {
    let what = format!("the table of {name} samples");
    let folder = papers::foreign_samples(&what)?.join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!("LEFT OUT: {what}: there is no folder {}", folder.display());
    None
}
