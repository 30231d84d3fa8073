use std::{fs::File, io::Write as _, time::Instant};

/// Prints how long the disk takes to keep 4 KiB, since a store cannot commit in less time.
pub fn measure() {
    let mut file: File = tempfile::tempfile().unwrap();
    let mut times: Vec<f64> = (0..500)
        .map(|_| {
            let began = Instant::now();
            file.write_all(&[7; 4096]).unwrap();
            file.sync_data().unwrap();
            began.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("the disk keeps 4 KiB in {:.2} ms (p50) and {:.2} ms (p99)", times[250], times[495]);
}
