//! These tests make calls without a network.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod effects;
#[cfg(test)]
mod memory;
#[cfg(test)]
mod network;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod script;
#[cfg(test)]
mod settings;
#[cfg(test)]
mod stand_in;
#[cfg(test)]
mod values;
#[cfg(feature = "webhook")]
#[cfg(test)]
mod webhooks;
