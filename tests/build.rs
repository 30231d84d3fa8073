//! The samples of the README say `mod serve;`, for a file that is copied beside them. Here that is the file
//! of the examples, so that the samples compile as doctests without another word.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("..");
    let file = root.join("examples/src/serve.rs");
    for page in ["README.md", "README.ko.md"] {
        let source = root.join(page);
        println!("cargo::rerun-if-changed={}", source.display());
        let text = fs::read_to_string(source)?;
        let with_path = text.replace("mod serve;", &format!("#[path = {file:?}] mod serve;"));
        fs::write(Path::new(&env::var("OUT_DIR")?).join(page), with_path)?;
    }
    Ok(())
}
