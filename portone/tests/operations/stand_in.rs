//! These tests call every operation of the stand-in.

use portone::{PortOneClient, testing::StandIn};
use serde_json::Value;

use crate::{
    description::Api,
    list::OPERATIONS,
    operations::{Called, Outcome},
    requests::arguments,
};

#[tokio::test]
async fn every_operation_is_answered() {
    let (api, stand_in) = (Api::read(), StandIn::new());
    let client = stand_in.client();
    for operation in OPERATIONS {
        let described = api.operation(operation.id);
        for (is_full, make) in [(false, operation.minimal), (true, operation.full)] {
            let Called(call) = make(&client, &arguments(&api, described, is_full));
            assert_eq!(call.await, Outcome::Answered, "{} {is_full}", operation.id);
            let [request] = &stand_in.take_requests()[..] else { panic!("{}", operation.id) };
            assert_eq!(request.operation(), operation.id);
        }
    }
}

#[tokio::test]
async fn every_operation_with_a_secret_is_refused_for_another_one() {
    let (api, stand_in) = (Api::read(), StandIn::new());
    let builder = PortOneClient::builder("another secret".parse().unwrap());
    let client = builder.transport(stand_in.transport()).build().unwrap();
    for operation in OPERATIONS {
        let described = api.operation(operation.id);
        let Called(call) = (operation.minimal)(&client, &arguments(&api, described, false));
        let expected = match described.get("public") {
            Some(Value::Bool(true)) => Outcome::Answered,
            _ => Outcome::Refused(401, "UNAUTHORIZED".to_owned(), true),
        };
        assert_eq!(call.await, expected, "{}", operation.id);
    }
}
