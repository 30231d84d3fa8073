use std::error::Error;

use plotters::{coord::Shift, prelude::*};

use super::{AT_ONCE, Row, load::Load};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/idempotency.svg");

/// Draws how many deliveries a second each store takes.
pub fn draw(rows: &[Row]) -> Result<(), Box<dyn Error>> {
    let area = SVGBackend::new(FILE, (1000, 720)).into_drawing_area();
    area.fill(&WHITE)?;
    for (row, area) in rows.iter().zip(area.split_evenly((2, 2))) {
        chart(&area, row)?;
    }
    area.present()?;
    println!("\nwritten: {FILE}");
    Ok(())
}

fn chart(area: &DrawingArea<SVGBackend<'_>, Shift>, row: &Row) -> Result<(), Box<dyn Error>> {
    let (first, last) = (AT_ONCE[0] as f64, AT_ONCE[AT_ONCE.len() - 1] as f64);
    let mut chart =
        ChartBuilder::on(area)
            .margin(12)
            .x_label_area_size(44)
            .y_label_area_size(72)
            .build_cartesian_2d((first..last * 1.1).log_scale(), (100.0..300_000.0).log_scale())?;
    chart
        .configure_mesh()
        .light_line_style(TRANSPARENT)
        .x_desc(format!("{}: deliveries at once", row.name))
        .y_desc("Deliveries a second")
        .x_label_formatter(&f64::to_string)
        .y_label_formatter(&f64::to_string)
        .label_style(("sans-serif", 13))
        .axis_desc_style(("sans-serif", 14))
        .draw()?;
    for (number, (name, loads)) in
        [("by hand", &row.by_hand), ("with idempotency(store)", &row.ours)].into_iter().enumerate()
    {
        let color = Palette99::pick(number).to_rgba();
        let points = AT_ONCE.iter().zip(loads.iter().map(Load::rate));
        let points: Vec<_> = points.map(|(at_once, rate)| (*at_once as f64, rate)).collect();
        chart
            .draw_series(LineSeries::new(points, color.stroke_width(2)).point_size(3))?
            .label(name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 18, y)], color.stroke_width(2)));
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperLeft)
        .background_style(WHITE)
        .label_font(("sans-serif", 13))
        .draw()?;
    Ok(())
}
