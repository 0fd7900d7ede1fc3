//! What the page says while a part of the program is on its way, and when it does not come.

use crate::app::said::said;

said! {
    ON_ITS_WAY = "Dit deel wordt opgehaald…" / "This part is being fetched…";
    NOT_COME = "Dit deel kon niet worden opgehaald. Uw keuzes staan er nog en Verken werkt gewoon door. Controleer uw verbinding en probeer het opnieuw. Lukt het dan nog niet, herlaad dan de pagina." / "This part could not be fetched. Your choices are still there and Explore goes on working. Check your connection and try again. If that does not help, reload the page.";
    AGAIN = "Probeer opnieuw" / "Try again";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::said::check;

    #[test]
    fn the_texts_are_there() {
        check(ALL);
    }
}
