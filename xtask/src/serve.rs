//! A small web server for `dist/`, at the root or under a sub-path as on a shared host.

use crate::build::{self, Build};
use crate::http::{self, Answer, Request};
use crate::project::Project;
use crate::step::{Failure, OrSay, Outcome};
use std::fs;
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};
use std::thread;

/// The same for every answer. The policy is the strictest that the page works under, so that every visit and every
/// test tries it. The two hosts of CBS are asked when the user clicks for it, and never else. A page in a sandboxed frame has no origin of its own, and asks for everything from elsewhere.
const HEADERS: &str = "Cache-Control: no-cache\r\n\
    Vary: Accept-Encoding\r\n\
    Access-Control-Allow-Origin: *\r\n\
    X-Content-Type-Options: nosniff\r\n\
    Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; \
    style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; \
    connect-src 'self' https://opendata.cbs.nl https://dataderden.cbs.nl; object-src 'none'; base-uri 'none'\r\n";

/// Where to serve: a port (0 = any that is free) and the path that the site stands under; and what.
#[derive(Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) build: Build,
    pub(crate) port: u16,
    pub(crate) base: String,
}

pub(crate) fn command(arguments: &[String]) -> Outcome {
    let place = place(arguments)?;
    let project = Project::find()?;
    // A port in use is said before the build, not after it.
    let server = listen(place.port)?;
    build::page(&project, place.build)?;
    println!("\nOpen http://localhost:{}{}  (stop with Ctrl+C)", port(&server)?, place.base);
    work(&server, project.dist(), place.base);
    Ok(())
}

/// Serves in the background until the program ends; gives the address.
pub(crate) fn in_background(dist: &Path, base: &str) -> Outcome<String> {
    let server = listen(0)?;
    let address = format!("http://localhost:{}{base}", port(&server)?);
    let (dist, base) = (dist.to_owned(), base.to_owned());
    thread::spawn(move || work(&server, dist, base));
    Ok(address)
}

