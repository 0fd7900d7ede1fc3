//! Mean and quantiles over replications.
