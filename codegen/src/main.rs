//! This program keeps the crate `portone` in step with PortOne's OpenAPI document.

use std::{env, error::Error, fs, path::Path, process::ExitCode};

use portone_codegen::{
    api::Api,
    compare::compare,
    derive::derive,
    generate::generate,
    import::{Imported, import, keep_late},
    openapi::openapi,
    output,
};

const USAGE: &str = "\
usage: cargo run -p portone-codegen -- COMMAND

compare DOCUMENT       prints how PortOne's OpenAPI document differs from api.json
import DOCUMENT        prints the same, and writes the facts of the document to api.json
generate               writes the generated files of the crate portone
openapi                prints the facts of api.json as an OpenAPI document
derive FOLDER [TYPE]…  writes a crate with these types, or with all types, whose code serde derives";

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["compare", document] => {
            let Imported { left_out, .. } = report(document)?;
            Ok(if left_out.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        ["import", document] => {
            let Imported { api, .. } = report(document)?;
            let text = serde_json::to_string_pretty(&api)? + "\n";
            fs::write(output::home().join("api.json"), text)?;
            Ok(ExitCode::SUCCESS)
        }
        ["generate"] => {
            let files = generate(&output::read_api()?, &output::read_words()?);
            for folder in output::folders(&files) {
                let folder = output::portone().join(folder);
                if folder.exists() {
                    fs::remove_dir_all(folder)?;
                }
            }
            output::write(&files, &output::portone())?;
            Ok(ExitCode::SUCCESS)
        }
        ["openapi"] => {
            println!("{:#}", openapi(&output::read_api()?));
            Ok(ExitCode::SUCCESS)
        }
        ["derive", folder, ref roots @ ..] => {
            output::write(&derive(&output::read_api()?, roots)?, Path::new(folder))?;
            Ok(ExitCode::SUCCESS)
        }
        _ => {
            eprintln!("{USAGE}");
            Ok(ExitCode::from(2))
        }
    }
}

/// Prints how a document differs from `api.json`, and gives its facts.
fn report(document: &str) -> Result<Imported, Box<dyn Error>> {
    let mut imported = import(serde_json::from_str(&fs::read_to_string(document)?)?);
    let known: Api = output::read_api()?;
    let changes = compare(&known, &imported.api);
    for change in &changes {
        println!("{change}");
    }
    let breaking = changes.iter().filter(|change| change.breaks).count();
    println!("{} changes, {breaking} of them breaking", changes.len());
    for place in &imported.left_out {
        println!("left out: {place}");
    }
    let left_out = match imported.left_out.len() {
        0 => "nothing".to_owned(),
        number => format!("{number} places"),
    };
    let (operations, types) = (imported.api.operations.len(), imported.api.types.len());
    println!("{operations} operations, {types} types, {left_out} left out");
    keep_late(&known, &mut imported.api);
    Ok(imported)
}
