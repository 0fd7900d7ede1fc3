//! Draws by exact inversion: one uniform gives one draw.
