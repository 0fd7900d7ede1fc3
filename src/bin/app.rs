//! The page and its workers: one wasm for both.

#[cfg(target_arch = "wasm32")]
fn main() {
    page::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// A stand-in: one lever, to prove the line from source to screen.
#[cfg(target_arch = "wasm32")]
mod page {
    use yew::prelude::*;

    pub(crate) fn start() {
        std::panic::set_hook(Box::new(|report| {
            console_error_panic_hook::hook(report);
            show_broken();
        }));
        let root =
            web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("app"));
        if let Some(root) = root {
            yew::Renderer::<Page>::with_root(root).render();
        }
    }

    /// The message stands in index.html, so that it shows whatever state the program is in.
    fn show_broken() {
        let message = web_sys::window().and_then(|w| w.document()).and_then(|page| page.get_element_by_id("broken"));
        if let Some(message) = message {
            // When even this fails, the console still has the report.
            let _ = message.remove_attribute("hidden");
        }
    }

    #[component]
    fn Page() -> Html {
        let months = use_state(|| 18_u32);
        let oninput = {
            let months = months.clone();
            Callback::from(move |event: InputEvent| {
                let field: web_sys::HtmlInputElement = event.target_unchecked_into();
                if let Ok(value) = field.value().parse() {
                    months.set(value);
                }
            })
        };
        let share = f64::from(*months) / 48.0;
        html! {
            <>
                <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">{ "Naar de inhoud" }</a>
                <header class="kp-header">
                    <span class="kp-brand">
                        <img class="kp-brand__mark" src="favicon.svg" alt="" />
                        { "Kantelpunt" }
                    </span>
                </header>
                <main id="inhoud" class="kp-main" tabindex="-1">
                    <section class="kp-levers" aria-label="Keuzes">
                        <div class="kp-lever-group">
                            <div class="kp-lever">
                                <div class="kp-lever__head">
                                    <label class="kp-lever__label" for="overgang">{ "Duur van de overgang" }</label>
                                    <output class="num">{ format!("{} mnd", *months) }</output>
                                </div>
                                <div class="kp-lever__track" style={format!("--kp-value:{share};--kp-reference:0.375")}>
                                    <input id="overgang" class="kp-range" type="range" min="0" max="48"
                                        aria-valuetext={format!("{} maanden", *months)}
                                        value={months.to_string()} {oninput} />
                                    <span class="kp-lever__tick" />
                                </div>
                            </div>
                        </div>
                    </section>
                    <section class="kp-results stack">
                        <h1 class="utrecht-heading-1">{ "Kantelpunt" }</h1>
                        <p class="utrecht-paragraph">{ "Zie vooraf wat een keuze eerst kost en later oplevert." }</p>
                    </section>
                </main>
            </>
        }
    }
}
