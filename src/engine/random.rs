//! Named streams of random numbers: one per seed, replication and purpose.
