//! Small symmetric matrices: the triangular root, and what follows from it.

/// A matrix by rows.
pub type Matrix = Vec<Vec<f64>>;

/// What is added to the diagonal so that rounding never makes a variance negative.
const JITTER: f64 = 1e-10;

/// The lower triangle L with L·Lᵀ = `matrix` (Cholesky), for a symmetric matrix without negative directions.
#[must_use]
pub fn root(matrix: &Matrix) -> Matrix {
    let count = matrix.len();
    let mut root = vec![vec![0.0; count]; count];
    for row in 0..count {
        for column in 0..=row {
            let known: f64 = (0..column).map(|k| root[row][k] * root[column][k]).sum();
            let rest = matrix[row][column] - known;
            root[row][column] = if row == column {
                (if rest > JITTER { rest } else { JITTER }).sqrt()
            } else {
                rest / root[column][column]
            };
        }
    }
    root
}

/// x with root·x = `right`.
#[must_use]
pub fn forward(root: &Matrix, right: &[f64]) -> Vec<f64> {
    let mut solution: Vec<f64> = Vec::with_capacity(right.len());
    for (row, value) in right.iter().enumerate() {
        let known: f64 = solution.iter().zip(&root[row]).map(|(x, factor)| x * factor).sum();
        solution.push((value - known) / root[row][row]);
    }
    solution
}

/// x with rootᵀ·x = `right`.
#[must_use]
pub fn backward(root: &Matrix, right: &[f64]) -> Vec<f64> {
    let count = right.len();
    let mut solution = vec![0.0; count];
    for row in (0..count).rev() {
        let known: f64 = (row + 1..count).map(|k| root[k][row] * solution[k]).sum();
        solution[row] = (right[row] - known) / root[row][row];
    }
    solution
}

/// The product of a matrix and a vector.
#[must_use]
pub fn times(matrix: &Matrix, vector: &[f64]) -> Vec<f64> {
    matrix.iter().map(|row| row.iter().zip(vector).map(|(one, other)| one * other).sum()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn solving_with_the_root_undoes_the_product() {
        let matrix = vec![vec![4.0, 2.0, 0.4], vec![2.0, 3.0, 0.5], vec![0.4, 0.5, 2.0]];
        let wanted = [1.0, -2.0, 0.5];
        let lower = root(&matrix);
        let found = backward(&lower, &forward(&lower, &times(&matrix, &wanted)));
        assert!(found.iter().zip(wanted).all(|(one, other)| (one - other).abs() < 1e-12), "{found:?}");
    }

    #[test]
    fn a_matrix_without_width_has_a_root_all_the_same() {
        let lower = root(&vec![vec![1.0, 1.0], vec![1.0, 1.0]]);
        assert!(lower.iter().flatten().all(|value| value.is_finite()));
    }
}
