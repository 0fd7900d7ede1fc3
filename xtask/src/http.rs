//! As much of HTTP as a folder of files needs: one thread and one answer per connection.
//!
//! Our own, because the small server crate shares a few threads between connections that browsers keep open, and a
//! visitor can then wait for ever.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// A browser opens connections in advance; one that asks nothing is closed after this time.
const PATIENCE: Duration = Duration::from_secs(20);
const LONGEST_REQUEST: u64 = 32 * 1024;

/// What somebody asks.
#[derive(Debug, Default)]
pub(crate) struct Request {
    pub(crate) method: String,
    /// The path and what follows it.
    pub(crate) url: String,
    /// Whether who asks reads what is compressed by Brotli.
    pub(crate) takes_brotli: bool,
}

/// What goes back for one path.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) kind: &'static str,
    pub(crate) content: Vec<u8>,
    /// How the content was compressed, if it was.
    pub(crate) encoding: Option<&'static str>,
    pub(crate) location: Option<String>,
}

impl Answer {
    pub(crate) fn file(kind: &'static str, content: Vec<u8>) -> Self {
        Self { status: 200, kind, content, encoding: None, location: None }
    }

    pub(crate) fn text(status: u16, sentence: &str) -> Self {
        Self { status, ..Self::file("text/plain; charset=utf-8", sentence.into()) }
    }
}

/// Answers every connection until the program ends.
pub(crate) fn listen(
    listener: &TcpListener,
    headers: &'static str,
    answer: impl Fn(&Request) -> Answer + Send + Sync + 'static,
) {
    let answer = Arc::new(answer);
    for connection in listener.incoming().flatten() {
        let answer = Arc::clone(&answer);
        // A visitor who left before the answer needs none.
        thread::spawn(move || converse(&connection, headers, &*answer).ok());
    }
}

fn converse(connection: &TcpStream, headers: &str, answer: &dyn Fn(&Request) -> Answer) -> std::io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    let Some(request) = request(connection)? else { return Ok(()) };
    let reply = match request.method.as_str() {
        "GET" | "HEAD" => answer(&request),
        _ => Answer::text(405, "Only GET and HEAD."),
    };
    let head = head(&reply, headers);
    let content = if request.method == "HEAD" { &[][..] } else { &reply.content };
    let mut connection = connection;
    connection.write_all(&[head.as_bytes(), content].concat())
}

/// Reads the whole request and keeps what matters here; `None` when there is none.
fn request(connection: &TcpStream) -> std::io::Result<Option<Request>> {
    let mut lines = BufReader::new(connection.take(LONGEST_REQUEST)).lines();
    let Some(first) = lines.next().transpose()? else { return Ok(None) };
    let mut words = first.split(' ').map(str::to_owned);
    let (method, url) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let mut takes_brotli = false;
    for line in lines {
        let line = line?;
        if line.is_empty() {
            break;
        }
        takes_brotli |= accepts_brotli(&line.to_ascii_lowercase());
    }
    Ok(Some(Request { method, url, takes_brotli }))
}

/// Whether a line of the head, in small letters, says that Brotli may be sent. A weight of zero says that it may not.
fn accepts_brotli(line: &str) -> bool {
    let Some(codings) = line.strip_prefix("accept-encoding:") else { return false };
    let weight = |coding: &str| -> Option<f64> {
        match coding.trim().split_once(';') {
            None => (coding.trim() == "br").then_some(1.0),
            Some((name, weight)) if name.trim() == "br" => weight.trim().strip_prefix("q=")?.trim().parse().ok(),
            Some(_) => None,
        }
    };
    codings.split(',').filter_map(weight).any(|weight| weight > 0.0)
}

fn head(reply: &Answer, headers: &str) -> String {
    let reason = match reply.status {
        200 => "OK",
        308 => "Permanent Redirect",
        404 => "Not Found",
        _ => "Method Not Allowed",
    };
    let location = reply.location.as_ref().map_or(String::new(), |to| format!("Location: {to}\r\n"));
    let encoding = reply.encoding.map_or(String::new(), |name| format!("Content-Encoding: {name}\r\n"));
    let (status, kind, length) = (reply.status, reply.kind, reply.content.len());
    format!(
        "HTTP/1.1 {status} {reason}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n{encoding}{location}{headers}\r\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server() -> std::net::SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || listen(&listener, "X-Test: yes\r\n", answer_of));
        address
    }

    /// The address back; compressed, as far as the head says, to who takes that.
    fn answer_of(asked: &Request) -> Answer {
        Answer { encoding: asked.takes_brotli.then_some("br"), ..Answer::text(200, &asked.url) }
    }

    fn ask(address: std::net::SocketAddr, request: &str) -> String {
        let mut connection = TcpStream::connect(address).unwrap();
        connection.write_all(request.as_bytes()).unwrap();
        let mut reply = String::new();
        connection.read_to_string(&mut reply).unwrap();
        reply
    }

    #[test]
    fn a_request_gets_its_answer_with_our_headers() {
        let reply = ask(server(), "GET /a?b HTTP/1.1\r\nHost: x\r\n\r\n");
        assert!(reply.starts_with("HTTP/1.1 200 OK\r\n") && reply.contains("X-Test: yes\r\n"), "{reply}");
        assert!(reply.ends_with("\r\n\r\n/a?b"), "{reply}");
    }

    #[test]
    fn head_gives_the_length_only_and_post_is_refused() {
        let address = server();
        let head = ask(address, "HEAD /abc HTTP/1.1\r\n\r\n");
        assert!(head.contains("Content-Length: 4\r\n") && head.ends_with("\r\n\r\n"), "{head}");
        assert!(ask(address, "POST / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405"));
    }

    #[test]
    fn who_takes_brotli_is_known_and_told() {
        let told = |head: &str| {
            ask(server(), &format!("GET / HTTP/1.1\r\n{head}\r\n\r\n")).contains("Content-Encoding: br\r\n")
        };
        for head in ["Accept-Encoding: gzip, deflate, br, zstd", "accept-encoding:br", "ACCEPT-ENCODING: br;q=0.5"] {
            assert!(told(head), "{head}");
        }
        for head in
            ["Accept: */*", "Accept-Encoding: gzip", "Accept-Encoding: br;q=0", "Accept-Encoding: brotli", "X: br"]
        {
            assert!(!told(head), "{head}");
        }
    }

    #[test]
    fn silent_connections_keep_nobody_waiting() {
        let address = server();
        let silent: Vec<TcpStream> = (0..32).map(|_| TcpStream::connect(address).unwrap()).collect();
        assert!(ask(address, "GET / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 200"));
        assert_eq!(silent.len(), 32);
    }
}
