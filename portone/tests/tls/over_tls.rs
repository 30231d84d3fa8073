use std::{
    env, fs,
    io::{Read as _, Write as _},
    net::{Ipv4Addr, TcpListener},
    path::Path,
    process::Command,
    sync::Arc,
    thread,
};

use portone::{ErrorKind, PortOneClient, Retry, testing::sample_of};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::{
    ServerConfig, ServerConnection, Stream,
    crypto::{CryptoProvider, ring},
    pki_types::PrivateKeyDer,
};

/// The variable that tells the program of the test, when it is started as a client, where the server is.
const SERVER: &str = "PORTONE_TESTS_TLS_SERVER";

/// Makes a certificate for this machine, and writes the one that vouches for it to a file.
fn setup(file: &Path) -> ServerConfig {
    let mut params = CertificateParams::new([]).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    fs::write(file, issuer.pem()).unwrap();
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(["localhost".to_owned()]).unwrap();
    let certificate = params.signed_by(&key, &issuer).unwrap();
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::Pkcs8(key.serialize_der().into()),
        )
        .unwrap();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    config
}

/// Answers connections with a payment, for as long as the process runs.
fn serve(listener: TcpListener, config: ServerConfig) {
    let config = Arc::new(config);
    let payment: portone::payment::Payment = sample_of("PAID");
    let body = serde_json::to_string(&payment).unwrap();
    let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    for socket in listener.incoming() {
        let mut socket = socket.unwrap();
        let mut connection = ServerConnection::new(Arc::clone(&config)).unwrap();
        let mut stream = Stream::new(&mut connection, &mut socket);
        let mut request = Vec::new();
        let mut byte = [0];
        // A client that does not trust the certificate hangs up.
        while !request.ends_with(b"\r\n\r\n") && stream.read_exact(&mut byte).is_ok() {
            request.extend(byte);
        }
        let _ = stream.write_all(answer.as_bytes());
    }
}

/// Looks a payment up, as the client that the test starts.
async fn call(server: &str) {
    let builder = PortOneClient::builder("an API secret".parse().unwrap());
    let client = builder.base_url(server).retry(Retry::never()).build().unwrap();
    assert!(CryptoProvider::get_default().is_none(), "the program chooses its provider itself");
    match client.payment().get_payment("order-1").await {
        Ok(payment) => println!("answered: {}", payment.status()),
        Err(error) => {
            assert!(matches!(error.kind(), ErrorKind::Transport(_)), "{error:?}");
            println!("refused: {:?}", error.kind());
        }
    }
}

#[tokio::test]
async fn only_a_server_with_a_trusted_certificate_gets_the_secret() {
    if let Ok(server) = env::var(SERVER) {
        return call(&server).await;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (own, other) = (folder.join("own.pem"), folder.join("other.pem"));
    let config = setup(&own);
    setup(&other);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let server = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    thread::spawn(move || serve(listener, config));
    for (trusted, expected) in [(&own, "answered: PAID"), (&other, "refused: Transport")] {
        let program = env::current_exe().unwrap();
        let mut client = Command::new(program);
        client.args(["--nocapture"]).env(SERVER, &server).env("SSL_CERT_FILE", trusted);
        client.env_remove("SSL_CERT_DIR");
        let output = client.output().unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && printed.contains(expected), "{printed}");
    }
}
