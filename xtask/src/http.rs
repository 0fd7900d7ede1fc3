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

/// What goes back for one path.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) kind: &'static str,
    pub(crate) content: Vec<u8>,
    pub(crate) location: Option<String>,
}

impl Answer {
    pub(crate) fn file(kind: &'static str, content: Vec<u8>) -> Self {
        Self { status: 200, kind, content, location: None }
    }

    pub(crate) fn text(status: u16, sentence: &str) -> Self {
        Self { status, kind: "text/plain; charset=utf-8", content: sentence.into(), location: None }
    }
}

/// Answers every connection until the program ends.
pub(crate) fn listen(
    listener: &TcpListener,
    headers: &'static str,
    answer: impl Fn(&str) -> Answer + Send + Sync + 'static,
) {
    let answer = Arc::new(answer);
    for connection in listener.incoming().flatten() {
        let answer = Arc::clone(&answer);
        // A visitor who left before the answer needs none.
        thread::spawn(move || converse(&connection, headers, &*answer).ok());
    }
}

fn converse(connection: &TcpStream, headers: &str, answer: &dyn Fn(&str) -> Answer) -> std::io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    let Some(first_line) = first_line(connection)? else { return Ok(()) };
    let mut words = first_line.split(' ');
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let reply = match method {
        "GET" | "HEAD" => answer(path),
        _ => Answer::text(405, "Only GET and HEAD."),
    };
    let head = head(&reply, headers);
    let content = if method == "HEAD" { &[][..] } else { &reply.content };
    let mut connection = connection;
    connection.write_all(&[head.as_bytes(), content].concat())
}

/// Reads the whole request and keeps its first line; `None` when there is none.
fn first_line(connection: &TcpStream) -> std::io::Result<Option<String>> {
    let mut lines = BufReader::new(connection.take(LONGEST_REQUEST)).lines();
    let first = lines.next().transpose()?;
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    Ok(first)
}

fn head(reply: &Answer, headers: &str) -> String {
    let reason = match reply.status {
        200 => "OK",
        308 => "Permanent Redirect",
        404 => "Not Found",
        _ => "Method Not Allowed",
    };
    let location = reply.location.as_ref().map_or(String::new(), |to| format!("Location: {to}\r\n"));
    let (status, kind, length) = (reply.status, reply.kind, reply.content.len());
    format!(
        "HTTP/1.1 {status} {reason}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n{location}{headers}\r\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server() -> std::net::SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || listen(&listener, "X-Test: yes\r\n", |path| Answer::text(200, path)));
        address
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
    fn silent_connections_keep_nobody_waiting() {
        let address = server();
        let silent: Vec<TcpStream> = (0..32).map(|_| TcpStream::connect(address).unwrap()).collect();
        assert!(ask(address, "GET / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 200"));
        assert_eq!(silent.len(), 32);
    }
}
