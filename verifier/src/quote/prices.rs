//! A vendor's price list: what is sold, for how much, in which currencies, until when.
//!
//! A person writes it, so it is refused when it holds a member that is not known: a misspelt price
//! would silently be another.

use super::{Additions, Currency};
use crate::error::{OpenError, Part};
use crate::json::{self, JsonError, Misfit, Read, Value, deserialize_by_reading, members};
use crate::signed::open_signed;
use crate::{Category, Date, Instant, Keyring, Map, PriceClass, claims, envelope, limits};
use alloc::{format, string::String, vec::Vec};
use serde::Serialize;

/// The `typ` of a signed price list (RFC 7515 section 4.1.9).
pub const PRICE_LIST_TYPE: &str = "price-list+jwt";

/// What the license of the server itself is called among the modules.
pub(super) const SERVER: &str = "server";

/// A price in each currency of the list, in minor units.
pub type Price = Map<String, i64>;

/// A price list.
///
/// ```
/// # use licentia_verifier::quote::PriceList;
/// let list = PriceList::read(include_bytes!("../../../www/demo/prices.json"))?;
/// assert_eq!(list.product("kerio-connect").unwrap().server.get("EUR"), Some(&45_000));
/// # Ok::<(), licentia_verifier::json::JsonError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct PriceList {
    /// Its number; of two lists the one with the higher is the newer.
    pub version: u32,
    /// When it was issued; it counts from the beginning of that day on.
    pub issued: Instant,
    /// The last day of its prices; absent: until there is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
    /// What people should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 1024)))]
    pub note: Option<String>,
    /// Its currencies, at most [`limits::CURRENCIES`]; the first is the usual one. Every price is
    /// in each of them.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 32)))]
    pub currencies: Vec<Currency>,
    /// What education and government pay, in percent of the list price (BUY-6).
    pub class_percents: ClassPercents,
    /// What is asked for what is added before the end of maintenance.
    #[serde(default)]
    pub additions: Additions,
    /// The products, at most [`limits::PRODUCTS`], each id once.
    #[cfg_attr(feature = "schema", schemars(length(max = 64)))]
    pub products: Vec<ProductPrices>,
}

members! {
    strict PriceList from PriceList {
        version: 0,
        issued: Instant::FIRST,
        valid_until: None,
        note: None,
        currencies: Vec::new(),
        class_percents: ClassPercents { edu: 0, gov: 0 },
        additions: Additions::default(),
        products: Vec::new(),
    };
    must "version" version;
    must "issued" issued;
    may "validUntil" valid_until;
    may "note" note by claims::maybe_text;
    must "currencies" currencies by currencies;
    must "classPercents" class_percents by json::object;
    may "additions" additions by json::object;
    must "products" products by products;
}

/// What a price class pays, in percent of the list price; the standard class pays 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct ClassPercents {
    /// Education.
    #[cfg_attr(feature = "schema", schemars(range(max = 100)))]
    pub edu: u32,
    /// Government and non-profit.
    #[cfg_attr(feature = "schema", schemars(range(max = 100)))]
    pub gov: u32,
}

members! {
    strict ClassPercents from ClassPercents { edu: 0, gov: 0 };
    must "edu" edu by percent;
    must "gov" gov by percent;
}

/// What a product costs. How many users the server includes and how many a pack has is a matter of
/// the policy, not of the list (BUY-1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct ProductPrices {
    /// The product.
    #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
    pub id: String,
    /// The server with the users that it includes.
    #[cfg_attr(feature = "schema", schemars(schema_with = "price_schema"))]
    pub server: Price,
    /// One pack of users.
    #[cfg_attr(feature = "schema", schemars(schema_with = "price_schema"))]
    pub pack: Price,
    /// Its modules, at most [`limits::MODULES`], each id once.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(length(max = 64)))]
    pub modules: Vec<ModulePrices>,
}

members! {
    strict ProductPrices from ProductPrices {
        id: String::new(),
        server: Price::new(),
        pack: Price::new(),
        modules: Vec::new(),
    };
    must "id" id by claims::identifier;
    must "server" server by price;
    must "pack" pack by price;
    may "modules" modules by modules;
}

/// What a module costs (BUY-9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
#[serde(rename_all = "camelCase")]
pub struct ModulePrices {
    /// Which one; the server itself has its price beside.
    #[cfg_attr(feature = "schema", schemars(schema_with = "claims::identifier_schema"))]
    pub id: String,
    /// Where it runs.
    pub category: Category,
    /// With as many users as the server includes.
    #[cfg_attr(feature = "schema", schemars(schema_with = "price_schema"))]
    pub with_server: Price,
    /// For one more pack of users; absent: one price for any number of users.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "price_schema"))]
    pub per_pack: Option<Price>,
}

members! {
    strict ModulePrices from ModulePrices {
        id: String::new(),
        category: Category::Server,
        with_server: Price::new(),
        per_pack: None,
    };
    must "id" id by claims::identifier;
    must "category" category;
    must "withServer" with_server by price;
    may "perPack" per_pack by maybe_price;
}

deserialize_by_reading!(PriceList, ClassPercents, ProductPrices, ModulePrices);

