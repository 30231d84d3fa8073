//! These tests set what a call and a client can be told.

use std::{
    io,
    sync::{Arc, Mutex},
};

use bytes::Bytes;
use http::Request;
use portone::{
    BoxError, ErrorKind,
    payment::{CancelPayment, GetPayment, Payment, PaymentClient},
    testing::{Fault, StandIn, sample_of},
};
use tower::{Layer, ServiceExt as _, limit::ConcurrencyLimitLayer, service_fn};

use crate::script::{Script, header, html, json_answer, payment};

#[tokio::test]
async fn the_text_of_an_answer_comes_beside_the_value() {
    let json = payment().to_string();
    let script = Script::of([html(502), json_answer(200, payment()), html(404)]);
    let client = script.client().payment();
    let (value, text) = client.get_payment("order-1").with_text().await.unwrap();
    assert!(matches!(value, Payment::Paid(_)));
    assert_eq!(text, json);
    let error = client.get_payment("order-1").with_text().await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::NotPortOne { status: 404, .. }));
}

#[tokio::test]
async fn each_attempt_goes_through_the_layers_from_the_outermost_to_the_innermost() {
    let stand_in = StandIn::new();
    stand_in.answer::<GetPayment>(sample_of("PAID"));
    let seen = Arc::<Mutex<Vec<&str>>>::default();
    let layer = |name: &'static str| {
        let seen = Arc::clone(&seen);
        tower::layer::layer_fn(move |inner: portone::Transport| {
            let seen = Arc::clone(&seen);
            service_fn(move |request: Request<Bytes>| {
                seen.lock().unwrap().push(name);
                inner.clone().oneshot(request)
            })
        })
    };
    let builder = stand_in.builder().layer(layer("inner")).layer(layer("outer"));
    let client = builder.layer(ConcurrencyLimitLayer::new(1)).build().unwrap();
    stand_in.fault(Fault::broken_connection());
    client.payment().get_payment("order-1").await.unwrap();
    assert_eq!(*seen.lock().unwrap(), ["outer", "inner", "outer", "inner"]);
}

#[tokio::test]
async fn an_error_of_a_layer_is_one_of_the_connection() {
    #[derive(Clone)]
    struct Refuse;
    impl<S> Layer<S> for Refuse {
        type Service = portone::Transport;

        fn layer(&self, _: S) -> Self::Service {
            let refuse = |_| async { Err::<_, BoxError>(io::Error::other("not today").into()) };
            portone::Transport::new(service_fn(refuse))
        }
    }
    let client = StandIn::new().builder().layer(Refuse).build().unwrap();
    let error = client.payment().get_payment("order-1").await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Transport(_)), "{error}");
    assert_eq!((error.attempts(), format!("{error:?}").contains("not today")), (4, true));
}

#[tokio::test]
async fn portone_can_tell_this_client_from_others() {
    let script = Script::of([json_answer(200, payment())]);
    script.client().payment().get_payment("order-1").await.unwrap();
    let name = concat!("portone-rust/", env!("CARGO_PKG_VERSION"));
    assert_eq!(header(&script.requests()[0], "user-agent"), Some(name));
}

#[tokio::test]
async fn a_refusal_says_its_type_and_its_message() {
    let stand_in = StandIn::new();
    stand_in.refuse::<GetPayment>("PAYMENT_NOT_FOUND");
    let client = stand_in.client().payment();
    let error = client.get_payment("order-1").await.unwrap_err();
    assert_eq!((error.type_name(), error.message()), (Some("PAYMENT_NOT_FOUND"), None));
    let fault = Fault::error(403, "FORBIDDEN");
    stand_in.fault(fault);
    let error = client.get_payment("order-1").await.unwrap_err();
    assert_eq!(error.message(), Some("The stand-in was told to say so."));
}

/// Makes two calls, whose errors are of different types.
async fn cancel_what_is_paid(client: &PaymentClient) -> Result<bool, portone::Error> {
    match client.get_payment("order-1").await? {
        Payment::Paid(paid) => {
            client.cancel_payment(paid.id, "asked").await?;
            Ok(true)
        }
        _ => Ok(false),
    }
}

#[tokio::test]
async fn the_errors_of_all_operations_are_one_type_where_that_is_wanted() {
    let stand_in = StandIn::new();
    let client = stand_in.client().payment();
    stand_in.answer::<GetPayment>(sample_of("READY"));
    assert!(!cancel_what_is_paid(&client).await.unwrap());
    stand_in.answer::<GetPayment>(sample_of("PAID"));
    assert!(cancel_what_is_paid(&client).await.unwrap());

    stand_in.refuse::<CancelPayment>("PAYMENT_ALREADY_CANCELLED");
    let error = cancel_what_is_paid(&client).await.unwrap_err();
    assert_eq!(error.type_name(), Some("PAYMENT_ALREADY_CANCELLED"));
    assert_eq!((error.operation(), error.status()), ("cancelPayment", Some(409)));
    assert!(error.idempotency_key().is_some() && !error.is_transient());
    let text = "cancelPayment: PortOne answered 409 PAYMENT_ALREADY_CANCELLED";
    assert_eq!(error.to_string(), text);

    (0..4).for_each(|_| stand_in.fault(Fault::broken_connection()));
    let error = cancel_what_is_paid(&client).await.unwrap_err();
    assert_eq!((error.operation(), error.attempts()), ("getPayment", 4));
    assert!(error.is_transient() && std::error::Error::source(&error).is_some());
}
