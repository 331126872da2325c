//! Files beside the page: the settings and the demo licenses. Nothing else is ever fetched.

use crate::state::{Reader, Settings, SetupError, Source};
use gloo::net::http::Request;
use std::rc::Rc;
use web_sys::RequestCache;

/// Reads the vendor's settings.
pub(crate) async fn settings() -> Result<Settings, SetupError> {
    let request = Request::get("portal.json").cache(RequestCache::NoCache);
    let response = request.send().await.map_err(|_| SetupError::Unreachable)?;
    if !response.ok() {
        return Err(SetupError::Missing { status: response.status() });
    }
    let bytes = response.binary().await.map_err(|_| SetupError::Unreachable)?;
    Settings::read(&bytes)
}

/// Reads the vendor's price list; none if the server has none.
pub(crate) async fn prices(path: &str) -> Option<Rc<str>> {
    let response = Request::get(path).cache(RequestCache::NoCache).send().await.ok()?;
    if !response.ok() {
        return None;
    }
    response.text().await.ok().map(Rc::from)
}

/// Reads a demo file.
pub(crate) async fn demo_file(path: &str) -> Source {
    let name = Some(path.rsplit('/').next().unwrap_or(path).into());
    let text = match Request::get(path).send().await {
        Ok(response) if response.ok() => response.text().await.ok(),
        Ok(_) | Err(_) => None,
    };
    let size = text.as_ref().map_or(0, |text| text.len() as u64);
    Source {
        name,
        size,
        first_line: 1,
        reader: text.map_or(Reader::NotServed, |text| Reader::Text(text.into())),
    }
}