impl PriceList {
    /// Reads the JSON of a price list.
    ///
    /// # Errors
    /// [`JsonError`]; the first member that does not fit is named by its path.
    pub fn read(bytes: &[u8]) -> Result<Self, JsonError> {
        if limits::PRICE_LIST_BYTES < bytes.len() {
            let detail = format!("longer than {} bytes", limits::PRICE_LIST_BYTES);
            return Err(JsonError::Member { path: String::new(), detail });
        }
        let list: Self = json::read(bytes)?;
        match list.contradiction() {
            Some((path, detail)) => Err(JsonError::Member { path, detail }),
            None => Ok(list),
        }
    }

    /// Opens a signed price list: a compact JWS of the type [`PRICE_LIST_TYPE`].
    ///
    /// # Errors
    /// [`OpenError`], when it is not the genuine price list of a key in `keyring`: a license is
    /// none, whoever signed it.
    pub fn open<T: AsRef<[u8]> + ?Sized>(input: &T, keyring: &Keyring) -> Result<Self, OpenError> {
        let content = envelope::content(input.as_ref())?;
        let (payload, key) =
            open_signed(content.compact()?, PRICE_LIST_TYPE, limits::DOCUMENT_BYTES, keyring)?;
        let list = Self::read(&payload).map_err(|error| OpenError::json(Part::Payload, error))?;
        key.check_window(list.issued)?;
        Ok(list)
    }

    /// The prices of a product.
    #[must_use]
    pub fn product(&self, id: &str) -> Option<&ProductPrices> {
        self.products.iter().find(|product| product.id == id)
    }

    /// The currency of that code.
    #[must_use]
    pub fn currency(&self, code: &str) -> Option<&Currency> {
        self.currencies.iter().find(|currency| currency.code == code)
    }

    /// What a price class pays, in percent of the list price.
    #[must_use]
    pub fn class_percent(&self, class: PriceClass) -> u32 {
        match class {
            PriceClass::Standard => 100,
            PriceClass::Edu => self.class_percents.edu,
            PriceClass::Gov => self.class_percents.gov,
        }
    }

    /// What no single member shows: the path of a price that is not in exactly the list's
    /// currencies, and what is wrong with it.
    fn contradiction(&self) -> Option<(String, String)> {
        for (index, product) in self.products.iter().enumerate() {
            let here = json::join("products", &json::place(index));
            let mut prices = Vec::from([
                (json::join(&here, "server"), &product.server),
                (json::join(&here, "pack"), &product.pack),
            ]);
            for (index, module) in product.modules.iter().enumerate() {
                let here = json::join(&json::join(&here, "modules"), &json::place(index));
                prices.push((json::join(&here, "withServer"), &module.with_server));
                if let Some(per_pack) = &module.per_pack {
                    prices.push((json::join(&here, "perPack"), per_pack));
                }
            }
            for (path, price) in prices {
                if let Some(complaint) = self.complaint(price) {
                    return Some((path, complaint));
                }
            }
        }
        None
    }

    fn complaint(&self, price: &Price) -> Option<String> {
        let missing = self.currencies.iter().find(|currency| !price.contains_key(&currency.code));
        let unknown = price.keys().find(|code| self.currency(code).is_none());
        missing
            .map(|currency| format!("no price in `{}`", currency.code))
            .or_else(|| unknown.map(|code| format!("`{code}` is no currency of this list")))
    }
}

impl ProductPrices {
    /// The prices of a module.
    #[must_use]
    pub fn module(&self, id: &str) -> Option<&ModulePrices> {
        self.modules.iter().find(|module| module.id == id)
    }
}

fn currencies(value: &Value<'_>) -> Result<Vec<Currency>, Misfit> {
    let currencies = json::objects(value)?;
    if currencies.is_empty() {
        return Err(Misfit::new("no currency at all"));
    }
    claims::unique(currencies, limits::CURRENCIES, |currency: &Currency| &currency.code)
}

fn products(value: &Value<'_>) -> Result<Vec<ProductPrices>, Misfit> {
    let products = json::objects(value)?;
    claims::unique(products, limits::PRODUCTS, |product: &ProductPrices| &product.id)
}

fn modules(value: &Value<'_>) -> Result<Vec<ModulePrices>, Misfit> {
    let modules = json::objects(value)?;
    let modules = claims::unique(modules, limits::MODULES, |module: &ModulePrices| &module.id)?;
    match modules.iter().any(|module| module.id == SERVER) {
        true => Err(Misfit::new("`server` has its price beside the modules")),
        false => Ok(modules),
    }
}

fn price(value: &Value<'_>) -> Result<Price, Misfit> {
    let Value::Object(amounts) = value else { return Err(Misfit::kind(value, "a map")) };
    let mut price = Price::new();
    for (code, amount) in amounts.iter() {
        let amount = i64::read(amount).map_err(|misfit| misfit.below(code))?;
        price.insert(code.into(), amount);
    }
    match price.iter().find(|(_, amount)| !(0..=limits::PRICE_MINOR).contains(*amount)) {
        Some((code, amount)) => {
            let most = limits::PRICE_MINOR;
            Err(Misfit::new(format!("`{code}`: {amount} is not between 0 and {most}")))
        }
        None => Ok(price),
    }
}

fn maybe_price(value: &Value<'_>) -> Result<Option<Price>, Misfit> {
    json::maybe(value, price)
}

fn percent(value: &Value<'_>) -> Result<u32, Misfit> {
    claims::at_most(100, value)
}

#[cfg(feature = "schema")]
fn price_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({
        "type": "object",
        "propertyNames": { "pattern": "^[A-Z]{3}$" },
        "additionalProperties": { "type": "integer", "minimum": 0, "maximum": limits::PRICE_MINOR },
    })
}
