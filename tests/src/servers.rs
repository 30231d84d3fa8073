use std::{
    env, fs,
    net::{Ipv4Addr, SocketAddr, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::{installed, ports::free_port};

/// A database server for one test. It listens on a free port of the loopback address, and has its data in a
/// folder of its own. The server and the folder are gone when this value is dropped.
#[derive(Debug)]
pub struct DatabaseServer {
    command: Vec<String>,
    process: Option<Child>,
    port: u16,
    folder: TempDir,
    kind: Kind,
}

/// Makes a folder that is removed when the value is dropped.
pub(crate) fn temporary_folder() -> TempDir {
    tempfile::tempdir().expect("the temporary folder can be written to")
}

/// Gives the path of a folder as an argument of a command.
pub(crate) fn text(folder: &TempDir) -> &str {
    folder.path().to_str().expect("it is text")
}

/// A certificate authority, and a certificate that it has issued for `127.0.0.1`.
#[derive(Debug)]
pub struct Certificates(TempDir);

impl Certificates {
    /// Makes the certificates, if OpenSSL's command is installed.
    pub fn new() -> Option<Self> {
        let openssl = installed("OpenSSL", find("openssl", &[]))?;
        let folder = temporary_folder();
        fs::write(folder.path().join("name"), "subjectAltName = IP:127.0.0.1").expect("it is ours");
        let new = "req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
        for arguments in [
            format!("{new} -x509 -days 2 -subj /CN=authority -keyout ca.key -out ca.pem"),
            format!("{new} -subj /CN=server -keyout server.key -out server.csr"),
            "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile name \
             -out server.pem"
                .to_owned(),
        ] {
            let mut command = Command::new(&openssl);
            let command = command.args(arguments.split_ascii_whitespace());
            let made = command.current_dir(folder.path()).output().expect("it is installed");
            assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        }
        Some(Self(folder))
    }

    /// Gives the path of the authority's certificate, which is a file in PEM.
    pub fn authority(&self) -> PathBuf {
        self.0.path().join("ca.pem")
    }

    /// Copies the server's certificate, its key and the authority's certificate to a folder that the server
    /// may read, and returns their paths.
    fn copied_to(&self, folder: &TempDir) -> [String; 3] {
        ["server.pem", "server.key", "ca.pem"].map(|name| {
            let file = folder.path().join(name);
            fs::copy(self.0.path().join(name), &file).expect("both folders are ours");
            file.to_str().expect("it is text").to_owned()
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Redis,
    RedisWithTls,
    Postgres,
    PgBouncer,
}

impl DatabaseServer {
    /// Starts Redis, if it is installed.
    ///
    /// Redis writes each change to its file before it answers, so that it can be stopped and started again.
    pub fn redis() -> Option<Self> {
        Self::redis_with(None)
    }

    /// Starts Redis with TLS only, if Redis is installed.
    pub fn redis_with_tls(certificates: &Certificates) -> Option<Self> {
        Self::redis_with(Some(certificates))
    }

    fn redis_with(certificates: Option<&Certificates>) -> Option<Self> {
        let program = installed("Redis", find("redis-server", &[]))?;
        let (port, folder) = (free_port(), temporary_folder());
        let mut command = vec![program];
        let number = port.to_string();
        if let Some(certificates) = certificates {
            let [certificate, key, ca] = certificates.copied_to(&folder);
            for (name, value) in [
                ("--port", "0"),
                ("--tls-port", &number),
                ("--tls-cert-file", &certificate),
                ("--tls-key-file", &key),
                ("--tls-ca-cert-file", &ca),
                ("--tls-auth-clients", "no"),
            ] {
                command.extend([name.to_owned(), value.to_owned()]);
            }
        } else {
            command.extend(["--port".to_owned(), number]);
        }
        for (name, value) in [
            ("--bind", "127.0.0.1"),
            ("--dir", text(&folder)),
            ("--appendonly", "yes"),
            ("--appendfsync", "always"),
        ] {
            command.extend([name.to_owned(), value.to_owned()]);
        }
        let kind = if certificates.is_some() { Kind::RedisWithTls } else { Kind::Redis };
        Some(Self::started(kind, command, port, folder))
    }

    /// Starts PostgreSQL, if it is installed. PostgreSQL does not run as root. If the test does, PostgreSQL
    /// runs as `postgres`, which is the user that its package makes.
    pub fn postgres() -> Option<Self> {
        Self::postgres_with(None)
    }

    /// Starts PostgreSQL, if it is installed, in such a way that it lets in only clients with TLS.
    pub fn postgres_with_tls(certificates: &Certificates) -> Option<Self> {
        Self::postgres_with(Some(certificates))
    }

    fn postgres_with(certificates: Option<&Certificates>) -> Option<Self> {
        let program = installed("PostgreSQL", find("postgres", &postgres_folders()))?;
        let (port, folder) = (free_port(), temporary_folder());
        let data = folder.path().join("data");
        let user = as_postgres(&folder);
        let data = data.to_str().expect("it is text");
        let initdb = Path::new(&program).with_file_name("initdb");
        let initdb = initdb.to_str().expect("it is text");
        let arguments = ["-D", data, "-U", "portone", "-A", "trust", "-E", "UTF8", "--no-sync"];
        assert!(run(&[user, &[initdb], &arguments].concat()), "initdb has made the database");
        let command = [user, &[&program, "-D", data, "-h", "127.0.0.1", "-k", "", "-p"]].concat();
        let command = command.into_iter().map(str::to_owned).chain([port.to_string()]);
        let mut command: Vec<String> = command.collect();
        if let Some(certificates) = certificates {
            let [certificate, key, _] = certificates.copied_to(&folder);
            as_postgres(&folder);
            let settings = format!("ssl_cert_file={certificate} ssl_key_file={key} ssl=on");
            for setting in settings.split(' ') {
                command.extend(["-c".to_owned(), setting.to_owned()]);
            }
            let rules = "hostssl all all 127.0.0.1/32 trust\n";
            fs::write(Path::new(data).join("pg_hba.conf"), rules).expect("the folder is ours");
        }
        Some(Self::started(Kind::Postgres, command, port, folder))
    }

    /// Starts PgBouncer in front of a PostgreSQL, if PgBouncer is installed. It has two connections, each of
    /// which it hands out for one transaction at a time.
    pub fn pgbouncer(postgres: &Self) -> Option<Self> {
        let program = installed("PgBouncer", find("pgbouncer", &[PathBuf::from("/usr/sbin")]))?;
        let (port, folder) = (free_port(), temporary_folder());
        let settings = format!(
            "[databases]
             postgres = host=127.0.0.1 port={} user=portone
             [pgbouncer]
             listen_addr = 127.0.0.1
             listen_port = {port}
             unix_socket_dir =
             auth_type = any
             pool_mode = transaction
             default_pool_size = 2",
            postgres.port
        );
        let settings: String = settings.lines().map(|line| format!("{}\n", line.trim())).collect();
        let file = folder.path().join("pgbouncer.ini");
        fs::write(&file, settings).expect("the folder is ours");
        let file = file.to_str().expect("it is text");
        let command = [as_postgres(&folder), &[&program, file]].concat();
        let command = command.into_iter().map(str::to_owned).collect();
        Some(Self::started(Kind::PgBouncer, command, port, folder))
    }

    pub fn address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.port).into()
    }

    pub fn url(&self) -> String {
        match self.kind {
            Kind::Redis => format!("redis://127.0.0.1:{}", self.port),
            Kind::RedisWithTls => format!("rediss://127.0.0.1:{}", self.port),
            Kind::Postgres | Kind::PgBouncer => {
                format!("postgres://portone@127.0.0.1:{}/postgres", self.port)
            }
        }
    }

    fn started(kind: Kind, command: Vec<String>, port: u16, folder: TempDir) -> Self {
        let mut server = Self { command, process: None, port, folder, kind };
        server.start();
        server
    }

    /// Starts the server, and waits until it accepts connections.
    ///
    /// After a crash, PostgreSQL does not start while child processes of the crashed server are still there. So it is
    /// started again until it stays.
    pub fn start(&mut self) {
        let mut process = self.spawn();
        let deadline = Instant::now() + Duration::from_secs(60);
        while TcpStream::connect(self.address()).is_err() {
            assert!(Instant::now() < deadline, "{:?} has not started", self.kind);
            thread::sleep(Duration::from_millis(20));
            if process.try_wait().expect("it is ours").is_some() {
                process = self.spawn();
            }
        }
        self.process = Some(process);
    }

    fn spawn(&self) -> Child {
        let (program, arguments) = self.command.split_first().expect("there is a program");
        let log = fs::File::create(self.folder.path().join("log")).expect("the folder is ours");
        let process = Command::new(program)
            .args(arguments)
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("it is open"))
            .stderr(log)
            .spawn();
        process.expect("the program is there")
    }

    /// Ends the server as a crash would, and keeps its data.
    pub fn stop(&mut self) {
        if let Some(mut process) = self.process.take() {
            // The child processes of PostgreSQL end by themselves after it. Until then, the port is taken.
            process.kill().expect("it is ours");
            process.wait().expect("it is ours");
            while TcpStream::connect(self.address()).is_ok() {
                thread::sleep(Duration::from_millis(20));
            }
        }
    }
}

impl Drop for DatabaseServer {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Finds the program of this name in the path or in one of these folders.
pub fn find(program: &str, more: &[PathBuf]) -> Option<String> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = env::split_paths(&path).chain(more.iter().cloned());
    let found = folders.map(|folder| folder.join(program)).find(|file| file.is_file())?;
    Some(found.to_str()?.to_owned())
}

/// Gives the folders where Debian has PostgreSQL. There is one for each version, and none of them is in the
/// path.
fn postgres_folders() -> Vec<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    versions.map(|version| version.path().join("bin")).collect()
}

/// Lets a server run as the user `postgres` if the test runs as root, because neither PostgreSQL nor
/// PgBouncer runs as root. The folder then belongs to that user, and the result is the start of the server's
/// command.
fn as_postgres(folder: &TempDir) -> &'static [&'static str] {
    if !is_root() {
        return &[];
    }
    assert!(run(&["chown", "-R", "postgres", text(folder)]));
    &["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"]
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output().expect("there is a user");
    output.stdout.trim_ascii() == b"0"
}

fn run(command: &[&str]) -> bool {
    let (program, arguments) = command.split_first().expect("there is a program");
    let mut command = Command::new(program);
    let status = command.args(arguments).stdout(Stdio::null()).status();
    status.expect("the program is there").success()
}
