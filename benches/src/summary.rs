use std::fmt::Display;

use crate::Measured;

/// The results of a benchmark. They are printed at its end as lines of the form `ratio <name> <value>`.
#[derive(Debug, Default)]
pub struct Summary(Vec<String>);

impl Summary {
    pub fn ratio(&mut self, name: impl Display, value: f64) {
        self.0.push(format!("ratio {name} {value:.3}"));
    }

    pub fn count(&mut self, name: impl Display, value: i64) {
        self.0.push(format!("ratio {name} {value}"));
    }

    /// Adds the time of a request divided by the time of another, and what the first allocates beyond the
    /// other.
    pub fn request(&mut self, name: impl Display, one: &Measured, other: &Measured) {
        let more = |one: u64, other: u64| one as i64 - other as i64;
        self.ratio(&name, one.over(other));
        self.count(
            format!("{name}_more_allocations"),
            more(one.allocations(), other.allocations()),
        );
        let bytes = more(one.bytes_allocated(), other.bytes_allocated());
        self.count(format!("{name}_more_bytes_allocated"), bytes);
    }
}

impl Drop for Summary {
    fn drop(&mut self) {
        println!();
        self.0.iter().for_each(|line| println!("{line}"));
    }
}
