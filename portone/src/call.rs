use std::{
    fmt,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use bytes::Bytes;

use crate::{
    Error, IdempotencyKey,
    answer::{Expected, Read, Verdict, read_json, read_nothing, read_text},
    json::{ValidJson, Value},
    request::Request,
    send::{Sent, send},
    shared::Shared,
};

/// The future of a call, which sends the request and reads the answer.
///
/// If it is dropped before it is ready, PortOne may still do what was asked. It has to be awaited in a runtime of tokio
/// whose timers are enabled.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{Call, Error, testing::StandIn};
///
/// /// Makes any call, and keeps the text of the answer for the shop's accounts.
/// async fn kept<T, E>(
///     call: impl IntoFuture<IntoFuture = Call<T, E>>,
///     texts: &mut Vec<String>,
/// ) -> Result<T, Error<E>> {
///     let (answer, text) = call.into_future().with_text().await?;
///     texts.push(text);
///     Ok(answer)
/// }
///
/// let portone = StandIn::new().client().payment();
/// let mut texts = Vec::new();
/// kept(portone.get_payment("order-1"), &mut texts).await?;
/// kept(portone.cancel_payment("order-1", "the buyer asked for it"), &mut texts).await?;
/// assert_eq!(texts.len(), 2);
/// # Ok(())
/// # }
/// ```
#[must_use = "a future does nothing unless it is awaited"]
pub struct Call<T, E> {
    sent: Pin<Box<dyn Future<Output = Sent> + Send>>,
    read: Read<T, E>,
}

impl<T, E> Call<T, E> {
    /// Gives the text of the answer as well, which is JSON for nearly all operations. It may have personal data.
    pub fn with_text(self) -> CallWithText<T, E> {
        CallWithText(self)
    }

    /// Waits for the answer, and reads it.
    fn poll_answer(&mut self, context: &mut Context<'_>) -> Poll<Result<(T, Bytes), Error<E>>> {
        let sent = ready!(self.sent.as_mut().poll(context));
        let read = match sent.outcome {
            Ok(answer) => {
                let json =
                    if sent.is_json { ValidJson::checked_before(answer.body()) } else { None };
                let verdict = Verdict::on(&answer, sent.expected, json);
                (self.read)(&answer, verdict).map(|value| (value, answer.into_body()))
            }
            Err(failure) => Err(failure.into_kind()),
        };
        Poll::Ready(read.map_err(|kind| Error::new(kind, sent.call)))
    }
}

impl<T, E> fmt::Debug for Call<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").finish_non_exhaustive()
    }
}

impl<T, E> Future for Call<T, E> {
    type Output = Result<T, Error<E>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.poll_answer(context).map_ok(|(value, _)| value)
    }
}

/// The future of a call that gives the text of the answer beside the value.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use portone::{payment::Payment, testing::StandIn};
///
/// let portone = StandIn::new().client().payment();
/// let (payment, text) = portone.get_payment("order-1").with_text().await?;
/// // The shop can keep the text, and read it again later.
/// assert_eq!(serde_json::from_str::<Payment>(&text)?, payment);
/// # Ok(())
/// # }
/// ```
#[must_use = "a future does nothing unless it is awaited"]
pub struct CallWithText<T, E>(Call<T, E>);

impl<T, E> fmt::Debug for CallWithText<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallWithText").finish_non_exhaustive()
    }
}

impl<T, E> Future for CallWithText<T, E> {
    type Output = Result<(T, String), Error<E>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        // What was read is JSON or text, so it is UTF-8.
        let text = |body: Bytes| String::from_utf8_lossy(&body).into_owned();
        self.0.poll_answer(context).map_ok(|(value, body)| (value, text(body)))
    }
}

/// What makes calls: the client, and what was set for one call.
#[derive(Debug, Clone)]
pub(crate) struct Caller {
    client: Arc<Shared>,
    key: Option<IdempotencyKey>,
}

impl Caller {
    pub(crate) fn client_store_id(&self) -> Option<&str> {
        self.client.store_id.as_deref()
    }

    pub(crate) fn new(client: Arc<Shared>) -> Self {
        Self { client, key: None }
    }

    /// Gives a write its own key. So its clones and all of its attempts have the same one.
    pub(crate) fn with_random_key(mut self) -> Self {
        self.key = IdempotencyKey::random();
        self
    }

    pub(crate) fn set_key(&mut self, key: IdempotencyKey) {
        self.key = Some(key);
    }

    pub(crate) fn key(&self) -> Option<&IdempotencyKey> {
        self.key.as_ref()
    }

    /// Gives the store of a call, which is the client's if the call has none of its own.
    pub(crate) fn store_id(&self, own: Option<String>) -> Option<String> {
        own.or_else(|| self.client.store_id.clone())
    }

    /// Sets the client's store in an optional part of the input that has none, such as a filter.
    pub(crate) fn set_store<F: Value>(
        &self,
        part: &mut Option<F>,
        store_id: fn(&mut F) -> &mut Option<String>,
    ) {
        if let Some(default) = &self.client.store_id {
            let part = part.get_or_insert_with(F::blank);
            store_id(part).get_or_insert_with(|| default.clone());
        }
    }

    /// Sends a request whose answer is JSON.
    pub(crate) fn call<T: Value, E: Value>(self, request: Request) -> Call<T, E> {
        self.send(request, Expected::Json, read_json)
    }

    /// Sends a request whose answer is text.
    pub(crate) fn call_text<E: Value>(self, request: Request) -> Call<String, E> {
        self.send(request, Expected::Csv, read_text)
    }

    /// Sends a request whose answer says nothing but that it succeeded.
    pub(crate) fn call_empty<E: Value>(self, request: Request) -> Call<(), E> {
        self.send(request, Expected::Nothing, read_nothing)
    }

    fn send<T, E>(self, mut request: Request, expected: Expected, read: Read<T, E>) -> Call<T, E> {
        request.expected = expected;
        Call { sent: Box::pin(send(self.client, self.key, request)), read }
    }
}

/// Gives a struct that becomes a call what all of them have. The first form is for a struct with the arguments of a call.
macro_rules! call {
    ($name:ident) => {
        impl std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                // There may be personal data in the arguments.
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    };
    ($name:ident, $id:literal, $answer:ty, $reason:ty) => {
        crate::call::call!($name);

        impl $name {
            /// Gives the text of the answer beside the value, as it came. It may have personal data.
            // This is compiled where it is used, and not once for each operation.
            #[inline]
            pub fn with_text(self) -> crate::CallWithText<$answer, $reason> {
                self.into_future().with_text()
            }
        }

        #[cfg(feature = "testing")]
        impl crate::testing::Operation for $name {
            type Answer = $answer;
            type Reason = $reason;

            const ID: &'static str = $id;
        }
    };
    ($name:ident, $id:literal, $answer:ty, $reason:ty, write) => {
        crate::call::call!($name, $id, $answer, $reason);

        impl $name {
            /// Sets the idempotency key, by which PortOne knows a request that it has had before. Without this, the
            /// call has a random key.
            #[inline]
            pub fn idempotency_key(mut self, key: crate::IdempotencyKey) -> Self {
                self.caller.set_key(key);
                self
            }

            /// Returns the idempotency key of this call, which its clones and all of its attempts have. It is `None`
            /// only if the system gave no random numbers; then the call is not sent.
            #[inline]
            pub fn key(&self) -> Option<&crate::IdempotencyKey> {
                self.caller.key()
            }
        }
    };
}
pub(crate) use call;
