//! Some samples of the pages say `mod serve;`, for a file that is copied beside them. Here that is the file of
//! the examples, so that the samples compile as doctests without another word.

use std::{env, error::Error, fs, path::Path};

const PAGES: [&str; 4] = ["README.md", "README.ko.md", "docs/receiving.md", "docs/receiving.ko.md"];

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("..");
    let out = env::var("OUT_DIR")?;
    let file = root.join("examples/src/serve.rs");
    fs::create_dir_all(Path::new(&out).join("docs"))?;
    for page in PAGES {
        let source = root.join(page);
        println!("cargo::rerun-if-changed={}", source.display());
        let text = fs::read_to_string(source)?;
        let with_path = text.replace("mod serve;", &format!("#[path = {file:?}] mod serve;"));
        fs::write(Path::new(&out).join(page), with_path)?;
    }
    Ok(())
}