fn place(arguments: &[String]) -> Outcome<Place> {
    let mut place = Place { build: Build::Release, port: 8080, base: "/".to_owned() };
    let mut rest = arguments.iter();
    while let Some(name) = rest.next() {
        if name == "--quick" {
            place.build = Build::Quick;
            continue;
        }
        let value = rest.next().ok_or_else(|| Failure(format!("{name} needs a value: for example --port 8080.")))?;
        match name.as_str() {
            "--port" => {
                place.port =
                    value.parse().or_say(format!("--port {value} is no port: give a number from 1 to 65535."))?
            }
            "--base" => place.base = base(value),
            _ => return Err(Failure(format!("serve does not know {name}: it takes --port, --base and --quick."))),
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

fn listen(port: u16) -> Outcome<TcpListener> {
    let sentence = format!("Port {port} cannot be used, something else may be there: choose another with --port.");
    TcpListener::bind(("127.0.0.1", port)).or_say(sentence)
}

fn port(server: &TcpListener) -> Outcome<u16> {
    server.local_addr().map(|address| address.port()).or_say("The server has no port: choose one with --port.")
}

fn work(server: &TcpListener, dist: PathBuf, base: String) {
    http::listen(server, HEADERS, move |asked| answer(asked, &dist, &base));
}

fn answer(asked: &Request, dist: &Path, base: &str) -> Answer {
    let path = asked.url.split(['?', '#']).next().unwrap_or("/");
    let found = format!("{path}/").starts_with(base).then(|| path.get(base.len()..).unwrap_or_default());
    let Some(file) = found.and_then(|inside| file(dist, inside)) else { return missing() };
    if !file.is_dir() {
        return content(&file, asked.takes_brotli);
    }
    if !path.ends_with('/') {
        // Relative addresses on the page count from the last slash.
        return Answer { location: Some(format!("{path}/")), ..Answer::text(308, "This is one slash further.") };
    }
    content(&file.join("index.html"), asked.takes_brotli)
}

/// A file; as the build left it compressed beside itself, to who takes that: so do the hosts that the site is made for.
fn content(file: &Path, takes_brotli: bool) -> Answer {
    let mut small = file.as_os_str().to_owned();
    small.push(".br");
    if let Some(content) = takes_brotli.then(|| fs::read(small).ok()).flatten() {
        return Answer { encoding: Some("br"), ..Answer::file(kind(file), content) };
    }
    fs::read(file).map_or_else(|_| missing(), |content| Answer::file(kind(file), content))
}

fn missing() -> Answer {
    Answer::text(404, "There is no such file here.")
}

/// The file that a path means; `None` for whatever points outside the folder.
fn file(dist: &Path, inside: &str) -> Option<PathBuf> {
    let inside = Path::new(inside);
    if !inside.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    Some(dist.join(inside))
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

    /// A small site, in a folder of its own for each test: they run at the same time.
    fn site(test: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("kantelpunt-serve-{}-{test}", std::process::id()));
        fs::create_dir_all(folder.join("sub")).unwrap();
        fs::write(folder.join("index.html"), "home").unwrap();
        fs::write(folder.join("app_bg.wasm"), "wasm").unwrap();
        fs::write(folder.join("app_bg.wasm.br"), "small").unwrap();
        fs::write(folder.join("sub/index.html"), "sub").unwrap();
        folder
    }

    #[test]
    fn port_and_sub_path_are_read_from_the_command() {
        assert_eq!(place(&[]), Ok(Place { build: Build::Release, port: 8080, base: "/".to_owned() }));
        assert_eq!(
            place(&words("--port 9 --base project")),
            Ok(Place { build: Build::Release, port: 9, base: "/project/".to_owned() })
        );
        assert_eq!(place(&words("--quick --port 9")), Ok(Place { build: Build::Quick, port: 9, base: "/".to_owned() }));
        for wrong in ["--port", "--port many", "--port 70000", "--door 1"] {
            assert!(place(&words(wrong)).is_err(), "{wrong}");
        }
    }

    /// The answer to who reads nothing compressed.
    fn plain(url: &str, dist: &Path, base: &str) -> Answer {
        answer(&Request { url: url.to_owned(), ..Request::default() }, dist, base)
    }

    #[test]
    fn what_the_build_compressed_goes_to_who_takes_it() {
        let site = site("compressed");
        let ask =
            |url: &str| answer(&Request { url: url.to_owned(), takes_brotli: true, ..Request::default() }, &site, "/");
        let wasm = ask("/app_bg.wasm");
        assert_eq!(
            (wasm.content.as_slice(), wasm.kind, wasm.encoding),
            (&b"small"[..], "application/wasm", Some("br"))
        );
        let home = ask("/");
        assert_eq!((home.content.as_slice(), home.encoding), (&b"home"[..], None), "nothing compressed beside it");
        let whole = plain("/app_bg.wasm", &site, "/");
        assert_eq!((whole.content.as_slice(), whole.encoding), (&b"wasm"[..], None));
        assert!(HEADERS.contains("Vary: Accept-Encoding"), "no cache gives the one for the other");
    }

    #[test]
    fn files_come_with_their_type() {
        let site = site("types");
        assert_eq!(plain("/", &site, "/").content, b"home");
        assert_eq!(plain("/?q=1", &site, "/").kind, "text/html; charset=utf-8");
        assert_eq!(plain("/app_bg.wasm", &site, "/").kind, "application/wasm");
        assert_eq!(plain("/sub/", &site, "/").content, b"sub");
        assert_eq!(plain("/sub", &site, "/").location, Some("/sub/".to_owned()));
        assert_eq!(plain("/nothing", &site, "/").status, 404);
    }

    #[test]
    fn the_page_may_ask_itself_and_cbs_and_nobody_else() {
        let policy = HEADERS.lines().find_map(|line| line.strip_prefix("Content-Security-Policy: ")).unwrap();
        let may = |name: &str| policy.split("; ").find_map(|rule| rule.trim().strip_prefix(name)).map(str::trim);
        assert_eq!(may("default-src"), Some("'self'"));
        assert_eq!(may("connect-src"), Some("'self' https://opendata.cbs.nl https://dataderden.cbs.nl"));
    }

    #[test]
    fn a_sub_path_holds_the_whole_site_and_nothing_else() {
        let site = site("sub-path");
        assert_eq!(plain("/project/", &site, "/project/").content, b"home");
        assert_eq!(plain("/project", &site, "/project/").location, Some("/project/".to_owned()));
        assert_eq!(plain("/", &site, "/project/").status, 404);
        assert_eq!(plain("/projects/", &site, "/project/").status, 404);
        assert_eq!(plain("/app_bg.wasm", &site, "/project/").status, 404);
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let site = site("outside").join("sub");
        for path in ["/../index.html", "/a/../../index.html", "//etc/passwd", "/%2e%2e/index.html", "/./../index.html"]
        {
            assert_eq!(plain(path, &site, "/").status, 404, "{path}");
        }
    }
}
