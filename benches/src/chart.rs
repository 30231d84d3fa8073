use std::{error::Error, ops::Range};

use plotters::{coord::Shift, prelude::*};

/// A line of a chart. Each of its points belongs to a number of the chart.
pub type Line = (&'static str, Vec<f64>);

/// Draws a chart with logarithmic axes, whose labels are for the numbers and for the heights of the lines.
pub fn chart(
    area: &DrawingArea<SVGBackend<'_>, Shift>,
    labels: [&str; 2],
    numbers: &[usize],
    heights: Range<f64>,
    lines: Vec<Line>,
) -> Result<(), Box<dyn Error>> {
    let width = numbers[0] as f64..numbers[numbers.len() - 1] as f64 * 1.1;
    let mut chart = ChartBuilder::on(area)
        .margin(12)
        .x_label_area_size(44)
        .y_label_area_size(72)
        .build_cartesian_2d(width.log_scale(), heights.log_scale())?;
    chart
        .configure_mesh()
        .light_line_style(TRANSPARENT)
        .x_desc(labels[0])
        .y_desc(labels[1])
        .x_label_formatter(&f64::to_string)
        .y_label_formatter(&f64::to_string)
        .label_style(("sans-serif", 13))
        .axis_desc_style(("sans-serif", 14))
        .draw()?;
    for (number, (name, heights)) in lines.into_iter().enumerate() {
        let color = Palette99::pick(number).to_rgba();
        let points = numbers.iter().map(|number| *number as f64).zip(heights);
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
