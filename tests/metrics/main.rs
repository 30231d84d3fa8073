//! These tests read what the feature `metrics` counts, as Prometheus does, and the dashboard and the alerts that are made from
//! it. They are a program of their own, because a
//! process has one recorder.

#[cfg(test)]
mod calls;
#[cfg(test)]
mod catch_up;
#[cfg(test)]
mod claims;
#[cfg(test)]
mod deliveries;
#[cfg(test)]
mod metrics;
#[cfg(test)]
mod operations;
