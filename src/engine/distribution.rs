//! Distributions of uncertain parameters, by inversion.
