use std::{
    fs,
    net::{Ipv4Addr, SocketAddr, TcpStream},
    path::PathBuf,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::{
    installed,
    ports::free_port,
    servers::{find, temporary_folder, text},
};

/// A proxy for one test, which distributes requests to two receivers. It listens on free ports of the
/// loopback address, has its files in a folder of its own, and ends when this value is dropped.
#[derive(Debug)]
pub struct Proxy {
    process: Child,
    addresses: Vec<SocketAddr>,
    // The folder is dropped last, because the process writes to it.
    folder: TempDir,
}

impl Proxy {
    /// Starts nginx with an upstream for each pair of receivers, if nginx is installed.
    ///
    /// Except for the places of its files, nginx has its default settings. A body may have 1 MiB, unless
    /// `max_body` says otherwise, and a receiver that has broken off once is left alone for ten seconds. If
    /// `buffering` is on, as it is by default, nginx reads the whole request before it sends any of it.
    pub fn nginx(
        pools: &[[SocketAddr; 2]],
        buffering: bool,
        max_body: Option<usize>,
    ) -> Option<Self> {
        let program = installed("nginx", find("nginx", &administrators_folders()))?;
        let (folder, addresses) = (temporary_folder(), free_addresses(pools.len()));
        let mut config = format!(
            // With these settings, nginx is one process, which is gone when it is killed.
            "daemon off;\nmaster_process off;\npid {folder}/pid;\nerror_log {folder}/log;\n\
             events {{}}\nhttp {{\naccess_log off;\n",
            folder = text(&folder),
        );
        if let Some(bytes) = max_body {
            config += &format!("client_max_body_size {bytes};\n");
        }
        for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] {
            config += &format!("{kind}_temp_path {}/{kind};\n", text(&folder));
        }
        let buffering = if buffering { "on" } else { "off" };
        for (number, ([one, other], address)) in pools.iter().zip(&addresses).enumerate() {
            config += &format!(
                "upstream pool{number} {{\nserver {one};\nserver {other};\n}}\n\
                 server {{\nlisten {address};\nlocation / {{\nproxy_pass http://pool{number};\n\
                 proxy_request_buffering {buffering};\n}}\n}}\n",
            );
        }
        config += "}\n";
        let file = folder.path().join("nginx.conf");
        fs::write(&file, config).expect("the folder is ours");
        let mut command = Command::new(program);
        // Errors that occur before the configuration is read go to standard error.
        command.args(["-e", "stderr", "-p"]).arg(folder.path()).arg("-c").arg(file);
        Some(Self::started(command, addresses, folder))
    }

    /// Starts HAProxy with a backend for each pair of receivers, if HAProxy is installed.
    ///
    /// As is usual, HAProxy tries whether a receiver still accepts connections. It also counts what goes
    /// wrong between it and a receiver, as nginx does.
    pub fn haproxy(pools: &[[SocketAddr; 2]]) -> Option<Self> {
        let program = installed("HAProxy", find("haproxy", &administrators_folders()))?;
        let (folder, addresses) = (temporary_folder(), free_addresses(pools.len()));
        let mut config = "defaults\nmode http\nbalance roundrobin\ntimeout connect 20s\n\
                          timeout client 60s\ntimeout server 60s\n"
            .to_owned();
        for (number, ([one, other], address)) in pools.iter().zip(&addresses).enumerate() {
            config += &format!(
                "frontend frontend{number}\nbind {address}\ndefault_backend pool{number}\n\
                 backend pool{number}\nserver one {one} check observe layer7\n\
                 server other {other} check observe layer7\n",
            );
        }
        let file = folder.path().join("haproxy.cfg");
        fs::write(&file, config).expect("the folder is ours");
        let mut command = Command::new(program);
        command.args(["-db", "-f"]).arg(file);
        Some(Self::started(command, addresses, folder))
    }

    /// Gives the address of the proxy for each pair of receivers.
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }

    /// Starts the proxy, and waits until it listens on all its addresses.
    fn started(mut command: Command, addresses: Vec<SocketAddr>, folder: TempDir) -> Self {
        let said = fs::File::create(folder.path().join("said")).expect("the folder is ours");
        let process = command
            .stdin(Stdio::null())
            .stdout(said.try_clone().expect("it is open"))
            .stderr(said)
            .spawn();
        let mut proxy = Self { process: process.expect("the program is there"), addresses, folder };
        let deadline = Instant::now() + Duration::from_secs(30);
        while !proxy.addresses.iter().all(|address| TcpStream::connect(address).is_ok()) {
            let ended = proxy.process.try_wait().expect("it is ours").is_some();
            assert!(!ended && Instant::now() < deadline, "{}", proxy.said());
            thread::sleep(Duration::from_millis(20));
        }
        proxy
    }

    fn said(&self) -> String {
        fs::read_to_string(self.folder.path().join("said")).unwrap_or_default()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        // The process may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Gives the folders where Debian has programs that only root has in the path.
fn administrators_folders() -> [PathBuf; 1] {
    ["/usr/sbin".into()]
}

fn free_addresses(count: usize) -> Vec<SocketAddr> {
    (0..count).map(|_| (Ipv4Addr::LOCALHOST, free_port()).into()).collect()
}
