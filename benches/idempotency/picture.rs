use std::error::Error;

use plotters::prelude::*;
use portone_benches::chart;

use super::{AT_ONCE, Row, load::Load};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/idempotency.svg");

/// Draws how many deliveries a second each store takes.
pub fn draw(rows: &[Row]) -> Result<(), Box<dyn Error>> {
    let area = SVGBackend::new(FILE, (1000, 720)).into_drawing_area();
    area.fill(&WHITE)?;
    for (row, area) in rows.iter().zip(area.split_evenly((2, 2))) {
        let labels = [&format!("{}: deliveries at once", row.name), "Deliveries a second"];
        let rates = |loads: &[Load]| loads.iter().map(Load::rate).collect();
        let lines =
            vec![("by hand", rates(&row.by_hand)), ("with idempotency(store)", rates(&row.ours))];
        chart(&area, labels, &AT_ONCE, 100.0..3_000_000.0, lines)?;
    }
    area.present()?;
    println!("\nwritten: {FILE}");
    Ok(())
}
