//! The store, an IndexedDB: registration keys and when they came, never whether they are genuine.

use crate::state::{Record, Stored};
pub(crate) use idb::Error as DatabaseError;
use idb::event::VersionChangeEvent;
use idb::{DatabaseEvent, Factory, ObjectStoreParams, TransactionMode};
use js_sys::{Object, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

const DATABASE: &str = "licentia";
const LICENSES: &str = "licenses";
const VERSION: u32 = 1;
const KEY: &str = "key";
const TAKEN_IN: &str = "takenIn";

/// The open store.
#[derive(Clone)]
pub(crate) struct Database(Rc<idb::Database>);

impl Database {
    /// Opens the store; also, whether it was made just now.
    pub(crate) async fn open() -> Result<(Self, bool), DatabaseError> {
        let fresh = Rc::new(Cell::new(false));
        let making = Rc::clone(&fresh);
        let mut request = Factory::new()?.open(DATABASE, Some(VERSION))?;
        request.on_upgrade_needed(move |event: VersionChangeEvent| {
            making.set(true);
            // If it fails, opening fails as well, and says why.
            let _ = event.database().and_then(|database| {
                database.create_object_store(LICENSES, ObjectStoreParams::new())
            });
        });
        let database = request.await?;
        Ok((Self(Rc::new(database)), fresh.get()))
    }

    /// Everything stored, whatever form it has.
    pub(crate) async fn read(&self) -> Result<Vec<Stored>, DatabaseError> {
        let transaction = self.0.transaction(&[LICENSES], TransactionMode::ReadOnly)?;
        let store = transaction.object_store(LICENSES)?;
        let (ids, values) = (store.get_all_keys(None, None)?, store.get_all(None, None)?);
        let (ids, values) = (ids.await?, values.await?);
        Ok(ids.iter().zip(&values).map(|(id, value)| stored(id, value)).collect())
    }

    /// Writes records, all or none.
    pub(crate) async fn save(&self, records: &[Record]) -> Result<(), DatabaseError> {
        let transaction = self.0.transaction(&[LICENSES], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(LICENSES)?;
        for record in records {
            store.put(&value(record), Some(&JsValue::from_str(&record.id)))?;
        }
        transaction.await.map(|_| ())
    }

    /// Deletes records, all or none.
    pub(crate) async fn delete(&self, ids: &[String]) -> Result<(), DatabaseError> {
        let transaction = self.0.transaction(&[LICENSES], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(LICENSES)?;
        for id in ids {
            store.delete(JsValue::from_str(id))?;
        }
        transaction.await.map(|_| ())
    }
}

fn value(record: &Record) -> JsValue {
    let object = Object::new();
    let set = |name: &str, text: &str| {
        // A plain object takes any member.
        let _ = Reflect::set(&object, &name.into(), &text.into());
    };
    set(KEY, &record.key);
    if let Some(taken_in) = record.taken_in {
        set(TAKEN_IN, &taken_in.to_string());
    }
    object.into()
}

fn stored(id: &JsValue, value: &JsValue) -> Stored {
    let text = |name: &str| Reflect::get(value, &name.into()).ok()?.as_string();
    let id = id.as_string().unwrap_or_else(|| format!("{id:?}"));
    match text(KEY) {
        Some(key) => {
            let taken_in = text(TAKEN_IN).and_then(|text| text.parse().ok());
            Stored::Sound(Record { id, key, taken_in })
        }
        None => Stored::Broken(id),
    }
}
