//! The store, an IndexedDB: registration keys and when they came, never whether they are genuine;
//! and documents by name.

use crate::state::{Document, Kept, Record, Stored};
pub(crate) use idb::Error as DatabaseError;
use idb::event::VersionChangeEvent;
use idb::{
    DatabaseEvent, Factory, ObjectStoreParams, Transaction, TransactionMode, TransactionResult,
};
use js_sys::{Object, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

const DATABASE: &str = "licentia";
const LICENSES: &str = "licenses";
const DOCUMENTS: &str = "documents";
/// The second has documents.
const VERSION: u32 = 2;
const KEY: &str = "key";
const TAKEN_IN: &str = "takenIn";
const TEXT: &str = "text";
const CHANGED: &str = "changed";

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
            making.set(event.old_version().unwrap_or_default() == 0);
            // If it fails, opening fails as well, and says why.
            let _ = event.database().and_then(|database| {
                let names = database.store_names();
                for name in [LICENSES, DOCUMENTS].map(str::to_owned) {
                    if !names.contains(&name) {
                        database.create_object_store(&name, ObjectStoreParams::new())?;
                    }
                }
                Ok(())
            });
        });
        let database = request.await?;
        Ok((Self(Rc::new(database)), fresh.get()))
    }

    /// Everything stored, whatever form it has.
    pub(crate) async fn read(&self) -> Result<Kept, DatabaseError> {
        let stores = [LICENSES, DOCUMENTS];
        let transaction = self.0.transaction(&stores, TransactionMode::ReadOnly)?;
        let all = |name: &str| {
            let store = transaction.object_store(name)?;
            Ok::<_, DatabaseError>((store.get_all_keys(None, None)?, store.get_all(None, None)?))
        };
        let (licenses, documents) = (all(LICENSES)?, all(DOCUMENTS)?);
        let (ids, values) = (licenses.0.await?, licenses.1.await?);
        let records = ids.iter().zip(&values).map(|(id, value)| stored(id, value)).collect();
        let (ids, values) = (documents.0.await?, documents.1.await?);
        let documents = ids.iter().zip(&values).filter_map(|(id, value)| document(id, value));
        Ok(Kept { records, documents: documents.collect() })
    }

    /// Writes records, all or none.
    pub(crate) async fn save(&self, records: &[Record]) -> Result<(), DatabaseError> {
        let values = records.iter().map(|record| (record.id.as_str(), record_value(record)));
        self.put(LICENSES, values).await
    }

    /// Deletes records, all or none.
    pub(crate) async fn delete(&self, ids: &[String]) -> Result<(), DatabaseError> {
        self.remove(LICENSES, ids).await
    }

    /// Writes documents, all or none.
    pub(crate) async fn save_documents(
        &self,
        documents: &[Rc<Document>],
    ) -> Result<(), DatabaseError> {
        let values = documents.iter().map(|it| (it.id.as_str(), document_value(it)));
        self.put(DOCUMENTS, values).await
    }

    /// Deletes documents, all or none.
    pub(crate) async fn delete_documents(&self, ids: &[String]) -> Result<(), DatabaseError> {
        self.remove(DOCUMENTS, ids).await
    }

    /// Deletes everything.
    pub(crate) async fn erase(&self) -> Result<(), DatabaseError> {
        let stores = [LICENSES, DOCUMENTS];
        let transaction = self.0.transaction(&stores, TransactionMode::ReadWrite)?;
        for name in stores {
            transaction.object_store(name)?.clear()?;
        }
        finish(transaction).await
    }

    async fn put(
        &self,
        store: &str,
        values: impl Iterator<Item = (&str, JsValue)>,
    ) -> Result<(), DatabaseError> {
        let transaction = self.0.transaction(&[store], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(store)?;
        for (id, value) in values {
            store.put(&value, Some(&JsValue::from_str(id)))?;
        }
        finish(transaction).await
    }

    async fn remove(&self, store: &str, ids: &[String]) -> Result<(), DatabaseError> {
        let transaction = self.0.transaction(&[store], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(store)?;
        for id in ids {
            store.delete(JsValue::from_str(id))?;
        }
        finish(transaction).await
    }
}

/// Ends a transaction at once: it is written even if the page is left in the next moment, unless
/// it waits for an earlier one, and would be lost with the page. That is why the browser asks
/// whoever leaves before it is written.
async fn finish(transaction: Transaction) -> Result<(), DatabaseError> {
    match transaction.commit()?.await? {
        TransactionResult::Committed => Ok(()),
        // Nothing was written, as where the disk is full.
        TransactionResult::Aborted => Err(DatabaseError::TransactionAbortError(JsValue::NULL)),
    }
}

/// An object of texts.
fn object<const N: usize>(members: [(&str, Option<&str>); N]) -> JsValue {
    let object = Object::new();
    for (name, text) in members {
        if let Some(text) = text {
            // A plain object takes any member.
            let _ = Reflect::set(&object, &name.into(), &text.into());
        }
    }
    object.into()
}

fn text(value: &JsValue, name: &str) -> Option<String> {
    Reflect::get(value, &name.into()).ok()?.as_string()
}

fn record_value(record: &Record) -> JsValue {
    let taken_in = record.taken_in.map(|taken_in| taken_in.to_string());
    object([(KEY, Some(&record.key)), (TAKEN_IN, taken_in.as_deref())])
}

fn stored(id: &JsValue, value: &JsValue) -> Stored {
    let id = id.as_string().unwrap_or_else(|| format!("{id:?}"));
    match text(value, KEY) {
        Some(key) => {
            let taken_in = text(value, TAKEN_IN).and_then(|text| text.parse().ok());
            Stored::Sound(Record { id, key, taken_in })
        }
        None => Stored::Broken(id),
    }
}

fn document_value(document: &Document) -> JsValue {
    let changed = document.changed.to_string();
    object([(TEXT, Some(&document.text)), (CHANGED, Some(&changed))])
}

/// A document; what has not the form of one is left where it is.
fn document(id: &JsValue, value: &JsValue) -> Option<Document> {
    let changed = text(value, CHANGED)?.parse().ok()?;
    Some(Document { id: id.as_string()?, text: text(value, TEXT)?.into(), changed })
}
