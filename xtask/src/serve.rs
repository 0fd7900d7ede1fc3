//! A small web server for `dist/`, at the root or under a sub-path as on a shared host.

use crate::build;
use crate::project::Project;
use crate::step::{Failure, OrSay, Outcome};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use tiny_http::{Header, Method, Request, Response, Server};

const WORKERS: usize = 4;

/// The strictest policy that the page works under, so that every test and every visit tries it.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; \
    style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'";

/// Where to serve: a port (0 = any that is free) and the path that the site stands under.
#[derive(Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) port: u16,
    pub(crate) base: String,
}

pub(crate) fn command(arguments: &[String]) -> Outcome {
    let place = place(arguments)?;
    let project = Project::find()?;
    // A port in use is said before the build, not after it.
    let server = listen(place.port)?;
    build::page(&project)?;
    println!("\nOpen http://localhost:{}{}  (stop with Ctrl+C)", port(&server)?, place.base);
    for worker in work(server, &project.dist(), &place.base) {
        worker.join().map_err(|_| Failure("The server stopped: start it again.".to_owned()))?;
    }
    Ok(())
}

/// Serves in the background until the program ends; gives the address.
pub(crate) fn in_background(dist: &Path, base: &str) -> Outcome<String> {
    let server = listen(0)?;
    let address = format!("http://localhost:{}{base}", port(&server)?);
    work(server, dist, base);
    Ok(address)
}

fn place(arguments: &[String]) -> Outcome<Place> {
    let mut place = Place { port: 8080, base: "/".to_owned() };
    let mut rest = arguments.iter();
    while let Some(name) = rest.next() {
        let value = rest.next().ok_or_else(|| Failure(format!("{name} needs a value: for example --port 8080.")))?;
        match name.as_str() {
            "--port" => {
                place.port =
                    value.parse().or_say(format!("--port {value} is no port: give a number from 1 to 65535."))?
            }
            "--base" => place.base = base(value),
            _ => return Err(Failure(format!("serve does not know {name}: it takes --port and --base."))),
        }
    }
    Ok(place)
}

/// A path that starts and ends with a slash.
fn base(value: &str) -> String {
    match value.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

fn listen(port: u16) -> Outcome<Server> {
    Server::http(("127.0.0.1", port))
        .or_say(format!("Port {port} cannot be used, something else may be there: choose another with --port."))
}

fn port(server: &Server) -> Outcome<u16> {
    let address = server.server_addr().to_ip();
    address.map(|ip| ip.port()).ok_or_else(|| Failure("The server has no port: choose one with --port.".to_owned()))
}

fn work(server: Server, dist: &Path, base: &str) -> Vec<JoinHandle<()>> {
    let server = Arc::new(server);
    (0..WORKERS)
        .map(|_| {
            let (server, dist, base) = (Arc::clone(&server), dist.to_owned(), base.to_owned());
            thread::spawn(move || server.incoming_requests().for_each(|request| reply(request, &dist, &base)))
        })
        .collect()
}

fn reply(request: Request, dist: &Path, base: &str) {
    let answer = match request.method() {
        Method::Get | Method::Head => answer(request.url(), dist, base),
        _ => Answer::text(405, "Only GET and HEAD."),
    };
    let mut response = Response::from_data(answer.content).with_status_code(answer.status);
    for (name, value) in headers(answer.kind).into_iter().chain(answer.location.map(|to| ("Location", to))) {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // A visitor who has left needs no answer.
    let _ = request.respond(response);
}

fn headers(kind: &str) -> Vec<(&'static str, String)> {
    [
        ("Content-Type", kind),
        ("Cache-Control", "no-cache"),
        // A page in a sandboxed frame has no origin of its own, and asks for everything from elsewhere.
        ("Access-Control-Allow-Origin", "*"),
        ("X-Content-Type-Options", "nosniff"),
        ("Content-Security-Policy", POLICY),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .into()
}

struct Answer {
    status: u16,
    kind: &'static str,
    content: Vec<u8>,
    location: Option<String>,
}

impl Answer {
    fn text(status: u16, sentence: &str) -> Self {
        Self { status, kind: "text/plain; charset=utf-8", content: sentence.into(), location: None }
    }
}

fn answer(url: &str, dist: &Path, base: &str) -> Answer {
    let path = url.split(['?', '#']).next().unwrap_or("/");
    if path.strip_suffix('/').unwrap_or(path).len() + 1 == base.len() && !path.ends_with('/') && base.starts_with(path)
    {
        return Answer { location: Some(base.to_owned()), ..Answer::text(308, "The site stands one slash further.") };
    }
    match path
        .strip_prefix(base)
        .and_then(|inside| file(dist, inside))
        .and_then(|file| Some((kind(&file), fs::read(file).ok()?)))
    {
        Some((kind, content)) => Answer { status: 200, kind, content, location: None },
        None => Answer::text(404, "There is no such file here."),
    }
}

/// The file that a path means; `None` for whatever points outside the folder.
fn file(dist: &Path, inside: &str) -> Option<PathBuf> {
    let inside = Path::new(inside);
    if !inside.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = dist.join(inside);
    Some(if file.is_dir() { file.join("index.html") } else { file })
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "webmanifest" => "application/json; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    fn site() -> PathBuf {
        let folder = std::env::temp_dir().join(format!("kantelpunt-serve-{}", std::process::id()));
        fs::create_dir_all(folder.join("sub")).unwrap();
        fs::write(folder.join("index.html"), "home").unwrap();
        fs::write(folder.join("app_bg.wasm"), "wasm").unwrap();
        fs::write(folder.join("sub/index.html"), "sub").unwrap();
        folder
    }

    #[test]
    fn port_and_sub_path_are_read_from_the_command() {
        assert_eq!(place(&[]), Ok(Place { port: 8080, base: "/".to_owned() }));
        assert_eq!(place(&words("--port 9 --base project")), Ok(Place { port: 9, base: "/project/".to_owned() }));
        for wrong in ["--port", "--port many", "--port 70000", "--door 1"] {
            assert!(place(&words(wrong)).is_err(), "{wrong}");
        }
    }

    #[test]
    fn files_come_with_their_type() {
        let site = site();
        assert_eq!(answer("/", &site, "/").content, b"home");
        assert_eq!(answer("/?q=1", &site, "/").kind, "text/html; charset=utf-8");
        assert_eq!(answer("/app_bg.wasm", &site, "/").kind, "application/wasm");
        assert_eq!(answer("/sub", &site, "/").content, b"sub");
        assert_eq!(answer("/nothing", &site, "/").status, 404);
    }

    #[test]
    fn a_sub_path_holds_the_whole_site_and_nothing_else() {
        let site = site();
        assert_eq!(answer("/project/", &site, "/project/").content, b"home");
        assert_eq!(answer("/project", &site, "/project/").location, Some("/project/".to_owned()));
        assert_eq!(answer("/", &site, "/project/").status, 404);
        assert_eq!(answer("/app_bg.wasm", &site, "/project/").status, 404);
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let site = site().join("sub");
        for path in ["/../index.html", "/a/../../index.html", "//etc/passwd", "/%2e%2e/index.html", "/./../index.html"]
        {
            assert_eq!(answer(path, &site, "/").status, 404, "{path}");
        }
    }
}
