//! Prepares what the library embeds: one typed function for every message of the English catalogue,
//! all catalogues, and the list of store migrations. Uses neither the network nor git.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

type Fallible<T> = Result<T, Box<dyn Error>>;

const MESSAGES: &str = "assets/messages";
const MIGRATIONS: &str = "src/store/migrations";
/// The catalogue that says which messages and variables there are.
const LEADING_LANGUAGE: &str = "en";

fn main() -> Fallible<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={MESSAGES}");
    fs::write(out.join("messages.rs"), message_functions(&root)?)?;
    fs::write(out.join("catalogues.rs"), catalogue_list(&root)?)?;
    fs::write(out.join("migrations.rs"), migration_list(&root)?)?;
    Ok(())
}

/// Writes `impl Texts` with one function for each message of the leading language.
fn message_functions(root: &Path) -> Fallible<String> {
    let mut messages = BTreeMap::new();
    for path in files_in(&root.join(MESSAGES).join(LEADING_LANGUAGE), "ftl")? {
        let text = fs::read_to_string(&path)?;
        let resource = parser::parse(text.as_str()).map_err(|(_, faults)| format!("{}: {faults:?}", path.display()))?;
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                let mut variables = Vec::new();
                if let Some(value) = &message.value {
                    collect_from_pattern(value, &mut variables);
                }
                if messages.insert(message.id.name.to_owned(), variables).is_some() {
                    return Err(format!("{}: {} stands twice", path.display(), message.id.name).into());
                }
            }
        }
    }
    let mut code = String::from("impl Texts {\n");
    for (id, variables) in &messages {
        write_function(&mut code, id, variables)?;
    }
    code.push_str("}\n");
    Ok(code)
}

fn write_function(code: &mut String, id: &str, variables: &[String]) -> Fallible<()> {
    let function = id.to_lowercase().replace('-', "_");
    let generic = if variables.is_empty() { "" } else { "<'a>" };
    write!(code, "/// Returns the text of `{id}`.\n#[must_use]\npub fn {function}{generic}(&self")?;
    for variable in variables {
        write!(code, ", {}: impl Into<Value<'a>>", variable.replace('-', "_"))?;
    }
    write!(code, ") -> String {{ self.by_id(\"{id}\", &[")?;
    for variable in variables {
        write!(code, "(\"{variable}\", {}.into()),", variable.replace('-', "_"))?;
    }
    code.push_str("]) }\n");
    Ok(())
}

/// Adds the variables of a pattern in the order of their first appearance.
fn collect_from_pattern(pattern: &Pattern<&str>, variables: &mut Vec<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_from_expression(expression, variables);
        }
    }
}

fn collect_from_expression(expression: &Expression<&str>, variables: &mut Vec<String>) {
    match expression {
        Expression::Inline(inline) => collect_from_inline(inline, variables),
        Expression::Select { selector, variants } => {
            collect_from_inline(selector, variables);
            variants.iter().map(|variant| &variant.value).for_each(|value| collect_from_pattern(value, variables));
        }
    }
}

fn collect_from_inline(inline: &InlineExpression<&str>, variables: &mut Vec<String>) {
    match inline {
        InlineExpression::VariableReference { id } if !variables.iter().any(|known| known == id.name) => {
            variables.push(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| collect_from_inline(argument, variables));
        }
        InlineExpression::Placeable { expression } => collect_from_expression(expression, variables),
        _ => {}
    }
}

/// Writes the list of all catalogues as (language, file name, text), sorted.
fn catalogue_list(root: &Path) -> Fallible<String> {
    let mut code = String::from("const CATALOGUES: &[(&str, &str, &str)] = &[\n");
    let mut folders: Vec<_> = fs::read_dir(root.join(MESSAGES))?.collect::<io::Result<_>>()?;
    folders.sort_by_key(fs::DirEntry::file_name);
    for folder in folders.iter().filter(|folder| folder.path().is_dir()) {
        let language = folder.file_name().to_string_lossy().into_owned();
        for path in files_in(&folder.path(), "ftl")? {
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let place = format!("concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/{MESSAGES}/{language}/{file}\")");
            writeln!(code, "(\"{language}\", \"{file}\", include_str!({place})),")?;
        }
    }
    code.push_str("];\n");
    Ok(code)
}

/// Writes the list of store migrations as (number, title, SQL) from files named `NNNN_title.sql`.
fn migration_list(root: &Path) -> Fallible<String> {
    let folder = root.join(MIGRATIONS);
    // A watched path that is missing would rebuild every time: watch the nearest one that exists.
    let watched = folder.ancestors().find(|ancestor| ancestor.is_dir()).unwrap_or(root);
    println!("cargo::rerun-if-changed={}", watched.display());
    let mut code = String::from("const MIGRATIONS: &[(u32, &str, &str)] = &[\n");
    for path in files_in(&folder, "sql")? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let (number, title) = name.split_once('_').ok_or_else(|| format!("{name}: must be named NNNN_title.sql"))?;
        let number: u32 = number.parse().map_err(|fault| format!("{name}: {fault}"))?;
        let place = format!("concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/{MIGRATIONS}/{name}.sql\")");
        writeln!(code, "({number}, \"{title}\", include_str!({place})),")?;
    }
    code.push_str("];\n");
    Ok(code)
}

/// Returns the files of a folder that have this extension, sorted; none when there is no folder.
fn files_in(folder: &Path, extension: &str) -> Fallible<Vec<PathBuf>> {
    let entries = if folder.is_dir() { fs::read_dir(folder)?.collect::<io::Result<_>>()? } else { Vec::new() };
    let mut paths: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).collect();
    paths.retain(|path| path.extension().is_some_and(|found| found == extension));
    paths.sort();
    Ok(paths)
}
