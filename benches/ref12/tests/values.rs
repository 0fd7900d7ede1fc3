//! The workload gives the values that every engine gave: only engines that do the same work can be compared.

use kantelpunt_core::engine::quantile::summarise;
use ref12::bands::Bands;
use ref12::model::{OUTPUTS, S3};
use ref12::pack::{Pack, Widest};
use ref12::run::{block_length, place, run};
use ref12::table::{REPLICATIONS, columns, packed};
use ref12::time::{MONTHS, POINTS};
use ref12::whole::{RandDistr, ours, spread};

fn written<N: Pack>() -> Vec<f64> {
    let table = packed::<N>(&columns());
    let mut written = vec![0.0; table.len() * block_length::<N>()];
    run(&table, S3, &mut written);
    written
}

/// An output of all replications at one point in time.
fn row<N: Pack>(written: &[f64], point: usize, output: usize) -> Vec<f64> {
    (0..REPLICATIONS).map(|replication| written[place::<N>(replication, point, output)]).collect()
}

/// Within a relative error that only another order of the same operations can make.
fn assert_close(found: f64, expected: f64) {
    assert!((found / expected - 1.0).abs() < 1e-12, "{found} for {expected}");
}

/// From NumPy (`rivals/ref12.py`), which finds table, model and quantiles with code of its own.
#[test]
fn the_end_is_that_of_the_other_engines() {
    let written = written::<f64>();
    let first = [3_526.989_304_473_009_7, 964.561_288_389_426_2, 932_438.628_546_888_8, 502_754.851_733_317_25];
    let means = [3_794.244_859_150_187, 777.198_442_040_334_7, 945_347.403_244_305_6, 457_970.783_677_463_07];
    for output in 0..OUTPUTS {
        let values = row::<f64>(&written, MONTHS, output);
        assert_close(values[0], first[output]);
        assert_close(values.iter().sum::<f64>() / REPLICATIONS as f64, means[output]);
    }
    let bijstand = summarise(&row::<f64>(&written, MONTHS, 0));
    assert_close(bijstand.p10, 2_836.656_762_613_638_4);
    assert_close(bijstand.p50, 3_754.494_345_159_832);
    assert_close(bijstand.p90, 4_788.876_261_134_103_5);
}

/// Replication 0, as it was written down when BPTK-Py, Insight Maker, PySD, simlin, SDEverywhere, JAX and others agreed.
#[test]
fn the_end_is_the_one_that_was_written_down() {
    let written = written::<f64>();
    let expected = [(3_526.989_3, 1e-4), (964.561_3, 1e-4), (932_438.629, 1e-3), (502_754.852, 1e-3)];
    for (output, (value, digit)) in expected.into_iter().enumerate() {
        let found = row::<f64>(&written, MONTHS, output)[0];
        assert!((found - value).abs() <= 0.51 * digit, "{found} for {value}");
    }
}

#[test]
fn lanes_give_the_same_bits() {
    let (one, many) = (written::<f64>(), written::<Widest>());
    for point in 0..POINTS {
        for output in 0..OUTPUTS {
            assert_eq!(row::<f64>(&one, point, output), row::<Widest>(&many, point, output), "{point} {output}");
        }
    }
}

#[test]
fn bands_that_are_expected_are_the_exact_ones() {
    let table = packed::<Widest>(&columns());
    let written = written::<Widest>();
    let mut bands = Bands::new();
    let misses = bands.run(&table, S3);
    for (point, band) in bands.bands.iter().enumerate() {
        for (output, summary) in band.iter().enumerate() {
            assert_eq!(*summary, summarise(&row::<Widest>(&written, point, output)), "{point} {output}");
        }
    }
    assert!(misses < POINTS * OUTPUTS / 10, "{misses} rows were looked through twice");
}

/// With the parameters of replication 0 the months without chance end at 3,526.99. Seven engines gave a standard
/// deviation of 67.3 to 67.9.
#[test]
fn whole_persons_lie_around_the_months_without_chance() {
    let parameters = packed::<f64>(&columns())[0];
    let count = 400;
    for (mean, deviation) in [spread(&parameters, count, ours), spread(&parameters, count, RandDistr::new)] {
        let error = deviation / f64::from(count).sqrt();
        assert!((mean - 3_526.99).abs() < 4.0 * error, "{mean} ± {error}");
        assert!((deviation / 67.5 - 1.0).abs() < 4.0 / f64::from(2 * count).sqrt(), "{deviation}");
    }
}
